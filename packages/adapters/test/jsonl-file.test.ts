import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { jsonlStore } from '@outturn/adapters/jsonl';
import { describe, expect, it } from 'vitest';
import { headerOf } from '../src/stores/jsonl/jsonl-entry.js';
import { type Disk, JsonlFile } from '../src/stores/jsonl/jsonl-file.js';
import { lineOf } from '../src/stores/jsonl/jsonl-line.js';
import { JsonlLog } from '../src/stores/jsonl/jsonl-log.js';
import { recover } from '../src/stores/jsonl/jsonl-recovery.js';
import { filledFile, findIn, newPath, oneEvent, withStore } from './jsonl-files.js';

const systemError = (code: string): Error => Object.assign(new Error(`${code}: it failed`), { code });

type Calls = { -readonly [name in keyof Disk]?: Disk[name] };

/** A disk of which some calls are replaced, for as long as they stand in `calls`. */
function faultyDisk(calls: Calls): Disk {
  return {
    writeSync: ((...given: Parameters<typeof half>) =>
      (calls.writeSync ?? fs.writeSync)(...given)) as Disk['writeSync'],
    fdatasyncSync: (fd) => (calls.fdatasyncSync ?? fs.fdatasyncSync)(fd),
    fsyncSync: (fd) => (calls.fsyncSync ?? fs.fsyncSync)(fd),
    ftruncateSync: (fd, size) => (calls.ftruncateSync ?? fs.ftruncateSync)(fd, size),
  };
}

function logOn(path: string, disk: Disk): JsonlLog {
  const file = new JsonlFile(path, disk);
  return new JsonlLog(file, recover(file, path, 'default').index, path);
}

const half = (fd: number, line: Buffer, from: number, length: number, at: number): number =>
  fs.writeSync(fd, line, from, Math.ceil(length / 2), at);

