import type { IndicatorAssessment, RuleVerdict, TargetAssessment } from '@outturn/core';
import { formatNumber, shownDecimals, tellingDecimals, verdictWords } from '@outturn/core/explain';
import { eachGoalOnce, titleOfGoal } from './goal-order.js';
import { type ValueColumn, valueColumns, valueIn } from './indicator-columns.js';
import { withUnit } from './indicator-name.js';
import type { Tone } from './paint.js';
import { headed, paragraph, type ReportPage } from './report-page.js';
import { type Cell, cell, layTable, type TableColumn, type TableRow } from './table.js';
import { nameOfUnit } from './unit-name.js';

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' } as const;
const NOTHING = cell('–', 'quiet');

/** Every target under its goal: values, requirement, margin, verdict, trend and standing. */
export function indicatorSection(page: ReportPage): readonly string[] {
  const { assessment, report } = page;
  if (assessment.targets.length === 0) return [];
  const measured = new Set(assessment.targets.map(({ indicator }) => indicator));
  const values = valueColumns(
    assessment.indicators.filter(({ indicator }) => measured.has(indicator)),
    page,
  );
  const rows = eachGoalOnce(assessment.goals).flatMap((goal) => {
    const targets = assessment.targets.filter((target) => target.goal === goal.goal);
    if (targets.length === 0) return [];
    return [
      [cell(titleOfGoal(goal), 'strong')],
      ...targets.flatMap((target) => rowsOf(target, values, page)),
    ];
  });
  const title = `${report.indicators} ${assessment.question.period}`;
  const notes = [report.legend, ...inferredNote(page)].flatMap((note) => paragraph(note, page));
  return [...headed(title, page), ...layTable(columnsWith(values, page), rows, page), '', ...notes];
}

function columnsWith(
  values: readonly ValueColumn[],
  { report, assessment }: ReportPage,
): readonly TableColumn[] {
  const { period } = assessment.question;
  return [
    { heading: report.indicator, grows: 'above' },
    ...values,
    { heading: `${report.target}\n${period}`, align: 'right' },
    { heading: report.margin, align: 'right' },
    { heading: report.verdict },
    { heading: report.trend },
    { heading: report.standing },
  ];
}

function rowsOf(
  target: TargetAssessment,
  values: readonly ValueColumn[],
  page: ReportPage,
): readonly TableRow[] {
  const { assessment } = page;
  const indicator = assessment.indicators.find(({ indicator: id }) => id === target.indicator);
  const decimals = decimalsOf(indicator, target.verdict);
  const own: TableRow = [
    cell(nameOf(target, indicator, page)),
    ...values.map((column) => valueCell(indicator, column, decimals, page)),
    ...verdictCells(target.verdict, decimals, page),
    trendCell(target, page),
    standingCell(target.standing, page),
  ];
  return [
    own,
    ...target.verdict.parts.map((part, at) =>
      partRow(part, target.standing.parts[at], values, decimals, page),
    ),
  ];
}

function decimalsOf(indicator: IndicatorAssessment | undefined, verdict: RuleVerdict): number {
  const judged = [verdict, ...verdict.parts].flatMap(({ actual, required }) => [actual, required]);
  const values = (indicator?.recent ?? []).map(({ value }) => value);
  return shownDecimals(indicator?.displayDecimals, [...values, ...judged.filter((value) => value !== null)]);
}

function partRow(
  part: RuleVerdict,
  standing: RuleVerdict | undefined,
  values: readonly ValueColumn[],
  decimals: number | undefined,
  page: ReportPage,
): TableRow {
  return [
    cell(`    ${partName(part, page)}`),
    ...values.map((): Cell => cell('')),
    ...verdictCells(part, decimals, page),
    cell(''),
    standing ? standingCell(standing, page) : cell(''),
  ];
}

function partName({ member, segment, rule }: RuleVerdict, page: ReportPage): string {
  if (member === null) return segment || rule;
  const indicator = page.assessment.indicators.find((known) => known.indicator === member);
  return indicator?.name ?? nameOfUnit(member, page);
}

function nameOf(
  target: TargetAssessment,
  indicator: IndicatorAssessment | undefined,
  page: ReportPage,
): string {
  const level = target.level === 'ambition' ? `, ${page.report.ambition}` : '';
  return `  ${withUnit(target.name + level, indicator?.measuredIn ?? null, page)}`;
}

function valueCell(
  indicator: IndicatorAssessment | undefined,
  column: ValueColumn,
  decimals: number | undefined,
  { words }: ReportPage,
): Cell {
  const found = indicator && valueIn(indicator, column);
  if (!found) return NOTHING;
  const text = formatNumber(found.value, words.numbers, { decimals });
  return cell(found.kind === 'preliminary' ? `${text} p` : text);
}

function verdictCells(
  verdict: RuleVerdict,
  decimals: number | undefined,
  { words }: ReportPage,
): readonly Cell[] {
  const { actual, required, requiredTo, operator, margin, status } = verdict;
  const shown =
    actual !== null && required !== null ? tellingDecimals(actual, required, decimals ?? 0) : decimals;
  const sign = operator === null ? '' : `${SIGNS[operator]} `;
  const ends = [required, requiredTo].filter((end) => end !== null);
  const asked = ends.map((end) => formatNumber(end, words.numbers, { decimals: shown })).join('–');
  return [
    asked === '' ? NOTHING : cell(sign + asked),
    margin === null ? NOTHING : cell(formatNumber(margin, words.numbers, { decimals: shown, signed: true })),
    cell(status === 'not-due' ? '–' : verdictWords(verdict, words), toneOf(verdict)),
  ];
}

function trendCell({ indicator, segments }: TargetAssessment, { assessment, report }: ReportPage): Cell {
  const [segment = ''] = segments;
  const found = assessment.trends.find((trend) => trend.indicator === indicator && trend.segment === segment);
  if (!found || found.direction === 'unknown') return NOTHING;
  const tone = { improving: 'good', worsening: 'bad', unchanged: undefined } as const;
  return cell(report.trends[found.direction], tone[found.direction]);
}

function standingCell(standing: RuleVerdict, { report }: ReportPage): Cell {
  const { status, valuePeriod } = standing;
  if (status !== 'met' && status !== 'missed') return NOTHING;
  const word = status === 'met' ? report.reached : report.notReached;
  return cell(valuePeriod === null ? word : `${word} ${valuePeriod}`, toneOf(standing));
}

function toneOf({ status }: RuleVerdict): Tone {
  if (status === 'met') return 'good';
  return status === 'missed' ? 'bad' : 'quiet';
}

function inferredNote({ assessment, report }: ReportPage): readonly string[] {
  const { targets } = assessment;
  const count = targets.filter(({ inferred }) => inferred.includes('operator')).length;
  return count === 0 ? [] : [report.inferred(count, targets.length)];
}
