import { formatNumber, type NumberStyle } from './format-number.js';
import { joined } from './phrases.js';
import type { KnownUnit, Words } from './words/words.js';

const NO_BREAK_SPACE = '\u00a0';

/**
 * Writes a value with its unit of measure; a unit the language has no word for stands as it is stored.
 *
 * @example
 * formatQuantity('28.6', 'percent', english) // → '28.6%'
 */
export function formatQuantity(
  text: string,
  measuredIn: string | null,
  words: Words,
  style: NumberStyle = {},
): string {
  const number = formatNumber(text, words.numbers, style);
  if (measuredIn === 'percent') return words.percent(number);
  const unit =
    measuredIn === 'percentage points' ? words.percentagePoints(isOne(number)) : unitWord(measuredIn, words);
  return joined(NO_BREAK_SPACE, number, unit);
}

function isOne(number: string): boolean {
  return /^\D?1$/.test(number);
}

/** Writes a difference of two values; that of two percentages is in percentage points. */
export function formatDifference(
  text: string,
  measuredIn: string | null,
  words: Words,
  style: NumberStyle = {},
): string {
  if (measuredIn !== 'percent') return formatQuantity(text, measuredIn, words, style);
  const number = formatNumber(text, words.numbers, style);
  return `${number} ${words.percentagePoints(isOne(number))}`;
}

/** The word for a unit of measure; empty for what is only counted. */
export function unitWord(measuredIn: string | null, words: Words): string {
  if (measuredIn === null) return '';
  return Object.hasOwn(words.units, measuredIn) ? words.units[measuredIn as KnownUnit] : measuredIn;
}
