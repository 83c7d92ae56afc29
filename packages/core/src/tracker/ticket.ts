import type { Command } from '../events/command.js';
import type { Meta, RegisterEvent } from '../events/event.js';
import type { RegisterState } from '../fold/register-state.js';
import type { CalendarDate } from '../values/calendar-date.js';
import type { CommandId } from '../values/id.js';
import { OutturnError } from '../values/outturn-error.js';
import type { GivingUp } from './call-limit.js';

/**
 * A command that is made from the register as it is when it is decided, so anew at each attempt; `day` is the one it is
 * stated on.
 */
export type CommandOfState = (state: RegisterState, day: CalendarDate) => Command;

/** One execution: commands recorded together or not at all. */
export interface Execution {
  readonly commands: Command | readonly Command[] | CommandOfState;
  readonly commandId: CommandId;
  /** The command id was made for this execution, so nothing was recorded under it before. */
  readonly isNewId: boolean;
  readonly statedOn: CalendarDate | undefined;
  readonly meta: Meta | undefined;
}

/** What an execution recorded. */
export interface ExecuteResult {
  /** Its events; none when all it says is in force already. */
  readonly events: readonly RegisterEvent[];
  /** The register's version right after it. */
  readonly version: number;
  /** The command id was known: these are the events it recorded the first time, and nothing was decided now. */
  readonly duplicate: boolean;
}

/** An execution's place in the queue, and its result to come. */
export class Ticket {
  readonly execution: Execution;
  readonly result: Promise<ExecuteResult>;
  readonly #isAskedAgain: (ticket: Ticket) => boolean;
  #settled = false;
  #mayBeRecorded: boolean;
  #resolve: (result: ExecuteResult) => void = () => undefined;
  #reject: (error: unknown) => void = () => undefined;

  /** `isAskedAgain` says whether another execution of the same command id waits behind this one. */
  constructor(execution: Execution, isAskedAgain: (ticket: Ticket) => boolean) {
    this.execution = execution;
    this.#isAskedAgain = isAskedAgain;
    this.#mayBeRecorded = !execution.isNewId;
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  get settled(): boolean {
    return this.#settled;
  }

  /**
   * Says whether the store may hold its events: until it was looked whether it does, and from when they are on their
   * way to it, so that giving up no longer keeps them out.
   */
  mayBeRecorded(may: boolean): void {
    this.#mayBeRecorded = may;
  }

  resolve(result: ExecuteResult): void {
    this.#settled = true;
    this.#resolve(result);
  }

  reject(error: unknown): void {
    this.#settled = true;
    this.#reject(error);
  }

  /** Takes the execution out of the queue, if it is still there; answers the error that says what became of it. */
  giveUp(why: GivingUp): OutturnError {
    const { commandId, isNewId } = this.execution;
    const isUnknown = this.#mayBeRecorded || (!isNewId && this.#isAskedAgain(this));
    const recorded = isUnknown ? 'unknown' : 'no';
    this.#settled = true;
    const known =
      recorded === 'no'
        ? 'nothing of it was or will be recorded'
        : 'it may have been recorded: execute it again with the same command id, and it is recorded once';
    const message = `The caller of command "${commandId}" gave up; ${known}.`;
    return new OutturnError(`execute-${why}`, message, { commandId, recorded });
  }
}
