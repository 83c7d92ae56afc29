import { describe, expect, it } from 'vitest';
import { requestOf } from '../postgres/store-records.js';
import { startSession } from './browser-session.js';
import { expectLarge, fillUp, large } from './large-commands.js';
import { openedIn } from './page-stores.js';
import { randomText } from './random-text.js';

const session = await startSession();

describe('the indexeddb store in Chromium', () => {
  it('refuses what the quota has no room for, stores nothing of it, and goes on when there is room', async () => {
    const page = await session.page('store-page');
    const { origin } = session.site;
    const quota = async (quotaSize?: number) =>
      page.send('Storage.overrideQuotaForOrigin', { origin, ...(quotaSize && { quotaSize }) });
    // The browser remembers for a while how much room there was: the quota comes before the first append.
    await quota(1_500_000);
    const store = await openedIn(page, { name: 'quota' });
    const number = await fillUp(store, 0);
    expect(number).toBeGreaterThan(0);
    await expectLarge(store, number);
    const put = { namespace: 'n', key: 'k', expectedRevision: 0, value: randomText(2_000_000, 1) };
    const fault = await store.documents.put(put).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'store-failed', details: { errorName: 'QuotaExceededError' } });
    expect(await store.documents.get({ namespace: 'n', key: 'k' })).toBeUndefined();
    await quota();
    expect(await store.append(requestOf('s', 10 * number, large(number)))).toMatchObject({
      type: 'appended',
    });
    expect(await store.documents.put(put)).toEqual({ type: 'put', revision: 1 });
    await expectLarge(store, number + 1);
    console.log(`quota: ${number} appends stored, then refused whole; with room the same append was stored`);
  }, 60_000);
});
