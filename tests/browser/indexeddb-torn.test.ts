import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, commandOf, requestOf } from '../postgres/store-records.js';
import { startSession } from './browser-session.js';
import { openedIn, storeIn } from './page-stores.js';

const session = await startSession();

/** A record of the browser's log: a checksum, the length of what follows, and that it is a whole one. */
const LENGTH = 500;
const RECORD = Buffer.concat([
  Buffer.from([1, 2, 3, 4, LENGTH & 0xff, LENGTH >> 8, 1]),
  Buffer.alloc(LENGTH, 7),
]);

/** Leaves so many bytes of a record at the end of the browser's log, as a kill does in the middle of a write. */
function tear(bytes: number): void {
  const folder = join(session.folder, 'Default', 'IndexedDB');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const logs = paths.filter((path) => /\d\.log$/.test(path));
  expect(logs.length).toBe(1);
  appendFileSync(join(folder, logs[0] ?? ''), RECORD.subarray(0, bytes));
}

describe('the indexeddb store in Chromium', () => {
  it('keeps what was stored before and after a kill in the middle of a write, however often', async () => {
    const cuts = [1, RECORD.length - 1, ...fc.sample(fc.integer({ min: 2, max: RECORD.length - 2 }), 2)];
    let stored = 0;
    for (const bytes of cuts) {
      const store = await openedIn(await session.page('store-page'), { name: 'torn' });
      expect((await store.readStream('s')).head).toBe(stored);
      for (let count = 0; count < 10; count += 1) {
        await store.append(requestOf('s', stored, commandOf(`c${stored}`)));
        stored += 1;
      }
      await session.kill();
      tear(bytes);
    }
    const last = storeIn(await session.page('store-page'), { name: 'torn' });
    expect(await codeOf(() => last.open())).toEqual({ formatVersion: 1 });
    expect((await last.readStream('s')).head).toBe(stored);
    console.log(
      `killed in the middle of a write ${cuts.length} times: ${stored} appends acknowledged, ${stored} stored`,
    );
  }, 60_000);
});
