import type { IndicatorAssessment, RuleVerdict, TargetAssessment } from '@outturn/core';
import { shownDecimals } from '@outturn/core/explain';
import { eachGoalOnce, titleOfGoal } from './goal-order.js';
import {
  judgedValueIn,
  type ShownValue,
  type ValueColumn,
  valueColumns,
  valueIn,
} from './indicator-columns.js';
import { withUnit } from './indicator-name.js';
import { nameOfPart, ruleOfPart } from './part-name.js';
import { headed, paragraph, type ReportPage } from './report-page.js';
import { nameOfSegment } from './segment-name.js';
import { type Cell, cell, layTable, type TableColumn, type TableRow } from './table.js';
import { standingCell, trendCell, valueCell, verdictCells } from './verdict-cells.js';

type Rule = TargetAssessment['rule'];

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
    ...values.map((column) => valueCell(valueInRow(target, indicator, column), decimals, page)),
    ...verdictCells(target.verdict, decimals, page),
    trendCell(target, page),
    standingCell(target.standing, page),
  ];
  return [
    own,
    ...target.verdict.parts.map((part, at) => {
      const rule = ruleOfPart(target, at);
      return partRow({ part, rule, standing: target.standing.parts[at] }, values, decimals, page);
    }),
  ];
}

function decimalsOf(indicator: IndicatorAssessment | undefined, verdict: RuleVerdict): number {
  const judged = [verdict, ...verdict.parts].flatMap(({ actual, required }) => [actual, required]);
  const values = (indicator?.recent ?? []).map(({ value }) => value);
  return shownDecimals(indicator?.displayDecimals, [...values, ...judged.filter((value) => value !== null)]);
}

interface JudgedPart {
  readonly part: RuleVerdict;
  readonly rule: Rule | undefined;
  readonly standing: RuleVerdict | undefined;
}

function partRow(
  { part, rule, standing }: JudgedPart,
  values: readonly ValueColumn[],
  decimals: number | undefined,
  page: ReportPage,
): TableRow {
  const told = part.segment === '' ? [] : [part, standing];
  return [
    cell(`    ${nameOfPart(part, rule, page)}`),
    ...values.map((column): Cell => {
      const found = judgedValueIn(told, rule, column);
      return found ? valueCell(found, decimals, page) : cell('');
    }),
    ...verdictCells(part, decimals, page),
    cell(''),
    standing ? standingCell(standing, page) : cell(''),
  ];
}

function nameOf(
  target: TargetAssessment,
  indicator: IndicatorAssessment | undefined,
  page: ReportPage,
): string {
  const [segment = '', ...others] = target.segments;
  const whose = others.length === 0 ? nameOfSegment(segment, page) : '';
  const level = target.level === 'ambition' ? page.report.ambition : '';
  const said = target.name.toLowerCase();
  const added = [said.includes(whose.toLowerCase()) ? '' : whose, level].filter((text) => text !== '');
  const name = [target.name, ...added].join(', ');
  return `  ${withUnit(name, indicator?.measuredIn ?? null, page)}`;
}

/** A target's value in a column: the total's, or, of one segment, the one that it was judged by. */
function valueInRow(
  { segments, verdict, standing, rule }: TargetAssessment,
  indicator: IndicatorAssessment | undefined,
  column: ValueColumn,
): ShownValue | undefined {
  const isTotal = segments.every((segment) => segment === '');
  return isTotal ? indicator && valueIn(indicator, column) : judgedValueIn([verdict, standing], rule, column);
}

function inferredNote({ assessment, report }: ReportPage): readonly string[] {
  const { targets } = assessment;
  const count = targets.filter(({ inferred }) => inferred.includes('operator')).length;
  return count === 0 ? [] : [report.inferred(count, targets.length)];
}
