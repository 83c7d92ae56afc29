import type { OwnJudges } from '../assess/seal/seal.js';
import { type OccasionVerification, verifySeal } from '../assess/seal/seal-verification.js';
import type { RegisterEvent } from '../events/event.js';
import { decodeRecord } from '../events/event-codec.js';
import { STORAGE_FORMAT, type StorageFormat } from '../events/upcast.js';
import { mustBeDefined } from '../fold/refuse.js';
import { emptyRegister, type RegisterState } from '../fold/register-state.js';
import { replay } from '../fold/replay.js';
import { type OccasionClosed, OccasionClosedSchema } from '../occasion/occasion-events.js';
import type { EventStore } from '../store/event-store.js';
import { startOf } from '../store/register-head.js';
import { registerPages } from '../store/register-pages.js';
import { type VerifyOptions, verifyRegister } from '../store/verify-register.js';
import type { RegisterId } from '../values/id.js';
import { OutturnError } from '../values/outturn-error.js';
import type { StopSignal } from '../values/stop-signal.js';
import { checkOptions } from './check-options.js';

/** How to verify a closed follow-up: with the methods and policies it was closed with. */
export interface VerifyOccasionOptions extends VerifyOptions, OwnJudges {}

const OPTIONS = ['heads', 'onProgress', 'signal', 'methods', 'policies'] as const;

/**
 * Verifies the sealed report of a closed follow-up: that the register's chain is whole, that it is the log that was
 * sealed, and that the same question still has the same answer in every field that was sealed.
 *
 * A log that was rewritten together with the seal is whole in itself; only heads kept elsewhere show that.
 *
 * @throws {DomainError} `unknown-occasion` when the register has no such follow-up.
 * @throws {OutturnError} `log-damaged` when the closing holds no seal that any release wrote.
 */
export async function verifyOccasion(
  store: EventStore,
  register: RegisterId,
  occasion: string,
  options: VerifyOccasionOptions = {},
): Promise<OccasionVerification> {
  checkOptions(options, OPTIONS, 'verifyOccasion');
  const { methods, policies, ...verifying } = options;
  const chain = await verifyRegister(store, register, verifying);
  if (!chain.intact) return { outcome: 'log-damaged', register, occasion, damage: chain.damage };
  const { state, closed } = await closingOf(store, { register, occasion, signal: options.signal });
  if (closed) return verifySeal(register, state, closed, { methods, policies });
  const isUnread = state.notUnderstood.some(({ type }) => type === 'occasion-closed');
  if (isUnread) return { outcome: 'not-understood', register, occasion };
  mustBeDefined(state, 'occasion', occasion);
  return { outcome: 'not-closed', register, occasion };
}

/** Which closing to look for. */
interface Sought {
  readonly register: RegisterId;
  readonly occasion: string;
  readonly signal?: StopSignal | undefined;
}

/** The closing of a follow-up and the register right before it, or the register as it is when there is none. */
export async function closingOf(
  store: EventStore,
  { register, occasion, signal }: Sought,
  format: StorageFormat = STORAGE_FORMAT,
): Promise<{ readonly state: RegisterState; readonly closed?: OccasionClosed }> {
  let state = emptyRegister;
  for await (const { records } of registerPages(store, startOf(register), signal)) {
    const events = records.map((record) => decodeRecord(record, format));
    const at = events.findIndex((event) => closes(event, occasion));
    state = replay(at === -1 ? events : events.slice(0, at), state);
    const closing = events[at];
    if (closing) return { state, closed: closedBy(closing) };
  }
  return { state };
}

function closes(event: RegisterEvent, occasion: string): boolean {
  return !('unknown' in event) && event.type === 'occasion-closed' && event.data.occasion === occasion;
}

/** Read again as it was when it entered: an event that only looks chained may hold anything. */
function closedBy({ data, id, version }: RegisterEvent): OccasionClosed {
  const read = OccasionClosedSchema.safeParse(data);
  if (read.success) return read.data;
  const message = `Event "${id}" (version ${version}) closes a follow-up with a seal that no release wrote; restore the log from a copy.`;
  throw new OutturnError('log-damaged', message, { id, version });
}
