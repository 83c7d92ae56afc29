import type { IndicatorAssessment, RuleVerdict, TargetAssessment } from '@outturn/core';
import type { ReportPage } from './report-page.js';
import type { TableColumn } from './table.js';

type IndicatorValue = IndicatorAssessment['recent'][number];

/** A value as a column shows it. */
export type ShownValue = Pick<IndicatorValue, 'value' | 'kind'>;

const KIND_OF = { final: 'outturn', preliminary: 'preliminary', expected: 'forecast' } as const;

/** A column of values: a period, measured or forecast. */
export interface ValueColumn extends TableColumn {
  readonly period: string;
  readonly isForecast: boolean;
}

const MEASURED_COLUMNS = 2;

/** The last two periods with a measured value, then the last with a forecast, of the kind of period asked about. */
export function valueColumns(
  indicators: readonly IndicatorAssessment[],
  { assessment, report }: ReportPage,
): readonly ValueColumn[] {
  const asked = assessment.question.period;
  const values = indicators
    .flatMap(({ recent }) => recent)
    .filter(({ period }) => period.length === asked.length);
  const measured = periodsOf(values, false).slice(-MEASURED_COLUMNS);
  const forecast = periodsOf(values, true).slice(-1);
  return [
    ...measured.map((period) => valueColumn(period, false, report.outturn)),
    ...forecast.map((period) => valueColumn(period, true, report.forecast)),
  ];
}

/** The value that belongs in a column; an outturn before a preliminary one. */
export function valueIn(
  { recent }: IndicatorAssessment,
  { period, isForecast }: ValueColumn,
): IndicatorValue | undefined {
  return recent.find((value) => value.period === period && (value.kind === 'forecast') === isForecast);
}

/** The value of its segment that a rule was judged by, where it belongs in a column and is the indicator's own. */
export function judgedValueIn(
  verdicts: readonly (RuleVerdict | undefined)[],
  rule: TargetAssessment['rule'] | undefined,
  { period, isForecast }: ValueColumn,
): ShownValue | undefined {
  if (!rule || !('measure' in rule) || !isOwnValue(rule.measure)) return undefined;
  const found = verdicts.find(
    (each) =>
      each?.actual !== null && each?.valuePeriod === period && (each.finality === 'expected') === isForecast,
  );
  if (!found || found.actual === null || found.finality === null) return undefined;
  return { value: found.actual, kind: KIND_OF[found.finality] };
}

function isOwnValue(measure: Extract<TargetAssessment['rule'], { measure: unknown }>['measure']): boolean {
  return measure.type === 'value' && Object.keys(measure).length === 1;
}

function periodsOf(values: readonly IndicatorValue[], isForecast: boolean): readonly string[] {
  const kept = values.filter(({ kind }) => (kind === 'forecast') === isForecast);
  return [...new Set(kept.map(({ period }) => period))].sort();
}

function valueColumn(period: string, isForecast: boolean, word: string): ValueColumn {
  return { heading: `${word}\n${period}`, align: 'right', period, isForecast };
}
