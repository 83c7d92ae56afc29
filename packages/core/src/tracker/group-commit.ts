import type { AppendResult, EventStore } from '../store/event-store.js';
import { ConcurrencyError, StoreError } from '../store/store-errors.js';
import type { CommandId } from '../values/id.js';
import { OutturnError } from '../values/outturn-error.js';
import { type Decided, decideTogether } from './decide-together.js';
import { pause } from './pause.js';
import type { RegisterLog } from './register-log.js';
import type { Backoff, Clock, Timer } from './system-clock.js';
import type { ExecuteResult, Ticket } from './ticket.js';
import { type TrackerHooks, watched } from './tracker-hooks.js';
import { nextInstant } from './tracker-time.js';

/** What committing needs of its surroundings. */
export interface CommitSetting {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly timer: Timer;
  /** How many times to decide again after a conflict. */
  readonly retries: number;
  readonly backoff: Backoff;
  readonly hooks: TrackerHooks;
}

type Recording = Extract<Decided, { readonly records: unknown }>;

/** Faults that one member may have brought on the whole append; nothing was stored. */
const ONE_MEMBERS_FAULT: readonly string[] = ['append-invalid', 'event-id-taken', 'store-failed'];

/**
 * Settles every ticket, each with its own result or error: decides them one after another and appends all they
 * record at once; on a conflict reads what others stored, and decides again on that. A known command id gets its
 * first result before anything is decided.
 */
export async function commitTogether(
  log: RegisterLog,
  tickets: readonly Ticket[],
  setting: CommitSetting,
): Promise<void> {
  try {
    await commitAll(log, tickets, setting);
  } catch (error) {
    const left = waitingOf(tickets);
    if (left.length < 2 || !mayBeOneMembersFault(error)) for (const ticket of left) ticket.reject(error);
    else for (const ticket of left) await commitTogether(log, [ticket], setting);
  }
}

async function commitAll(log: RegisterLog, tickets: readonly Ticket[], setting: CommitSetting) {
  for (let retry = 0; waitingOf(tickets).length > 0; ) {
    const conflict = await tryToCommit(log, tickets, retry, setting);
    if (!conflict) continue;
    if (retry === setting.retries) {
      throw new ConcurrencyError(log.register, log.state.version, conflict.actual);
    }
    retry += 1;
    await pause(setting.timer, setting.backoff(retry));
  }
}

/** Settles what can be settled at one go, which is at least one ticket unless there was a conflict. */
async function tryToCommit(
  log: RegisterLog,
  tickets: readonly Ticket[],
  retry: number,
  setting: CommitSetting,
): Promise<{ readonly actual: number } | undefined> {
  await settleKnown(log, tickets);
  const { register, state } = log;
  const recordedAt = nextInstant(state, setting.clock);
  const decided = decideTogether(state, waitingOf(tickets), { register, recordedAt });
  const first = decided.findIndex((each) => 'records' in each && each.records.length > 0);
  if (first === -1) return settleAll(decided);
  // What was decided before anything was to be recorded holds whatever becomes of the append.
  settleAll(decided.slice(0, first));
  const rest = decided.slice(first);
  const result = await append(log, rest.filter(isRecording), retry, setting);
  switch (result.type) {
    case 'appended':
      log.accept(rest.flatMap((each) => ('events' in each ? each.events : [])));
      return settleAll(rest);
    case 'conflict':
      return result;
    case 'duplicate':
      if ((await settleKnown(log, tickets)) > 0) return undefined;
      throw contradictory(register, result);
    case 'document-conflict':
      throw contradictory(register, result);
  }
}

async function append(
  log: RegisterLog,
  recordings: readonly Recording[],
  retry: number,
  { store, hooks }: CommitSetting,
): Promise<AppendResult> {
  const { register, state } = log;
  const batches = recordings.map(({ ticket, records }) => ({
    commandId: ticket.execution.commandId,
    records,
  }));
  const commandIds = batches.map(({ commandId }) => commandId);
  const events = batches.reduce((count, { records }) => count + records.length, 0);
  const request = { stream: register, expectedVersion: state.version, batches };
  const begun = { register, commandIds, events, retry };
  for (const { ticket } of recordings) ticket.mayBeRecorded(true);
  const result = await watched(hooks.append, begun, () => store.append(request));
  // The store looks for the commands before the version: at a conflict it holds none of them.
  if (result.type === 'conflict') for (const { ticket } of recordings) ticket.mayBeRecorded(false);
  return result;
}

/** Gives the commands that were recorded before, by this tracker or another, their first results; says how many. */
async function settleKnown(log: RegisterLog, tickets: readonly Ticket[]): Promise<number> {
  const waiting = waitingOf(tickets);
  if (waiting.some(({ execution }) => !firstResult(log, execution.commandId))) await log.catchUp();
  const known = waiting.filter((ticket) => {
    const first = firstResult(log, ticket.execution.commandId);
    if (first) ticket.resolve(first);
    else ticket.mayBeRecorded(false);
    return first !== undefined;
  });
  return known.length;
}

function firstResult(log: RegisterLog, commandId: CommandId): ExecuteResult | undefined {
  const events = log.eventsOf(commandId);
  const last = events.at(-1);
  return last && { events, version: last.version, duplicate: true };
}

function settleAll(decided: readonly Decided[]): undefined {
  for (const each of decided) {
    if ('refusal' in each) each.ticket.reject(each.refusal);
    else each.ticket.resolve({ events: each.events, version: each.version, duplicate: false });
  }
}

function waitingOf(tickets: readonly Ticket[]): readonly Ticket[] {
  return tickets.filter(({ settled }) => !settled);
}

function isRecording(decided: Decided): decided is Recording {
  return 'records' in decided && decided.records.length > 0;
}

function mayBeOneMembersFault(error: unknown): boolean {
  return !(error instanceof OutturnError) || ONE_MEMBERS_FAULT.includes(error.code);
}

function contradictory(stream: string, result: AppendResult): StoreError {
  const message = `The store answered "${result.type}" to an append to "${stream}", which its log does not bear out. The store is faulty or damaged.`;
  return new StoreError('store-failed', message, { stream, result });
}
