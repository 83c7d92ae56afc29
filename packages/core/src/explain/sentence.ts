import { joined } from './phrases.js';

/** The parts of an explanation, in the order every language tells them. */
export interface SentenceParts {
  readonly subject: string;
  readonly conclusion: string;
  /** Empty ones are left out. */
  readonly facts?: readonly string[];
  /** Already in brackets; empty for none. */
  readonly source?: string;
}

/**
 * One sentence.
 *
 * @example
 * sentence({ subject: 'Equity 2023', conclusion: 'met', facts: ['28.6% against at least 25.1%'] })
 * // → 'Equity 2023: met – 28.6% against at least 25.1%.'
 */
export function sentence({ subject, conclusion, facts = [], source = '' }: SentenceParts): string {
  const told = joined(' – ', conclusion, joined('; ', ...facts));
  return `${joined(' ', `${subject}:`, told, source)}.`;
}
