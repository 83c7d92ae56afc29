import type { StopSignal } from '../values/stop-signal.js';
import type { Timer } from './system-clock.js';

/**
 * Waits so many milliseconds, or until the signal is aborted; never rejects. Even no milliseconds are waited for by the
 * timer, so that whoever pauses again and again lets others have their turn.
 */
export function pause(timer: Timer, millis: number, signal?: StopSignal): Promise<void> {
  if (signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      cancel();
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const cancel = timer(Math.max(0, millis), end);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}
