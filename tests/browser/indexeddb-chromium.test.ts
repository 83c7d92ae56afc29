import { storeLaws } from '@outturn/adapters/testing';
import { describe, expect, it } from 'vitest';
import { startSession } from './browser-session.js';
import type { LawOutcome } from './law-page.js';

const session = await startSession();

describe('the indexeddb store in Chromium', () => {
  it('obeys every law of the port', async () => {
    const page = await session.page('law-page');
    const results = (await page.evaluate('page.runLaws()')) as readonly LawOutcome[];
    expect(results.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(results.map(({ law }) => law)).toEqual(storeLaws.map(({ name }) => name));
    expect(results.length).toBeGreaterThan(50);
    console.log(`${results.length} laws passed in Chromium`);
  }, 120_000);
});
