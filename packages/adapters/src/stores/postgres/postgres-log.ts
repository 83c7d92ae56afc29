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
import type { PostgresClient } from './postgres-client.js';
import { type AppendColumns, appendValues, requestColumns, restoredColumns } from './postgres-columns.js';
import { isIdTaken, isRefused } from './postgres-fault.js';
import { quoteName } from './postgres-names.js';
import { type SendAppend, waitingAppends } from './postgres-waiting.js';

/** A row as drivers give it: whole numbers of 64 bits are texts, unless somebody told the driver otherwise. */
type Row = Readonly<Record<string, string | number | bigint | null>>;

/** The store's work in a schema that is ready; every call is one round trip, which appends share that wait. */
export class PostgresLog {
  readonly #client: PostgresClient;
  readonly #schema: string;
  readonly #tenant: string;
  readonly #append: SendAppend;

  constructor(client: PostgresClient, schema: string, tenant: string) {
    this.#client = client;
    this.#schema = quoteName(schema);
    this.#tenant = tenant;
    this.#append = waitingAppends(
      (appends) => this.#send(appends),
      (error) => isRefused(error, schema),
    );
  }

  async append(request: AppendRequest): Promise<AppendResult> {
    checkAppend(request);
    const columns = requestColumns(request);
    return this.#orIdTaken(columns, this.#append(columns));
  }

  async readStream(stream: string, range: StreamRange): Promise<StreamPage> {
    checkStreamRange(stream, range);
    const { from = 1, to = Number.MAX_SAFE_INTEGER, limit = Number.MAX_SAFE_INTEGER } = range;
    const rows = await this.#call('read_stream', [stream, from, to, limit]);
    return { records: toRecords(rows, () => stream), head: Number(rows[0]?.head ?? 0) };
  }

  async readAll(range: LogRange): Promise<LogPage> {
    checkLogRange(range);
    const rows = await this.#call('read_log', [range.after, range.limit]);
    const records = toRecords(rows, (row) => String(row.stream));
    const next = records.at(-1)?.position ?? range.after;
    return { records, next, settled: Number(rows[0]?.settled ?? 0) };
  }

  async getDocument(at: DocumentKey): Promise<StoredDocument | undefined> {
    checkDocumentKey(at);
    const [row] = await this.#call('get_document', [at.namespace, at.key]);
    return row && Object.freeze({ revision: Number(row.revision), value: String(row.value) });
  }

  async putDocument(put: DocumentPut): Promise<DocumentPutResult> {
    checkPut(put);
    const { namespace, key, expectedRevision, value } = put;
    return this.#answer('put_document', [namespace, key, expectedRevision, value]);
  }

  async restore(
    stream: string,
    records: readonly RestoredRecord[],
  ): Promise<{ readonly positions: readonly number[] }> {
    checkRestore(stream, records);
    const columns = restoredColumns(stream, records);
    const [result] = await this.#orIdTaken(columns, this.#send([columns]));
    if (result?.type !== 'appended') throw streamExists(stream);
    return { positions: result.positions };
  }

  #send(appends: readonly AppendColumns[]): Promise<readonly (AppendResult | null)[]> {
    return this.#answer('append', appendValues(appends));
  }

  /** What was answered; where it is that an event id is taken, the id is asked for. */
  async #orIdTaken<Answer>({ stream, records }: AppendColumns, answer: Promise<Answer>): Promise<Answer> {
    try {
      return await answer;
    } catch (error) {
      if (!isIdTaken(error)) throw error;
      const [ids] = records;
      const [row] = await this.#call('taken_id', [stream, ids]);
      throw eventIdTaken(stream, String(row?.taken_id));
    }
  }

  /** The answer of a function that says in JSON what became of the call. */
  async #answer<Answer>(name: 'append' | 'put_document', values: readonly unknown[]): Promise<Answer> {
    const [row] = await this.#call(name, values);
    return JSON.parse(String(row?.[name])) as Answer;
  }

  async #call(name: string, values: readonly unknown[]): Promise<readonly Row[]> {
    const places = [this.#tenant, ...values].map((_, index) => `$${index + 1}`);
    const text = `SELECT * FROM ${this.#schema}.${name}(${places.join(', ')})`;
    const { rows } = await this.#client.query(text, [this.#tenant, ...values]);
    return rows as readonly Row[];
  }
}

function toRecords(rows: readonly Row[], streamOf: (row: Row) => string): readonly StoredRecord[] {
  const stored = rows.filter(({ position }) => position !== null);
  return stored.map((row) => {
    const place = { stream: streamOf(row), version: Number(row.version), position: Number(row.position) };
    return storedRecord(toRecord(row), place);
  });
}

function toRecord(row: Row): NewRecord {
  return {
    id: String(row.id),
    commandId: String(row.command_id),
    type: String(row.type),
    schema: Number(row.schema),
    data: String(row.data),
    meta: String(row.meta),
    statedOn: String(row.stated_on),
    recordedAt: String(row.recorded_at),
    hash: String(row.hash),
  };
}
