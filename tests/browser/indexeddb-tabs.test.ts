import { describe, expect, it } from 'vitest';
import { startSession } from './browser-session.js';
import type { Page } from './chromium.js';
import { openedIn } from './page-stores.js';
import type { WriterReport } from './page-writer.js';
import { keptIn, listenTo } from './writer-claims.js';

const session = await startSession();
const claims = listenTo(session.site);
const reader = await session.page('store-page');

/** Ends writers of one database in the middle of their work, again and again, and checks what they stored. */
async function endWriters(
  database: string,
  rounds: number,
  write: (writer: string) => Promise<() => Promise<void>>,
): Promise<{ readonly acknowledged: number; readonly stored: number }> {
  const store = await openedIn(reader, { name: database });
  let stored = 0;
  for (let round = 0; round < rounds; round += 1) {
    const own = `${database} round${round}.`;
    const end = await write(`round${round}`);
    await claims.until(() => claims.of(database).filter((claim) => claim.startsWith(own)).length > round % 7);
    await end();
    const kept = await keptIn(store, database);
    const held = new Set(kept);
    expect(claims.of(database).filter((claim) => !held.has(claim))).toEqual([]);
    stored = kept.length;
  }
  await store.close();
  // Of each writer, one append was under way, and of one more perhaps nobody heard any more.
  expect(stored - claims.of(database).length).toBeLessThanOrEqual(2 * rounds);
  return { acknowledged: claims.of(database).length, stored };
}

/** Runs writers in several tabs at once; `work` is what each of them does. */
async function inTabs(pages: readonly Page[], work: readonly string[]): Promise<readonly WriterReport[]> {
  const running = work.map((call, index) => pages[index % pages.length]?.evaluate(call));
  return (await Promise.all(running)) as readonly WriterReport[];
}

function newPages(count: number): Promise<readonly Page[]> {
  return Promise.all(Array.from({ length: count }, () => session.page('writer-page')));
}

const conflictsOf = (reports: readonly WriterReport[]): number =>
  reports.reduce((sum, { conflicts }) => sum + conflicts, 0);

const call = (name: string, ...given: readonly (string | number)[]): string =>
  `page.${name}(${given.map((value) => JSON.stringify(value)).join(', ')})`;

describe('the indexeddb store in the tabs of one browser', () => {
  it('holds every acknowledged append after a worker was ended while it wrote', async () => {
    const [page] = await newPages(1);
    const counts = await endWriters('workers', 40, async (writer) => {
      await page?.evaluate(call('startWorker', 'workers', writer));
      return async () => {
        await page?.evaluate('page.endWorkers()');
      };
    });
    await page?.close();
    console.log(`40 workers ended while they wrote: ${JSON.stringify(counts)}`);
  }, 120_000);

  it.each([
    ['closed', 20, (page: Page) => page.close()],
    ['killed', 10, (page: Page) => page.crash()],
  ] as const)(
    'holds every acknowledged append after a tab was %s while it wrote',
    async (how, rounds, end) => {
      const counts = await endWriters(how, rounds, async (writer) => {
        const page = await session.page('writer-page');
        page.evaluate(call('writeForEver', how, writer)).catch(() => undefined);
        return () => end(page);
      });
      console.log(`${rounds} tabs ${how} while they wrote: ${JSON.stringify(counts)}`);
    },
    120_000,
  );

  it('stores everything once that two tabs append to one stream at the same time', async () => {
    const pages = await newPages(2);
    const conflicts = [0, 0];
    let turns = 0;
    // Until each of them has really lost a race against the other.
    for (; Math.min(...conflicts) === 0 || turns < 3; turns += 1) {
      const work = ['a', 'b'].map((writer) => call('writeSome', 'two', 's', `${writer}${turns}`, 20));
      const reports = await inTabs(pages, work);
      for (const [index, { conflicts: lost }] of reports.entries()) {
        conflicts[index] = (conflicts[index] ?? 0) + lost;
      }
    }
    const kept = await keptIn(await openedIn(reader, { name: 'two' }), 'two');
    expect(new Set(kept).size).toBe(kept.length);
    expect(kept.length).toBe(turns * 2 * 20);
    for (const page of pages) await page.close();
    console.log(`two tabs on one stream: ${kept.length} commands stored once, conflicts ${conflicts}`);
  }, 120_000);

  it.each([
    ['one register', 1, 3],
    ['registers of their own', 32, 6],
  ] as const)(
    'serves 32 writers in four tabs on %s, and a reader who misses nothing',
    async (what, streams, each) => {
      const pages = await newPages(4);
      const database = `writers ${streams}`;
      const work = Array.from({ length: 32 }, (_, index) =>
        call('writeSome', database, `s${index % streams}`, `writer${index}`, each),
      );
      const events = 32 * each * 3;
      const following = reader.evaluate(call('follow', database, events));
      const reports = await inTabs(pages, work);
      const followed = (await following) as readonly (readonly [number, string])[];
      const store = await openedIn(reader, { name: database });
      const { records } = await store.readAll({ after: 0, limit: events + 1 });
      expect(records.map(({ position, id }) => [position, id])).toEqual(followed);
      expect(new Set(records.map(({ id }) => id)).size).toBe(events);
      expect(records.length).toBe(events);
      for (let index = 0; index < streams; index += 1) {
        const { records: own } = await store.readStream(`s${index}`);
        expect(own.map(({ version }) => version)).toEqual(own.map((_, at) => at + 1));
        expect(own.length).toBe(events / streams);
      }
      for (const page of pages) await page.close();
      const lost = conflictsOf(reports);
      console.log(`32 writers on ${what}: ${events} events stored and followed, ${lost} conflicts`);
      if (streams === 32) expect(lost).toBe(0);
    },
    120_000,
  );
});