/** Runs work on something as a user who is not root, for whom permissions count. */
async function asOrdinaryUser(work: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('a JSONL store', () => {
  it('writes lines that are JSON, one for each append, and a header before them', async () => {
    const path = await filledFile(2);
    const lines = String(readFileSync(path)).trimEnd().split('\n');
    const [header, first, second] = lines.map((line) => JSON.parse(line).entry);
    expect(header).toEqual({ format: 'outturn-jsonl', version: 1, tenant: 'default' });
    expect(first.documents).toEqual([{ namespace: 'n', key: 'å', revision: 1, value: '"€"' }]);
    expect([second.line, second.stream, second.version, second.position]).toEqual([2, 's', 2, 2]);
    expect(second.events[0].data).toBe('{"note":"å 1"}');
  });

  it('answers only when the line, the file and its name have been flushed', async () => {
    const path = newPath();
    const done: string[] = [];
    const noting =
      <Given extends readonly unknown[], T>(name: string, call: (...given: Given) => T) =>
      (...given: Given): T => {
        done.push(name);
        return call(...given);
      };
    const disk = faultyDisk({
      writeSync: noting('write', fs.writeSync) as Disk['writeSync'],
      fdatasyncSync: noting('fdatasync', fs.fdatasyncSync),
      fsyncSync: noting('fsync', fs.fsyncSync),
    });
    const opened = logOn(path, disk);
    expect(done.splice(0)).toEqual(['write', 'fdatasync', 'fsync', 'fsync']);
    opened.append(oneEvent(0));
    expect(done.splice(0)).toEqual(['write', 'fdatasync']);
    opened.close();
    // What a killed writer left may be in the system's memory alone, and will be answered for.
    logOn(path, disk).close();
    expect(done).toEqual(['fsync', 'fsync']);
  });

  it('writes a line that the system takes in pieces', async () => {
    const path = newPath();
    const log = logOn(path, faultyDisk({ writeSync: half as Disk['writeSync'] }));
    log.append(oneEvent(0, 'x'.repeat(1_000)));
    log.close();
    const found = await findIn(path);
    expect('records' in found && found.records[0]?.data.length).toBe(1_000);
  });

  it('stores nothing of a line that found no room, and goes on when there is some', async () => {
    const path = newPath();
    let pieces = 0;
    const calls: Calls = {};
    const log = logOn(path, faultyDisk(calls));
    log.append(oneEvent(0));
    const before = readFileSync(path);
    calls.writeSync = ((...given: Parameters<typeof half>) => {
      pieces += 1;
      if (pieces === 1) return half(...given);
      throw systemError('ENOSPC');
    }) as Disk['writeSync'];
    expect(() => log.append(oneEvent(1))).toThrow(expect.objectContaining({ code: 'store-failed' }));
    expect(readFileSync(path).equals(before)).toBe(true);
    delete calls.writeSync;
    log.checkSound();
    expect(log.append(oneEvent(1)).type).toBe('appended');
    log.close();
  });

  it('refuses everything after a flush that failed, and holds what was acknowledged when opened again', async () => {
    const path = newPath();
    const calls: Calls = {};
    const log = logOn(path, faultyDisk(calls));
    log.append(oneEvent(0));
    calls.fdatasyncSync = () => {
      throw systemError('EIO');
    };
    const failed = expect.objectContaining({
      code: 'store-failed',
      details: expect.objectContaining({ systemCode: 'EIO' }),
    });
    expect(() => log.append(oneEvent(1))).toThrow(failed);
    delete calls.fdatasyncSync;
    expect(() => log.append(oneEvent(1))).toThrow(failed);
    expect(() => log.checkSound()).toThrow(failed);
    log.close();
    const found = await findIn(path);
    expect('records' in found && [found.records.length, found.healed]).toEqual([1, []]);
  });

  it('refuses everything after a piece of a line that it could not take back, which is healed later', async () => {
    const path = newPath();
    const calls: Calls = {};
    const log = logOn(path, faultyDisk(calls));
    log.append(oneEvent(0));
    const { size } = statSync(path);
    let pieces = 0;
    calls.writeSync = ((...given: Parameters<typeof half>) => {
      pieces += 1;
      if (pieces === 1) return half(...given);
      throw systemError('EIO');
    }) as Disk['writeSync'];
    calls.ftruncateSync = () => {
      throw systemError('EIO');
    };
    expect(() => log.append(oneEvent(1))).toThrow(expect.objectContaining({ code: 'store-failed' }));
    delete calls.writeSync;
    delete calls.ftruncateSync;
    expect(() => log.append(oneEvent(1))).toThrow(expect.objectContaining({ code: 'store-failed' }));
    log.close();
    const bytes = statSync(path).size - size;
    expect(bytes).toBeGreaterThan(0);
    const found = await findIn(path);
    expect('records' in found && [found.records.length, found.healed]).toEqual([
      1,
      [{ offset: size, bytes }],
    ]);
  });

  it('refuses a file and a folder that may only be read, and leaves nothing behind', async () => {
    const path = await filledFile(1);
    const before = readFileSync(path);
    const folder = `${path}.folder`;
    mkdirSync(folder);
    writeFileSync(`${folder}/x.jsonl`, before);
    chmodSync(dirname(path), 0o755);
    chmodSync(folder, 0o555);
    chmodSync(path, 0o444);
    await asOrdinaryUser(async () => {
      expect(await findIn(path)).toMatchObject({ code: 'store-failed' });
      expect(await findIn(`${folder}/x.jsonl`)).toMatchObject({ code: 'store-failed' });
      expect(await findIn(`${folder}/new.jsonl`)).toMatchObject({ code: 'store-failed' });
    });
    chmodSync(folder, 0o755);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(['x.jsonl']);
    expect(readdirSync(dirname(path)).filter((name) => name.includes('.lock-'))).toEqual([]);
  });

  it('refuses what is no log of its own and leaves it as it is', async () => {
    const newer = lineOf({ ...headerOf('default'), version: 2 });
    const cases: readonly (readonly [string, string | Buffer])[] = [
      ['store-foreign', 'period;indicator;value\n'.repeat(200)],
      ['store-foreign', 'no line feed at all'],
      ['store-foreign', Buffer.alloc(4096)],
      ['store-foreign', '{"a":1}\n'],
      ['store-foreign', lineOf({ format: 'something else' })],
      ['store-foreign', lineOf(headerOf('theirs'))],
      ['store-format-newer', newer],
      ['store-format-newer', Buffer.concat([newer, Buffer.from('a line of another form\n')])],
    ];
    for (const [code, content] of cases) {
      const path = newPath();
      writeFileSync(path, content);
      const before = readFileSync(path);
      expect([String(content).slice(0, 80), await findIn(path)]).toMatchObject([expect.anything(), { code }]);
      expect(readFileSync(path).equals(before)).toBe(true);
    }
  });

  it('refuses a path that is no regular file, and a folder that does not exist', async () => {
    const pipe = newPath();
    execFileSync('mkfifo', [pipe]);
    expect(await findIn(pipe)).toMatchObject({ code: 'store-foreign' });
    expect(await findIn(dirname(newPath()))).toMatchObject({ code: 'store-failed' });
    expect(await findIn(`${newPath()}/absent/x.jsonl`)).toMatchObject({ code: 'store-failed' });
  });

  it('takes a file of no byte for a new store', async () => {
    const path = newPath();
    writeFileSync(path, '');
    expect(await findIn(path)).toEqual({ records: [], healed: [] });
  });

  it('keeps events of ten megabytes, and reads a page of a large append', async () => {
    const path = newPath();
    const data = 'å'.repeat(5_000_000);
    const [batch] = oneEvent(1).batches;
    const many = Array.from({ length: 2_000 }, (_, index) => ({
      ...batch?.records[0],
      id: `many/${index}`,
      commandId: 'many',
    }));
    await withStore({ path }, async (store) => {
      await store.append(oneEvent(0, data));
      const records = many as never;
      await store.append({ stream: 's', expectedVersion: 1, batches: [{ commandId: 'many', records }] });
    });
    await withStore({ path }, async (store) => {
      const { records, head } = await store.readStream('s', { from: 1, limit: 1 });
      expect([records[0]?.data === data, head]).toEqual([true, 2_001]);
      const page = await store.readStream('s', { from: 1_500, to: 1_502 });
      expect(page.records.map(({ version, id }) => [version, id])).toEqual([
        [1_500, 'many/1498'],
        [1_501, 'many/1499'],
        [1_502, 'many/1500'],
      ]);
    });
  });

  it('takes an option it does not know, and a missing path, for a mistake', () => {
    expect(() => jsonlStore({ path: 'x', tennant: 'y' } as { path: string })).toThrow(TypeError);
    expect(() => jsonlStore({ path: '' })).toThrow(TypeError);
  });
});
