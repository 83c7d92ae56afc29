import type { BudgetLine } from '../budget/budget-events.js';
import { pointsOfSeries } from '../fold/statements.js';
import type { AmountVersion } from '../rules/measure.js';
import { contains, overlaps, type PeriodText, samePeriod } from '../values/period.js';
import { type Alteration, type AlterationWithin, alterationsIn, alterationsOf } from './alterations.js';
import { budgetedLines } from './budgeted-lines.js';
import { forecastAt, restForecast } from './forecast-at.js';
import { inOrderOfClosing, lastOf, type MadeForecast } from './forecast-order.js';
import { forecastingOccasions } from './forecasting-occasions.js';
import { type LinePart, lineTree, summedParts } from './line-tree.js';
import type { Range } from './range.js';
import { type KnownReading, mergeIds, type UnknownReading, unknownReading } from './reading.js';
import { reason } from './reason.js';
import { alterationWithin, spreadAmountOf } from './spread-amount.js';
import {
  isBeyondAYear,
  type StatedAmount,
  seriesOfAmount,
  statedAmount,
  statedVersion,
  togetherStated,
} from './stated-amount.js';
import { allDefinedIn, once, type View } from './view.js';
import { fromWholeParts } from './whole-parts.js';

/** How many leaves an amount is made from, and how many of them have none. */
export interface LeafCount {
  readonly leafCount: number;
  readonly leavesLacking: number;
  /** Whether it is, or is a sum with, a forecast that is an outturn to date and what is forecast of the rest. */
  readonly isFromRest?: boolean | undefined;
}

/** A known amount, in whole units of money and natural signs, and where its true value may lie. */
export type KnownAmount = KnownReading & LeafCount & { readonly range: Range };

/** What reading an amount gives. */
export type AmountReading = KnownAmount | (UnknownReading & LeafCount);

/** Which amount is meant, seen from where. */
interface Sought {
  readonly view: View;
  readonly line: string;
  readonly version: AmountVersion;
  readonly period: PeriodText;
  /** At which follow-up a forecast was made; where none is given, the one that speaks for the line. */
  readonly occasion?: string | undefined;
}

/** What an occasion forecasts of a line and a period, in part or whole. */
export interface ForecastReading extends MadeForecast {
  readonly occasionName: string;
  readonly reading: AmountReading;
}

const readings = new WeakMap<View, Map<string, AmountReading>>();

/**
 * A budget line's amount: the one stated for exactly that period, else the sum of the shorter periods
 * stated for it that fill it, of whatever lengths, else its share of a longer period's where its budget is spread, else the sum of the
 * lines below that are not *of which*. A blank counts as not stated. A forecast is that of the occasion that closes last
 * of those whose forecast is whole, each in this way or as the outturn to date and its forecast of the rest.
 * The current budget is what was decided and every adjustment and transfer of the line, with those of the lines it is
 * the sum of: stated on a line, they alter each line above it, also one whose own amount is stated. Where nothing is
 * decided they alter what is planned, and where nothing is planned either they are all of it.
 * The original budget is what was decided on the first day anything was decided for the period in the line's tree: what
 * is decided later, anew, of a part, of a total or for the first time, is not in it. Each amount is found once a view.
 */
export function readAmount(
  view: View,
  line: string,
  version: AmountVersion,
  period: PeriodText,
): AmountReading {
  return readSought({ view, line, version, period });
}

/** The forecasts of a line and a period, one for each occasion that says anything of it, in the order of closing. */
export function readForecasts(view: View, line: string, period: PeriodText): readonly ForecastReading[] {
  return once(view, `forecasts|${line}|${period}`, () => {
    const forecasting = forecastingOccasions(view, line, period);
    return allDefinedIn(view, 'occasion')
      .filter(({ id }) => forecasting.has(id))
      .map(({ id: occasion, name: occasionName }): ForecastReading => {
        const reading = readSought({ view, line, version: 'forecast', period, occasion });
        return { occasion, occasionName, reading, evidence: reading.evidence };
      })
      .filter(({ evidence }) => evidence.length > 0)
      .toSorted(inOrderOfClosing(view));
  });
}

function readSought(sought: Sought): AmountReading {
  const { view, line, version, period, occasion = '' } = sought;
  const known = readings.get(view) ?? new Map<string, AmountReading>();
  readings.set(view, known);
  const key = `${line}|${version}|${period}|${occasion}`;
  const reading = known.get(key) ?? findAmount(sought);
  known.set(key, reading);
  return reading;
}

