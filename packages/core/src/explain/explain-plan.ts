import type {
  ComparedPlan,
  GoalComparison,
  PlanComparison,
  PlannedRequirement,
  RequirementChange,
  TargetComparison,
} from '../assess/plans/plan-change.js';
import { shownDecimals, tellingDecimals } from './format-number.js';
import { formatQuantity } from './format-quantity.js';
import { joined } from './phrases.js';
import { sentence } from './sentence.js';
import { indicatorIn, type Telling } from './telling.js';

const MOST_REQUIREMENTS = 4;

/** Two plans in one sentence: how many goals and targets came, went, and were tightened or loosened. */
export function explainPlans({ before, after, goals, targets }: PlanComparison, { words }: Telling): string {
  const { plans } = words;
  const [goalChanges, targetChanges] = [goals, targets].map((all) => all.map(({ change }) => change));
  return sentence({
    subject: words.fromTo(planName(before, words), planName(after, words)),
    conclusion: `${plans.goals} ${countedChanges(goalChanges ?? [], plans.goalChanges, words)}`,
    facts: [`${plans.targets} ${countedChanges(targetChanges ?? [], plans.targetChanges, words)}`],
  });
}

function planName({ name, planAsOf }: ComparedPlan, { plans }: Telling['words']): string {
  return `${name} ${plans.asOf(planAsOf)}`;
}

function countedChanges(
  changes: readonly string[],
  names: Readonly<Record<string, string>>,
  { plans }: Telling['words'],
): string {
  const counts = Object.entries(names).map(([change, name]) => {
    const count = changes.filter((one) => one === change).length;
    return count === 0 ? '' : plans.count(count, name);
  });
  return joined(', ', ...counts) || '0';
}

/** A goal in two plans: whether it came, went or stayed, and what of it is not as before. */
export function explainGoalComparison({ name, change, differs }: GoalComparison, { words }: Telling): string {
  const { goalChanges, differs: named } = words.plans;
  return sentence({
    subject: name,
    conclusion: goalChanges[change],
    facts: differs.map((field) => named[field]),
  });
}

/** A target in two plans: which way it went, and what each plan asks where they differ. */
export function explainTargetComparison(target: TargetComparison, telling: Telling): string {
  const { words } = telling;
  const differing = target.requirements.filter(({ effect }) => effect !== 'unchanged');
  const told = differing.slice(0, MOST_REQUIREMENTS).map((change) => requirementText(change, telling));
  const rest = differing.length - told.length;
  return sentence({
    subject: target.name,
    conclusion: words.plans.targetChanges[target.change],
    facts: [...told, rest > 0 ? words.more(rest) : ''],
  });
}

function requirementText(change: RequirementChange, telling: Telling): string {
  const { before, after, segment } = change;
  const { words } = telling;
  const place = segment === '' ? '' : `[${segment}]`;
  const write = askedWriter(change, telling);
  if (before && after && before.period !== after.period) {
    const [from, to] = [before, after].map((one) => joined(' ', write(one), `(${periodText(one, telling)})`));
    return joined(' ', place, words.fromTo(from ?? '', to ?? ''));
  }
  const asked = before && after ? words.fromTo(write(before), write(after)) : onlyOne(change, write, telling);
  const one = after ?? before;
  return joined(' ', place, one ? periodText(one, telling) : '', asked);
}

function onlyOne(
  { before, after, effect }: RequirementChange,
  write: (asked: PlannedRequirement) => string,
  { words }: Telling,
): string {
  const one = after ?? before;
  if (!one || (effect !== 'added' && effect !== 'dropped')) return '';
  return joined(' ', words.plans.targetChanges[effect], write(one));
}

function periodText({ period }: PlannedRequirement, { words }: Telling): string {
  return period ?? words.plans.neverDue;
}

/** Writes both sides with as many decimals as tell them apart. */
function askedWriter({ before, after, indicator }: RequirementChange, telling: Telling) {
  const { words } = telling;
  const sides = [before, after].filter((side) => side !== null && side.rule !== 'deadline');
  const values = sides
    .flatMap((side) => [side?.required, side?.requiredTo])
    .filter((value) => typeof value === 'string');
  const least = shownDecimals(indicatorIn(telling, indicator)?.displayDecimals, values);
  const [one = '0', other = one] = values;
  const decimals = tellingDecimals(one, other, least);
  return ({ required, requiredTo, rule, operator, measuredIn }: PlannedRequirement): string => {
    if (required === null) return words.plans.notKnownYet;
    if (rule === 'deadline') return words.plans.by(required);
    const write = (value: string) => formatQuantity(value, measuredIn, words, { decimals });
    if (requiredTo !== null) return words.rules.range(write(required), write(requiredTo));
    return operator === null ? write(required) : words.required[operator](write(required));
  };
}
