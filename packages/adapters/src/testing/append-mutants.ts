import type { AppendRequest, EventStore, KnownCommand } from '@outturn/core/store';
import { sharedMemory } from './shared-memory.js';
import { letOthersRun, mutant, type StoreMutant, withBatches, withRecords } from './store-mutant.js';

/** The same events under ids and a command never seen before. */
const disguised = (request: AppendRequest, suffix: string): AppendRequest =>
  withRecords(
    withBatches(request, (batch) => ({ ...batch, commandId: `${batch.commandId}${suffix}` })),
    (record) => ({ ...record, id: `${record.id}${suffix}`, commandId: `${record.commandId}${suffix}` }),
  );

/** Asks again at the true version where the expected one is wrong. */
async function forced(store: EventStore, request: AppendRequest) {
  const result = await store.append(request);
  return result.type === 'conflict' ? store.append({ ...request, expectedVersion: result.actual }) : result;
}

const wrongVersion =
  'an append at a wrong version is a conflict that tells the true version and stores nothing';
const noEvents = 'an append of no events changes nothing, and its command is not remembered';
const oneWins = 'of many appends at one version exactly one wins, and the others learn the true version';
const oneHandleWins = 'of many appends through several handles exactly one wins';
const repeated = 'a repeated command stores nothing and is answered with its versions';
const oneKnown = 'one known command among new ones stores none of them, and only the known are answered';

