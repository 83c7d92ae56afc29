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
  type StreamPage,
  type StreamRange,
  streamExists,
} from '@outturn/core/store';
import { inTransaction, type SqliteClient, type SqliteStatement, type SqliteValue } from './sqlite-client.js';
import { damagedHead, toDocument, toRecords } from './sqlite-rows.js';
import { AT_ONCE, bindTo, STATEMENTS } from './sqlite-statements.js';

/** The store's work on an open connection whose file is ready; everything here is synchronous. */
export class SqliteLog {
  readonly #client: SqliteClient;
  readonly #tenant: string;
  readonly #statements: Readonly<Record<keyof typeof STATEMENTS, SqliteStatement>>;

  constructor(client: SqliteClient, tenant: string) {
    this.#client = client;
    this.#tenant = tenant;
    const prepared = Object.entries(STATEMENTS).map(([name, sql]) => [name, client.prepare(sql)]);
    this.#statements = Object.fromEntries(prepared) as Record<keyof typeof STATEMENTS, SqliteStatement>;
  }

  append(request: AppendRequest): AppendResult {
    checkAppend(request);
    return inTransaction(this.#client, () => this.#appendLocked(request));
  }

  readStream(stream: string, range: StreamRange): StreamPage {
    checkStreamRange(stream, range);
    const { from = 1, to = Number.MAX_SAFE_INTEGER, limit = Number.MAX_SAFE_INTEGER } = range;
    // The head is read first and bounds the events, so that both are of one moment. A note that fell behind must not
    // hide events, nor events that are gone their absence.
    const { noted, last } = this.#ends(stream);
    const head = Math.max(noted, last);
    const rows = this.#statements.readStream.all([this.#tenant, stream, from, Math.min(to, head), limit]);
    return { records: toRecords(rows), head };
  }

  readAll(range: LogRange): LogPage {
    checkLogRange(range);
    const { after, limit } = range;
    // Positions are drawn under the write lock: at and below the highest one nothing can still appear.
    const [last] = this.#statements.last.all([]) as readonly { readonly position: number }[];
    const settled = last?.position ?? 0;
    const records = toRecords(this.#statements.readAll.all([this.#tenant, after, settled, limit]));
    return { records, next: records.at(-1)?.position ?? after, settled };
  }

  getDocument(at: DocumentKey): StoredDocument | undefined {
    checkDocumentKey(at);
    const [row] = this.#statements.document.all([
      this.#tenant,
      at.namespace,
      at.key,
    ]) as readonly StoredDocument[];
    return row && toDocument(row, at.namespace, at.key);
  }

  putDocument(put: DocumentPut): DocumentPutResult {
    checkPut(put);
    return inTransaction(this.#client, () => {
      const actual = this.#revision(put);
      if (actual !== put.expectedRevision) return { type: 'conflict', actual };
      return { type: 'put', revision: this.#writeDocument(put) };
    });
  }

  restore(stream: string, records: readonly RestoredRecord[]): { readonly positions: readonly number[] } {
    checkRestore(stream, records);
    return inTransaction(this.#client, () => {
      if (this.#head(stream) > 0) throw streamExists(stream);
      return { positions: this.#write(stream, 0, records) };
    });
  }

  /** Moves what the write-ahead log holds into the file as far as readers allow, and lets the file go. */
  close(): void {
    try {
      this.#client.exec('PRAGMA wal_checkpoint(PASSIVE)');
    } catch {
      // Without room for it the log stays beside the file, and holds as well there what was acknowledged.
    } finally {
      this.#client.close();
    }
  }

  #appendLocked({ stream, expectedVersion, batches, documents = [] }: AppendRequest): AppendResult {
    const known = batches.flatMap(({ commandId }) => this.#known(stream, commandId));
    if (known.length > 0) return { type: 'duplicate', known };
    const actual = this.#head(stream);
    if (actual !== expectedVersion) return { type: 'conflict', actual };
    const stale = documents.find((put) => this.#revision(put) !== put.expectedRevision);
    if (stale) {
      const { namespace, key } = stale;
      return { type: 'document-conflict', namespace, key, actual: this.#revision(stale) };
    }
    const records = batches.flatMap((batch) => batch.records);
    const positions = this.#write(stream, actual, records);
    for (const put of documents) this.#writeDocument(put);
    return { type: 'appended', positions, version: actual + records.length };
  }

  #write(stream: string, head: number, records: readonly NewRecord[]): readonly number[] {
    const positions: number[] = [];
    while (positions.length < records.length) {
      const written = positions.length;
      const count = records.length - written < AT_ONCE ? 1 : AT_ONCE;
      const last = this.#insert(stream, head + written, records.slice(written, written + count));
      // Under the write lock one statement draws positions in a row.
      for (let before = count - 1; before >= 0; before -= 1) positions.push(last - before);
    }
    const last = records.at(-1);
    if (last) this.#statements.moveHead.run([this.#tenant, stream, head + records.length, last.hash]);
    return positions;
  }

  /** Inserts events with one statement, and answers the position of the last. */
  #insert(stream: string, head: number, records: readonly NewRecord[]): number {
    const statement = records.length === 1 ? this.#statements.insertOne : this.#statements.insertMany;
    const values: SqliteValue[] = [];
    records.forEach((record, index) => {
      values.push(this.#tenant, stream, head + index + 1);
      bindTo(values, record);
    });
    try {
      return Number(statement.run(values).lastInsertRowid);
    } catch (error) {
      // The head was read under the same lock, so that only an id can occur twice.
      const taken = isNotUnique(error) && records.find(({ id }) => this.#isHeld(stream, id));
      throw taken ? eventIdTaken(stream, taken.id) : error;
    }
  }

  #isHeld(stream: string, id: string): boolean {
    return this.#statements.holder.all([this.#tenant, stream, id]).length > 0;
  }

  #known(stream: string, commandId: string): readonly KnownCommand[] {
    const rows = this.#statements.known.all([this.#tenant, stream, commandId]) as readonly {
      version: number;
    }[];
    return rows.length === 0 ? [] : [{ commandId, versions: rows.map((row) => row.version) }];
  }

  /** The version to write after; only a stream whose note and events agree is written to. */
  #head(stream: string): number {
    const { noted, last } = this.#ends(stream);
    if (noted !== last) throw damagedHead(stream, noted, last);
    return last;
  }

  /** Where a stream ends: as the store noted it, and by its events. */
  #ends(stream: string): { readonly noted: number; readonly last: number } {
    const at = [this.#tenant, stream];
    const [row] = this.#statements.head.all([...at, ...at]);
    const { noted, last } = row as { noted: unknown; last: unknown };
    if (!isVersion(noted) || !isVersion(last)) throw damagedHead(stream, noted, last);
    return { noted, last };
  }

  #revision(at: DocumentKey): number {
    return this.getDocument(at)?.revision ?? 0;
  }

  #writeDocument(put: DocumentPut): number {
    const revision = put.expectedRevision + 1;
    this.#statements.putDocument.run([this.#tenant, put.namespace, put.key, revision, put.value]);
    return revision;
  }
}

function isVersion(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isNotUnique(error: unknown): boolean {
  return (error as { readonly code?: unknown }).code === 'SQLITE_CONSTRAINT_UNIQUE';
}