function findAmount(sought: Sought): AmountReading {
  const { view, line: id, version, period } = sought;
  const tree = lineTree(view, period);
  const line = tree.lines.get(id);
  if (!line) return unknownAmount('not-defined', { kind: 'line', id });
  const last = version === 'forecast' ? lastForecast(sought) : undefined;
  if (last) return last;
  const uses = tree.uses.get(id) ?? [];
  const stated = ownOrInParts(sought, line, uses);
  if (stated) return alteredBy(sought, alterationsBelow(sought), knownAmount(sought, [stated], 1));
  const withRest = fromRest(sought);
  if (withRest) return withRest;
  if (tree.cyclic.has(id)) return unknownAmount('cycle', { kind: 'line', id });
  const undecided = version === 'current' ? undecidedAmount(sought, line, uses) : undefined;
  if (undecided) return undecided;
  const children = summedParts(tree, id);
  const own = version === 'current' ? alterationsOf(view, id, period) : [];
  if (children.length === 0) return alteredBy(sought, own, noAmount(sought));
  if (uses.length > 1 && isSumInPart(sought, uses)) {
    return sumOf(
      sought,
      uses.map((use) => readSought({ ...sought, period: use })),
    );
  }
  const counted =
    version === 'original' ? children.filter((child) => !isOnlyDecidedLater(view, child)) : children;
  if (counted.length === 0) return noAmount(sought);
  const parts = counted.map((child) => readSought({ ...sought, line: child.line.id, period: child.period }));
  return alteredBy(sought, own, sumOf(sought, parts));
}

/**
 * Whether nothing of a line was decided on the day the original budget of its tree was, and something has been since:
 * the original budget then has nothing of it, and lacks nothing.
 */
export function isOnlyDecidedLater(view: View, part: LinePart): boolean {
  const { line, period } = part;
  const isKnown = !hasOriginal(view, part) && readAmount(view, line.id, 'current', period).known;
  return (
    isKnown && (!isUndecided(view, line.id, period) || isEmpty(readAmount(view, line.id, 'plan', period)))
  );
}

/** Whether anything of a line or of those it is the sum of is in the original budget of a part of the period. */
function hasOriginal(view: View, { line: { id }, period }: LinePart): boolean {
  return once(view, `has-original|${id}|${period}`, () => {
    const own = pointsOfSeries(view.planned, seriesOfAmount(id, 'original')).filter(
      (point) => overlaps(point, period) && (isBeyondAYear(period) || !isBeyondAYear(point)),
    );
    if (own.some((point) => statedAmount(view, id, 'original', point))) return true;
    const tree = lineTree(view, period);
    return !tree.cyclic.has(id) && summedParts(tree, id).some((part) => hasOriginal(view, part));
  });
}

/** What a line itself has an amount of: stated for exactly the period, in shorter periods, or spread over it. */
function ownAmount(sought: Sought, line: BudgetLine): StatedAmount | undefined {
  const { view, version, period, occasion = '' } = sought;
  if (version === 'forecast') return forecastAt(view, line.id, occasion, period);
  return (
    statedAmount(view, line.id, version, period) ??
    fromShorterPeriods(sought) ??
    spreadAmountOf(view, line, version, period)
  );
}

/**
 * The current budget of a line of which nothing is decided, nor of those it is the sum of: what it plans and what altered
 * that; where nothing is planned either, what altered it is all there is. A line that has a budget of another period, or
 * a blank, has more than that, and nobody has said how much.
 */
function undecidedAmount(
  sought: Sought,
  line: BudgetLine,
  uses: readonly PeriodText[],
): AmountReading | undefined {
  const { view, line: id, period } = sought;
  if (!isUndecided(view, id, period)) return undefined;
  const altered = alterationsBelow(sought);
  const planned = ownOrInParts({ ...sought, version: 'plan' }, line, uses);
  if (planned) return alteredBy(sought, altered, knownAmount(sought, [planned], 1));
  if (altered.length === 0) return undefined;
  const budgeted = budgetedLines(view, id, period);
  if (budgeted.length === 0) return alteredBy(sought, altered, knownAmount(sought, [], 1));
  return budgeted.every((one) => one === id) ? alteredBy(sought, altered, noAmount(sought)) : undefined;
}

function isUndecided(view: View, line: string, period: PeriodText): boolean {
  return isEmpty(readAmount(view, line, 'decided', period));
}

function isEmpty({ evidence }: AmountReading): boolean {
  return evidence.length === 0;
}

function ownOrInParts(
  sought: Sought,
  line: BudgetLine,
  uses: readonly PeriodText[],
): StatedAmount | undefined {
  const own = ownAmount(sought, line);
  return own ?? (isPartly(uses, sought.period) ? ownInParts(sought, line, uses) : undefined);
}

/** The same of the parts of a period that a line is in use in; `undefined` where one of them has none. */
function ownInParts(sought: Sought, line: BudgetLine, uses: readonly PeriodText[]): StatedAmount | undefined {
  const found = uses.map((use) => ownAmount({ ...sought, period: use }, line));
  const known = found.filter((amount) => amount !== undefined);
  return known.length === found.length && known.length > 0 ? togetherStated(known) : undefined;
}

