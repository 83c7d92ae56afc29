import {
  type AppendRequest,
  type AppendResult,
  checkAppend,
  checkDocumentKey,
  checkLogRange,
  checkPut,
  checkRestore,
  checkStreamRange,
  type DocumentKey,
  type DocumentPut,
  type DocumentPutResult,
  eventIdTaken,
  type KnownCommand,
  type LogPage,
  type LogRange,
  type NewRecord,
  type RestoredRecord,
  type StoredDocument,
  type StoredRecord,
  type StreamPage,
  type StreamRange,
  storedRecord,
  streamExists,
} from '@outturn/core/store';
import {
  beginningWith,
  between,
  type IdbDatabase,
  type IdbIndex,
  type IdbKey,
  type IdbObjectStore,
  type IdbRange,
} from './indexeddb-client.js';
import { mendLog, noteFault } from './indexeddb-mend.js';
import { BY_COMMAND, BY_ID, BY_VERSION } from './indexeddb-schema.js';
import { reading, type Tables, writing } from './indexeddb-transaction.js';

/** The largest count IndexedDB takes; it takes 0 for no bound at all. */
const LARGEST_COUNT = 2 ** 32 - 1;

/** The store's work on an open database; every call is one transaction. */
export class IndexeddbLog {
  readonly #database: IdbDatabase;

  constructor(database: IdbDatabase) {
    this.#database = database;
  }

  append(request: AppendRequest): Promise<AppendResult> {
    checkAppend(request);
    return this.#writing((tables) => appendIn(tables, request));
  }

  readStream(stream: string, range: StreamRange): Promise<StreamPage> {
    checkStreamRange(stream, range);
    const { from = 1, to = Number.MAX_SAFE_INTEGER, limit = Number.MAX_SAFE_INTEGER } = range;
    return reading(this.#database, async ({ events }) => {
      const head = await headOf(events, stream);
      const last = Math.min(to, head);
      if (from > last) return { records: [], head };
      const versions = between([stream, from], [stream, last]);
      return { records: await recordsIn(events.index(BY_VERSION), versions, limit), head };
    });
  }

  readAll({ after, limit }: LogRange): Promise<LogPage> {
    checkLogRange({ after, limit });
    return reading(this.#database, async ({ events }) => {
      // Writing transactions run one after the other: at and below the highest position nothing can still appear.
      const settled = ((await events.openKeyCursor(null, 'prev'))?.key as number | undefined) ?? 0;
      if (after >= settled) return { records: [], next: after, settled };
      const records = await recordsIn(events, between(after, settled, true), limit);
      return { records, next: records.at(-1)?.position ?? after, settled };
    });
  }

  getDocument(at: DocumentKey): Promise<StoredDocument | undefined> {
    checkDocumentKey(at);
    return reading(this.#database, ({ documents }) => documentIn(documents, at));
  }

  putDocument(put: DocumentPut): Promise<DocumentPutResult> {
    checkPut(put);
    return this.#writing(async ({ documents }) => {
      const actual = await revisionIn(documents, put);
      if (actual !== put.expectedRevision) return { type: 'conflict', actual };
      await writeDocument(documents, put);
      return { type: 'put', revision: actual + 1 };
    });
  }

  restore(
    stream: string,
    records: readonly RestoredRecord[],
  ): Promise<{ readonly positions: readonly number[] }> {
    checkRestore(stream, records);
    return this.#writing(async ({ events }) => {
      if ((await headOf(events, stream)) > 0) throw streamExists(stream);
      return { positions: await addRecords(events, stream, 0, records) };
    });
  }

  /** Must be over before anything else is written, by a reader too: the browser writes when a database is opened. */
  mend(): Promise<void> {
    return mendLog(this.#database);
  }

  close(): void {
    this.#database.close();
  }

  async #writing<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
    await this.mend();
    return writing(this.#database, work).catch((error: unknown) => {
      noteFault(error);
      throw error;
    });
  }
}

