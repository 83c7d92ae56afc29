import { seriesText, withdrawalSeries } from '../../fold/series.js';
import type { StatementId } from '../../values/id.js';
import type { Assessment, StatementNote } from '../assessment.js';
import type { ChangeReason } from './change-cause.js';
import {
  type DefinedInAnswer,
  definedInAnswer,
  definitionCause,
  definitionIn,
} from './compare-definitions.js';

/** One of two assessments that are compared, its statements by id. */
export interface Side {
  readonly assessment: Assessment;
  readonly defined: DefinedInAnswer;
  readonly notes: ReadonlyMap<StatementId, StatementNote>;
  /** The withdrawals in view, by the key that names what is withdrawn. */
  readonly withdrawals: ReadonlyMap<string, StatementId>;
}

/** Prepares an assessment to be compared. */
export function sideOf(assessment: Assessment): Side {
  const { statements } = assessment;
  const withdrawals = statements.filter(({ type }) => type === 'statement-withdrawn');
  return {
    assessment,
    defined: definedInAnswer(assessment),
    notes: new Map(statements.map((note) => [note.id, note])),
    withdrawals: new Map(withdrawals.map(({ key, id }) => [key ?? '', id])),
  };
}

/** The withdrawals, on a side, of statements that are in the other side's evidence only. */
export function withdrawalsBehind(
  statements: readonly StatementId[],
  { withdrawals }: Side,
): readonly StatementId[] {
  return statements.flatMap((id) => withdrawals.get(seriesText(withdrawalSeries(id))) ?? []);
}

/**
 * What made the difference, of the statements that came in and those that went: two of one key together. A statement
 * that both assessments knew of makes none by itself: something else brought it in, or put it aside.
 */
export function reasonsBetween(
  came: readonly StatementId[],
  went: readonly StatementId[],
  sides: readonly [Side, Side],
): readonly ChangeReason[] {
  const [before, after] = sides;
  const arrived = notesBySubject(came, after);
  const left = notesBySubject(went, before);
  const subjects = new Set([...arrived.keys(), ...left.keys()]);
  return [...subjects].flatMap((subject) => {
    const [one = [], other = []] = [arrived.get(subject), left.get(subject)];
    const pairs = Array.from({ length: Math.max(one.length, other.length) }, (_, index) => index);
    return pairs.flatMap((index) => reasonOf(one[index], other[index], sides));
  });
}

/**
 * Notes by what they are statements about: their key, or of a definition what it defines from whatever period. A
 * withdrawal is about what it uncovered, which is there itself.
 */
function notesBySubject(ids: readonly StatementId[], { notes }: Side): ReadonlyMap<string, StatementNote[]> {
  const found = new Map<string, StatementNote[]>();
  for (const note of ids.flatMap((id) => notes.get(id) ?? [])) {
    if (note.type === 'statement-withdrawn') continue;
    const defined = definitionIn(note);
    const subject = defined ? `${defined.kind}|${defined.id}` : (note.key ?? note.id);
    const list = found.get(subject) ?? [];
    list.push(note);
    found.set(subject, list);
  }
  return found;
}

function reasonOf(
  came: StatementNote | undefined,
  went: StatementNote | undefined,
  sides: readonly [Side, Side],
): readonly ChangeReason[] {
  const one = came ?? went;
  if (!one) return [];
  const [before, after] = sides;
  const isNew = (came && !isKnownTo(before, came)) || (went && !isKnownTo(after, went)) || false;
  const cause = causeOf(one, { came, went, isNew }, sides);
  return cause ? [{ cause, key: one.key, came: came ?? null, went: went ?? null }] : [];
}

interface Difference {
  readonly came: StatementNote | undefined;
  readonly went: StatementNote | undefined;
  readonly isNew: boolean;
}

function causeOf(
  one: StatementNote,
  { came, went, isNew }: Difference,
  [before, after]: readonly [Side, Side],
): ChangeReason['cause'] | undefined {
  const defined = definitionIn(one);
  if (defined) return isNew ? definitionCause(defined, before.defined, after.defined) : undefined;
  if ((went && isWithdrawnIn(after, went)) || (came && isWithdrawnIn(before, came))) return 'withdrawal';
  if (came && went) return 'restatement';
  return isNew ? 'new-data' : undefined;
}

function isWithdrawnIn({ withdrawals }: Side, { id }: StatementNote): boolean {
  return withdrawals.has(seriesText(withdrawalSeries(id)));
}

/** What follows the plan's day rather than the day of what was measured. */
const PLANNED: ReadonlySet<StatementNote['type']> = new Set([
  'plan-adopted',
  'scale-defined',
  'goal-defined',
  'target-set',
  'assignment-given',
  'budget-decided',
  'budget-adjusted',
  'budget-transferred',
  'change-explained',
]);

/** Whether a statement had been recorded, and stated by the day asked from, whether it was used or not. */
function isKnownTo({ assessment }: Side, { type, version, statedOn }: StatementNote): boolean {
  const { question } = assessment;
  return version <= question.version && statedOn <= (PLANNED.has(type) ? question.planAsOf : question.asOf);
}
