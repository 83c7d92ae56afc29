import type { StatementNote } from '../assessment.js';

/** What a definition changed: a target's numbers or periods, how something is judged, or anything else. */
export type DefinitionCause = 'revised-target' | 'revised-rule' | 'definition';

/**
 * Why a conclusion is another. `revised-target`: a target was set anew and only its numbers or periods differ;
 * `revised-rule`: its form differs (what is measured, the comparison, the reference, the joins), or how a goal is
 * decided or graded; `definition`: anything else is defined in another way, or is there in one assessment only;
 * `new-data`: something was stated that had not been; `restatement`: the same thing was stated again; `withdrawal`: a
 * statement was withdrawn; `question`: another period, basis, comparison, method or policy was asked for; `time`:
 * nothing but the day asked from.
 */
export type ChangeCause = DefinitionCause | 'new-data' | 'restatement' | 'withdrawal' | 'question' | 'time';

/** A statement or definition that made a difference. */
export interface ChangeReason {
  readonly cause: Exclude<ChangeCause, 'question' | 'time'>;
  /** The key of what was stated; see {@link StatementNote}. */
  readonly key: string | null;
  /** What the later assessment rests on, and the earlier does not; of a withdrawal what it uncovered. */
  readonly came: StatementNote | null;
  /** What the earlier rested on, and the later does not. */
  readonly went: StatementNote | null;
}
