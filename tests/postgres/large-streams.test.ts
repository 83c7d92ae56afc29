import { postgresStore } from '@outturn/adapters/postgres';
import type { StoredRecord } from '@outturn/core/store';
import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { startServer } from './server.js';
import { codeOf, commandOf, requestOf } from './store-records.js';

const EVENTS = 1_000_000;
const BATCH = 1_000;
const PAGES = 50;

const server = await startServer({ settings: ['max_wal_size=2GB'] });
const store = postgresStore({ connection: server.connectionOf() });
await store.open();
afterAll(async () => {
  await store.close();
  await server.stop();
});

/** Whether these are the events of the stream from a version on. */
function areFrom(version: number, records: readonly StoredRecord[]): boolean {
  return records.every((record, index) => {
    const at = version + index - 1;
    const id = `c${at - (at % BATCH)}/${at % BATCH}`;
    return record.version === at + 1 && record.id === id;
  });
}

it('keeps a million events in one stream, and reads any page of it', async () => {
  for (let head = 0; head < EVENTS; head += BATCH) {
    const result = await store.append(requestOf('s', head, commandOf(`c${head}`, BATCH)));
    if (result.type !== 'appended') expect.fail(JSON.stringify(result));
  }
  const first = (await store.readStream('s', { limit: 1 })).records[0]?.position ?? 0;
  const starts = fc.sample(fc.integer({ min: 1, max: EVENTS - BATCH }), PAGES);
  for (const from of [1, EVENTS - BATCH + 1, ...starts]) {
    const page = await store.readStream('s', { from, limit: BATCH });
    expect([page.head, page.records.length, areFrom(from, page.records)]).toEqual([EVENTS, BATCH, true]);
    const { records } = await store.readAll({ after: first + from - 2, limit: BATCH });
    expect([records.length, areFrom(from, records)]).toEqual([BATCH, true]);
  }
  const known = commandOf('c500000', BATCH);
  const versions = Array.from({ length: BATCH }, (_, index) => 500_001 + index);
  expect(await store.append(requestOf('s', EVENTS, known))).toEqual({
    type: 'duplicate',
    known: [{ commandId: 'c500000', versions }],
  });
  expect(await store.append(requestOf('s', 7, commandOf('late')))).toEqual({
    type: 'conflict',
    actual: EVENTS,
  });
  const { rows } = await countEvents();
  expect(rows).toEqual([{ events: EVENTS, versions: EVENTS, last: EVENTS }]);
  process.stdout.write(`${EVENTS} events in one stream, ${(PAGES + 2) * 2} pages of ${BATCH} read\n`);
}, 240_000);

async function countEvents() {
  const client = await server.connect();
  const counted = await client.query(
    `SELECT count(*)::integer AS events, count(DISTINCT version)::integer AS versions, max(version)::integer AS last
     FROM outturn.events`,
  );
  await client.end();
  return counted;
}

it('keeps events of ten megabytes whole, five in one append', async () => {
  const datas = ['a', 'å', '€', '\u{1f600}', '\\"'].map((text) => {
    const bytes = Buffer.byteLength(JSON.stringify(text)) - 2;
    return JSON.stringify(text.repeat(Math.ceil(10_000_000 / bytes)));
  });
  const records = datas.map((data, index) => ({
    ...(commandOf('big', 5).records[index] ?? expect.fail()),
    data,
  }));
  const result = await store.append(requestOf('big', 0, { commandId: 'big', records }));
  expect(result).toMatchObject({ type: 'appended', version: 5 });
  for (const [index, data] of datas.entries()) {
    const [stored] = (await store.readStream('big', { from: index + 1, limit: 1 })).records;
    expect([index, stored?.data === data]).toEqual([index, true]);
  }
  const bytes = datas.reduce((sum, data) => sum + Buffer.byteLength(data), 0);
  process.stdout.write(`five events of ten megabytes in one append: ${bytes} bytes stored and read\n`);
}, 60_000);

it('refuses an append that is too long for the driver with a code, and stores nothing of it', async () => {
  const data = 'x'.repeat(270_000_000);
  const { records } = commandOf('huge', 2, data);
  const request = requestOf('huge', 0, { commandId: 'huge', records });
  expect(await codeOf(() => store.append(request))).toBe('store-failed');
  expect((await store.readStream('huge')).head).toBe(0);
  expect(await store.append(requestOf('huge', 0, commandOf('huge')))).toMatchObject({ type: 'appended' });
  process.stdout.write('an append of 540 MB: refused, nothing stored\n');
}, 60_000);
