import type { AskedQuestion } from '../assessment.js';
import type { ChangeCause, ChangeReason } from './change-cause.js';
import type { Side } from './compare-statements.js';
import type { Conclusion } from './conclusion.js';

const DECIDING_FIRST: readonly ChangeCause[] = [
  'revised-target',
  'revised-rule',
  'definition',
  'new-data',
  'restatement',
  'withdrawal',
  'question',
  'time',
];

/** The two sides of a changed conclusion, either of which may be missing. */
export interface Changed {
  readonly before: Conclusion | undefined;
  readonly after: Conclusion | undefined;
}

/** Every cause of a change, those that decide first; never none. */
export function causesOf(
  reasons: readonly ChangeReason[],
  changed: Changed,
  sides: readonly [Side, Side],
): readonly ChangeCause[] {
  const [before, after] = sides.map(({ assessment }) => assessment.question);
  if (!before || !after) return ['time'];
  if (isAskedInOne(changed, before, after)) return ['question'];
  const found = new Set<ChangeCause>(reasons.map(({ cause }) => cause));
  if (isAskedOtherwise(changed, before, after)) found.add('question');
  if (found.size === 0) found.add(unexplained(changed, before, after));
  return DECIDING_FIRST.filter((cause) => found.has(cause));
}

/** Whether it is in one assessment only because its method was asked for there. */
function isAskedInOne({ before, after }: Changed, one: AskedQuestion, other: AskedQuestion): boolean {
  const method = (after ?? before)?.method;
  return method !== undefined && one.methods.includes(method) !== other.methods.includes(method);
}

function isAskedOtherwise({ before, after }: Changed, one: AskedQuestion, other: AskedQuestion): boolean {
  const [left, right] = [one, other].map(({ period, basis, compare, policies }) => {
    const isGoal = (after ?? before)?.subject === 'goal';
    return JSON.stringify([period, basis, compare, ...(isGoal ? policies : [])]);
  });
  return left !== right;
}

/**
 * The cause where nothing that the conclusion rests on came or went. What is in one of two assessments only was
 * retired, or left out of the question if nothing has happened between; what is in both was defined otherwise by
 * something it does not name, or only the day is another.
 */
function unexplained({ before, after }: Changed, one: AskedQuestion, other: AskedQuestion): ChangeCause {
  const isSameDay = one.asOf === other.asOf && one.planAsOf === other.planAsOf;
  const isSameLog = one.version === other.version;
  const isInOne = !before || !after;
  if (isSameDay && isSameLog) return 'question';
  if (isInOne && (after ?? before)?.subject !== 'finding') return 'definition';
  return isSameDay ? 'definition' : 'time';
}
