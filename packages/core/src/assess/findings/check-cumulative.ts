import { amountSeries } from '../../fold/series.js';
import { pointsOfSeries } from '../../fold/statements.js';
import { type CumulativeAmount, cumulativeAmount } from '../../readings/cumulative-amount.js';
import { lineIn } from '../../readings/line-tree.js';
import { rangesOverlap } from '../../readings/range.js';
import type { View } from '../../readings/view.js';
import { compare, printExact, subtract } from '../../values/exact.js';
import { comparePeriods, type PeriodText } from '../../values/period.js';
import type { Finding } from './finding.js';

const VERSIONS = ['decided', 'plan', 'outturn'] as const;

/** A line's amounts of one version. */
interface Amounts {
  readonly line: string;
  readonly version: (typeof VERSIONS)[number];
}

/**
 * Every amount stated for a period that is not what its parts, all stated too, add up to: its months, quarters, thirds
 * or whatever else fills it. Both are kept: the longer period reads as it is stated. Forecasts are left out, as each
 * occasion makes its own.
 */
export function checkCumulative(view: View): readonly Finding[] {
  return Object.keys(view.state.definitions.line).flatMap((line) =>
    VERSIONS.flatMap((version) => checkLine(view, { line, version })),
  );
}

function checkLine(view: View, amounts: Amounts): readonly Finding[] {
  const { line, version } = amounts;
  const statements = version === 'outturn' ? view.stated : view.planned;
  const periods = pointsOfSeries(statements, amountSeries(line, version));
  if (periods.length < 3) return [];
  return [...periods].sort(comparePeriods).flatMap((period) => {
    const found = cumulativeAmount(view, line, version, period);
    const isSame = !found || compare(found.stated.value, found.parts.value) === 0;
    return isSame ? [] : [cumulativeDiffers(view, amounts, period, found)];
  });
}

function cumulativeDiffers(
  view: View,
  { line, version }: Amounts,
  period: PeriodText,
  { stated, parts }: CumulativeAmount,
): Finding {
  return {
    code: 'cumulative-differs',
    class: rangesOverlap(stated.range, parts.range) ? 'within-rounding' : 'error',
    subject: line,
    name: lineIn(view, line, period)?.name ?? line,
    version,
    period,
    printed: printExact(stated.value),
    computed: printExact(parts.value),
    difference: printExact(subtract(stated.value, parts.value)),
    multiplier: 1,
    measuredIn: view.state.register?.currency ?? null,
    evidence: [...stated.evidence, ...parts.evidence],
    missing: [],
  };
}
