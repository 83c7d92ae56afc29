import { describe, expect, it } from 'vitest';
import { startSession } from './browser-session.js';
import type { ReadReport } from './large-page.js';

const EVENTS = 100_000;
const AT_ONCE = 1_000;

const session = await startSession();
const page = await session.page('large-page');

describe('the indexeddb store in Chromium', () => {
  it.each([
    ['one event of 10 MB', 1, 10_000_000, 'packed'],
    ['one event of 10 million characters of two bytes, with escapes', 1, 10_000_000, 'wide'],
    ['14 events of 10 MB in one append', 14, 10_000_000, 'packed'],
  ] as const)(
    'gives back byte for byte %s',
    async (what, count, length, kind) => {
      const call = `page.roundTrip('large', ${count}, ${length}, '${kind}')`;
      expect(await page.evaluate(call)).toBe(count);
      console.log(`${what}: ${count} of ${count} came back`);
    },
    60_000,
  );

  it('keeps a hundred thousand events in one stream, and gives them back page by page', async () => {
    await page.evaluate(`page.fill('long', ${EVENTS}, ${AT_ONCE})`);
    for (const from of ['stream', 'log']) {
      const report = (await page.evaluate(`page.readBack('long', 5000, '${from}')`)) as ReadReport;
      expect(report).toEqual({ events: EVENTS, pages: EVENTS / 5000, largestPage: 5000, wrongAt: 0 });
      console.log(
        `${EVENTS} events appended ${AT_ONCE} at a time, read from the ${from}: ${JSON.stringify(report)}`,
      );
    }
  }, 120_000);
});
