import type { ReportPage } from './report-page.js';

/** The name of a unit; its id where the assessment does not define it. */
export function nameOfUnit(unit: string, { assessment }: Pick<ReportPage, 'assessment'>): string {
  return assessment.units.find((known) => known.unit === unit)?.name ?? unit;
}
