/** Tells the time: a Date, or whole milliseconds since 1970. */
export type Clock = () => Date | number;

/** Calls back after so many milliseconds, unless the function it answers is called first. */
export type Timer = (millis: number, onTime: () => void) => () => void;

/** How many milliseconds to wait before the first, second … retry. */
export type Backoff = (retry: number) => number;

/** What the platform offers and core, which compiles without any platform's types, cannot name. */
interface Platform {
  readonly crypto?: { randomUUID?(): string };
  setTimeout(onTime: () => void, millis: number): unknown;
  clearTimeout(timeout: unknown): void;
}

const platform = globalThis as unknown as Platform;

/**
 * The machine's clock. This file is the one place in the library that reads a clock, sets a timer or draws
 * randomness, and only as the defaults of `openTracker` and `follow`.
 */
export const systemClock: Clock = () => Date.now();

/** The machine's timer. */
export const systemTimer: Timer = (millis, onTime) => {
  const timeout = platform.setTimeout(onTime, millis);
  return () => platform.clearTimeout(timeout);
};

/** Anything up to 4, 8, 16 … and at most 256 ms: writers that met once do not meet again in step. */
export const systemBackoff: Backoff = (retry) => Math.random() * Math.min(256, 2 ** (retry + 1));

/** A new id for a command that was given none; throws a TypeError where the platform has no `crypto.randomUUID`. */
export function randomId(): string {
  if (platform.crypto?.randomUUID) return platform.crypto.randomUUID();
  throw new TypeError(
    'This platform has no crypto.randomUUID: give openTracker a newId, or execute a commandId.',
  );
}
