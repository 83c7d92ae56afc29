import { castDraft, type Draft, Immer } from 'immer';
import type { RegisterEvent } from '../events/event.js';
import { OutturnError } from '../values/outturn-error.js';
import { DEFINED_BY, type DefinedKind, type Definition } from './definitions.js';
import { appendToLedger, emptyLedger, forkLedger, layerOn } from './ledger.js';
import {
  type AssignmentStep,
  type CommentStep,
  emptyRegister,
  type OccasionStep,
  type RegisterState,
} from './register-state.js';

/** An own instance, so that no setting of the embedder's immer reaches us. */
const immer = new Immer();

type Slow = Pick<
  RegisterState,
  'register' | 'definitions' | 'assignmentSteps' | 'occasionSteps' | 'comments' | 'notUnderstood'
>;

/** The state after one more event. */
export function evolve(state: RegisterState, event: RegisterEvent): RegisterState {
  return replay([event], state);
}

/**
 * The state after many events; in any batches, the same state. Definitions share one draft a call, statements
 * go straight into the ledger.
 *
 * @throws {OutturnError} `log-out-of-order` when an event's version is not the next.
 */
export function replay(events: Iterable<RegisterEvent>, from: RegisterState = emptyRegister): RegisterState {
  let { ledger, version, headHash } = from;
  if (version === 0) ledger = emptyLedger();
  const draft = immer.createDraft(slowOf(from));
  for (const event of events) {
    if (event.version !== version + 1) throw outOfOrder(event, version);
    ledger = appendToLedger(ledger, version, event);
    version = event.version;
    headHash = event.hash;
    apply(draft, event);
  }
  return { ...immer.finishDraft(draft), version, headHash, ledger };
}

/** A state on a log of its own, so that what is tried on it leaves the shared log's head alone. */
export function branch(state: RegisterState): RegisterState {
  return { ...state, ledger: forkLedger(state.ledger, state.version) };
}

/** A state that events are tried on, one after another, at the cost of what each touches. */
export interface Trial {
  /** The state after the events tried so far; it changes with the next one. */
  readonly state: () => RegisterState;
  readonly add: (event: RegisterEvent) => void;
}

/** Begins a trial: the state given stays as it is, whatever is tried. */
export function beginTrial(from: RegisterState): Trial {
  const draft = immer.createDraft(slowOf(from));
  let { version, headHash } = from;
  let ledger = layerOn(from.ledger, version);
  return {
    state: () => ({ ...(draft as Slow), version, headHash, ledger }),
    add(event) {
      ledger = appendToLedger(ledger, version, event);
      version = event.version;
      headHash = event.hash;
      apply(draft, event);
    },
  };
}

function slowOf(state: RegisterState): Slow {
  const { register, definitions, assignmentSteps, occasionSteps, comments, notUnderstood } = state;
  return { register, definitions, assignmentSteps, occasionSteps, comments, notUnderstood };
}

function apply(draft: Draft<Slow>, event: RegisterEvent): void {
  if ('unknown' in event) {
    draft.notUnderstood.push({ version: event.version, type: event.type });
    return;
  }
  switch (event.type) {
    case 'register-opened':
      draft.register = castDraft(event.data);
      return;
    case 'assignment-progressed':
    case 'assignment-reported':
    case 'assignment-extended':
    case 'assignment-completed':
    case 'assignment-cancelled':
      listAt<AssignmentStep>(draft.assignmentSteps, event.data.assignment).push(event);
      return;
    case 'contribution-signed':
    case 'occasion-closed':
      listAt<OccasionStep>(draft.occasionSteps, event.data.occasion).push(event);
      return;
    case 'comment-made': {
      const { kind, id } = event.data.about;
      listAt<CommentStep>(draft.comments, `${kind}|${id}`).push(event);
      return;
    }
    case 'plan-adopted':
    case 'unit-defined':
    case 'scale-defined':
    case 'goal-defined':
    case 'indicator-defined':
    case 'target-set':
    case 'budget-line-defined':
    case 'assignment-given':
    case 'occasion-scheduled': {
      const { data, statedOn, version, id } = event;
      const definition: Definition<DefinedKind> = { data, statedOn, version, eventId: id };
      listAt<Definition<DefinedKind>>(draft.definitions[DEFINED_BY[event.type]], data.id).push(definition);
      return;
    }
    default:
      return;
  }
}

function listAt<Item>(record: object, key: string): Item[] {
  const lists = record as Record<string, Item[]>;
  const known = Object.hasOwn(lists, key) ? lists[key] : undefined;
  if (known) return known;
  lists[key] = [];
  return lists[key] as Item[];
}

function outOfOrder(event: RegisterEvent, version: number): OutturnError {
  const message = `The log goes from version ${version} to ${event.version} (event ${event.id}); read it again, in order and without gaps.`;
  return new OutturnError('log-out-of-order', message, { version, next: event.version });
}
