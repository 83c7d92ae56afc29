import type { RuleVerdict } from '../judges/verdict.js';
import type { ReasonCode } from '../readings/reason.js';
import type { Rule } from '../rules/rule-schema.js';
import { explainComparison } from './explain-comparison.js';
import { countWords } from './explain-goal.js';
import { explainMissing, explainReason, withNames } from './explain-reason.js';
import { joined } from './phrases.js';
import { indicatorIn, type Telling, unitIn } from './telling.js';

const MOST_NAMED = 2;
const NAMES_WHAT_IS_MISSING: ReadonlySet<ReasonCode> = new Set(['not-judged', 'not-completed']);

/** A verdict beside the rule it is about; without the rule what it compares is told by its numbers alone. */
export interface JudgedRule {
  readonly verdict: RuleVerdict;
  readonly rule: Rule | undefined;
  readonly indicator: string;
}

/** What a verdict rests on: figures, or why there are none; of a join, the parts that decided. */
export function explainRule(judged: JudgedRule, telling: Telling): readonly string[] {
  const { status, parts } = judged.verdict;
  if (status === 'unknown' || status === 'not-due') return undecided(judged, telling);
  if (parts.length === 0) return decided(judged, telling);
  return [countParts(judged, telling), ...decisiveParts(judged, telling)];
}

function undecided(judged: JudgedRule, telling: Telling): readonly string[] {
  const { verdict, rule, indicator } = judged;
  const { reason, missing } = verdict;
  const figures = reason.code === 'bounded' ? explainComparison(verdict, rule, indicator, telling) : [];
  const why =
    reason.code === 'joined'
      ? countParts(judged, telling)
      : explainReason(withNames(reason, telling), telling.words);
  return [...figures, why, NAMES_WHAT_IS_MISSING.has(reason.code) ? '' : explainMissing(missing, telling)];
}

function decided({ verdict, rule, indicator }: JudgedRule, telling: Telling): readonly string[] {
  const { reason } = verdict;
  if (reason.code === 'compared') return explainComparison(verdict, rule, indicator, telling);
  return [explainReason(withNames(reason, telling), telling.words)];
}

function countParts({ verdict, rule }: JudgedRule, { words }: Telling): string {
  const count = (status: RuleVerdict['status']) =>
    verdict.parts.filter((part) => part.status === status).length;
  const counts = { met: count('met'), missed: count('missed'), unknown: count('unknown'), notDue: 0 };
  const needed = rule?.type === 'atLeast' ? words.rules.needed(String(rule.count)) : '';
  return joined(', ', words.parts(countWords(counts, words)), needed);
}

// What failed is the news where all must hold, and what held where some must; the others are many and alike.
function decisiveParts(judged: JudgedRule, telling: Telling): readonly string[] {
  const { status } = judged.verdict;
  if (status === 'met' && needsAll(judged.verdict)) return [];
  const decisive = leavesOf(judged).filter(({ verdict }) => verdict.status === status);
  const rest = decisive.length - MOST_NAMED;
  const told = decisive.slice(0, MOST_NAMED).map((part) => {
    const [fact] = decided(part, telling);
    return joined(' ', whoseIn(part, telling), fact);
  });
  return rest > 0 ? [...told, telling.words.more(rest)] : told;
}

function needsAll({ rule }: RuleVerdict): boolean {
  return rule === 'all' || rule === 'each';
}

/** The rules that are not made of others, each with its verdict; of parts, those that came out as the whole did. */
function leavesOf(judged: JudgedRule): readonly JudgedRule[] {
  const { verdict } = judged;
  if (verdict.parts.length === 0) return [judged];
  const agreeing = partsOf(judged).filter((part) => part.verdict.status === verdict.status);
  return agreeing.flatMap(leavesOf);
}

/** The parts of a verdict, each with its own rule and indicator. */
function partsOf({ verdict, rule, indicator }: JudgedRule): readonly JudgedRule[] {
  return verdict.parts.map((part, at) => ({
    verdict: { ...part, member: part.member ?? verdict.member },
    rule: rule && rule.type === verdict.rule ? partRule(rule, at) : rule,
    indicator: isOverIndicators(rule) ? (part.member ?? indicator) : indicator,
  }));
}

function partRule(rule: Rule, at: number): Rule | undefined {
  if ('rules' in rule) return rule.rules[at];
  return 'rule' in rule ? rule.rule : undefined;
}

function isOverIndicators(rule: Rule | undefined): boolean {
  return rule !== undefined && 'over' in rule && 'indicators' in rule.over;
}

/** Whom a part is about: a member by its name where it has one, else the segment. */
function whoseIn({ verdict }: JudgedRule, telling: Telling): string {
  const { member, segment } = verdict;
  if (member === null) return segment === '' ? '' : `[${segment}]`;
  return `${indicatorIn(telling, member)?.name ?? unitIn(telling, member)?.name ?? member}:`;
}
