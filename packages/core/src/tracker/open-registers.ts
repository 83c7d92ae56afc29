import { parseId, type RegisterId } from '../values/id.js';
import { OutturnError } from '../values/outturn-error.js';
import { type CommitSetting, commitTogether } from './group-commit.js';
import { oneAtATime, type Queue } from './one-at-a-time.js';
import { RegisterLog } from './register-log.js';
import { type Execution, Ticket } from './ticket.js';

/** The registers a tracker has touched, each with its log as far as read. */
export interface OpenRegisters {
  /** Runs a job on a register's log when the jobs before it on that register are done. */
  use<Result>(register: RegisterId, job: (log: RegisterLog) => Promise<Result>): Promise<Result>;
  /** Queues an execution; those that wait for the same register are committed together. */
  execute(register: RegisterId, execution: Execution): Ticket;
  /** Waits for the jobs under way, and takes no more. */
  close(): Promise<void>;
}

/** What the registers are opened with. */
export interface RegistersSetting extends CommitSetting {
  readonly snapshots: boolean;
}

/** So many executions at most are one append. */
const GROUP_LIMIT = 256;

interface OpenRegister {
  readonly log: RegisterLog;
  readonly queue: Queue;
  readonly waiting: Ticket[];
}

/**
 * No register touched yet. One job at a time a register: writers in one process wait for each other instead of
 * running into conflicts, and a log is never read twice at once.
 */
export function openRegisters(setting: RegistersSetting): OpenRegisters {
  const open = new Map<RegisterId, OpenRegister>();
  let closed = false;
  const opened = (register: RegisterId) => {
    if (closed) throw trackerClosed();
    const known = open.get(register);
    if (known) return known;
    const log = new RegisterLog(parseId('register', register), setting);
    const fresh = { log, queue: oneAtATime(), waiting: [] };
    open.set(register, fresh);
    return fresh;
  };
  return {
    use: async (register, job) => {
      const { log, queue } = opened(register);
      const done = queue(() => job(log));
      void queue(() => log.saveSnapshots());
      return done;
    },
    execute: (register, execution) => {
      const { log, queue, waiting } = opened(register);
      const ticket = new Ticket(execution, (asked) => waiting.some((other) => isAnotherOf(asked, other)));
      waiting.push(ticket);
      // A job a ticket: the first to run takes all that wait by then, and leaves the others the rest.
      void queue(() => commitTogether(log, takeGroup(waiting), setting));
      void queue(() => log.saveSnapshots());
      return ticket;
    },
    close: async () => {
      closed = true;
      await Promise.all([...open.values()].map(({ queue }) => queue(async () => undefined)));
    },
  };
}

function isAnotherOf(ticket: Ticket, other: Ticket): boolean {
  return other !== ticket && !other.settled && other.execution.commandId === ticket.execution.commandId;
}

/** Takes those that wait first, up to a command sent twice, which is to find its first result recorded. */
function takeGroup(waiting: Ticket[]): readonly Ticket[] {
  const commandIds = waiting.slice(0, GROUP_LIMIT).map(({ execution }) => execution.commandId);
  const repeated = commandIds.findIndex((commandId, index) => commandIds.indexOf(commandId) < index);
  return waiting.splice(0, repeated === -1 ? commandIds.length : repeated);
}

function trackerClosed(): OutturnError {
  return new OutturnError('tracker-closed', 'The tracker is closed; open a new one to go on.');
}
