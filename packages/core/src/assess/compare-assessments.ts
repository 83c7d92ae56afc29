import { type EventId, parseStatementId, type StatementId } from '../values/id.js';
import type { Assessment } from './assessment.js';
import { type Conclusion, conclusionsOf } from './conclusions.js';

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
  /**
   * `statements`: something was stated, restated or withdrawn; `definition`: a target or other definition was set
   * anew; `time`: nothing but the day asked from.
   */
  readonly cause: 'statements' | 'definition' | 'time';
  /** The events that came in, those of a definition first. */
  readonly events: readonly EventId[];
  /** The events the conclusion rested on before and no longer does. */
  readonly displaced: readonly EventId[];
}

/**
 * Every conclusion that differs between two assessments of one register, with the events behind it, in the order
 * goals, targets, standings, trends, budget lines, assignments, findings.
 */
export function compareAssessments(before: Assessment, after: Assessment): readonly AssessmentChange[] {
  const earlier = new Map(conclusionsOf(before).map((conclusion) => [keyOf(conclusion), conclusion]));
  const later = conclusionsOf(after);
  const laterKeys = new Set(later.map(keyOf));
  const gone = [...earlier.values()].filter((conclusion) => !laterKeys.has(keyOf(conclusion)));
  return [
    ...later.flatMap((conclusion) => changeBetween(earlier.get(keyOf(conclusion)), conclusion)),
    ...gone.flatMap((conclusion) => changeBetween(conclusion, undefined)),
  ];
}

function keyOf({ subject, id }: Conclusion): string {
  return `${subject}|${id}`;
}

function changeBetween(
  before: Conclusion | undefined,
  after: Conclusion | undefined,
): readonly AssessmentChange[] {
  const one = after ?? before;
  if (!one) return [];
  const figures = changedFigures(before, after);
  if (before?.word === after?.word && figures.length === 0) return [];
  const definitions = difference(before?.definitions ?? [], after?.definitions ?? []);
  const statements = difference(eventsOf(before?.evidence ?? []), eventsOf(after?.evidence ?? []));
  const cause = isAny(definitions) ? 'definition' : isAny(statements) ? 'statements' : 'time';
  return [
    {
      subject: one.subject,
      id: one.id,
      name: one.name,
      before: before?.word ?? null,
      after: after?.word ?? null,
      figures,
      cause,
      events: [...new Set([...definitions.came, ...statements.came])],
      displaced: [...new Set([...definitions.went, ...statements.went])],
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

/** What is in one of two lists only. */
interface Difference {
  readonly came: readonly EventId[];
  readonly went: readonly EventId[];
}

function difference(before: readonly EventId[], after: readonly EventId[]): Difference {
  return {
    came: after.filter((id) => !before.includes(id)),
    went: before.filter((id) => !after.includes(id)),
  };
}

function isAny({ came, went }: Difference): boolean {
  return came.length + went.length > 0;
}

function eventsOf(statements: readonly StatementId[]): readonly EventId[] {
  return [...new Set(statements.map((id) => parseStatementId(id).eventId))];
}
