import type { TrendAssessment, TrendPoint } from '../assess/assessment.js';
import { explainReason } from './explain-reason.js';
import { shownDecimals, tellingDecimals } from './format-number.js';
import { formatDifference, formatQuantity } from './format-quantity.js';
import { joined } from './phrases.js';
import { sentence } from './sentence.js';
import { writeSources } from './sources.js';
import { indicatorIn, type Telling } from './telling.js';

/** Which way an indicator moves, in one sentence with both ends. */
export function explainTrend(trend: TrendAssessment, telling: Telling): string {
  const { words } = telling;
  const name = indicatorIn(telling, trend.indicator)?.name ?? trend.indicator;
  const segment = trend.segment === '' ? '' : `[${trend.segment}]`;
  return sentence({
    subject: joined(' ', `${name},`, words.trend, segment),
    conclusion: words.trends[trend.direction],
    facts: [trend.reason ? explainReason(trend.reason, words) : '', ...ends(trend, telling)],
    source: writeSources(trend.evidence, telling.sources, words),
  });
}

function ends(
  { from, to, change, movement, indicator }: TrendAssessment,
  telling: Telling,
): readonly string[] {
  if (!from || !to || change === null || movement === null) return [];
  const { words } = telling;
  const known = indicatorIn(telling, indicator);
  const measuredIn = known?.measuredIn ?? null;
  const decimals = tellingDecimals(
    from.value,
    to.value,
    shownDecimals(known?.displayDecimals, [from.value, to.value]),
  );
  const end = ({ value, period }: TrendPoint) =>
    `${formatQuantity(value, measuredIn, words, { decimals })} (${period})`;
  const distance = formatDifference(change.replace('-', ''), measuredIn, words, { decimals });
  const moved = movement === 'flat' ? words.movements.flat : joined(' ', words.movements[movement], distance);
  return [words.fromTo(end(from), end(to)), moved];
}
