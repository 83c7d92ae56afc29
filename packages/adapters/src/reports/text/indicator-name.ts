import { unitWord } from '@outturn/core/explain';
import type { ReportPage } from './report-page.js';

/** A name with the unit of its values, unless the name says it already. */
export function withUnit(name: string, measuredIn: string | null, { words }: ReportPage): string {
  const unit = unitWord(measuredIn, words);
  return unit === '' || name.includes(unit) ? name : `${name} (${unit})`;
}
