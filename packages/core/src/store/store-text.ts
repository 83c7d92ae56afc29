import { StoreError } from './store-errors.js';

const UNSTORABLE = /[\p{Surrogate}\0]/u;

/**
 * Refuses a text that some store could not give back as it was: lone surrogates, which UTF-8 cannot carry,
 * and U+0000, which ends a text in SQLite's and PostgreSQL's drivers.
 *
 * What is not a string at all is the caller's mistake, and a TypeError.
 */
export function checkText(text: string, what: string): void {
  if (typeof text !== 'string') throw new TypeError(`${what} must be a string, not ${typeof text}.`);
  const at = text.search(UNSTORABLE);
  if (at === -1) return;
  const codeUnit = text.charCodeAt(at).toString(16).padStart(4, '0');
  throw new StoreError(
    'append-invalid',
    `${what} holds the code unit U+${codeUnit.toUpperCase()} at index ${at}, which no store can keep. Escape it, as JSON does.`,
    { what, index: at, codeUnit },
  );
}
