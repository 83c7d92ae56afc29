import type { StopSignal } from '../values/stop-signal.js';
import type { Timer } from './system-clock.js';

/** Waits so many milliseconds, or until the signal is aborted; never rejects. */
export function pause(timer: Timer, millis: number, signal?: StopSignal): Promise<void> {
  if (millis <= 0 || signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      cancel();
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const cancel = timer(millis, end);
    signal?.addEventListener('abort', end);
    if (signal?.aborted) end();
  });
}
