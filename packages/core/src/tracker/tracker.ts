import { assess } from '../assess/assess.js';
import type { Assessment } from '../assess/assessment.js';
import type { Question } from '../assess/question.js';
import { type Closing, type OwnJudges, withOwnJudges } from '../assess/seal/seal.js';
import type { Command } from '../events/command.js';
import type { Meta, RegisterEvent } from '../events/event.js';
import type { RegisterState } from '../fold/register-state.js';
import type { EventStore } from '../store/event-store.js';
import type { CalendarDate } from '../values/calendar-date.js';
import { type CommandId, parseId, type RegisterId } from '../values/id.js';
import { type CallLimit, callGivenUp, checkTimeout, withinLimit } from './call-limit.js';
import { checkOptions } from './check-options.js';
import { closingCommand } from './closing.js';
import { eventsAbout } from './history.js';
import { openRegisters } from './open-registers.js';
import { type Listener, openSubscriptions, type Topic } from './subscriptions.js';
import {
  type Backoff,
  type Clock,
  randomId,
  systemBackoff,
  systemClock,
  systemTimer,
  type Timer,
} from './system-clock.js';
import type { ExecuteResult, Execution } from './ticket.js';
import { type TrackerHooks, watched } from './tracker-hooks.js';
import { today } from './tracker-time.js';

/** What a tracker works with; its methods and policies are those of every question that names none itself. */
export interface TrackerOptions extends OwnJudges {
  /** Where the events are kept; the tracker opens it, and closes it at its own close. */
  readonly store: EventStore;
  /** Default: the machine's clock. */
  readonly clock?: Clock | undefined;
  /** Sets the alarms for time-outs and back-off. Default: the machine's timer. */
  readonly timer?: Timer | undefined;
  /** Makes the id of a command that is given none. Default: a random UUID. */
  readonly newId?: (() => string) | undefined;
  /** How many times to decide again when others appended meanwhile. Default 5. */
  readonly retries?: number | undefined;
  /** How long to wait before a retry. Default: at random, up to 4 ms and then twice that each time, at most 256. */
  readonly backoff?: Backoff | undefined;
  /** How many milliseconds callers wait, where a call does not say. Default: as long as it takes. */
  readonly timeout?: number | undefined;
  /** Keep snapshots in the store, so that a long log opens faster. Default false; no answer depends on it. */
  readonly snapshots?: boolean | undefined;
  readonly hooks?: TrackerHooks | undefined;
}

/** What may be said of an execution. */
export interface ExecuteOptions extends CallLimit {
  /** Repeating it returns the first result; give one wherever a call may be repeated. Default: a new id. */
  readonly commandId?: CommandId | undefined;
  /** The day the organisation said it, where a command does not say; default the day it is recorded, in UTC. */
  readonly statedOn?: CalendarDate | undefined;
  readonly meta?: Meta | undefined;
}

/** Registers in a store: records what commands ask for, and answers questions about what is recorded. */
export interface Tracker {
  /**
   * Records commands, all or none, and answers the events. A refused command (`DomainError`) changes nothing.
   * Executions that wait for one register at the same time share an append, each with its own result or error.
   *
   * @throws {ConcurrencyError} when others kept appending until the retries were spent.
   * @throws {OutturnError} `execute-timed-out` or `execute-aborted` when the caller gave up; `details.recorded` is
   * `no` when nothing was or will be recorded under its command id, or `unknown`: then execute again with the same
   * command id.
   */
  execute(
    register: RegisterId,
    commands: Command | readonly Command[],
    options?: ExecuteOptions,
  ): Promise<ExecuteResult>;
  /**
   * Closes a follow-up and seals what the register says of it: the question, the version and head hash it was asked at,
   * and the answer. The seal is made anew at each attempt, so that nothing is recorded between it and the closing.
   * Otherwise as `execute`.
   *
   * @throws {DomainError} `occasion-closed`, `unknown-occasion` or `retired-occasion`.
   */
  closeOccasion(register: RegisterId, closing: Closing, options?: ExecuteOptions): Promise<ExecuteResult>;
  /**
   * The register as the store has it now; one that was never opened is empty. It is kept between calls, and only
   * what was stored since is read and verified.
   *
   * @throws {OutturnError} `chain-broken` when the log was changed outside the library.
   */
  state(register: RegisterId, limit?: CallLimit): Promise<RegisterState>;
  /** Answers a question about the register; `asOf` defaults to the tracker's own day. */
  assess(register: RegisterId, question: Question, limit?: CallLimit): Promise<Assessment>;
  /** The events that define a thing, state something of it or withdraw that, by its id, in log order. */
  history(register: RegisterId, subject: string, limit?: CallLimit): Promise<readonly RegisterEvent[]>;
  /**
   * Calls the listener with the events of each execution by this tracker, after they are stored; `'*'` hears all
   * registers. What others append to the store is not heard: `follow` hears that. Answers a function that ends the subscription.
   */
  subscribe(topic: Topic, listener: Listener): () => void;
  /** Waits for what is under way, then closes the store; a second call changes nothing. */
  close(): Promise<void>;
}

