import { OutturnError } from '../values/outturn-error.js';

/** The stable codes of {@link StoreError}. */
export type StoreErrorCode =
  | 'append-invalid'
  | 'event-id-taken'
  | 'restore-invalid'
  | 'restore-stream-exists'
  | 'store-busy'
  | 'store-closed'
  | 'store-damaged'
  | 'store-disconnected'
  | 'store-driver-missing'
  | 'store-failed'
  | 'store-foreign'
  | 'store-format-newer'
  | 'store-locked'
  | 'store-not-open';

/**
 * A store that cannot do what was asked, or may not; nothing was stored.
 *
 * After `store-disconnected` alone that is unknown: send the same commands again, and each is stored once.
 */
export class StoreError extends OutturnError {
  override readonly name: string = 'StoreError';

  constructor(code: StoreErrorCode, message: string, details: Record<string, unknown> = {}, cause?: unknown) {
    super(code, message, details);
    if (cause !== undefined) this.cause = cause;
  }
}

/** The refusal of an event whose id the stream already holds, under whatever command. */
export function eventIdTaken(stream: string, id: string): StoreError {
  return new StoreError(
    'event-id-taken',
    `Stream "${stream}" already holds an event "${id}": an event id is used once. Nothing was stored.`,
    { stream, id },
  );
}

/** The refusal to restore over a stream that exists. */
export function streamExists(stream: string): StoreError {
  return new StoreError(
    'restore-stream-exists',
    `Stream "${stream}" exists: history is restored into an absent stream only.`,
    { stream },
  );
}

/**
 * Others kept appending to the stream until the retries were spent; `expected` and `actual` are its versions
 * at the last try.
 */
export class ConcurrencyError extends OutturnError {
  override readonly name: string = 'ConcurrencyError';
  readonly expected: number;
  readonly actual: number;

  constructor(stream: string, expected: number, actual: number) {
    super(
      'concurrency-conflict',
      `Stream "${stream}" is at version ${actual}, not ${expected}: others appended to it. Read it and try again.`,
      { stream, expected, actual },
    );
    this.expected = expected;
    this.actual = actual;
  }
}
