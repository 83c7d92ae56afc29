import { formatNumber, inMultiples } from '@outturn/core/explain';
import type { Tone } from './paint.js';
import type { ReportPage } from './report-page.js';
import { type Cell, cell } from './table.js';

/** An amount in a table whose heading names the money; a dash for none. Differences carry their sign. */
export function moneyCell(
  amount: string | null,
  scale: number,
  { words }: Pick<ReportPage, 'words'>,
  tone?: Tone,
  signed = true,
): Cell {
  if (amount === null) return cell('–', 'quiet');
  return cell(formatNumber(inMultiples(amount, scale), words.numbers, { signed }), tone);
}