async function appendIn({ events, documents }: Tables, request: AppendRequest): Promise<AppendResult> {
  const { stream, expectedVersion, batches, documents: puts = [] } = request;
  const known = await Promise.all(batches.map(({ commandId }) => knownIn(events, stream, commandId)));
  if (known.flat().length > 0) return { type: 'duplicate', known: known.flat() };
  const actual = await headOf(events, stream);
  if (actual !== expectedVersion) return { type: 'conflict', actual };
  for (const put of puts) {
    const revision = await revisionIn(documents, put);
    const { namespace, key } = put;
    if (revision !== put.expectedRevision)
      return { type: 'document-conflict', namespace, key, actual: revision };
  }
  const records = batches.flatMap((batch) => batch.records);
  // Asked beforehand: what the browser says of a key it refuses may also mean that the disk is full.
  for (const batch of batches) await checkIdsFree(events, stream, batch.records);
  const positions = await addRecords(events, stream, actual, records);
  for (const put of puts) await writeDocument(documents, put);
  return { type: 'appended', positions, version: actual + records.length };
}

async function headOf(events: IdbObjectStore, stream: string): Promise<number> {
  const last = await events.index(BY_VERSION).openKeyCursor(beginningWith(stream), 'prev');
  return last ? lastPart(last.key) : 0;
}

async function knownIn(
  events: IdbObjectStore,
  stream: string,
  commandId: string,
): Promise<readonly KnownCommand[]> {
  const versions: number[] = [];
  const all = beginningWith(stream, commandId);
  for (let at = await events.index(BY_COMMAND).openKeyCursor(all); at; at = await at.continue()) {
    versions.push(lastPart(at.key));
  }
  return versions.length === 0 ? [] : [{ commandId, versions }];
}

async function checkIdsFree(
  events: IdbObjectStore,
  stream: string,
  records: readonly NewRecord[],
): Promise<void> {
  const byId = events.index(BY_ID);
  const ids = records.map(({ id }) => id).sort();
  const [lowest, highest] = [ids[0], ids.at(-1)];
  if (lowest === undefined || highest === undefined) return;
  // The ids of a command lie side by side, so that one question mostly does; only where something lies among them
  // is each asked for.
  if ((await byId.getKey(between([stream, lowest], [stream, highest]))) === undefined) return;
  const holders = await Promise.all(records.map(async ({ id }) => byId.getKey([stream, id])));
  const taken = records.find((_, index) => holders[index] !== undefined);
  if (taken) throw eventIdTaken(stream, taken.id);
}

async function addRecords(
  events: IdbObjectStore,
  stream: string,
  head: number,
  records: readonly NewRecord[],
): Promise<readonly number[]> {
  // Asynchronous even where `add` throws at once: what was added before is awaited, or its failure has no owner.
  const added = records.map(async (record, index) => {
    const { position, ...row } = storedRecord(record, { stream, version: head + index + 1, position: 0 });
    return events.add(row);
  });
  return (await Promise.all(added)) as readonly number[];
}

async function recordsIn(source: IdbIndex, range: IdbRange, limit: number): Promise<readonly StoredRecord[]> {
  if (limit === 0) return [];
  const rows = await source.getAll(range, Math.min(limit, LARGEST_COUNT));
  return (rows as readonly StoredRecord[]).map((row) => storedRecord(row, row));
}

async function documentIn(documents: IdbObjectStore, at: DocumentKey): Promise<StoredDocument | undefined> {
  const found = (await documents.get([at.namespace, at.key])) as StoredDocument | undefined;
  return found && Object.freeze({ revision: found.revision, value: found.value });
}

async function revisionIn(documents: IdbObjectStore, at: DocumentKey): Promise<number> {
  return (await documentIn(documents, at))?.revision ?? 0;
}

function writeDocument(documents: IdbObjectStore, put: DocumentPut): Promise<IdbKey> {
  const { namespace, key, expectedRevision, value } = put;
  return documents.put({ revision: expectedRevision + 1, value }, [namespace, key]);
}

function lastPart(key: IdbKey): number {
  return Number((key as readonly IdbKey[]).at(-1));
}
