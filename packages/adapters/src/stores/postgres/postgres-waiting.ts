import type { AppendResult } from '@outturn/core/store';
import { type AppendColumns, lengthOf } from './postgres-columns.js';

/** What one call of the database made of each append; `null` for one that others are in the way of. */
export type SendAppends = (appends: readonly AppendColumns[]) => Promise<readonly (AppendResult | null)[]>;

/** What became of an append; it goes at once where none is on its way, and else with those that wait. */
export type SendAppend = (append: AppendColumns) => Promise<AppendResult>;

interface Waiting {
  readonly append: AppendColumns;
  readonly length: number;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

/** What may go in one call, lest those that are small wait for a long transaction. What is larger goes alone. */
const MOST_APPENDS = 100;
const MOST_LENGTH = 1_000_000;

/** How long a call may keep appends to other streams waiting; then they go beside it, so that none hangs on another. */
const PATIENCE_MILLIS = 1_000;

/**
 * Lets the appends of a handle wait while a call is on its way, and sends all that wait with the next.
 *
 * Their commits are flushed one after another in any case, and so they share one. Each has its own outcome: one that
 * others are in the way of, and each of a call that the server refused (`isRefused`), is sent again by itself. None
 * goes while one sent before it to its own stream is unanswered, so that those of a stream are decided in their order.
 */
export function waitingAppends(send: SendAppends, isRefused: (error: unknown) => boolean): SendAppend {
  let waiting: Waiting[] = [];
  const unanswered = new Set<Waiting>();
  let isBusy = false;

  /** Removes from those that wait as many as may go now; what comes after one of its stream is held back. */
  const take = (): readonly Waiting[] => {
    const held = new Set([...unanswered].map(({ append }) => append.stream));
    const together = firstOf(waiting.filter(({ append }) => !held.has(append.stream)));
    for (const each of together) unanswered.add(each);
    waiting = waiting.filter((each) => !unanswered.has(each));
    return together;
  };

  const sendAll = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    for (let together = take(); together.length > 0; together = take()) {
      await soon(sendTogether(send, isRefused, together));
      // Who was answered may append again at once, and then goes with those that wait; one alone waits for nobody.
      if (together.length > 1 || waiting.length > 0) await new Promise(setImmediate);
    }
    isBusy = false;
  };

  return (append) =>
    new Promise((resolve, reject) => {
      const answered = (): void => {
        unanswered.delete(each);
        sendAll();
      };
      const each: Waiting = {
        append,
        length: lengthOf(append),
        resolve: (result) => {
          resolve(result);
          answered();
        },
        reject: (error) => {
          reject(error);
          answered();
        },
      };
      waiting.push(each);
      sendAll();
    });
}

/** The first of those that may go, and as many after it as may go with it. */
function firstOf(ready: readonly Waiting[]): readonly Waiting[] {
  let length = 0;
  const isTooMany = ready.findIndex((each, index) => {
    length += each.length;
    return index > 0 && (index >= MOST_APPENDS || length > MOST_LENGTH);
  });
  return isTooMany < 0 ? ready : ready.slice(0, isTooMany);
}

/** Resolves when the work is done, or has taken long. */
async function soon(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const long = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MILLIS);
  });
  await Promise.race([work, long]);
  clearTimeout(timer);
}

async function sendTogether(
  send: SendAppends,
  isRefused: (error: unknown) => boolean,
  together: readonly Waiting[],
): Promise<void> {
  try {
    const results = await send(together.map(({ append }) => append));
    const passedOver = together.filter(({ resolve }, index) => {
      const result = results[index];
      if (result) resolve(result);
      return !result;
    });
    sendEach(send, passedOver);
  } catch (error) {
    if (together.length > 1 && isRefused(error)) sendEach(send, together);
    else for (const { reject } of together) reject(error);
  }
}

/** Sends each by itself, those of one stream in their order. */
function sendEach(send: SendAppends, waiting: readonly Waiting[]): void {
  const last = new Map<string, Promise<void>>();
  for (const each of waiting) {
    const { stream } = each.append;
    const before = last.get(stream) ?? Promise.resolve();
    last.set(
      stream,
      before.then(() => sendTogether(send, () => false, [each])),
    );
  }
}
