import type { IdbDatabase, IdbObjectStore, IdbTransaction } from './indexeddb-client.js';
import { withPatience } from './indexeddb-patience.js';
import { DOCUMENTS, EVENTS } from './indexeddb-schema.js';

/** The object stores, in a transaction. */
export interface Tables {
  readonly events: IdbObjectStore;
  readonly documents: IdbObjectStore;
}

/** Runs work that stores nothing. */
export function reading<T>(database: IdbDatabase, work: (tables: Tables) => Promise<T>): Promise<T> {
  return inTransaction(database, database.transaction([EVENTS, DOCUMENTS], 'readonly'), work);
}

/** Runs work that stores: all of it is stored when the answer comes, or none of it. */
export function writing<T>(database: IdbDatabase, work: (tables: Tables) => Promise<T>): Promise<T> {
  const durability = { durability: 'strict' } as const;
  return inTransaction(database, database.transaction([EVENTS, DOCUMENTS], 'readwrite', durability), work);
}

async function inTransaction<T>(
  { name }: IdbDatabase,
  transaction: IdbTransaction,
  work: (tables: Tables) => Promise<T>,
): Promise<T> {
  // It ends with a rejection of its own, which is awaited only where the work went well, or was broken off.
  transaction.done.catch(() => undefined);
  try {
    const tables = { events: transaction.objectStore(EVENTS), documents: transaction.objectStore(DOCUMENTS) };
    // The first answer comes when its turn has come; no event has the position 0.
    await withPatience(name, tables.events.getKey(0), () => abort(transaction));
    const result = await work(tables);
    await transaction.done;
    return result;
  } catch (error) {
    abort(transaction);
    throw isBreakingOff(error) ? await reasonOf(transaction, error) : error;
  }
}

function abort(transaction: IdbTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has been aborted by the browser, whose reason is the one to report.
  }
}

/** Whether the browser broke a request off with its transaction, which knows why. */
function isBreakingOff(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}

function reasonOf(transaction: IdbTransaction, otherwise: unknown): Promise<unknown> {
  return transaction.done.then(
    () => otherwise,
    (reason: unknown) => reason ?? otherwise,
  );
}
