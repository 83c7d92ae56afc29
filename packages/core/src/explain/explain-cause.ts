import type { ChangeReason } from '../assess/changes/change-cause.js';
import type { AssessmentChange } from '../assess/changes/compare-assessments.js';
import type { EventId } from '../values/id.js';
import { requirementChange } from './change-figures.js';
import { joined, listed } from './phrases.js';
import type { Sources } from './sources.js';
import { statedThing } from './stated-thing.js';
import type { Telling } from './telling.js';
import type { Words } from './words/words.js';

const MOST_NAMED = 3;
const DATA_CAUSES = ['new-data', 'restatement', 'withdrawal'] as const;

/** Why a conclusion is another, as a clause: what happened, and the events that say so. */
export function causeText(change: AssessmentChange, telling: Telling): string {
  const { cause, events, displaced } = change;
  const { words } = telling;
  if (cause === 'time') return words.onlyTime;
  if (cause === 'question') return words.causes.question;
  const happened = happenings(change, telling);
  if (events.length === 0) return words.noLonger(eventList(displaced, telling));
  const behind = eventList(events, telling);
  if (happened.length === 0) return words.becauseOf(behind);
  return joined(' ', words.causes.because(listed(happened, words.and)), `(${behind})`);
}

/** What happened, cause by cause; nothing of a cause that only the events can tell. */
function happenings(change: AssessmentChange, telling: Telling): readonly string[] {
  return [...definitionHappenings(change, telling), ...dataHappenings(change, telling)];
}

function definitionHappenings(change: AssessmentChange, telling: Telling): readonly string[] {
  const { causes } = telling.words;
  const has = (cause: AssessmentChange['cause']) => change.causes.includes(cause);
  // That something is new or gone is said already.
  const isInBoth = change.before !== null && change.after !== null;
  return [
    has('revised-target') ? causes['revised-target'](requirementChange(change, telling)) : '',
    has('revised-rule') ? causes['revised-rule'] : '',
    has('definition') && isInBoth ? causes.definition : '',
  ].filter((text) => text !== '');
}

function dataHappenings(change: AssessmentChange, telling: Telling): readonly string[] {
  return DATA_CAUSES.flatMap((cause) => {
    const reasons = change.reasons.filter((reason) => reason.cause === cause);
    const told = reasons.map((reason) => thingText(reason, change, telling));
    const things = [...new Set(told.filter((text) => text !== undefined))];
    if (things.length === 0) return [];
    return [telling.words.causes[cause](shortList(things, telling.words), things.length)];
  });
}

function thingText(
  { cause, key, came }: ChangeReason,
  change: AssessmentChange,
  telling: Telling,
): string | undefined {
  // What was there and is not, as the question is asked from an earlier day, did not come in.
  if (cause === 'new-data' && came === null) return undefined;
  return statedThing(key, ownSubject(change, telling), telling);
}

/** The id of what a change is about by itself, such as a target's indicator. */
function ownSubject({ subject, id }: AssessmentChange, { assessment }: Telling): string {
  const [first = id] = id.split(' ');
  if (subject !== 'target' && subject !== 'standing' && subject !== 'progress') return first;
  return assessment?.targets.find(({ target }) => target === first)?.indicator ?? first;
}

function eventList(events: readonly EventId[], { words, sources }: Telling): string {
  return shortList([...new Set(events.map((id) => eventText(id, words, sources)))], words);
}

/** The first few of a list, and how many more there are. */
function shortList(texts: readonly string[], words: Words): string {
  const rest = texts.length - MOST_NAMED;
  const named = texts.slice(0, MOST_NAMED);
  return listed(rest > 0 ? [...named, words.more(rest)] : named, words.and);
}

function eventText(id: string, words: Words, sources: Sources | undefined): string {
  const found = sources?.get(id);
  if (!found) return id;
  const document = found.source ? `(${found.source.document})` : '';
  return joined(' ', words.events[found.type], found.statedOn, document);
}
