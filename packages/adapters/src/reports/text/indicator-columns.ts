import type { IndicatorAssessment } from '@outturn/core';
import type { ReportPage } from './report-page.js';
import type { TableColumn } from './table.js';

type IndicatorValue = IndicatorAssessment['recent'][number];

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

function periodsOf(values: readonly IndicatorValue[], isForecast: boolean): readonly string[] {
  const kept = values.filter(({ kind }) => (kind === 'forecast') === isForecast);
  return [...new Set(kept.map(({ period }) => period))].sort();
}

function valueColumn(period: string, isForecast: boolean, word: string): ValueColumn {
  return { heading: `${word}\n${period}`, align: 'right', period, isForecast };
}
