/** A text with ordinary spaces for no-break ones, so that a test can be read. */
export function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
