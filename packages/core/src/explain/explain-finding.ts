import type { Finding, NoticeCode, TrendsCompared } from '../assess/findings/finding.js';
import type { Comparison } from '../rules/rule-schema.js';
import { versionText } from './explain-budget.js';
import { explainMissing, explainReason } from './explain-reason.js';
import { formatMoney } from './format-money.js';
import { formatDifference, formatQuantity } from './format-quantity.js';
import { joined } from './phrases.js';
import { sentence } from './sentence.js';
import { writeSources } from './sources.js';
import type { Telling } from './telling.js';

/** A finding in one sentence: what is printed, what its parts make, and how bad that is. */
export function explainFinding(finding: Finding, telling: Telling): string {
  const { words, sources } = telling;
  return sentence({
    subject: joined(' ', finding.name, periodOf(finding), finding.segment ? `[${finding.segment}]` : ''),
    conclusion: isNotice(finding.code) ? words.notices[finding.code] : words.findingClasses[finding.class],
    facts: [...factsOf(finding, telling), explainMissing(finding.missing, telling)],
    source: writeSources(finding.evidence.slice(0, 1), sources, words),
  });
}

/** The period, unless the name says it already. */
function periodOf({ name, period }: Finding): string {
  return name.split(' ').includes(period) ? '' : period;
}

function isNotice(code: Finding['code']): code is NoticeCode {
  return NOTICES.has(code);
}

const NOTICES: ReadonlySet<Finding['code']> = new Set<NoticeCode>([
  'target-looser',
  'stated-before-its-period-ended',
  'same-figure-two-years',
]);

function factsOf(finding: Finding, telling: Telling): readonly string[] {
  const { words } = telling;
  if (finding.trend) return trendFacts(finding.trend, finding, telling);
  const both = finding.operator
    ? looserFacts(finding, finding.operator, telling)
    : isNotice(finding.code)
      ? earlyFacts(finding, telling)
      : comparedFacts(finding, telling);
  const { difference } = finding;
  const apart =
    difference === null ? '' : `${words.difference} ${findingValue(difference, finding, telling, true)}`;
  return [joined(', ', ...both), apart];
}

function comparedFacts(finding: Finding, telling: Telling): readonly string[] {
  const [one, other] = sides(finding, telling);
  return [figure(one, finding.printed, finding, telling), figure(other, finding.computed, finding, telling)];
}

function looserFacts(finding: Finding, operator: Comparison, telling: Telling): readonly string[] {
  const { words } = telling;
  const asked = finding.printed === null ? '' : findingValue(finding.printed, finding, telling);
  const outturn = figure(words.kinds.outturn, finding.computed, finding, telling);
  return [words.required[operator](asked), joined(' ', outturn, inBrackets(finding.otherPeriod))];
}

function earlyFacts(finding: Finding, telling: Telling): readonly string[] {
  const { words } = telling;
  const others = finding.otherPeriod === undefined ? finding.evidence.length - 1 : 0;
  return [
    figure(words.kinds.outturn, finding.printed, finding, telling),
    finding.otherPeriod === undefined ? '' : words.alsoFor(finding.otherPeriod),
    others > 0 ? words.more(others) : '',
    finding.statedOn === undefined ? '' : words.statedOn(finding.statedOn),
  ];
}

function trendFacts(trend: TrendsCompared, finding: Finding, telling: Telling): readonly string[] {
  const { words } = telling;
  const printed = `${words.printed} ${trend.word} (${words.trends[trend.printed]})`;
  const computed = trend.computed === 'unknown' ? '' : `${words.computed} ${words.trends[trend.computed]}`;
  const end = ({ value, period }: { readonly value: string; readonly period: string }): string =>
    joined(' ', findingValue(value, finding, telling), inBrackets(period));
  return [
    joined(', ', printed, computed),
    trend.reason === null || finding.missing.length > 0 ? '' : explainReason(trend.reason, words),
    trend.from && trend.to ? words.fromTo(end(trend.from), end(trend.to)) : '',
  ];
}

function inBrackets(period: string | undefined): string {
  return period === undefined ? '' : `(${period})`;
}

/** What the two figures of a finding are called. */
function sides({ between, code, version, period }: Finding, { words }: Telling): readonly [string, string] {
  if (version !== undefined && (code === 'cumulative-differs' || code === 'parent-differs'))
    return [versionText(version, words, period), words.budgets.itsParts];
  if (code === 'stated-twice') {
    const [inUse, other] = words.conflicting;
    return [joined(', ', version && versionText(version, words, period), inUse), other];
  }
  if (code === 'internal-not-eliminated') {
    const [income, cost] = words.internalSides;
    return [joined(', ', version && versionText(version, words, period), income), cost];
  }
  if (code === 'total-outside-parts') return words.outsideParts;
  if (!between) return [words.printed, words.computed];
  return [joined(' ', versionText(between.version, words, period), between.first), between.second];
}

function figure(name: string, value: string | null, finding: Finding, telling: Telling): string {
  return value === null ? '' : `${name} ${findingValue(value, finding, telling)}`;
}

/** One of a finding's figures, in the unit it is printed in; a difference carries its sign. */
export function findingValue(
  value: string,
  finding: Finding,
  telling: Telling,
  isDifference = false,
): string {
  const { words, assessment } = telling;
  const { multiplier, measuredIn } = finding;
  // Only money is printed in thousands and more, so there its unit is its currency.
  const currency = assessment?.currency ?? (multiplier > 1 ? measuredIn : null) ?? '';
  const style = { signed: isDifference };
  if (multiplier > 1 || (measuredIn !== null && measuredIn === currency)) {
    return formatMoney(value, words, { currency, multiplier, ...style });
  }
  const write = isDifference ? formatDifference : formatQuantity;
  return write(value, measuredIn, words, style);
}
