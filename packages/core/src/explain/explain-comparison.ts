import type { RuleVerdict, ValueBounds } from '../judges/verdict.js';
import type { Measure } from '../rules/measure.js';
import type { Rule } from '../rules/rule-schema.js';
import { explainMeasure } from './explain-measure.js';
import { shownDecimals, tellingDecimals } from './format-number.js';
import { formatDifference, formatQuantity } from './format-quantity.js';
import { joined } from './phrases.js';
import { indicatorIn, type Telling } from './telling.js';
import type { Words } from './words/words.js';

/** A number as it is written in one comparison, and so with as many decimals as both sides need. */
type Writer = (value: string) => string;

/**
 * The value found against what was required of it, and the margin; nothing where a value or a requirement is not
 * known. `rule` tells what the two were made from.
 */
export function explainComparison(
  verdict: RuleVerdict,
  rule: Rule | undefined,
  indicator: string,
  telling: Telling,
): readonly string[] {
  const { words } = telling;
  const { required, measuredIn, finality } = verdict;
  const decimals = decimalsOf(verdict, indicatorIn(telling, indicator)?.displayDecimals);
  const write: Writer = (value) => formatQuantity(value, measuredIn, words, { decimals });
  const value = valueText(verdict, write, words);
  if (value === '' || required === null) return [];
  const [measure, against] = measuresOf(rule);
  const made = (of: Measure | undefined) => bracketed(of ? explainMeasure(of, measuredIn, telling) : '');
  const asked = joined(' ', requirementText(verdict, required, write, words), made(against));
  const found = joined(
    ' ',
    words.valueOf[finality ?? 'final'],
    value,
    made(measure),
    partText(verdict, words),
  );
  return [joined(' ', found, words.against, asked), marginText(verdict, decimals, words)];
}

function decimalsOf({ actual, required, requiredTo, bounds }: RuleVerdict, shown: number | null | undefined) {
  const told = [actual, bounds?.low, bounds?.high, required, requiredTo].filter(
    (text) => typeof text === 'string',
  );
  const least = shownDecimals(shown, told);
  if (actual === null) return least;
  const ends = [required, requiredTo].filter((text) => text !== null);
  return Math.max(least, ...ends.map((end) => tellingDecimals(actual, end, least)));
}

/** The value, or where it lies; *about* where the document says so. */
function valueText({ actual, bounds, flags }: RuleVerdict, write: Writer, words: Words): string {
  const lies = bounds ? boundsText(bounds, write, words) : '';
  if (actual === null) return lies;
  const value = flags.includes('approximate') ? words.rules.about(write(actual)) : write(actual);
  return joined(' ', value, bracketed(lies));
}

function boundsText({ low, high, excludes }: ValueBounds, write: Writer, words: Words): string {
  if (low !== null && high !== null) return words.rules.between(write(low), write(high));
  const excluded = (side: 'low' | 'high') => excludes === side || excludes === 'both';
  if (high !== null) return words.required[excluded('high') ? '<' : '<='](write(high));
  return low === null ? '' : words.required[excluded('low') ? '>' : '>='](write(low));
}

function partText({ flags, valuePeriod }: RuleVerdict, { rules }: Words): string {
  return flags.includes('part') && valuePeriod !== null ? `(${rules.partOf(valuePeriod)})` : '';
}

function requirementText(
  { operator, requiredTo }: RuleVerdict,
  required: string,
  write: Writer,
  words: Words,
): string {
  if (requiredTo !== null) return words.rules.range(write(required), write(requiredTo));
  return operator === null ? write(required) : words.required[operator](write(required));
}

function marginText({ margin, measuredIn, rule }: RuleVerdict, decimals: number, words: Words): string {
  if (margin === null) return '';
  if (margin === '0') return rule === 'between' ? words.rules.within : words.exactly;
  const distance = formatDifference(margin.replace('-', ''), measuredIn, words, { decimals });
  if (rule === 'between') return words.rules.outside(distance);
  return margin.startsWith('-') ? words.worse(distance) : words.better(distance);
}

/** What a rule compares, and with what, where one number alone is asked. */
function measuresOf(rule: Rule | undefined): readonly [Measure?, Measure?] {
  if (rule?.type === 'holds') return [rule.measure, rule.against];
  return rule?.type === 'between' || rule?.type === 'moves' ? [rule.measure] : [];
}

function bracketed(text: string): string {
  return text === '' ? '' : `(${text})`;
}
