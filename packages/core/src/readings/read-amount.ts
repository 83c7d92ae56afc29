import type { BudgetLine } from '../budget/budget-events.js';
import { pointsOfSeries } from '../fold/statements.js';
import type { AmountVersion } from '../rules/measure.js';
import { endOf, overlaps, type PeriodText } from '../values/period.js';
import { type AlterationWithin, alterationsIn, alterationsOf } from './alterations.js';
import { alteredBy } from './altered-amount.js';
import {
  type AmountReading,
  knownAmount,
  noAmount,
  type Sought,
  sumOf,
  unknownAmount,
} from './amount-reading.js';
import { budgetedLines } from './budgeted-lines.js';
import { restForecast } from './forecast-at.js';
import { inOrderOfClosing, lastOf, type MadeForecast } from './forecast-order.js';
import { forecastingOccasions } from './forecasting-occasions.js';
import { closingDayOf } from './latest-forecast.js';
import { type LinePart, lineTree, summedParts } from './line-tree.js';
import { movesJoined, type Summation } from './moved-lines.js';
import { ownOrInParts } from './own-amount.js';
import { mergeIds } from './reading.js';
import { isBeyondAYear, seriesOfAmount, statedAmount } from './stated-amount.js';
import { allDefinedIn, once, type View } from './view.js';

/** What an occasion forecasts of a line and a period, in part or whole. */
export interface ForecastReading extends MadeForecast {
  readonly occasionName: string;
  readonly reading: AmountReading;
}

const readings = new WeakMap<View, Map<string, AmountReading>>();

/**
 * A budget line's amount: the one stated for exactly that period, else the sum of the shorter periods stated for it
 * that fill it, of whatever lengths, else its share of a longer period's where its budget is spread, else the sum of
 * the lines below that are not *of which*, one that moves among them as a whole. A blank counts as not stated. A
 * forecast is that of the occasion that closes last of those whose forecast is whole, each in this way or as the outturn
 * to date and its forecast of the rest.
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

/** What the lines below a line add up to, whatever is stated of itself; `undefined` where it is the sum of none. */
export function readAmountBelow(
  view: View,
  line: string,
  version: AmountVersion,
  period: PeriodText,
): AmountReading | undefined {
  const tree = lineTree(view, period);
  if (tree.cyclic.has(line) || summedParts(tree, line).length === 0) return undefined;
  const sought = { view, line, version, period };
  return readTogether(sought, summationOf(sought).parts);
}

/** What lines come to, each for its part of a period; one that moves among them, or below them, counts whole. */
export function readTogether(sought: Sought, parts: readonly LinePart[]): AmountReading {
  return readSum(sought, { parts, altered: [] });
}

/** The same, each by itself; a sum that a line moves out of, or into, gives way to the lines below it. */
export function readEach(sought: Sought, parts: readonly LinePart[]): readonly AmountReading[] {
  return readParts(sought, { parts, altered: [] }).readings;
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
  const { view, line: id, period } = sought;
  const line = lineTree(view, period).lines.get(id);
  if (!line) return unknownAmount('not-defined', { kind: 'line', id });
  return amountAlone(sought, line) ?? readSum(sought, summationOf(sought));
}

/** What is known of a line, or not, without the lines below it; `undefined` where it is their sum. */
function amountAlone(sought: Sought, line: BudgetLine): AmountReading | undefined {
  const { view, line: id, version, period } = sought;
  const tree = lineTree(view, period);
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
  if (summedParts(tree, id).length > 0) return undefined;
  return alteredBy(sought, ownAlterations(sought), noAmount(sought));
}

/** Whether a line is not read from those below it; a forecast that lacks a part is, where no occasion is named. */
function isReadAlone(sought: Sought, line: BudgetLine): boolean {
  const { view, version, period, occasion } = sought;
  const alone = amountAlone(sought, line);
  if (!alone || alone.known || version !== 'forecast' || occasion !== undefined) return alone !== undefined;
  return summedParts(lineTree(view, period), line.id).length === 0;
}

/** What a line that is the sum of others is right now read from, and what altered it itself. */
function summationOf(sought: Sought): Summation {
  const { view, line: id, period } = sought;
  const tree = lineTree(view, period);
  const uses = tree.uses.get(id) ?? [];
  const line = tree.lines.get(id);
  if (line && uses.length > 1 && isSumInPart(sought, uses)) {
    return { parts: uses.map((use) => ({ line, period: use })), altered: [] };
  }
  return { parts: summedParts(tree, id), altered: ownAlterations(sought) };
}

function readSum(sought: Sought, summation: Summation): AmountReading {
  const { readings: read, altered } = readParts(sought, summation);
  return read.length === 0 ? noAmount(sought) : alteredBy(sought, altered, sumOf(sought, read));
}

/** What is read of each part of a sum, once those that move among them are joined, and what alters them together. */
function readParts(sought: Sought, summation: Summation) {
  const { view, version, period } = sought;
  const isLeftOut = (part: LinePart) => version === 'original' && isOnlyDecidedLater(view, part);
  const { parts, altered } = movesJoined(view, period, summation, (part) => {
    const opened = { ...sought, line: part.line.id, period: part.period };
    return isLeftOut(part) || isReadAlone(opened, part.line) ? undefined : summationOf(opened);
  });
  const counted = parts.filter((part) => !isLeftOut(part));
  const read = counted.map((part) => {
    const reading = readSought({ ...sought, line: part.line.id, period: part.period });
    return reading.known ? reading : (comeOut(sought, part) ?? reading);
  });
  return { readings: read, altered };
}

/**
 * What came out of a part that ends before its sum does, closed or moved away: all that is left to forecast of it at an
 * occasion that closes no earlier.
 */
function comeOut(
  { view, version, occasion, period: whole }: Sought,
  part: LinePart,
): AmountReading | undefined {
  if (version !== 'forecast' || occasion === undefined) return undefined;
  const { line, period } = part;
  const last = lineTree(view, period).uses.get(line.id)?.at(-1);
  const closes = closingDayOf(view, occasion);
  if (last === undefined || closes === undefined || endOf(last) > closes) return undefined;
  if (endOf(last) >= endOf(whole)) return undefined;
  const outturn = readAmount(view, line.id, 'outturn', period);
  return outturn.known ? { ...outturn, finality: 'expected', isFromRest: true } : undefined;
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

/** What altered the current budget of a line itself. */
function ownAlterations({ view, line, version, period }: Sought): readonly AlterationWithin[] {
  const own = version === 'current' ? alterationsOf(view, line, period) : [];
  return own.map((alteration) => ({ ...alteration, within: period }));
}

function alterationsBelow({ view, line, version, period }: Sought): readonly AlterationWithin[] {
  return version === 'current' ? alterationsIn(view, line, period) : [];
}
