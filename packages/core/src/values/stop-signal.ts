/** What of an `AbortSignal` the library uses; core knows no browser's and no server's own types. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Throws the signal's reason once it is aborted, as the platform's own functions do. */
export function checkNotStopped(signal: StopSignal | undefined): void {
  if (signal?.aborted) throw signal.reason;
}
