import type { BudgetFollowUp, BudgetFollowUpLine, LineAmount, Percentage } from '@outturn/core';
import { formatNumber, inMultiples, moneyScale, percentageText } from '@outturn/core/explain';
import { type BlankPage, headed, paragraph } from './report-page.js';
import { type Cell, cell, layTable, type TableColumn } from './table.js';

/** Most lines named in a sentence. */
const MOST_NAMED = 8;

/** What of a follow-up is written, and in which unit. */
export interface FollowUpLayout {
  /** Lines down to this depth, 0 for roots alone. Default all. */
  readonly depth?: number | undefined;
  /** What a written 1 is worth in whole units of money. Default a thousand where every stated amount is whole thousands, else one. */
  readonly multiplier?: 1 | 1000 | 1000000 | undefined;
}

/** What the sections of a follow-up are written with. */
export interface FollowUpPage extends BlankPage {
  readonly followUp: BudgetFollowUp;
  readonly depth: number;
  readonly scale: number;
  /** The currency and the unit in words. */
  readonly money: string;
}

/** One column of figures: what is in it of a line, and how it is written. */
interface FigureColumn extends TableColumn {
  readonly found: (line: BudgetFollowUpLine) => LineAmount | Percentage | string | null;
  /** Whether plus is favourable in it. */
  readonly isDeviation?: boolean;
}

/** A page for a follow-up. */
export function followUpPage(
  followUp: BudgetFollowUp,
  page: BlankPage,
  { depth = Number.POSITIVE_INFINITY, multiplier }: FollowUpLayout,
): FollowUpPage {
  const stated = followUp.lines.flatMap(({ toDate, forecast }) =>
    [forecast.planned, forecast.forecast, toDate.outturn, toDate.before].map((found) => found?.amount),
  );
  const scale = multiplier ?? moneyScale(stated);
  return { ...page, followUp, depth, scale, money: page.words.money(followUp.currency ?? '', scale) };
}

/** The lines, one table a breakdown of a whole; columns in which nothing stands are left out. */
export function followUpTables(page: FollowUpPage): readonly string[] {
  const { followUp, report, depth, money } = page;
  const told = followUp.lines.filter(hasAnything);
  const untold = followUp.lines.length - told.length;
  const shown = told.filter((line) => line.depth <= depth);
  const beneath = told.length - shown.length;
  const notes = [
    beneath > 0 ? report.followUp.beneath(beneath) : '',
    ...madeElsewhere(shown, page),
    shown.some((line) => isRounded(line, page)) ? report.followUp.rounded(money) : '',
    untold > 0 ? report.followUp.untold(untold) : '',
  ];
  return [
    ...breakdownsOf(shown).flatMap((lines) => breakdownTable(lines, page)),
    ...notes.flatMap((note) => (note === '' ? [] : paragraph(note, page))),
  ];
}

/** The lines whose forecast is another occasion's than the one the follow-up is headed with, a sentence an occasion. */
function madeElsewhere(lines: readonly BudgetFollowUpLine[], page: FollowUpPage): readonly string[] {
  const others = new Map<string, BudgetFollowUpLine[]>();
  for (const line of lines) {
    const { occasion, occasionName } = line.forecast;
    if (occasionName === null || occasion === page.followUp.occasion) continue;
    const some = others.get(occasionName) ?? [];
    others.set(occasionName, some);
    some.push(line);
  }
  return [...others].map(([occasion, some]) => page.report.followUp.madeAt(occasion, namesOf(some, page)));
}

/** The names of lines, as the end of a sentence; of many, the first and how many more. */
export function namesOf(lines: readonly BudgetFollowUpLine[], { words }: FollowUpPage): string {
  const named = lines.slice(0, MOST_NAMED).map(({ name }) => name);
  const rest = lines.length - named.length;
  return `${[...named, ...(rest > 0 ? [words.more(rest)] : [])].join(', ')}.`;
}

/** An amount in the page's unit, rounded to whole ones; a dash for none. Differences carry their sign. */
export function amountCell(amount: string | null, page: FollowUpPage, signed = false, toned = signed): Cell {
  if (amount === null) return cell('–', 'quiet');
  const written = formatNumber(inMultiples(amount, page.scale), page.words.numbers, { signed, decimals: 0 });
  if (!toned || amount === '0') return cell(written);
  return cell(written, amount.startsWith('-') ? 'bad' : 'good');
}

