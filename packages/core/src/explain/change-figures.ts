import type { AssessmentChange } from '../assess/compare-assessments.js';
import type { ReasonCode } from '../readings/reason.js';
import { findingValue } from './explain-finding.js';
import { formatMoney, moneyScale } from './format-money.js';
import { formatNumber, shownDecimals, tellingDecimals } from './format-number.js';
import { formatDifference, formatQuantity } from './format-quantity.js';
import { joined } from './phrases.js';
import { currencyIn, indicatorIn, type Telling } from './telling.js';
import type { FigureName } from './words.js';

type ChangedFigure = AssessmentChange['figures'][number];
type Writer = (value: string) => string;

/** The figures of a change that a reader wants to see, each from what to what, and the reason if it is another. */
export function changedFigures(change: AssessmentChange, telling: Telling): readonly string[] {
  const { words } = telling;
  return change.figures.flatMap((figure) => {
    const { name, after } = figure;
    if (name === 'reason') return after === null ? [] : [words.reasons[after as ReasonCode]({})];
    if (!Object.hasOwn(words.figures, name)) return [];
    const write = writerOf(change, figure, telling);
    return [joined(' ', words.figures[name as FigureName], fromTo(figure, write, telling))];
  });
}

function fromTo({ before, after }: ChangedFigure, write: Writer, { words }: Telling): string {
  if (before === null) return after === null ? '' : write(after);
  return words.fromTo(write(before), after === null ? '–' : write(after));
}

function writerOf(change: AssessmentChange, figure: ChangedFigure, telling: Telling): Writer {
  if (change.subject === 'budget-line') return moneyWriter(figure, telling);
  return change.subject === 'finding' ? findingWriter(change, telling) : valueWriter(change, figure, telling);
}

function moneyWriter({ name, before, after }: ChangedFigure, telling: Telling): Writer {
  const style = {
    currency: currencyIn(telling),
    multiplier: moneyScale([before, after]),
    signed: name === 'deviation' || name === 'change',
  };
  return (value) => formatMoney(value, telling.words, style);
}

function findingWriter({ id }: AssessmentChange, telling: Telling): Writer {
  const found = telling.assessment?.findings.find(
    ({ code, subject, period }) => `${code} ${subject} ${period}` === id,
  );
  return (value) =>
    found ? findingValue(value, found, telling) : formatNumber(value, telling.words.numbers);
}

function valueWriter(
  { id }: AssessmentChange,
  { name, before, after }: ChangedFigure,
  telling: Telling,
): Writer {
  const { words, assessment } = telling;
  const target = assessment?.targets.find((candidate) => candidate.target === id);
  const [trendIndicator = ''] = id.split(' ');
  const indicator = indicatorIn(telling, target?.indicator ?? trendIndicator);
  const measuredIn = indicator?.measuredIn ?? null;
  const [one, other] = [before ?? '0', after ?? '0'];
  const decimals = tellingDecimals(one, other, shownDecimals(indicator?.displayDecimals, [one, other]));
  return name === 'change'
    ? (value) => formatDifference(value, measuredIn, words, { decimals, signed: true })
    : (value) => formatQuantity(value, measuredIn, words, { decimals });
}
