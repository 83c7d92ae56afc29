import type { RuleVerdict, TargetAssessment } from '@outturn/core';
import { formatNumber, tellingDecimals, verdictWords } from '@outturn/core/explain';
import type { ShownValue } from './indicator-columns.js';
import type { Tone } from './paint.js';
import type { ReportPage } from './report-page.js';
import { type Cell, cell } from './table.js';

const SIGNS = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' } as const;
const NOTHING = cell('–', 'quiet');
/** A number with more decimals was computed, not stated. */
const MOST_STATED = 3;

/** A value, or a dash where there is none. */
export function valueCell(
  found: ShownValue | undefined,
  decimals: number | undefined,
  { words }: ReportPage,
): Cell {
  if (!found) return NOTHING;
  const text = formatNumber(found.value, words.numbers, { decimals });
  return cell(found.kind === 'preliminary' ? `${text} p` : text);
}

/** What is required, the margin and the verdict. */
export function verdictCells(
  verdict: RuleVerdict,
  decimals: number | undefined,
  { words }: ReportPage,
): readonly Cell[] {
  const { actual, required, requiredTo, operator, margin, status } = verdict;
  const shown =
    actual !== null && required !== null ? tellingDecimals(actual, required, decimals ?? 0) : decimals;
  const sign = operator === null ? '' : `${SIGNS[operator]} `;
  const ends = [required, requiredTo].filter((end) => end !== null);
  const asked = ends
    .map((end) => formatNumber(end, words.numbers, { decimals: Math.max(shown ?? 0, statedDecimals(end)) }))
    .join('–');
  return [
    asked === '' ? NOTHING : cell(sign + asked),
    margin === null ? NOTHING : cell(formatNumber(margin, words.numbers, { decimals: shown, signed: true })),
    cell(status === 'not-due' ? '–' : verdictWords(verdict, words), toneOf(verdict)),
  ];
}

/** The decimals of a requirement that was stated: it is never shown rounded. None of one that was computed. */
function statedDecimals(required: string): number {
  const { length } = required.split('.')[1] ?? '';
  return length > MOST_STATED ? 0 : length;
}

/** Which way the target's indicator moves. */
export function trendCell(
  { indicator, segments }: TargetAssessment,
  { assessment, report }: ReportPage,
): Cell {
  const [segment = ''] = segments;
  const found = assessment.trends.find((trend) => trend.indicator === indicator && trend.segment === segment);
  if (!found || found.direction === 'unknown') return NOTHING;
  const tone = { improving: 'good', worsening: 'bad', unchanged: undefined } as const;
  return cell(report.trends[found.direction], tone[found.direction]);
}

/** Whether the latest value is as required, and its period. */
export function standingCell(standing: RuleVerdict, { report }: ReportPage): Cell {
  const { status, valuePeriod } = standing;
  if (status !== 'met' && status !== 'missed') return NOTHING;
  const word = status === 'met' ? report.reached : report.notReached;
  return cell(valuePeriod === null ? word : `${word} ${valuePeriod}`, toneOf(standing));
}

function toneOf({ status }: RuleVerdict): Tone {
  if (status === 'met') return 'good';
  return status === 'missed' ? 'bad' : 'quiet';
}
