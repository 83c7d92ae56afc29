import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startSession } from './browser-session.js';
import type { Page } from './chromium.js';
import { openedIn } from './page-stores.js';
import { keptIn, listenTo } from './writer-claims.js';

const LIVES = 10;
const DATABASES = Array.from({ length: 24 }, (_, index) => `database${index}`);

const session = await startSession();
const claims = listenTo(session.site);

/** Opens every database and checks it against what was claimed; answers how many commands they hold. */
async function checkAll(page: Page): Promise<number> {
  const kept = await Promise.all(
    DATABASES.map(async (name) => {
      const held = await keptIn(await openedIn(page, { name }), name);
      const missing = claims.of(name).filter((claim) => !held.includes(claim));
      expect(missing).toEqual([]);
      return held.length;
    }),
  );
  return kept.reduce((sum, count) => sum + count, 0);
}

/** Lets a writer loose on every database, and kills the browser once each, and so many in all, were acknowledged. */
async function writeUntilKilled(page: Page, writer: string, appends: number): Promise<void> {
  const before = claims.all.size;
  const had = new Map(DATABASES.map((name) => [name, claims.of(name).length]));
  // They end with the browser; the first that ends before is what the test fails for.
  const writing = Promise.all(
    DATABASES.map((name) => page.evaluate(`page.writeForEver('${name}', '${writer}')`)),
  );
  writing.catch(() => undefined);
  const eachWrote = () => DATABASES.every((name) => claims.of(name).length > (had.get(name) ?? 0));
  await Promise.race([claims.until(() => claims.all.size >= before + appends && eachWrote()), writing]);
  await session.kill();
}

describe('the indexeddb store in Chromium', () => {
  it('holds every acknowledged append after the browser was killed while it wrote', async () => {
    let page = await session.page('store-page');
    let stored = 0;
    for (const [life, appends] of fc.sample(fc.integer({ min: 1, max: 150 }), LIVES).entries()) {
      await writeUntilKilled(page, `life${life}`, appends);
      page = await session.page('store-page');
      stored = await checkAll(page);
    }
    const rounds = LIVES * DATABASES.length;
    console.log(
      `Chromium killed ${LIVES} times with ${DATABASES.length} writers at work (${rounds} rounds): ` +
        `${claims.all.size} appends acknowledged, ${stored} stored, all acknowledged ones among them`,
    );
    // Of each writer, one append was under way, and of one more perhaps nobody heard any more.
    expect(stored - claims.all.size).toBeLessThanOrEqual(2 * rounds);
  }, 180_000);
});
