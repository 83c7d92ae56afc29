import type { CheckedFigure, Finding, Reconciliation } from '@outturn/core';
import { formatNumber, inMultiples, moneyScale, unitWord, versionText } from '@outturn/core/explain';
import type { BlankPage } from './report-page.js';
import { type Cell, cell, layTable, type TableColumn, type TableRow } from './table.js';

/** Decimals a computed figure is written with, or one more than the printed ones where that is more. */
const COMPUTED_DECIMALS = 2;

/** What is told of one line of a reconciliation. */
interface Compared
  extends Pick<Finding, 'printed' | 'computed' | 'difference' | 'multiplier' | 'measuredIn'> {
  readonly name: string;
  readonly period: string;
  readonly class: CheckedFigure['class'];
  /** Decimals that are printed; `undefined` for as many as there are. */
  readonly decimals: number | undefined;
}

/** Printed figures in a table: what is printed, what it comes to, the difference, and how bad that is. */
export function figureTable(figures: readonly CheckedFigure[], currency: string, page: BlankPage) {
  const compared = figures.map((figure) => ({
    ...figure,
    decimals: figure.roundedTo.split('.')[1]?.length ?? 0,
  }));
  return comparedTable(compared, currency, page, [page.report.printed, page.report.computed]);
}

/** What is printed in two places, in the same table: the one, the other and their difference. */
export function differenceTable(
  { others, currency }: Pick<Reconciliation, 'others' | 'currency'>,
  page: BlankPage,
): readonly string[] {
  const compared = others.flatMap((finding): readonly Compared[] => {
    const { class: found, between, measuredIn, multiplier, version = between?.version } = finding;
    if (found === 'notice') return [];
    const isMoney = measuredIn !== null && measuredIn === currency;
    const breakdowns = between ? `${between.first} ${page.report.against} ${between.second}` : '';
    const stated = version === undefined ? '' : versionText(version, page.words, finding.period);
    const parts = [finding.name, stated, breakdowns];
    const scale = isMoney ? moneyScale([finding.printed, finding.computed]) : multiplier;
    const name = parts.filter((part) => part !== '').join(', ');
    return [{ ...finding, class: found, name, multiplier: scale, decimals: undefined }];
  });
  return comparedTable(compared, currency ?? '', page, [page.report.one, page.report.other]);
}

function comparedTable(
  compared: readonly Compared[],
  currency: string,
  page: BlankPage,
  [first, second]: readonly [string, string],
): readonly string[] {
  const { report, width, paint } = page;
  const columns: readonly TableColumn[] = [
    { heading: report.figure, grows: 'wrap' },
    { heading: report.period },
    { heading: first, align: 'right' },
    { heading: second, align: 'right' },
    { heading: report.difference, align: 'right' },
    { heading: '' },
    { heading: report.conclusion },
  ];
  return layTable(
    columns,
    compared.map((one) => rowOf(one, currency, page)),
    { width, paint },
  );
}

function rowOf(one: Compared, currency: string, { words, report }: BlankPage): TableRow {
  const { measuredIn, multiplier } = one;
  const isMoney = multiplier > 1 || (measuredIn !== null && measuredIn === currency);
  const exact = one.decimals === undefined ? undefined : Math.max(COMPUTED_DECIMALS, one.decimals + 1);
  const write = (value: string | null, decimals: number | undefined, signed = false): Cell => {
    if (value === null) return cell('–', 'quiet');
    const inUnit = inMultiples(value, multiplier);
    const shown = decimals === exact ? fewest(inUnit, exact) : decimals;
    return cell(formatNumber(inUnit, words.numbers, { signed, decimals: shown }));
  };
  return [
    cell(one.name),
    cell(one.period),
    write(one.printed, one.decimals),
    write(one.computed, exact),
    write(one.difference, exact, true),
    cell(isMoney ? words.money(currency, multiplier) : unitWord(measuredIn, words), 'quiet'),
    cell(report.figureClasses[one.class], one.class === 'error' ? 'bad' : undefined),
  ];
}

/** As many decimals as the number has, at most so many. */
function fewest(text: string, most: number | undefined): number | undefined {
  return most === undefined ? undefined : Math.min(most, text.split('.')[1]?.length ?? 0);
}
