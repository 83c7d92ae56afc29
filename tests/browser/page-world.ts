/** The part of a page that the scripts here use; the workspace is compiled without the types of browsers. */
interface PageWorld {
  readonly location: { readonly search: string };
  fetch(path: string, options: { readonly method: 'POST'; readonly body: string }): Promise<unknown>;
}

const page = globalThis as unknown as PageWorld;

/** Says something to whoever served the page, and waits until it was heard. */
export async function say(text: string): Promise<void> {
  await page.fetch('/said', { method: 'POST', body: text });
}

/** What stands behind the question mark of the page's address. */
export function asked(): string {
  return page.location.search.slice(1);
}
