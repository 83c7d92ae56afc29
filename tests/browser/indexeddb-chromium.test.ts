import { storeLaws } from '@outturn/adapters/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { type Browser, browserFolder, openChromium, removeBrowserFolder, servePage } from './chromium.js';

const ends: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

/** Opens a page and hears it out until it has said enough; then the browser is killed. */
async function heard(
  url: string,
  folder: string,
  isEnough: (said: readonly string[]) => boolean,
  site: { onSaid: (text: string) => void },
): Promise<readonly string[]> {
  const said: string[] = [];
  let browser: Browser | undefined;
  const enough = new Promise<void>((resolve) => {
    site.onSaid = (text) => {
      said.push(text);
      if (isEnough(said)) resolve();
    };
  });
  browser = openChromium(url, folder);
  ends.push(() => browser.kill());
  await Promise.race([enough, browser.ended]);
  browser.kill();
  await browser.ended;
  return said;
}

function newFolder(): string {
  const folder = browserFolder();
  ends.push(() => removeBrowserFolder(folder));
  return folder;
}

describe('the indexeddb store in Chromium', () => {
  it('obeys every law of the port', async () => {
    const site = await servePage('law-page.ts');
    ends.push(() => site.close());
    const said = await heard(site.url, newFolder(), (lines) => lines.at(-1) === 'done', site);
    const results = said.slice(0, -1).map((line) => JSON.parse(line) as { law: string; outcome: string });
    expect(results.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(results.map(({ law }) => law)).toEqual(storeLaws.map(({ name }) => name));
    expect(results.length).toBeGreaterThan(50);
    console.log(`${results.length} laws passed in Chromium`);
  }, 120_000);

  it('holds every acknowledged append after the browser was killed', async () => {
    const site = await servePage('append-page.ts');
    ends.push(() => site.close());
    const folder = newFolder();
    const acknowledged: string[] = [];
    for (const [round, killAfter] of [3, 20, 57, 9].entries()) {
      const said = await heard(
        `${site.url}?round${round}`,
        folder,
        (lines) => lines.length > killAfter,
        site,
      );
      const [stored = '[]', ...appended] = said;
      expect(acknowledged.filter((line) => !JSON.parse(stored).includes(line))).toEqual([]);
      acknowledged.push(...appended);
    }
    const [stored = '[]'] = await heard(`${site.url}?read`, folder, (lines) => lines.length === 1, site);
    const kept = JSON.parse(stored) as readonly string[];
    expect(acknowledged.filter((line) => !kept.includes(line))).toEqual([]);
    expect(kept.map((line) => Number(line.split(' ')[1]))).toEqual(kept.map((_, index) => index + 1));
    expect(acknowledged.length).toBeGreaterThanOrEqual(3 + 20 + 57 + 9);
    console.log(`${acknowledged.length} acknowledged in Chromium, ${kept.length} stored`);
  }, 120_000);
});
