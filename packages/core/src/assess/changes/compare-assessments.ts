import { type EventId, parseStatementId, type StatementId, statementId } from '../../values/id.js';
import type { Assessment } from '../assessment.js';
import type { ChangeCause, ChangeReason } from './change-cause.js';
import { causesOf } from './compare-causes.js';
import { reasonsBetween, type Side, sideOf, withdrawalsBehind } from './compare-statements.js';
import type { Conclusion } from './conclusion.js';
import { conclusionKey, conclusionsOf } from './conclusions.js';

/** What kind of thing a changed conclusion is about. */
export type ChangeSubject = Conclusion['subject'];

/** A conclusion that differs between two assessments, and what made it so. */
export interface AssessmentChange {
  readonly subject: ChangeSubject;
  readonly id: string;
  readonly name: string;
  /** The conclusion in a word, such as `met` or `late`; `null` where the thing is in one assessment only. */
  readonly before: string | null;
  readonly after: string | null;
  /** The figures that belong to it, by name; only those that differ. */
  readonly figures: readonly {
    readonly name: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
  /** The first of the causes: a definition stated anew decides before data, and data before the question and time. */
  readonly cause: ChangeCause;
  /** Every cause that applies, those that decide first. */
  readonly causes: readonly ChangeCause[];
  /** The statements and definitions that make the difference, each with what it did. */
  readonly reasons: readonly ChangeReason[];
  /** The events that came in, those of a definition first and withdrawals last. */
  readonly events: readonly EventId[];
  /** The events the conclusion rested on before and no longer does. */
  readonly displaced: readonly EventId[];
}

/**
 * Every conclusion that differs between two assessments of one register, with the events behind it and how they came
 * to matter, in the order goals, judgements, targets and their standings, trends, progress, budget lines, obligations,
 * assignments, occasions, findings; those that are no longer there last. A name that is another is no other conclusion.
 */
export function compareAssessments(before: Assessment, after: Assessment): readonly AssessmentChange[] {
  const sides = [sideOf(before), sideOf(after)] as const;
  const earlier = new Map(conclusionsOf(before).map((conclusion) => [conclusionKey(conclusion), conclusion]));
  const later = conclusionsOf(after);
  const laterKeys = new Set(later.map(conclusionKey));
  const gone = [...earlier.values()].filter((conclusion) => !laterKeys.has(conclusionKey(conclusion)));
  return [
    ...later.flatMap((conclusion) =>
      changeBetween(earlier.get(conclusionKey(conclusion)), conclusion, sides),
    ),
    ...gone.flatMap((conclusion) => changeBetween(conclusion, undefined, sides)),
  ];
}

function changeBetween(
  before: Conclusion | undefined,
  after: Conclusion | undefined,
  sides: readonly [Side, Side],
): readonly AssessmentChange[] {
  const one = after ?? before;
  if (!one) return [];
  const figures = changedFigures(before, after);
  if (before?.word === after?.word && figures.length === 0) return [];
  const came = onlyIn(after, before, sides[0]);
  const went = onlyIn(before, after, sides[1]);
  const reasons = reasonsBetween(came, went, sides);
  const causes = causesOf(reasons, { before, after }, sides);
  const [cause = 'time'] = causes;
  return [
    {
      subject: one.subject,
      id: one.id,
      name: one.name,
      before: before?.word ?? null,
      after: after?.word ?? null,
      figures,
      cause,
      causes,
      reasons,
      events: eventsOf([...came, ...withdrawalsBehind(went, sides[1])]),
      displaced: eventsOf([...went, ...withdrawalsBehind(came, sides[0])]),
    },
  ];
}

function changedFigures(before: Conclusion | undefined, after: Conclusion | undefined) {
  const names = new Set([...Object.keys(before?.figures ?? {}), ...Object.keys(after?.figures ?? {})]);
  return [...names]
    .map((name) => ({
      name,
      before: before?.figures[name] ?? null,
      after: after?.figures[name] ?? null,
    }))
    .filter((figure) => figure.before !== figure.after);
}

/** What one conclusion rests on and another does not; definitions first, save those that still hold for others. */
function onlyIn(
  one: Conclusion | undefined,
  other: Conclusion | undefined,
  { notes }: Side,
): readonly StatementId[] {
  const others = new Set([...definitionsOf(other), ...(other?.evidence ?? [])]);
  const own = [...definitionsOf(one).filter((id) => !notes.has(id)), ...(one?.evidence ?? [])];
  return [...new Set(own)].filter((id) => !others.has(id));
}

function definitionsOf(conclusion: Conclusion | undefined): readonly StatementId[] {
  return conclusion?.definitions.map((event) => statementId(event, 0)) ?? [];
}

function eventsOf(statements: readonly StatementId[]): readonly EventId[] {
  return [...new Set(statements.map((id) => parseStatementId(id).eventId))];
}
