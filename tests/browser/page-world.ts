/** The part of a page and of a worker that the scripts here use; the workspace is compiled without their types. */
interface PageWorld {
  readonly location: { readonly search: string };
  fetch(path: string, options: { readonly method: 'POST'; readonly body: string }): Promise<unknown>;
}

const page = globalThis as unknown as PageWorld;

/** Says something to whoever served the page until it was heard: a page that is suspended may be cut off in the middle. */
export async function say(text: string): Promise<void> {
  for (let heard = false; !heard; ) {
    heard = await page.fetch('/said', { method: 'POST', body: text }).then(
      () => true,
      () => false,
    );
  }
}

/** What stands behind the question mark of the script's address. */
export function asked(): URLSearchParams {
  return new URLSearchParams(page.location.search);
}

/** Lets the tests reach these functions, by the name `page`. */
export function offer(functions: object): void {
  Object.assign(globalThis, { page: functions });
}
