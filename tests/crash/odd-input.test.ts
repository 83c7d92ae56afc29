import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonlStore } from '@outturn/adapters/jsonl';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { type Command, type EventStore, OutturnError, openTracker, verifyRegister } from '@outturn/core';
import { type AppendRequest, StoreError } from '@outturn/core/store';
import { afterAll, describe, expect, it } from 'vitest';
import { openTown, TOWN } from '../tracker/towns.js';

const base = mkdtempSync(join(tmpdir(), 'outturn-odd-'));
afterAll(() => rmSync(base, { recursive: true }));

const STORES = [
  ['jsonl', (path: string, tenant: string): EventStore => jsonlStore({ path, tenant })],
  ['sqlite', (path: string, tenant: string): EventStore => sqliteStore({ path, tenant })],
] as const;

const KEPT = [
  `'; DROP TABLE events; --`,
  `"quoted" and \\back\\slashed`,
  '\u{1f600}\u{1f1f8}\u{1f1ea}',
  '../../etc/passwd',
  '/absolute/path',
  'C:\\folder\\file',
  '.',
  '..',
  '?mode=memory',
  '%2e%2e%2f%00',
  'line\nfeed',
  '{"bytes":1,"check":"0000000000000000","entry":1}\n',
  'x'.repeat(10_000),
  '\u{1f600}'.repeat(10_000),
];

const REFUSED = ['a\0b', '\0', 'lone \ud800', `${'x'.repeat(10_000)}\0`];

function requestNamed(id: string): AppendRequest {
  const texts = { type: id, data: JSON.stringify(id), meta: '{}', statedOn: '', recordedAt: '', hash: id };
  const records = [{ id, commandId: id, schema: 1, ...texts }];
  return { stream: id, expectedVersion: 0, batches: [{ commandId: id, records }] };
}

/** A folder of its own, in one of its own that must stay otherwise empty. */
function newFolder(name: string): string {
  const folder = join(base, name, 'inner');
  mkdirSync(folder, { recursive: true });
  return folder;
}

async function codeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
    return 'done';
  } catch (error) {
    return error instanceof OutturnError ? error.code : String(error);
  }
}

