import {
  type AppendRequest,
  type AppendResult,
  checkAppend,
  checkDocumentKey,
  checkLogRange,
  checkNotClosed,
  checkOpen,
  checkPut,
  checkRestore,
  checkStreamRange,
  type DocumentKey,
  type DocumentPut,
  type DocumentPutResult,
  type EventStore,
  eventIdTaken,
  type KnownCommand,
  type LogPage,
  type LogRange,
  type NewRecord,
  type RestoredRecord,
  type StoredDocument,
  type StoredRecord,
  type StoreState,
  type StreamPage,
  type StreamRange,
  storedRecord,
  streamExists,
} from '@outturn/core/store';

/**
 * A store that lives in memory and is gone with its handle: for tests, notebooks and what-ifs.
 *
 * @example
 * const store = memoryStore();
 * await store.open(); // → { formatVersion: 1 }
 */
export function memoryStore(): EventStore {
  const contents = new MemoryContents();
  let state: StoreState = 'new';
  const inContents = (): MemoryContents => {
    checkOpen(state);
    return contents;
  };
  return {
    abilities: Object.freeze({ durable: 'none', documentsAtomic: true, multiProcess: false }),
    open: async () => {
      checkNotClosed(state);
      state = 'open';
      return { formatVersion: 1 };
    },
    append: async (request) => inContents().append(request),
    readStream: async (stream, range = {}) => inContents().readStream(stream, range),
    readAll: async (range) => inContents().readAll(range),
    documents: {
      get: async (at) => inContents().getDocument(at),
      put: async (put) => inContents().putDocument(put),
    },
    restore: async (stream, records) => inContents().restore(stream, records),
    close: async () => {
      state = 'closed';
    },
  };
}

class MemoryContents {
  readonly #log: StoredRecord[] = [];
  readonly #streams = new Map<string, MemoryStream>();
  readonly #documents = new Map<string, StoredDocument>();

  append(request: AppendRequest): AppendResult {
    checkAppend(request);
    const { stream, expectedVersion, batches, documents = [] } = request;
    const stored = this.#streams.get(stream) ?? new MemoryStream();
    const known = batches.flatMap(({ commandId }) => stored.known(commandId));
    if (known.length > 0) return { type: 'duplicate', known };
    const actual = stored.records.length;
    if (actual !== expectedVersion) return { type: 'conflict', actual };
    const stale = documents.find((put) => this.#revision(put) !== put.expectedRevision);
    if (stale) {
      const { namespace, key } = stale;
      return { type: 'document-conflict', namespace, key, actual: this.#revision(stale) };
    }
    const records = batches.flatMap((batch) => batch.records);
    stored.checkIdsFree(stream, records);
    const positions = this.#write(stream, records);
    for (const put of documents) this.putDocument(put);
    return { type: 'appended', positions, version: actual + records.length };
  }

  readStream(stream: string, range: StreamRange): StreamPage {
    checkStreamRange(stream, range);
    const { from = 1, to = Number.MAX_SAFE_INTEGER, limit = Number.MAX_SAFE_INTEGER } = range;
    const stored = this.#streams.get(stream)?.records ?? [];
    const records = stored.slice(Math.max(from, 1) - 1, to).slice(0, limit);
    return { records, head: stored.length };
  }

  readAll(range: LogRange): LogPage {
    checkLogRange(range);
    const records = this.#log.slice(range.after, range.after + range.limit);
    return { records, next: records.at(-1)?.position ?? range.after, settled: this.#log.length };
  }

  getDocument(at: DocumentKey): StoredDocument | undefined {
    checkDocumentKey(at);
    return this.#documents.get(documentPath(at));
  }

  putDocument(put: DocumentPut): DocumentPutResult {
    checkPut(put);
    const actual = this.#revision(put);
    if (actual !== put.expectedRevision) return { type: 'conflict', actual };
    const revision = actual + 1;
    this.#documents.set(documentPath(put), Object.freeze({ revision, value: put.value }));
    return { type: 'put', revision };
  }

  restore(stream: string, records: readonly RestoredRecord[]): { readonly positions: readonly number[] } {
    checkRestore(stream, records);
    if (this.#streams.has(stream)) throw streamExists(stream);
    return { positions: this.#write(stream, records) };
  }

  #write(stream: string, records: readonly NewRecord[]): readonly number[] {
    if (records.length === 0) return [];
    const stored = this.#streams.get(stream) ?? new MemoryStream();
    this.#streams.set(stream, stored);
    return records.map((record) => {
      const place = { stream, version: stored.records.length + 1, position: this.#log.length + 1 };
      const kept = storedRecord(record, place);
      stored.add(kept);
      this.#log.push(kept);
      return kept.position;
    });
  }

  #revision(at: DocumentKey): number {
    return this.#documents.get(documentPath(at))?.revision ?? 0;
  }
}

class MemoryStream {
  readonly records: StoredRecord[] = [];
  readonly #ids = new Set<string>();
  readonly #commands = new Map<string, number[]>();

  known(commandId: string): readonly KnownCommand[] {
    const versions = this.#commands.get(commandId);
    return versions ? [{ commandId, versions: [...versions] }] : [];
  }

  checkIdsFree(stream: string, records: readonly NewRecord[]): void {
    const twice = records.find((record) => this.#ids.has(record.id));
    if (twice) throw eventIdTaken(stream, twice.id);
  }

  add(record: StoredRecord): void {
    this.records.push(record);
    this.#ids.add(record.id);
    const versions = this.#commands.get(record.commandId);
    if (versions) versions.push(record.version);
    else this.#commands.set(record.commandId, [record.version]);
  }
}

function documentPath(at: DocumentKey): string {
  return JSON.stringify([at.namespace, at.key]);
}
