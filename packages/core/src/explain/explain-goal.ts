import type {
  GoalAssessment,
  GoalGrade,
  GoalJudgement,
  VerdictCounts,
} from '../assess/goals/goal-assessment.js';
import { formatNumber, shifted } from './format-number.js';
import { joined, listed } from './phrases.js';
import { sentence } from './sentence.js';
import type { Telling } from './telling.js';
import type { Words } from './words/words.js';

/**
 * A goal's fulfilment in one sentence: how its parts decide, the counts of the targets beneath it, its place on the
 * council's scale, what it can still become, and what others judged.
 */
export function explainFulfilment(goal: GoalAssessment, telling: Telling): string {
  const { words, assessment } = telling;
  return sentence({
    subject: joined(' ', goal.number, goal.name, assessment?.question.period),
    conclusion: fulfilmentWords(goal, words),
    facts: [
      words.goalReasons[goal.reason.code](goal.reason.params),
      ...(goal.reason.code === 'joined' ? partFacts(goal, words) : []),
      ...gradeFacts(goal, telling),
      rangeWords(goal, words),
      goal.contested ? words.contested : '',
      ...goal.judgements.map((judgement) => judgementWords(judgement, words)),
    ],
  });
}

/** A fulfilment in words; only a final one reads as a fact. */
export function fulfilmentWords(
  { fulfilment, finality }: Pick<GoalAssessment, 'fulfilment' | 'finality'>,
  words: Words,
): string {
  if (fulfilment === 'fulfilled') return words.fulfilled[finality ?? 'final'];
  if (fulfilment === 'not-fulfilled') return words.notFulfilled[finality ?? 'final'];
  return words.fulfilments[fulfilment];
}

/** Counts in words, zeros left out. */
export function countWords(counts: VerdictCounts, words: Words): string {
  const names = ['met', 'missed', 'unknown', 'notDue'] as const;
  const told = names.filter((name) => counts[name] > 0).map((name) => words.counts[name](counts[name]));
  return told.length === 0 ? words.noTargets : joined(', ', ...told);
}

function partFacts({ policy, targets, assignments }: GoalAssessment, words: Words): readonly string[] {
  const hasAssignments = assignments !== null && Object.values(assignments).some((count) => count > 0);
  return [
    policyWords(policy, words),
    countWords(targets, words),
    hasAssignments ? words.goals.assignments(countWords(assignments, words)) : '',
  ];
}

function policyWords(policy: string, { goals: { policies } }: Words): string {
  switch (policy) {
    case 'all':
      return '';
    case 'majority':
    case 'weighted':
    case 'worst':
      return policies[policy];
    default:
      return policies.own(policy);
  }
}

/** Where a goal is on its scale, and how much of it is met: what the scale or an uncommon policy is about. */
function gradeFacts({ grade, share, policy, reason }: GoalAssessment, telling: Telling): readonly string[] {
  const { words } = telling;
  if (reason.code !== 'joined') return [];
  const told = share && (grade || policy !== 'all') ? words.goals.share(shareWords(share, words)) : '';
  if (!grade) return [told];
  return [told, stepWords(grade, words), nearMissWords(grade, telling)];
}

function stepWords({ name, bestName, worstName }: GoalGrade, { goals }: Words): string {
  return name === null ? goals.notOnScaleYet(bestName ?? '', worstName ?? '') : goals.onScale(name);
}

function shareWords({ low, high }: NonNullable<GoalAssessment['share']>, words: Words): string {
  const [from, to] = [low, high].map((text) => formatNumber(shifted(text, 2), words.numbers));
  return words.percent(from === to ? `${to}` : `${from}–${to}`);
}

function nearMissWords({ nearMisses }: GoalGrade, { words, assessment }: Telling): string {
  if (nearMisses.length === 0) return '';
  const names = nearMisses.map((id) => assessment?.targets.find(({ target }) => target === id)?.name ?? id);
  return words.goals.nearMisses(listed(names, words.and));
}

/** What somebody judged, and that it is not what was computed where it is not. */
function judgementWords({ grade, name, by, on, why, agrees }: GoalJudgement, words: Words): string {
  const { goals } = words;
  const judged =
    grade === 'not-assessable'
      ? goals.judgedNotAssessable(by, on)
      : goals.judgedAs(name ?? plainGrade(grade, words), by, on);
  return `${joined(', ', judged, agrees === false ? goals.unlikeComputed : '')}: ${why.replace(/\.$/, '')}`;
}

function plainGrade(grade: string, words: Words): string {
  if (grade === 'fulfilled') return words.fulfilled.final;
  return grade === 'not-fulfilled' ? words.notFulfilled.final : grade;
}

function rangeWords({ fulfilment, best, worst, reason }: GoalAssessment, words: Words): string {
  if (fulfilment !== 'unknown' || reason.code !== 'joined' || best === worst) return '';
  const finality = 'final' as const;
  return words.canBecome(
    fulfilmentWords({ fulfilment: best, finality }, words),
    fulfilmentWords({ fulfilment: worst, finality }, words),
  );
}
