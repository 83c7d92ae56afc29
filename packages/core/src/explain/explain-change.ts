import type { AssessmentChange, ChangeSubject } from '../assess/compare-assessments.js';
import type { Finality } from '../readings/reading.js';
import type { EventId } from '../values/id.js';
import { changedFigures } from './change-figures.js';
import { fulfilmentWords } from './explain-goal.js';
import { joined, listed } from './phrases.js';
import { sentence } from './sentence.js';
import type { Telling } from './telling.js';
import type { Words } from './words.js';

const MOST_NAMED = 3;

/**
 * A changed conclusion in one sentence: from what to what, which figures moved, and the events behind it. Give
 * the later assessment, so that the words say how sure the conclusion is.
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
  return word === null
    ? null
    : conclusionWord(change.subject, word, finalityIn(change, when, telling), telling.words);
}

/** The conclusion's word in the language; one that is not known is left as it is. */
function conclusionWord(
  subject: ChangeSubject,
  word: string,
  finality: Finality | null,
  words: Words,
): string {
  const { [subject]: known } = {
    goal: { ...words.fulfilments, ...sureGoal(finality, words) },
    target: { unknown: words.unknown, 'not-due': words.notDue, ...sureTarget(finality, words) },
    standing: {
      unknown: words.unknown,
      'not-due': words.notDue,
      met: words.standingMet,
      missed: words.standingMissed,
    },
    trend: words.trends,
    'budget-line': { ...words.versions, planned: words.plannedOnly },
    assignment: words.assignmentStates,
    finding: words.findingClasses,
  } satisfies Record<ChangeSubject, Readonly<Record<string, string>>>;
  return (Object.hasOwn(known, word) ? (known as Record<string, string>)[word] : undefined) ?? word;
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

function causeText({ cause, events, displaced }: AssessmentChange, telling: Telling): string {
  const { words } = telling;
  if (cause === 'time') return words.onlyTime;
  return events.length > 0
    ? words.becauseOf(eventList(events, telling))
    : words.noLonger(eventList(displaced, telling));
}

function eventList(events: readonly EventId[], { words, sources }: Telling): string {
  const texts = [...new Set(events.map((id) => eventText(id, words, sources)))];
  const rest = texts.length - MOST_NAMED;
  const named = texts.slice(0, MOST_NAMED);
  return listed(rest > 0 ? [...named, words.more(rest)] : named, words.and);
}

function eventText(id: string, words: Words, sources: Telling['sources']): string {
  const found = sources?.get(id);
  if (!found) return id;
  const document = found.source ? `(${found.source.document})` : '';
  return joined(' ', words.events[found.type], found.statedOn, document);
}