/**
 * Opens a tracker on a store.
 *
 * @example
 * const tracker = await openTracker({ store: memoryStore() });
 * const data = { name: 'Norrtälje', currency: 'SEK' };
 * (await tracker.execute('norrtalje', { type: 'open-register', data })).version // → 1
 */
export async function openTracker(options: TrackerOptions): Promise<Tracker> {
  const setting = settingOf(options);
  const { store, clock, timer, newId, hooks, own } = setting;
  await store.open();
  const subscriptions = openSubscriptions();
  const registers = openRegisters(setting);
  const limitOf = (given: CallLimit) => {
    checkTimeout(given.timeout);
    return { timeout: given.timeout ?? options.timeout, signal: given.signal };
  };
  const stateOf = async (register: RegisterId, given: CallLimit = {}) => {
    checkOptions(given, LIMIT_OPTIONS, 'A question');
    const state = registers.use(register, (log) => log.catchUp());
    return withinLimit(state, limitOf(given), timer, (why) => callGivenUp(why, `Register "${register}"`));
  };
  const record = (register: RegisterId, execution: Execution, limit: CallLimit) => {
    const ticket = registers.execute(register, execution);
    // Whoever gave up, what is recorded is told.
    const told = ticket.result.then((result) => {
      if (!result.duplicate && result.events.length > 0) subscriptions.publish(register, result.events);
      return result;
    });
    return withinLimit(told, limit, timer, (why) => ticket.giveUp(why));
  };
  const execute = async (
    register: RegisterId,
    commands: Execution['commands'],
    given: ExecuteOptions = {},
  ): Promise<ExecuteResult> => {
    checkOptions(given, ['commandId', 'statedOn', 'meta', ...LIMIT_OPTIONS], 'execute');
    const { statedOn, meta } = given;
    const isNewId = given.commandId === undefined;
    const commandId = parseId('command', given.commandId ?? newId());
    const execution = { commands, commandId, isNewId, statedOn, meta };
    const limit = limitOf(given);
    return watched(hooks.execute, { register, commandId, meta }, () => record(register, execution, limit));
  };
  return {
    execute,
    closeOccasion: async (register, closing, given) => execute(register, closingCommand(closing, own), given),
    state: stateOf,
    assess: async (register, question, limit) => {
      const state = await stateOf(register, limit);
      return assess(state, withOwnJudges({ ...question, asOf: question.asOf ?? today(state, clock) }, own));
    },
    history: async (register, subject, limit) => eventsAbout(await stateOf(register, limit), subject),
    subscribe: subscriptions.subscribe,
    close: async () => {
      await registers.close();
      await store.close();
    },
  };
}

const LIMIT_OPTIONS = ['timeout', 'signal'] as const;

function settingOf(options: TrackerOptions) {
  checkOptions(options, TRACKER_OPTIONS, 'openTracker');
  const { store, clock = systemClock, timer = systemTimer, newId = randomId } = options;
  const { retries = 5, backoff = systemBackoff, timeout, snapshots = false, hooks = {} } = options;
  const own: OwnJudges = { methods: options.methods, policies: options.policies };
  if (!Number.isSafeInteger(retries) || retries < 0)
    throw new TypeError(`retries must be 0 or more, not ${retries}.`);
  checkTimeout(timeout);
  checkOptions(hooks, ['execute', 'append', 'read', 'snapshot'], 'hooks');
  return { store, clock, timer, newId, retries, backoff, snapshots, hooks, own };
}

const TRACKER_OPTIONS = [
  'store',
  'clock',
  'timer',
  'newId',
  'retries',
  'backoff',
  'timeout',
  'snapshots',
  'hooks',
  'methods',
  'policies',
] as const;
