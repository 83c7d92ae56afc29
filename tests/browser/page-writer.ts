import { indexeddbStore } from '@outturn/adapters/indexeddb';
import { type EventStore, StoreError } from '@outturn/core/store';
import { commandOf } from '../postgres/store-records.js';
import { say } from './page-world.js';

/** How many events a writer's command has; with each command goes one document. */
export const EVENTS_A_COMMAND = 3;

/** How often a writer was told that another one had been quicker. */
export interface WriterReport {
  readonly conflicts: number;
}

/** Opens a database of the page's origin. */
export async function opened(database: string): Promise<EventStore> {
  const store = indexeddbStore({ name: database });
  await whenFree(() => store.open());
  return store;
}

/** Tries again for as long as the store says that another tab is in its way, which a page that is woken may be told. */
async function whenFree<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'store-busy') throw error;
    }
  }
}

/**
 * Appends commands to the stream `s` of a database for as long as it lives, and says of each that is acknowledged
 * `database commandId version`. The next append does not wait until that was heard.
 */
export async function writeForEver(database: string, writer: string): Promise<void> {
  const store = await opened(database);
  let heard = Promise.resolve();
  for (let turn = 0; ; turn += 1) {
    const commandId = `${writer}.${turn}`;
    const { version } = await appendCommand(store, 's', commandId);
    await heard;
    heard = say(`${database} ${commandId} ${version}`);
  }
}

/** Appends so many commands to a stream that others write at the same time. */
export async function writeSome(
  database: string,
  stream: string,
  writer: string,
  count: number,
): Promise<WriterReport> {
  const store = await opened(database);
  let conflicts = 0;
  for (let turn = 0; turn < count; turn += 1) {
    conflicts += (await appendCommand(store, stream, `${writer}.${turn}`)).conflicts;
  }
  await store.close();
  return { conflicts };
}

/** Appends one command and its document at whatever version the stream has, until it is stored. */
async function appendCommand(
  store: EventStore,
  stream: string,
  commandId: string,
): Promise<{ readonly version: number } & WriterReport> {
  const batches = [commandOf(commandId, EVENTS_A_COMMAND)];
  let { head } = await whenFree(() => store.readStream(stream, { limit: 0 }));
  for (let conflicts = 0; ; conflicts += 1) {
    const expectedRevision = head / EVENTS_A_COMMAND;
    const documents = [{ namespace: 'n', key: stream, expectedRevision, value: commandId }];
    const request = { stream, expectedVersion: head, batches, documents };
    const result = await whenFree(() => store.append(request));
    if (result.type === 'appended') return { version: result.version, conflicts };
    if (result.type !== 'conflict') throw new Error(JSON.stringify(result));
    head = result.actual;
  }
}
