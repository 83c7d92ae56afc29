import { amountSeries } from '../../fold/series.js';
import { pointsOfSeries } from '../../fold/statements.js';
import { linesEverIn, lineTree } from '../../readings/line-tree.js';
import { rangesOverlap } from '../../readings/range.js';
import { readAmountBelow } from '../../readings/read-amount.js';
import { type StatedAmount, statedAmount } from '../../readings/stated-amount.js';
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
 * Every amount stated for a line that is not what the lines below it, all known, add up to. Both are kept: the line
 * reads as it is stated. Where a line below has no amount nothing is claimed: many documents print the total alone.
 * Forecasts are left out, as a line and those below it may be forecast at different follow-ups.
 */
export function checkParents(view: View): readonly Finding[] {
  return Object.keys(view.state.definitions.line)
    .filter((line) => linesEverIn(view, line).length > 1)
    .flatMap((line) => VERSIONS.flatMap((version) => checkLine(view, { line, version })));
}

function checkLine(view: View, amounts: Amounts): readonly Finding[] {
  const { line, version } = amounts;
  const statements = version === 'outturn' ? view.stated : view.planned;
  return [...pointsOfSeries(statements, amountSeries(line, version))]
    .sort(comparePeriods)
    .flatMap((period) => {
      const stated = statedAmount(view, line, version, period);
      const parts = readAmountBelow(view, line, version, period);
      if (!stated || !parts?.known || compare(stated.value, parts.value) === 0) return [];
      return [parentDiffers(view, amounts, period, stated, parts)];
    });
}

function parentDiffers(
  view: View,
  { line, version }: Amounts,
  period: PeriodText,
  stated: StatedAmount,
  parts: StatedAmount,
): Finding {
  return {
    code: 'parent-differs',
    class: rangesOverlap(stated.range, parts.range) ? 'within-rounding' : 'error',
    subject: line,
    name: lineTree(view, period).lines.get(line)?.name ?? line,
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
