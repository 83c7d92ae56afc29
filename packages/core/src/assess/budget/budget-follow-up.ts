import { mustBeDefined } from '../../fold/refuse.js';
import type { RegisterState } from '../../fold/register-state.js';
import { type LinePart, lineTree } from '../../readings/line-tree.js';
import { openView } from '../../readings/open-view.js';
import { definedIn, type View, type Viewpoint } from '../../readings/view.js';
import type { CalendarDate } from '../../values/calendar-date.js';
import { type PeriodText, parsePeriod } from '../../values/period.js';
import { type Adherence, adherenceIn } from './adherence.js';
import { comparableLines } from './comparable-lines.js';
import { type DeficitObligation, obligationsIn } from './deficit-obligation.js';
import { forecastOfOccasion, lastForecast, lastOccasion } from './forecast-of-year.js';
import { type FullYearForecast, lineForecast } from './full-year-forecast.js';
import { firstStated } from './line-amount.js';
import { type PartOfYear, refuseUnknownLine, toDateOf } from './part-of-year.js';
import type { BudgetChoice, BudgetVersion } from './planned-amount.js';
import { lineSpending, type Spending } from './spending.js';
import { inTreeOrder, type PlacedLine } from './tree-order.js';
import { lineToDate, type YearToDate } from './year-to-date.js';

/** Which year is followed up, how far into it, and by whose forecasts. */
export interface BudgetFollowUpQuestion extends Viewpoint, PartOfYear, BudgetChoice {
  /** Whose full-year forecasts are told. Default, for each line, the one that closes last of those whose forecast of it is whole. */
  readonly occasion?: string | undefined;
  /** Only these lines; default every line in use. One that is not in use in the year has no row. */
  readonly lines?: readonly string[] | undefined;
}

/** One line at a follow-up of the budget. */
export interface BudgetFollowUpLine {
  readonly line: string;
  readonly name: string;
  readonly nature: 'income' | 'cost' | 'net' | 'investment' | 'financing';
  readonly whole: string;
  readonly breakdown: string;
  readonly parent: string | null;
  /** 0 for a root. */
  readonly depth: number;
  readonly ofWhich: boolean;
  /** The outturn of the months that have passed, against their budget and the same months a year before. */
  readonly toDate: YearToDate;
  /** What the whole year is expected to come to. */
  readonly forecast: FullYearForecast;
  /** How much of the year's budget has come out, and what is left of it. */
  readonly spending: Spending;
}

/** How well the uppermost lines of one breakdown keep to their budgets. */
export interface AdherenceOfBreakdown {
  readonly whole: string;
  readonly breakdown: string;
  /** The outturn of the months that have passed, against their budget. */
  readonly toDate: Adherence;
  /** The lines' full-year forecasts, against the year's budget; `null` where there is no occasion. */
  readonly forecast: Adherence | null;
}

/** A year's budget, line by line, as it is looked at when it is followed up: plain JSON. */
export interface BudgetFollowUp {
  readonly register: string;
  /** `null` where the register has not been opened. */
  readonly currency: string | null;
  readonly asOf: CalendarDate;
  readonly planAsOf: CalendarDate;
  /** The register's version that was asked. */
  readonly version: number;
  readonly budgetVersion: BudgetVersion;
  readonly year: PeriodText;
  /** The months it is about. */
  readonly toDate: PeriodText;
  /** The last occasion whose forecasts are told, each line says its own; `null` where none has any. */
  readonly occasion: string | null;
  readonly occasionName: string | null;
  /** Each tree from its root down, whatever order the lines were given in. */
  readonly lines: readonly BudgetFollowUpLine[];
  /** One for each breakdown of a whole. */
  readonly adherence: readonly AdherenceOfBreakdown[];
  /** Forecast deficits of these lines that ask for actions, and the actions planned. */
  readonly obligations: readonly DeficitObligation[];
}

/** What is asked of every line in one view. */
interface Asked {
  readonly view: View;
  readonly year: PeriodText;
  readonly toDate: PeriodText;
  /** The occasion named, if any. */
  readonly occasion: string | undefined;
  /** Whether any occasion's forecasts are told. */
  readonly isForecast: boolean;
  readonly budgetVersion: BudgetVersion | undefined;
}

/**
 * Every budget line in use, or the named ones, as a controller follows them up: the year to date, the full-year
 * forecast of an occasion and its change since the one before, what is spent and what remains, and how well the
 * uppermost lines keep to their budgets.
 *
 * @throws {OutturnError} `unknown-line`, `unknown-occasion`, `period-not-months`, `period-outside-year`, and the errors
 * of periods and views.
 * @example
 * budgetFollowUp(state, { year: '2024', to: '2024-08', occasion: 'august' })
 */
