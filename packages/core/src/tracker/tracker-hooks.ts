import type { Meta } from '../events/event.js';
import type { AppendResult } from '../store/event-store.js';
import type { CommandId, RegisterId } from '../values/id.js';
import type { ExecuteResult } from './ticket.js';

/** How something ended. */
export type Ended<Result> = { readonly result: Result } | { readonly error: unknown };

/** Called when something begins; what it answers is called when that ends. */
export type Hook<Begun, Result> = (begun: Begun) => ((ended: Ended<Result>) => void) | undefined;

/**
 * What a tracker lets one watch, for traces, metrics and logs. A hook changes nothing: what it throws surfaces as an
 * unhandled rejection, and the tracker goes on.
 */
export interface TrackerHooks {
  /** One execution, from the call to its result; repeats and refusals included. */
  readonly execute?: Hook<ExecuteBegun, ExecuteResult> | undefined;
  /** One append to the store, of the events of one or more executions. */
  readonly append?: Hook<AppendBegun, AppendResult> | undefined;
  /** One reading of what was stored since; its result is the version reached. */
  readonly read?: Hook<ReadBegun, number> | undefined;
  /** One snapshot written; an error in it is told here only, as no answer depends on it. */
  readonly snapshot?: Hook<SnapshotBegun, void> | undefined;
}

/** See {@link TrackerHooks}. */
export interface ExecuteBegun {
  readonly register: RegisterId;
  readonly commandId: CommandId;
  readonly meta: Meta | undefined;
}

/** See {@link TrackerHooks}. */
export interface AppendBegun {
  readonly register: RegisterId;
  readonly commandIds: readonly CommandId[];
  readonly events: number;
  /** 0 at the first try, then the number of the retry after a conflict. */
  readonly retry: number;
}

/** See {@link TrackerHooks}. */
export interface ReadBegun {
  readonly register: RegisterId;
  /** The version read so far. */
  readonly version: number;
}

/** See {@link TrackerHooks}. */
export interface SnapshotBegun {
  readonly register: RegisterId;
  /** The versions of the events in it. */
  readonly from: number;
  readonly to: number;
}

/** Does some work between a hook's two calls. */
export async function watched<Begun, Result>(
  hook: Hook<Begun, Result> | undefined,
  begun: Begun,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!hook) return work();
  const end = unharmed(() => hook(begun));
  try {
    const result = await work();
    unharmed(() => end?.({ result }));
    return result;
  } catch (error) {
    unharmed(() => end?.({ error }));
    throw error;
  }
}

function unharmed<Answer>(call: () => Answer): Answer | undefined {
  try {
    return call();
  } catch (error) {
    void Promise.reject(error);
    return undefined;
  }
}