/** Stores that break what an append promises. */
export const appendMutants: readonly StoreMutant[] = [
  mutant('ignores the expected version', [wrongVersion, oneWins, oneHandleWins], (store) => ({
    append: (request) => forced(store, request),
  })),
  mutant('ignores that the stream must be absent', [wrongVersion], (store) => ({
    append: (request) => (request.expectedVersion === 0 ? forced(store, request) : store.append(request)),
  })),
  mutant('reports −1 as the actual version of a conflict', [wrongVersion, oneWins], (store) => ({
    append: async (request) => {
      const result = await store.append(request);
      return result.type === 'conflict' ? { ...result, actual: -1 } : result;
    },
  })),
  mutant(
    'acknowledges and drops the events of whoever comes second',
    [
      oneWins,
      oneHandleWins,
      'writers that try again after a conflict lose nothing',
      'writers with several handles lose nothing, and every handle sees all',
    ],
    (store) => ({
      append: async (request) => {
        const { head } = await store.readStream(request.stream, { limit: 0 });
        if (head !== request.expectedVersion) return store.append(request);
        await letOthersRun();
        const result = await store.append(request);
        if (result.type !== 'conflict') return result;
        return { type: 'appended', positions: [], version: request.expectedVersion };
      },
    }),
  ),
  mutant(
    'stores nothing of the last event of an append',
    ['appends get the versions 1, 2, 3 … without a gap'],
    (store) => ({
      append: (request) =>
        store.append(withBatches(request, (batch) => ({ ...batch, records: batch.records.slice(0, 1) }))),
    }),
  ),
  mutant('counts an append of no events as one version', [noEvents], (store) => ({
    append: async (request) => {
      const result = await store.append(request);
      const empty = result.type === 'appended' && result.positions.length === 0;
      return empty ? { ...result, version: result.version + 1 } : result;
    },
  })),
  mutant('reports an append of no events as a conflict', [noEvents], (store) => ({
    append: async (request) => {
      const result = await store.append(request);
      const empty = result.type === 'appended' && result.positions.length === 0;
      return empty ? { type: 'conflict', actual: result.version } : result;
    },
  })),
  mutant(
    'accepts an append of no events at any version',
    ['an append of no events at a wrong version is a conflict like any other'],
    (store) => ({
      append: (request) =>
        request.batches.every((batch) => batch.records.length === 0)
          ? forced(store, request)
          : store.append(request),
    }),
  ),
  mutant('remembers commands that had no events', [noEvents], (store) => {
    const empty = new Set<string>();
    return {
      append: async (request) => {
        const known = request.batches.filter(({ commandId }) => empty.has(commandId));
        if (known.length > 0) {
          return { type: 'duplicate', known: known.map(({ commandId }) => ({ commandId, versions: [] })) };
        }
        const result = await store.append(request);
        for (const { commandId, records } of request.batches) if (records.length === 0) empty.add(commandId);
        return result;
      },
    };
  }),
  mutant(
    'stores the commands of an append one by one',
    ['an append with several commands is stored whole or not at all'],
    (store) => ({
      append: async (request) => {
        const [first, ...others] = request.batches;
        if (!first || others.length === 0) return store.append(request);
        const result = await store.append({ ...request, batches: [first] });
        if (result.type !== 'appended') return result;
        return store.append({ ...request, expectedVersion: result.version, batches: others, documents: [] });
      },
    }),
  ),
  mutant('stores an event id twice', ['an event id the stream already holds is refused'], (store) => ({
    append: (request) => store.append(request).catch(() => store.append(disguised(request, '~'))),
  })),
  mutant(
    'wants event ids to be unique over all streams',
    ['two streams may hold equal event ids and command ids'],
    (store) => {
      const streamOf = new Map<string, string>();
      return {
        append: async (request) => {
          const ids = request.batches.flatMap((batch) => batch.records.map((record) => record.id));
          const elsewhere = ids.some((id) => (streamOf.get(id) ?? request.stream) !== request.stream);
          if (elsewhere) return { type: 'conflict', actual: 0 };
          for (const id of ids) streamOf.set(id, request.stream);
          return store.append(request);
        },
      };
    },
  ),
  {
    name: 'shows every tenant the same events',
    rejectedBy: ['two tenants may hold equal streams and documents, and never see each other'],
    factory: () => {
      const reference = sharedMemory();
      return ({ storage }) => reference({ storage, tenant: 'everyone' });
    },
  },
  mutant(
    'answers positions that begin at 0',
    ['the positions answered are those of the events, and rise from append to append'],
    (store) => ({
      append: async (request) => {
        const result = await store.append(request);
        if (result.type !== 'appended') return result;
        return { ...result, positions: result.positions.map((position) => position - 1) };
      },
    }),
  ),
  mutant(
    "takes a caller's mistake for a conflict",
    ["a caller's mistake is a TypeError and stores nothing"],
    (store) => ({
      append: (request) =>
        store.append(request).catch((error: unknown) => {
          if (error instanceof TypeError) return { type: 'conflict', actual: 0 };
          throw error;
        }),
    }),
  ),
  mutant(
    'forgets command ids',
    [
      repeated,
      oneKnown,
      'commands are still known in a restored stream',
      'one command sent many times at once is stored once',
    ],
    (store) => {
      let times = 0;
      return {
        append: async (request) => {
          const result = await store.append(request);
          if (result.type !== 'duplicate') return result;
          times += 1;
          return forced(store, disguised(request, `~${times}`));
        },
      };
    },
  ),
  mutant(
    'forgets command ids when it is closed',
    ['commands are still known after the store was closed and opened again'],
    (store) => {
      const seen = new Set<string>();
      return {
        append: async (request) => {
          const result = await store.append(request);
          const known = request.batches.some(({ commandId }) => seen.has(commandId));
          for (const { commandId } of request.batches) seen.add(commandId);
          return result.type === 'duplicate' && !known ? store.append(disguised(request, '~')) : result;
        },
      };
    },
  ),
  mutant(
    'forgets the command ids of a restored stream',
    ['commands are still known in a restored stream'],
    (store) => ({
      restore: (stream, records) =>
        store.restore(
          stream,
          records.map((record) => ({ ...record, commandId: `${record.commandId}~` })),
        ),
    }),
  ),
  mutant('answers new commands among the known', [oneKnown], (store) => ({
    append: async (request) => {
      const result = await store.append(request);
      if (result.type !== 'duplicate') return result;
      const byId = new Map<string, KnownCommand>(result.known.map((known) => [known.commandId, known]));
      const all = request.batches.map(({ commandId }) => byId.get(commandId) ?? { commandId, versions: [] });
      return { ...result, known: all };
    },
  })),
  mutant(
    'checks the version before it looks commands up',
    ['commands are looked up before the version is checked'],
    (store) => ({
      append: async (request) => {
        const result = await store.append(request);
        const { head } = await store.readStream(request.stream, { limit: 0 });
        const stale = result.type === 'duplicate' && head !== request.expectedVersion;
        return stale ? { type: 'conflict', actual: head } : result;
      },
    }),
  ),
];
