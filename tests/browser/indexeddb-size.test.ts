import { describe, expect, it } from 'vitest';
import { startSession } from './browser-session.js';
import type { ReadReport } from './large-page.js';

/** A million takes minutes: `OUTTURN_LARGE=1` asks for it. */
const EVENTS = process.env.OUTTURN_LARGE === '1' ? 1_000_000 : 100_000;
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

  it(`keeps ${EVENTS} events in one stream, and gives them back page by page`, async () => {
    const started = performance.now();
    await page.evaluate(`page.fill('long', ${EVENTS}, ${AT_ONCE})`);
    console.log(`${EVENTS} events appended, ${AT_ONCE} at a time: ${secondsSince(started)} s`);
    for (const from of ['stream', 'log']) {
      const reading = performance.now();
      const report = (await page.evaluate(`page.readBack('long', 5000, '${from}')`)) as ReadReport;
      expect(report).toEqual({ events: EVENTS, pages: EVENTS / 5000, largestPage: 5000, wrongAt: 0 });
      console.log(`${report.events} events read from the ${from}: ${secondsSince(reading)} s`);
    }
  }, 1_200_000);
});

function secondsSince(started: number): string {
  return ((performance.now() - started) / 1_000).toFixed(1);
}
