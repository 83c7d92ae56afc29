import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, commandOf, requestOf } from '../postgres/store-records.js';
import { startSession } from './browser-session.js';
import { openedIn, storeIn } from './page-stores.js';

const session = await startSession();

/** Changes a byte of the file in which the browser keeps what it was last told, at a part of its length. */
function flip(part: number): void {
  const folder = join(session.folder, 'Default', 'IndexedDB');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const logs = paths.filter((path) => /\d\.log$/.test(path));
  expect(logs.length).toBe(1);
  const path = join(folder, logs[0] ?? '');
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length * part);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}

describe('the indexeddb store in Chromium', () => {
  it('never hides that the browser threw away what it found damaged', async () => {
    const outcomes: unknown[] = [];
    for (const part of fc.sample(fc.double({ min: 0.1, max: 0.9, noNaN: true }), 3)) {
      const name = `damaged at ${part}`;
      const page = await session.page('store-page');
      const store = await openedIn(page, { name });
      for (let version = 0; version < 10; version += 1) {
        await store.append(requestOf('s', version, commandOf(`c${version}`)));
      }
      await session.kill();
      flip(part);
      const again = storeIn(await session.page('store-page'), { name });
      const outcome = await codeOf(() => again.open());
      if (outcome !== 'store-damaged') expect((await again.readStream('s')).head).toBe(10);
      outcomes.push(outcome);
      expect(await codeOf(() => again.open())).toEqual({ formatVersion: 1 });
      await session.kill();
    }
    const refused = outcomes.filter((outcome) => outcome === 'store-damaged').length;
    console.log(
      `a byte changed in the browser's files ${outcomes.length} times: everything thrown away and said so ` +
        `${refused} times, nothing lost ${outcomes.length - refused} times`,
    );
  }, 60_000);
});
