import type { Finality } from '../../readings/reading.js';
import type { CalendarDate } from '../../values/calendar-date.js';
import type { StatementId } from '../../values/id.js';

/** Whether a goal is fulfilled. */
export type Fulfilment = 'fulfilled' | 'not-fulfilled' | 'unknown' | 'not-due' | 'not-applicable';

/** How many of something came out each way. */
export interface VerdictCounts {
  readonly met: number;
  readonly missed: number;
  readonly unknown: number;
  readonly notDue: number;
}

/** Why a goal came out as it did. `no-policy`: it names a policy of the embedder's that the question does not give. */
export type GoalReasonCode = 'joined' | 'no-parts' | 'not-applicable' | 'cycle' | 'no-policy';

/** How much of a goal's due parts is met, from 0 to 1: the least and the most it can be, given what is unknown. */
export interface GoalShare {
  /** Decimal text, 20 significant digits. */
  readonly low: string;
  readonly high: string;
}

/** A goal on its council's scale. What is unknown is never a step between. */
export interface GoalGrade {
  readonly scale: string;
  /** The step that holds the goal's share, whatever the unknown turns out to be; `null`: cannot be assessed yet. */
  readonly step: string | null;
  /** The step's name. */
  readonly name: string | null;
  /** The steps at the most and at the least the share can be. */
  readonly best: string | null;
  readonly bestName: string | null;
  readonly worst: string | null;
  readonly worstName: string | null;
  /** The goal's own targets that are missed so narrowly that the scale counts them for a share of a part. */
  readonly nearMisses: readonly string[];
}

/** What somebody with a role judged of a goal. It stands beside the computed result and changes nothing in it. */
export interface GoalJudgement {
  /** `fulfilled`, `not-fulfilled`, `not-assessable`, or a step of the goal's scale. */
  readonly grade: string;
  /** The name of the step; `null` for a plain grade. */
  readonly name: string | null;
  /** The role that judged. */
  readonly by: string;
  readonly on: CalendarDate;
  readonly why: string;
  /** The follow-up it was given at. */
  readonly occasion: string | null;
  /** Whether the computed result says the same; `null` where one of them says nothing. */
  readonly agrees: boolean | null;
  readonly statement: StatementId;
}

/** A goal's fulfilment for the asked period. */
export interface GoalAssessment {
  readonly goal: string;
  readonly name: string;
  readonly number: string | null;
  readonly kind: string;
  readonly parents: readonly string[];
  readonly fulfilment: Fulfilment;
  /** How its due parts decide it: `all`, `majority`, `weighted`, `worst`, or an embedder's own as `name@version`. */
  readonly policy: string;
  /** The best and the worst the result can still become, given what is unknown. */
  readonly best: Fulfilment;
  readonly worst: Fulfilment;
  /** How sure the result is: decided still, if every part less sure than this were unknown. */
  readonly finality: Finality | null;
  /** Of its due parts' weight what is met; a goal beneath counts by its own share. `null` where it asks nothing. */
  readonly share: GoalShare | null;
  /** On the goal's scale; `null` where it has none, or asks nothing. */
  readonly grade: GoalGrade | null;
  /** The result if every target's sentence were read at its kindest, and at its strictest. */
  readonly range: { readonly kindest: Fulfilment; readonly strictest: Fulfilment };
  /** Whether another reading of some target's sentence would change the result. */
  readonly contested: boolean;
  /** Why, in a code: `joined`, `no-parts` and the like are told apart by params. */
  readonly reason: { readonly code: GoalReasonCode; readonly params: Readonly<Record<string, string>> };
  /** Its own due and undue parts: its targets, its direct children and the assignments it counts, one part each. */
  readonly parts: VerdictCounts;
  /** Every target beneath it, each once. */
  readonly targets: VerdictCounts;
  /** Targets met or missed, of those due; `null` when none is due. */
  readonly coverage: { readonly decided: number; readonly due: number } | null;
  /**
   * The standings beneath it, put together by the same policy among themselves: where it stands by the latest values
   * there are, which is never its fulfilment. Assignments have no standing.
   */
  readonly standing: { readonly fulfilment: Fulfilment; readonly targets: VerdictCounts };
  /** The assignments given under it, as parts; `null` unless the goal counts them. */
  readonly assignments: VerdictCounts | null;
  /** The judgements of it in force for the period, the latest of each role. */
  readonly judgements: readonly GoalJudgement[];
  readonly definedBy: string;
}