describe.each(STORES)('%s', (kind, newStore) => {
  it('keeps any well-formed text as an id, and makes no file but its own', async () => {
    for (const [index, id] of KEPT.entries()) {
      const folder = newFolder(`${kind}-${index}`);
      const path = join(folder, 'x');
      const store = newStore(path, id);
      await store.open();
      expect((await store.append(requestNamed(id))).type).toBe('appended');
      await store.documents.put({ namespace: id, key: id, expectedRevision: 0, value: id });
      await store.close();
      const again = newStore(path, id);
      await again.open();
      const [record] = (await again.readStream(id)).records;
      expect([record?.stream, record?.id, record?.commandId]).toEqual([id, id, id]);
      expect(await again.documents.get({ namespace: id, key: id })).toEqual({ revision: 1, value: id });
      expect((await again.append(requestNamed(id))).type).toBe('duplicate');
      await again.close();
      expect(readdirSync(folder).filter((name) => !/^x(-wal|-shm)?$/.test(name))).toEqual([]);
      expect(readdirSync(join(base, `${kind}-${index}`))).toEqual(['inner']);
    }
    console.log(`${kind}: ${KEPT.length} odd ids kept as streams, commands, events, documents and tenants`);
  });

  it('refuses what it could not give back, in every place, and stores nothing of it', async () => {
    const path = join(newFolder(`${kind}-refused`), 'x');
    const store = newStore(path, 'default');
    await store.open();
    const before = readFileSync(path);
    for (const id of REFUSED) {
      const good = requestNamed('good');
      const works = [
        () => store.append(requestNamed(id)),
        () => store.append({ ...good, stream: id }),
        () =>
          store.append({ ...good, documents: [{ namespace: 'n', key: id, expectedRevision: 0, value: '' }] }),
        () => store.readStream(id),
        () => store.documents.put({ namespace: id, key: 'k', expectedRevision: 0, value: '' }),
        () => store.documents.get({ namespace: 'n', key: id }),
      ];
      for (const work of works) expect(await codeOf(work)).toBe('append-invalid');
      expect(() => newStore(path, id)).toThrow(StoreError);
      expect(() => newStore(`${path}${id}`, 'default')).toThrow(StoreError);
    }
    expect((await store.readAll({ after: 0, limit: 9 })).records).toEqual([]);
    await store.close();
    expect(readFileSync(path).equals(before)).toBe(true);
    console.log(`${kind}: ${REFUSED.length} ids refused in 8 places each, 0 stored`);
  });

  it('lies under an odd name as under any other, or says that it cannot', async () => {
    const names = [`it's "x"`, '\u{1f600}', 'a?mode=memory', 'b#c%20d', 'line\nfeed', ' ', '-wal'];
    for (const name of names) {
      const folder = newFolder(`${kind}-named`);
      const store = newStore(join(folder, name), 'default');
      await store.open();
      await store.append(requestNamed('c'));
      await store.close();
      const again = newStore(join(folder, name), 'default');
      await again.open();
      expect([name, (await again.readStream('c')).head]).toEqual([name, 1]);
      await again.close();
      expect(readdirSync(folder).filter((each) => !each.startsWith(name))).toEqual([]);
      rmSync(folder, { recursive: true });
    }
    const long = newStore(join(newFolder(`${kind}-long`), 'x'.repeat(10_000)), 'default');
    expect(await codeOf(() => long.open())).toBe('store-failed');
    console.log(`${kind}: ${names.length} odd file names kept, 1 refused`);
  });

  it('keeps deep and huge JSON as it is, and events of ten megabytes', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const huge = JSON.stringify({ text: 'å€😀"\\'.repeat(1_000_000) });
    const wide = JSON.stringify(Array.from({ length: 1_000_000 }, (_, index) => index));
    expect(Buffer.byteLength(huge)).toBeGreaterThan(10_000_000);
    const path = join(newFolder(`${kind}-huge`), 'x');
    const store = newStore(path, 'default');
    await store.open();
    const texts = [deep, huge, wide, huge];
    for (const [index, data] of texts.entries()) {
      const [batch] = requestNamed(`c${index}`).batches;
      const records = (batch?.records ?? []).map((record) => ({ ...record, data, meta: deep }));
      const batches = [{ commandId: `c${index}`, records }];
      const { type } = await store.append({ stream: 's', expectedVersion: index, batches });
      expect(type).toBe('appended');
    }
    await store.close();
    const again = newStore(path, 'default');
    await again.open();
    for (const [index, data] of texts.entries()) {
      const [record] = (await again.readStream('s', { from: index + 1, limit: 1 })).records;
      expect([record?.data === data, record?.meta === deep]).toEqual([true, true]);
    }
    await again.close();
    console.log(`${kind}: ${texts.length} events of up to ${Buffer.byteLength(huge)} bytes kept`);
  }, 60_000);

  it('holds nothing of commands a tracker refuses for their ids or their depth, and goes on', async () => {
    const store = newStore(join(newFolder(`${kind}-tracker`), 'x'), 'default');
    const tracker = await openTracker({ store });
    await tracker.execute(TOWN, openTown);
    const nested = (depth: number): unknown => JSON.parse(`${'{"all":['.repeat(depth)}${']}'.repeat(depth)}`);
    const deep = { type: 'set-target', data: { id: 't', rule: nested(100_000) } } as unknown as Command;
    const unit = (id: string): Command => ({ type: 'define-unit', data: { id, name: 'x' } });
    const codes: string[] = [];
    for (const id of [...KEPT.filter((text) => text !== '.'), ...REFUSED]) {
      codes.push(await codeOf(() => tracker.execute(id, openTown)));
      codes.push(await codeOf(() => tracker.execute(TOWN, unit(id))));
      codes.push(await codeOf(() => tracker.execute(TOWN, unit('u'), { commandId: id })));
    }
    expect(new Set(codes)).toEqual(new Set(['id-malformed']));
    expect(await codeOf(() => tracker.execute(TOWN, deep))).toBe('command-invalid');
    const meta = { actor: nested(100_000) } as { actor: string };
    expect(await codeOf(() => tracker.execute(TOWN, unit('u'), { meta }))).toBe('command-invalid');
    console.log(`${kind}: ${codes.length + 2} commands refused by the tracker, 0 stored`);
    expect((await store.readAll({ after: 0, limit: 9 })).records).toHaveLength(1);
    expect((await tracker.execute(TOWN, unit('u'))).version).toBe(2);
    expect(await verifyRegister(store, TOWN)).toMatchObject({ intact: true });
    await tracker.close();
  }, 60_000);
});
