import type { AssessmentChange, ChangeSubject } from '../assess/changes/compare-assessments.js';
import type { Finality } from '../readings/reading.js';
import { changedFigures } from './change-figures.js';
import { causeText } from './explain-cause.js';
import { fulfilmentWords } from './explain-goal.js';
import { joined } from './phrases.js';
import { sentence } from './sentence.js';
import type { Telling } from './telling.js';
import type { Words } from './words/words.js';

/**
 * A changed conclusion in one sentence: from what to what, which figures moved, what happened, and the events that say
 * so. Give the later assessment, so that the words say how sure the conclusion is, and name what came in.
 */
export function explainChange(change: AssessmentChange, telling: Telling): string {
  const { words } = telling;
  return sentence({
    subject: joined(', ', change.name, words.subjects[change.subject]),
    conclusion: conclusionChange(change, telling),
    facts: [...changedFigures(change, telling), causeText(change, telling)],
  });
}

function conclusionChange(change: AssessmentChange, telling: Telling): string {
  const { words } = telling;
  const [before, after] = [wordIn(change, 'before', telling), wordIn(change, 'after', telling)];
  if (before === null) return joined(' ', words.appeared, after);
  if (after === null) return joined(' ', words.disappeared, before);
  return before === after ? words.still(after) : words.fromTo(before, after);
}

function wordIn(change: AssessmentChange, when: 'before' | 'after', telling: Telling): string | null {
  const word = change[when];
  return word === null ? null : conclusionWord(change, word, finalityIn(change, when, telling), telling);
}

/** The conclusion's word in the language; one that is not known is left as it is. */
function conclusionWord(
  { subject, id }: AssessmentChange,
  word: string,
  finality: Finality | null,
  telling: Telling,
): string {
  const { words } = telling;
  const { [subject]: known } = {
    goal: { ...words.fulfilments, ...sureGoal(finality, words) },
    judgement: judgedWords(id, telling),
    target: { unknown: words.unknown, 'not-due': words.notDue, ...sureTarget(finality, words) },
    standing: {
      unknown: words.unknown,
      'not-due': words.notDue,
      met: words.standingMet,
      missed: words.standingMissed,
    },
    trend: words.trends,
    progress: words.progress.classes,
    'budget-line': { ...words.versions, planned: words.plannedOnly },
    obligation: words.obligations.statuses,
    assignment: words.assignmentStates,
    occasion: words.occasionStates,
    finding: words.findingClasses,
  } satisfies Record<ChangeSubject, Readonly<Record<string, string>>>;
  return (Object.hasOwn(known, word) ? (known as Record<string, string>)[word] : undefined) ?? word;
}

/** The grades a goal may be judged by: the plain ones, and the steps of its scale that somebody has given. */
function judgedWords(id: string, { words, assessment }: Telling): Readonly<Record<string, string>> {
  const [goal] = id.split(' ');
  const given = assessment?.goals.find((candidate) => candidate.goal === goal)?.judgements ?? [];
  return {
    ...sureGoal('final', words),
    'not-assessable': words.unknown,
    ...Object.fromEntries(given.flatMap(({ grade, name }) => (name === null ? [] : [[grade, name]]))),
  };
}

function sureGoal(finality: Finality | null, words: Words): Readonly<Record<string, string>> {
  return {
    fulfilled: fulfilmentWords({ fulfilment: 'fulfilled', finality: finality ?? 'final' }, words),
    'not-fulfilled': fulfilmentWords({ fulfilment: 'not-fulfilled', finality: finality ?? 'final' }, words),
  };
}

// Where nobody says how sure a verdict is, the words are those that promise nothing.
function sureTarget(finality: Finality | null, words: Words): Readonly<Record<string, string>> {
  if (finality === null) return { met: words.standingMet, missed: words.standingMissed };
  return { met: words.met[finality], missed: words.missed[finality] };
}

function finalityIn(
  change: AssessmentChange,
  when: 'before' | 'after',
  { assessment }: Telling,
): Finality | null {
  const changed = change.figures.find(({ name }) => name === 'finality');
  if (changed) return changed[when] as Finality | null;
  if (change.subject === 'goal') {
    return assessment?.goals.find(({ goal }) => goal === change.id)?.finality ?? null;
  }
  return assessment?.targets.find(({ target }) => target === change.id)?.verdict.finality ?? null;
}
