import { createHash } from 'node:crypto';
import type { EventStore } from '@outturn/core/store';
import { codeOf, commandOf, requestOf } from './store-records.js';

const WRITERS = [0, 1, 2, 3];
const EVENTS = 3;

/** Writers with a stream each, of which each knows what was acknowledged and what was refused. */
export interface FullDiskWriters {
  /** Appends until each writer was refused; the codes of the refusals. */
  readonly writeUntilRefused: (store: EventStore) => Promise<readonly string[]>;
  /** Sends the appends again that were refused; what became of each. */
  readonly sendAgain: (store: EventStore) => Promise<readonly string[]>;
  /** The streams that hold something else than what was acknowledged, in order, and each event once. */
  readonly wrongStreams: (store: EventStore) => Promise<readonly string[]>;
  readonly acknowledged: () => number;
}

/** Four writers; their events compress badly, so that they take the room they seem to. */
export function fullDiskWriters(): FullDiskWriters {
  const appends = WRITERS.map(() => 0);
  const request = (writer: number) => {
    const index = appends[writer] ?? 0;
    const batch = commandOf(`c${index}`, EVENTS, noise(`${writer} ${index}`));
    return requestOf(`writer ${writer}`, index * EVENTS, batch);
  };
  const send = async (store: EventStore, writer: number): Promise<string> => {
    const outcome = await codeOf(() => store.append(request(writer)));
    if (typeof outcome === 'string') return outcome;
    appends[writer] = (appends[writer] ?? 0) + 1;
    return (outcome as { readonly type: string }).type;
  };
  const untilRefused = async (store: EventStore, writer: number): Promise<string> => {
    for (;;) {
      const outcome = await send(store, writer);
      if (outcome !== 'appended') return outcome;
    }
  };
  return {
    writeUntilRefused: (store) => Promise.all(WRITERS.map((writer) => untilRefused(store, writer))),
    sendAgain: (store) => Promise.all(WRITERS.map((writer) => send(store, writer))),
    wrongStreams: async (store) => {
      const wrong: string[] = [];
      for (const [writer, count] of appends.entries()) {
        const { records } = await store.readStream(`writer ${writer}`);
        const wanted = Array.from({ length: count * EVENTS }, (_, at) => wantedAt(writer, at));
        const stored = records.map(({ version, id, data }) => `${version} ${id} ${data}`);
        if (JSON.stringify(stored) !== JSON.stringify(wanted)) wrong.push(`writer ${writer}`);
      }
      return wrong;
    },
    acknowledged: () => appends.reduce((sum, count) => sum + count, 0),
  };
}

function wantedAt(writer: number, at: number): string {
  const index = Math.floor(at / EVENTS);
  return `${at + 1} c${index}/${at % EVENTS} ${noise(`${writer} ${index}`)}`;
}

/** Some 20 kB that no compression makes much smaller. */
function noise(seed: string): string {
  const blocks = Array.from({ length: 230 }, (_, index) =>
    createHash('sha512').update(`${seed} ${index}`).digest('base64'),
  );
  return JSON.stringify(blocks.join(''));
}