/** A percentage without its sign; a dash for none. */
export function percentCell(percentage: Percentage, { words }: FollowUpPage): Cell {
  return percentage.value === null
    ? cell('–', 'quiet')
    : cell(percentageText(percentage, words).replace(/\s?%/u, ''));
}

/** Whether a follow-up has anything to tell of a line. */
export function hasAnything({ toDate, forecast }: BudgetFollowUpLine): boolean {
  const { planned, outturn, before } = toDate;
  return [planned, outturn, before, forecast.planned, forecast.forecast].some((found) => found !== null);
}

function breakdownTable(lines: readonly BudgetFollowUpLine[], page: FollowUpPage): readonly string[] {
  const [first] = lines;
  if (!first) return [];
  const columns = columnsOf(page).filter(({ found }) => lines.some((line) => isFilled(found(line))));
  const title = `${first.whole}, ${first.breakdown} (${page.money})`;
  const name: TableColumn = { heading: page.report.line, grows: 'wrap' };
  const rows = lines.map((line) => [
    cell('  '.repeat(line.depth) + nameOf(line, page), line.depth === 0 ? 'strong' : undefined),
    ...columns.map((column) => figureCell(column, line, page)),
  ]);
  return [...headed(title, page), ...layTable([name, ...columns], rows, page)];
}

function columnsOf(page: FollowUpPage): readonly FigureColumn[] {
  const { followUp, report } = page;
  const { year, toDate } = followUp;
  const { followUp: words, deviation } = report;
  const isWhole = toDate === year;
  const heading = (what: 'budget' | 'outturn') => (isWhole ? words.ofYear(what, year) : words.toDate(what));
  const columns: readonly FigureColumn[] = [
    { heading: heading('budget'), found: (line) => line.toDate.planned },
    { heading: heading('outturn'), found: (line) => line.toDate.outturn },
    { heading: deviation, found: (line) => line.toDate.deviation, isDeviation: true },
    { heading: '%', found: (line) => line.toDate.deviationPercent },
    { heading: words.before, found: (line) => line.toDate.before },
    { heading: words.ofYear('budget', year), found: (line) => (isWhole ? null : line.forecast.planned) },
    { heading: words.ofYear('forecast', year), found: (line) => line.forecast.forecast },
    { heading: deviation, found: (line) => line.forecast.deviation, isDeviation: true },
    { heading: words.forecastChange, found: (line) => line.forecast.changeSincePrevious },
  ];
  return columns.map((column) => ({ ...column, align: 'right' }));
}

function figureCell(
  { found, isDeviation = false }: FigureColumn,
  line: BudgetFollowUpLine,
  page: FollowUpPage,
): Cell {
  const figure = found(line);
  if (figure === null || typeof figure === 'string') return amountCell(figure, page, true, isDeviation);
  if ('value' in figure) return percentCell(figure, page);
  return figure.amount === null ? cell(page.report.lacking, 'quiet') : amountCell(figure.amount, page);
}

function isFilled(figure: ReturnType<FigureColumn['found']>): boolean {
  if (figure === null || typeof figure === 'string') return figure !== null;
  return !('value' in figure) || figure.value !== null;
}

/** Whether any of the amounts that are shown of a line is no whole number in the page's unit. */
function isRounded({ toDate, forecast }: BudgetFollowUpLine, { scale }: FollowUpPage): boolean {
  const { planned, outturn, before } = toDate;
  return [planned, outturn, before, forecast.planned, forecast.forecast].some((found) =>
    inMultiples(found?.amount ?? '0', scale).includes('.'),
  );
}

function nameOf({ name, ofWhich }: BudgetFollowUpLine, { report }: FollowUpPage): string {
  return ofWhich && !name.startsWith(report.ofWhich) ? `${report.ofWhich} ${name}` : name;
}

function breakdownsOf(lines: readonly BudgetFollowUpLine[]): readonly (readonly BudgetFollowUpLine[])[] {
  const groups = new Map<string, BudgetFollowUpLine[]>();
  for (const line of lines) {
    const key = `${line.whole} ${line.breakdown}`;
    const group = groups.get(key);
    if (group) group.push(line);
    else groups.set(key, [line]);
  }
  return [...groups.values()];
}
