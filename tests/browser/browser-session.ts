import { afterAll } from 'vitest';
import { type Browser, browserFolder, type Page, removeBrowserFolder, startChromium } from './chromium.js';
import { type PageSite, servePages } from './page-site.js';

/** A browser, the pages it may open, and the folder in which it keeps what they store. */
export interface BrowserSession {
  readonly site: PageSite;
  readonly folder: string;
  /** Opens the page that runs this script in a tab of its own; the browser is started where it is not running. */
  page(script: string): Promise<Page>;
  /** Ends the browser as a crash would; the next page starts it again on the same folder. */
  kill(): Promise<void>;
  /** Ends the browser as a person would. */
  quit(): Promise<void>;
}

/** Makes a session for the tests of a file, which ends with them; `letGo` is called before its folder is removed. */
export async function startSession(letGo = (_folder: string): void => undefined): Promise<BrowserSession> {
  const [folder, site] = [browserFolder(), await servePages()];
  let browser: Browser | undefined;
  const end = async (how: 'kill' | 'quit'): Promise<void> => {
    const ending = browser;
    browser = undefined;
    await ending?.[how]();
  };
  afterAll(async () => {
    await end('kill');
    await site.close();
    letGo(folder);
    removeBrowserFolder(folder);
  });
  return {
    site,
    folder,
    page: (script) => {
      browser ??= startChromium(folder);
      return browser.open(`${site.origin}/${script}`);
    },
    kill: () => end('kill'),
    quit: () => end('quit'),
  };
}
