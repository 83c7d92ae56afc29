/** PostgreSQL cuts longer names off without a word, so that two of them could mean one schema. */
const MOST_NAME_BYTES = 63;

/** Refuses a name that PostgreSQL would cut off or cannot have. */
export function checkName(name: string, what: string): void {
  if (typeof name !== 'string') throw new TypeError(`${what} must be a string, not ${typeof name}.`);
  const bytes = new TextEncoder().encode(name).length;
  if (bytes > 0 && bytes <= MOST_NAME_BYTES && !/[\p{Surrogate}\0]/u.test(name)) return;
  throw new TypeError(`${what} "${name}" must be a name of 1 to ${MOST_NAME_BYTES} bytes.`);
}

/** The name as SQL writes it, whatever characters it holds; no dollar is left that could end a function's body. */
export function quoteName(name: string): string {
  const escaped = name.replaceAll('\\', '\\\\').replaceAll('"', '""').replaceAll('$', '\\0024');
  return `U&"${escaped}"`;
}

/** The text as a constant of SQL, whatever characters it holds; no dollar is left, either. */
export function quoteText(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll('$', '\\x24');
  return ` E'${escaped}'`;
}
