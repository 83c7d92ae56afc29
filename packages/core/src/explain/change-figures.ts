import type { AssessmentChange } from '../assess/changes/compare-assessments.js';
import { findingId } from '../assess/changes/conclusions-of-follow-up.js';
import { findingValue } from './explain-finding.js';
import { formatMoney, moneyScale } from './format-money.js';
import { formatNumber, shifted, shownDecimals, tellingDecimals } from './format-number.js';
import { formatDifference, formatQuantity } from './format-quantity.js';
import { joined } from './phrases.js';
import { currencyIn, indicatorIn, type Telling } from './telling.js';
import type { FigureName, Words } from './words/words.js';

type ChangedFigure = AssessmentChange['figures'][number];
type Writer = (value: string) => string;

/** Figures that are words, dates or counts. */
const PLAIN: ReadonlySet<string> = new Set(['grade', 'due', 'owed']);

/** The figures of a change that a reader wants to see, each from what to what, and the reason if it is another. */
export function changedFigures(change: AssessmentChange, telling: Telling): readonly string[] {
  const { words } = telling;
  return change.figures.flatMap((figure) => {
    const { name, after } = figure;
    if (name === 'required' && isToldAsCause(change)) return [];
    if (name === 'reason') return after === null ? [] : [reasonText(after, words)];
    if (!Object.hasOwn(words.figures, name)) return [];
    const write = writerOf(change, figure, telling);
    return [joined(' ', words.figures[name as FigureName], fromTo(figure, write, telling))];
  });
}

/** Why something is unknown, of a verdict or of progress; a code of an embedder's own method stands as it is. */
function reasonText(code: string, words: Words): string {
  const known = { ...words.progress.reasons, ...words.reasons };
  return Object.entries(known).find(([name]) => name === code)?.[1]({}) ?? code;
}

/** What a target that was set anew asked before and asks now; empty where that is not one number each. */
export function requirementChange(change: AssessmentChange, telling: Telling): string {
  const figure = change.figures.find(({ name }) => name === 'required');
  if (!figure || figure.before === null || figure.after === null) return '';
  return fromTo(figure, writerOf(change, figure, telling), telling);
}

/** A requirement is not told twice. */
function isToldAsCause({ causes, figures, events }: AssessmentChange): boolean {
  const figure = figures.find(({ name }) => name === 'required');
  const isNumber = figure?.before !== null && figure?.after !== null;
  return causes.includes('revised-target') && events.length > 0 && isNumber;
}

function fromTo({ before, after }: ChangedFigure, write: Writer, { words }: Telling): string {
  if (before === null) return after === null ? '' : write(after);
  return words.fromTo(write(before), after === null ? '–' : write(after));
}

function writerOf(change: AssessmentChange, figure: ChangedFigure, telling: Telling): Writer {
  if (PLAIN.has(figure.name)) return (value) => value;
  if (figure.name === 'share') return shareWriter(telling);
  if (change.subject === 'budget-line' || change.subject === 'obligation')
    return moneyWriter(figure, telling);
  return change.subject === 'finding' ? findingWriter(change, telling) : valueWriter(change, figure, telling);
}

/** A share from 0 to 1, or what it lies between, in percent. */
function shareWriter({ words }: Telling): Writer {
  const percent = (text: string) => formatNumber(shifted(text, 2), words.numbers, { decimals: 0 });
  return (value) => words.percent(value.split('–').map(percent).join('–'));
}

function moneyWriter({ name, before, after }: ChangedFigure, telling: Telling): Writer {
  const style = {
    currency: currencyIn(telling),
    multiplier: moneyScale([before, after]),
    signed: ['deviation', 'remaining', 'change'].includes(name),
  };
  return (value) => formatMoney(value, telling.words, style);
}

function findingWriter({ id }: AssessmentChange, telling: Telling): Writer {
  const found = telling.assessment?.findings.find((finding) => findingId(finding) === id);
  return (value) =>
    found ? findingValue(value, found, telling) : formatNumber(value, telling.words.numbers);
}

function valueWriter(
  { id }: AssessmentChange,
  { name, before, after }: ChangedFigure,
  telling: Telling,
): Writer {
  const { words, assessment } = telling;
  const [first = id] = id.split(' ');
  const target = assessment?.targets.find((candidate) => candidate.target === first);
  const indicator = indicatorIn(telling, target?.indicator ?? first);
  const measuredIn = indicator?.measuredIn ?? null;
  const [one, other] = [before ?? '0', after ?? '0'];
  const decimals = tellingDecimals(one, other, shownDecimals(indicator?.displayDecimals, [one, other]));
  return name === 'change'
    ? (value) => formatDifference(value, measuredIn, words, { decimals, signed: true })
    : (value) => formatQuantity(value, measuredIn, words, { decimals });
}
