import type {
  AppendRequest,
  AppendResult,
  DocumentKey,
  DocumentPut,
  DocumentPutResult,
  LogPage,
  LogRange,
  StoredDocument,
  StoredRecord,
  StreamPage,
  StreamRange,
} from '@outturn/core/store';

/**
 * The port in its plainest form: one list of events, filtered at every question.
 *
 * It does not choose positions: it learns those that the real store gave.
 */
export class ModelStore {
  readonly #log: StoredRecord[] = [];
  readonly #documents: (DocumentKey & StoredDocument)[] = [];

  /** What the append must answer; `positions` are those the real store gave, or nothing if it stored nothing. */
  append(request: AppendRequest, positions: readonly number[]): AppendResult {
    const { stream, expectedVersion, batches, documents = [] } = request;
    const stored = this.#log.filter((record) => record.stream === stream);
    const known = batches.flatMap(({ commandId }) => {
      const versions = stored
        .filter((record) => record.commandId === commandId)
        .map(({ version }) => version);
      return versions.length === 0 ? [] : [{ commandId, versions }];
    });
    if (known.length > 0) return { type: 'duplicate', known };
    const actual = stored.length;
    if (expectedVersion !== actual) return { type: 'conflict', actual };
    for (const { namespace, key, expectedRevision } of documents) {
      const revision = this.get({ namespace, key })?.revision ?? 0;
      if (revision !== expectedRevision)
        return { type: 'document-conflict', namespace, key, actual: revision };
    }
    const records = batches.flatMap((batch) => batch.records);
    records.forEach((record, index) => {
      this.#log.push({ ...record, stream, version: actual + index + 1, position: positions[index] ?? 0 });
    });
    for (const put of documents) this.put(put);
    return {
      type: 'appended',
      positions: positions.slice(0, records.length),
      version: actual + records.length,
    };
  }

  readStream(stream: string, { from = 0, to = Infinity, limit = Infinity }: StreamRange): StreamPage {
    const stored = this.#log.filter((record) => record.stream === stream);
    const records = stored.filter(({ version }) => version >= from && version <= to).slice(0, limit);
    return { records, head: stored.length };
  }

  readAll({ after, limit }: LogRange): Omit<LogPage, 'settled'> {
    const records = this.#log.filter(({ position }) => position > after).slice(0, limit);
    return { records, next: records.at(-1)?.position ?? after };
  }

  get(at: DocumentKey): StoredDocument | undefined {
    const found = this.#documents
      .filter(({ namespace, key }) => namespace === at.namespace && key === at.key)
      .at(-1);
    return found && { revision: found.revision, value: found.value };
  }

  put({ namespace, key, expectedRevision, value }: DocumentPut): DocumentPutResult {
    const actual = this.get({ namespace, key })?.revision ?? 0;
    if (actual !== expectedRevision) return { type: 'conflict', actual };
    this.#documents.push({ namespace, key, revision: actual + 1, value });
    return { type: 'put', revision: actual + 1 };
  }
}