function isPartly(uses: readonly PeriodText[], period: PeriodText): boolean {
  return uses.length > 1 || !samePeriod(uses[0] ?? period, period);
}

/** Whether a line that is the sum of others in a part of the period is in use without any in another. */
function isSumInPart({ view, line }: Sought, uses: readonly PeriodText[]): boolean {
  return uses.some((use) => summedParts(lineTree(view, use), line).length === 0);
}

/** The forecast that speaks for a line, where no occasion is named and any says something of it. */
function lastForecast({ view, line, period, occasion }: Sought): AmountReading | undefined {
  if (occasion !== undefined) return undefined;
  return lastOf(readForecasts(view, line, period), ({ reading }) => reading.known)?.reading;
}

/** The outturn up to the first month from which the occasion forecasts all that is left, and that forecast. */
function fromRest(sought: Sought): AmountReading | undefined {
  const { view, line, period, occasion } = sought;
  const found = occasion === undefined ? undefined : restForecast(view, line, occasion, period);
  if (!found) return undefined;
  const outturn = readAmount(view, line, 'outturn', found.toDate);
  const reading = outturn.known ? knownAmount(sought, [outturn, found.rest], outturn.leafCount) : outturn;
  return { ...reading, evidence: mergeIds(outturn.evidence, found.rest.evidence), isFromRest: true };
}

function alterationsBelow({ view, line, version, period }: Sought): readonly AlterationWithin[] {
  return version === 'current' ? alterationsIn(view, line, period) : [];
}

/**
 * A reading with what altered it. Of a change that reaches beyond the period, what falls within it counts; where its
 * line is not spread nobody has said how much that is, and the amount is unknown.
 */
function alteredBy(
  sought: Sought,
  alterations: readonly (Alteration | AlterationWithin)[],
  reading: AmountReading,
): AmountReading {
  if (alterations.length === 0) return reading;
  const { view, line, period, version } = sought;
  const { leafCount } = reading;
  const evidence = mergeIds(reading.evidence, ...alterations.map((each) => each.evidence));
  if (!reading.known) return { ...reading, evidence };
  const within = alterations.map((each) => {
    const part = 'within' in each ? each.within : period;
    return contains(part, each.period) ? each : alterationWithin(view, each, part);
  });
  const known = within.filter((each) => each !== undefined);
  if (known.length === within.length) {
    return { ...knownAmount(sought, [reading, ...known], leafCount), evidence };
  }
  const why = reason('no-amount', { line, period, version });
  const missing = [{ type: 'amount', line, period, version } as const];
  return { ...unknownReading(why, missing, evidence), leafCount, leavesLacking: leafCount };
}

function fromShorterPeriods({ view, line, version, period }: Sought): StatedAmount | undefined {
  const periods = pointsOfSeries(view.stated, seriesOfAmount(line, version));
  return fromWholeParts(period, periods, (part) => statedAmount(view, line, version, part));
}

function sumOf(sought: Sought, parts: readonly AmountReading[]): AmountReading {
  const known = parts.filter((part): part is KnownAmount => part.known);
  const leafCount = parts.reduce((sum, part) => sum + part.leafCount, 0);
  const isFromRest = parts.some((part) => part.isFromRest === true);
  if (known.length === parts.length) return { ...knownAmount(sought, known, leafCount), isFromRest };
  const leavesLacking = parts.reduce((sum, part) => sum + part.leavesLacking, 0);
  const { line, period, version } = sought;
  const why =
    leavesLacking === leafCount
      ? reason('no-amount', { line, period, version })
      : reason('partial', { have: String(leafCount - leavesLacking), need: String(leafCount), period });
  const missing = parts.flatMap((part) => (part.known ? [] : part.missing));
  const evidence = parts.flatMap((part) => part.evidence);
  return { ...unknownReading(why, missing, evidence), leafCount, leavesLacking, isFromRest };
}

function knownAmount(
  { view, version, period }: Sought,
  parts: readonly StatedAmount[],
  leafCount: number,
): KnownAmount {
  const measuredIn = view.state.register?.currency;
  const finality = version === 'forecast' ? 'expected' : 'final';
  return { known: true, ...togetherStated(parts), measuredIn, finality, period, leafCount, leavesLacking: 0 };
}

function noAmount({ line, version, period }: Sought): AmountReading {
  const why = reason('no-amount', { line, period, version });
  const missing = [{ type: 'amount', line, period, version: statedVersion(version) } as const];
  return { ...unknownReading(why, missing), leafCount: 1, leavesLacking: 1 };
}

function unknownAmount(
  code: 'not-defined' | 'cycle',
  params: Readonly<Record<string, string>>,
): AmountReading {
  return { ...unknownReading(reason(code, params)), leafCount: 1, leavesLacking: 1 };
}
