/** Refuses an options object with a key nobody reads, which is most often a misspelling. */
export function checkOptions(options: object, known: readonly string[], of: string): void {
  const stray = Object.keys(options).find((name) => !known.includes(name));
  if (stray === undefined) return;
  throw new TypeError(`${of} has no option "${stray}"; its options are ${known.join(', ')}.`);
}
