import type { KnownEvent } from '../events/event.js';
import { NO_HASH } from '../events/hash-chain.js';
import type { RegisterOpened } from '../register/register-events.js';
import { type Definitions, NO_DEFINITIONS } from './definitions.js';
import { emptyLedger, type Ledger } from './ledger.js';

/** What has happened to an assignment after it was given. */
export type AssignmentStep = Extract<
  KnownEvent,
  {
    type:
      | 'assignment-progressed'
      | 'assignment-reported'
      | 'assignment-extended'
      | 'assignment-completed'
      | 'assignment-cancelled';
  }
>;

/** What has happened at a follow-up after it was scheduled. */
export type OccasionStep = Extract<KnownEvent, { type: 'contribution-signed' | 'occasion-closed' }>;

/** A comment, with when it was made. */
export type CommentStep = Extract<KnownEvent, { type: 'comment-made' }>;

/**
 * A register as its log says: an immutable value. Statements lie in the shared {@link Ledger}, of which a
 * state sees only what its version covers.
 */
export interface RegisterState {
  readonly register: RegisterOpened | undefined;
  /** How many events the state has seen. */
  readonly version: number;
  /** The last event's hash; 64 zeros before the first. */
  readonly headHash: string;
  readonly definitions: Definitions;
  readonly assignmentSteps: { readonly [assignment: string]: readonly AssignmentStep[] };
  readonly occasionSteps: { readonly [occasion: string]: readonly OccasionStep[] };
  /** Comments by what they are about, as `kind|id`. */
  readonly comments: { readonly [about: string]: readonly CommentStep[] };
  /** Stored events of types this library does not know. */
  readonly notUnderstood: readonly { readonly version: number; readonly type: string }[];
  readonly ledger: Ledger;
}

/** A register before its first event. */
export const emptyRegister: RegisterState = {
  register: undefined,
  version: 0,
  headHash: NO_HASH,
  definitions: NO_DEFINITIONS,
  assignmentSteps: {},
  occasionSteps: {},
  comments: {},
  notUnderstood: [],
  ledger: emptyLedger(),
};
