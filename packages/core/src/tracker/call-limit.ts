import { OutturnError } from '../values/outturn-error.js';
import type { StopSignal } from '../values/stop-signal.js';
import type { Timer } from './system-clock.js';

/** How long a caller is ready to wait. */
export interface CallLimit {
  /** Milliseconds. Default: the tracker's `timeout`; without that, as long as it takes. */
  readonly timeout?: number | undefined;
  readonly signal?: StopSignal | undefined;
}

/** Why a caller waits no longer. */
export type GivingUp = 'timed-out' | 'aborted';

/**
 * The result of some work, or a rejection when the caller gave up first; the work itself goes on. A signal that is
 * aborted already gives up at once.
 */
export function withinLimit<Result>(
  work: Promise<Result>,
  { timeout, signal }: CallLimit,
  timer: Timer,
  onGivingUp: (why: GivingUp) => Error,
): Promise<Result> {
  if (timeout === undefined && !signal) return work;
  return new Promise((resolve, reject) => {
    // Once the caller gave up, the work may never settle: neither the timer nor the listener may wait for it.
    const giveUp = (why: GivingUp) => {
      end();
      const error = onGivingUp(why);
      if (why === 'aborted') error.cause = signal?.reason;
      reject(error);
    };
    const abort = () => giveUp('aborted');
    let cancel: (() => void) | undefined;
    const end = () => {
      cancel?.();
      signal?.removeEventListener('abort', abort);
    };
    signal?.addEventListener('abort', abort);
    if (timeout !== undefined) cancel = timer(timeout, () => giveUp('timed-out'));
    work.then(resolve, reject).finally(end);
    if (signal?.aborted) abort();
  });
}

/** The error of a question whose asker gave up: `call-timed-out` or `call-aborted`. */
export function callGivenUp(why: GivingUp, what: string): OutturnError {
  const message = `${what}: no answer came before the caller gave up; ask again.`;
  return new OutturnError(`call-${why}`, message);
}

/** Refuses a time-out that is no number of milliseconds. */
export function checkTimeout(timeout: number | undefined): void {
  if (timeout === undefined || (timeout >= 0 && timeout <= 2 ** 31 - 1)) return;
  throw new TypeError(`timeout must be from 0 to ${2 ** 31 - 1} milliseconds, not ${timeout}.`);
}
