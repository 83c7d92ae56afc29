import type { GoalAssessment, VerdictCounts } from '../assess/assessment.js';
import { joined } from './phrases.js';
import { sentence } from './sentence.js';
import type { Telling } from './telling.js';
import type { Words } from './words.js';

/** A goal's fulfilment in one sentence, with the counts of the targets beneath it. */
export function explainFulfilment(goal: GoalAssessment, { words, assessment }: Telling): string {
  const applies = goal.fulfilment !== 'not-applicable';
  return sentence({
    subject: joined(' ', goal.number, goal.name, assessment?.question.period),
    conclusion: fulfilmentWords(goal, words),
    facts: [
      words.goalReasons[goal.reason.code](goal.reason.params),
      applies && goal.reason.code === 'joined' ? countWords(goal.targets, words) : '',
      rangeWords(goal, words),
      goal.contested ? words.contested : '',
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

function rangeWords({ fulfilment, best, worst, reason }: GoalAssessment, words: Words): string {
  if (fulfilment !== 'unknown' || reason.code !== 'joined' || best === worst) return '';
  const finality = 'final' as const;
  return words.canBecome(
    fulfilmentWords({ fulfilment: best, finality }, words),
    fulfilmentWords({ fulfilment: worst, finality }, words),
  );
}