export function budgetFollowUp(state: RegisterState, question: BudgetFollowUpQuestion): BudgetFollowUp {
  const { year: given, to, occasion: named, lines: only, budgetVersion, ...viewpoint } = question;
  for (const line of only ?? []) refuseUnknownLine(state, line);
  if (named !== undefined) mustBeDefined(state, 'occasion', named);
  const toDate = toDateOf({ year: given, to });
  const year = parsePeriod(given).text;
  const view = openView(state, viewpoint);
  const placed = placedLines(view, year, only);
  const lines = placed.map(({ line }) => line);
  const occasion =
    named ??
    lastOccasion(
      view,
      lines.map(({ id }) => id),
      year,
    );
  const isForecast = occasion !== undefined;
  const asked: Asked = { view, year, toDate, occasion: named, isForecast, budgetVersion };
  const told = new Set<string>(lines.map(({ id }) => id));
  return {
    register: state.register?.name ?? '',
    currency: state.register?.currency ?? null,
    ...{ asOf: view.asOf, planAsOf: view.planAsOf, version: view.version },
    ...{ budgetVersion: budgetVersion ?? 'current', year, toDate },
    occasion: occasion ?? null,
    occasionName: occasion === undefined ? null : (definedIn(view, 'occasion', occasion)?.name ?? occasion),
    lines: placed.map((place) => followUpLine(asked, place)),
    adherence: adherenceOf(asked, told),
    obligations: obligationsIn(view, { period: year, occasion: named, budgetVersion }).filter(({ line }) =>
      told.has(line),
    ),
  };
}

function placedLines(
  view: View,
  year: PeriodText,
  only: readonly string[] | undefined,
): readonly PlacedLine[] {
  const placed = inTreeOrder(lineTree(view, year));
  if (only === undefined) return placed;
  const wanted = new Set(only);
  return placed.filter(({ line }) => wanted.has(line.id));
}

function followUpLine(
  { view, year, toDate, occasion, budgetVersion }: Asked,
  { line, depth }: PlacedLine,
): BudgetFollowUpLine {
  const { id, name, nature, whole, breakdown, parent = null, ofWhich = false } = line;
  const months = { year, period: toDate, budgetVersion };
  return {
    ...{ line: id, name, nature, whole, breakdown, parent, depth, ofWhich },
    toDate: lineToDate(view, id, months),
    forecast: lineForecast(view, id, { year, occasion, budgetVersion }),
    spending: lineSpending(view, id, months),
  };
}

/** To date of the lines that are uppermost in those months, and of the forecast in the year. */
function adherenceOf(asked: Asked, given: ReadonlySet<string>): readonly AdherenceOfBreakdown[] {
  const { view, year, toDate, isForecast } = asked;
  const ofYear = breakdownsOf(view, year, given);
  const ofMonths = breakdownsOf(view, toDate, given);
  return [...new Set([...ofYear.keys(), ...ofMonths.keys()])].flatMap((key) => {
    const [lines, linesToDate] = [ofYear.get(key) ?? [], ofMonths.get(key) ?? []];
    const { whole, breakdown } = (lines[0] ?? linesToDate[0])?.line ?? {};
    if (whole === undefined || breakdown === undefined) return [];
    const expected = isForecast && lines.length > 0 ? adherenceExpected(asked, lines) : null;
    return [{ whole, breakdown, toDate: adherenceToDate(asked, linesToDate), forecast: expected }];
  });
}

function breakdownsOf(view: View, period: PeriodText, given: ReadonlySet<string>) {
  const groups = comparableLines(view, period, given);
  return new Map(
    groups.flatMap((parts) =>
      parts[0] ? [[`${parts[0].line.whole}|${parts[0].line.breakdown}`, parts] as const] : [],
    ),
  );
}

function adherenceToDate({ view, toDate, budgetVersion }: Asked, lines: readonly LinePart[]): Adherence {
  return adherenceIn(view, { lines, period: toDate, actual: 'outturn', budgetVersion }, ({ line, period }) =>
    firstStated(view, line.id, ['outturn'], period),
  );
}

function adherenceExpected(
  { view, year, occasion, budgetVersion }: Asked,
  lines: readonly LinePart[],
): Adherence {
  return adherenceIn(view, { lines, period: year, actual: 'forecast', budgetVersion }, ({ line, period }) =>
    occasion === undefined
      ? lastForecast(view, line.id, period)
      : forecastOfOccasion(view, line.id, occasion, period),
  );
}
