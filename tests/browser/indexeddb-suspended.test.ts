import { describe, expect, it } from 'vitest';
import { databaseName } from '../../packages/adapters/src/stores/indexeddb/indexeddb-schema.js';
import { appendAnyhow, codeOf, commandOf, requestOf } from '../postgres/store-records.js';
import { startSession } from './browser-session.js';
import type { Page } from './chromium.js';
import { openedIn, storeIn } from './page-stores.js';
import { keptIn, listenTo } from './writer-claims.js';

/** How many times a writer is suspended; a call beside it may have to wait for seconds. */
const ROUNDS = 4;

const session = await startSession();
const page = await session.page('store-page');

const call = (name: string, database: string): string =>
  `page.${name}(${JSON.stringify(databaseName(database, 'default'))})`;

/** Suspends a page as the browser does with a tab in the background. */
async function freeze(tab: Page): Promise<void> {
  await tab.send('Page.setWebLifecycleState', { state: 'frozen' });
}

describe.concurrent('beside a tab that was suspended', () => {
  it('refuses as busy what cannot begin, stores nothing of it, and goes on when the tab is gone', async () => {
    const store = await openedIn(page, { name: 'held' });
    await store.append(requestOf('s', 0, commandOf('first')));
    const tab = await session.page('raw-page');
    await tab.evaluate(call('holdTurn', 'held'));
    await freeze(tab);
    const refused = await Promise.all([
      codeOf(() => store.append(requestOf('s', 1, commandOf('second')))),
      codeOf(() => store.documents.put({ namespace: 'n', key: 'k', expectedRevision: 0, value: 'v' })),
      codeOf(() => store.readStream('s')),
      codeOf(() => store.readAll({ after: 0, limit: 9 })),
    ]);
    expect(refused).toEqual(['store-busy', 'store-busy', 'store-busy', 'store-busy']);
    await tab.close();
    expect((await store.readStream('s')).head).toBe(1);
    expect(await store.documents.get({ namespace: 'n', key: 'k' })).toBeUndefined();
    expect(await store.append(requestOf('s', 1, commandOf('second')))).toMatchObject({ version: 2 });
    console.log(
      `a suspended tab held its turn: ${refused.length} calls refused as busy, 2 of 2 appends stored`,
    );
  }, 60_000);

  it('holds every acknowledged append of a writer that was suspended and woken, and of those beside it', async () => {
    const claims = listenTo(session.site);
    const beside = await openedIn(page, { name: 'woken' });
    const tab = await session.page('store-page');
    // It ends with its tab; if it ends before, that is what the test fails for.
    const writing = tab.evaluate(`page.writeForEver('woken', 'suspended')`);
    writing.catch(() => undefined);
    let busy = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const before = claims.all.size;
      await Promise.race([claims.until(() => claims.all.size > before + round), writing]);
      await freeze(tab);
      const first = await codeOf(() => appendAnyhow(beside, 'other', commandOf(`beside${round}`)));
      await tab.send('Page.setWebLifecycleState', { state: 'active' });
      if (first !== 'store-busy') continue;
      busy += 1;
      await appendAnyhow(beside, 'other', commandOf(`beside${round}`));
    }
    await tab.close();
    const kept = await keptIn(beside, 'woken');
    expect([...claims.all].filter((claim) => !kept.includes(claim))).toEqual([]);
    const { records } = await beside.readStream('other');
    const wanted = Array.from({ length: ROUNDS }, (_, round) => `beside${round}`);
    expect(records.map(({ commandId }) => commandId)).toEqual(wanted);
    console.log(
      `a writer suspended and woken ${ROUNDS} times: ${claims.all.size} acknowledged, ${kept.length} stored; ` +
        `beside it ${ROUNDS} of ${ROUNDS} stored, ${busy} at the second try`,
    );
  }, 120_000);

  it('refuses as busy to open a database that another tab does not finish making', async () => {
    const tab = await session.page('raw-page');
    await tab.evaluate(call('holdUpgrade', 'unfinished'));
    await freeze(tab);
    const store = storeIn(page, { name: 'unfinished' });
    expect(await codeOf(() => store.open())).toBe('store-busy');
    await tab.close();
    expect(await codeOf(() => store.open())).toEqual({ formatVersion: 1 });
    expect(await store.append(requestOf('s', 0, commandOf('first')))).toMatchObject({ version: 1 });
    console.log('a suspended tab held the making of a database: 1 open refused as busy, 1 made');
  }, 60_000);
});
