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
import { type JsonlEntry, plainRecord } from './jsonl-entry.js';
import { damaged } from './jsonl-faults.js';
import type { JsonlFile } from './jsonl-file.js';
import { firstReaching, type JsonlIndex, type LinePlace } from './jsonl-index.js';
import { entryOf, lineOf } from './jsonl-line.js';

const NO_EVENTS = { stream: '', version: 0, position: 0, events: [] };

interface Bounds {
  readonly axis: 'version' | 'position';
  readonly from: number;
  readonly to: number;
  readonly limit: number;
}

/** The store's work on a file that was read through; everything here is synchronous. */
export class JsonlLog {
  readonly #file: JsonlFile;
  readonly #index: JsonlIndex;
  readonly #path: string;
  /** The line read last: pages smaller than a line would else read it again and again. */
  #lastRead: { readonly place: LinePlace; readonly records: readonly StoredRecord[] } | undefined;

  constructor(file: JsonlFile, index: JsonlIndex, path: string) {
    this.#file = file;
    this.#index = index;
    this.#path = path;
  }

  /** Refuses everything after a fault of the file that nothing but opening it again can clear up. */
  checkSound(): void {
    this.#file.check();
  }

  append(request: AppendRequest): AppendResult {
    checkAppend(request);
    const { stream, expectedVersion, batches, documents = [] } = request;
    const held = this.#index.stream(stream);
    const known = batches.flatMap(({ commandId }) => held.known(commandId));
    if (known.length > 0) return { type: 'duplicate', known };
    if (held.head !== expectedVersion) return { type: 'conflict', actual: held.head };
    const stale = documents.find((put) => this.#index.revision(put) !== put.expectedRevision);
    if (stale) {
      const { namespace, key } = stale;
      return { type: 'document-conflict', namespace, key, actual: this.#index.revision(stale) };
    }
    const records = batches.flatMap((batch) => batch.records);
    const taken = records.find(({ id }) => held.holds(id));
    if (taken) throw eventIdTaken(stream, taken.id);
    const positions = this.#write(stream, records, documents);
    return { type: 'appended', positions, version: expectedVersion + records.length };
  }

  readStream(stream: string, range: StreamRange): StreamPage {
    checkStreamRange(stream, range);
    const { from = 1, to = Number.MAX_SAFE_INTEGER, limit = Number.MAX_SAFE_INTEGER } = range;
    const { places, head } = this.#index.stream(stream);
    return { records: this.#read(places, { axis: 'version', from, to, limit }), head };
  }

  readAll({ after, limit }: LogRange): LogPage {
    checkLogRange({ after, limit });
    const settled = this.#index.position;
    const bounds = { axis: 'position', from: after + 1, to: settled, limit } as const;
    const records = this.#read(this.#index.places, bounds);
    return { records, next: records.at(-1)?.position ?? after, settled };
  }

  getDocument(at: DocumentKey): StoredDocument | undefined {
    checkDocumentKey(at);
    return this.#index.document(at);
  }

  putDocument(put: DocumentPut): DocumentPutResult {
    checkPut(put);
    const actual = this.#index.revision(put);
    if (actual !== put.expectedRevision) return { type: 'conflict', actual };
    this.#write('', [], [put]);
    return { type: 'put', revision: actual + 1 };
  }

  restore(stream: string, records: readonly RestoredRecord[]): { readonly positions: readonly number[] } {
    checkRestore(stream, records);
    if (this.#index.stream(stream).head > 0) throw streamExists(stream);
    return { positions: this.#write(stream, records, []) };
  }

  close(): void {
    this.#file.close();
  }

  #write(stream: string, records: readonly NewRecord[], puts: readonly DocumentPut[]): readonly number[] {
    if (records.length === 0 && puts.length === 0) return [];
    const first = this.#index.position + 1;
    const version = this.#index.stream(stream).head + 1;
    const entry: JsonlEntry = {
      line: this.#index.nextLine,
      ...(records.length > 0
        ? { stream, version, position: first, events: records.map(plainRecord) }
        : NO_EVENTS),
      documents: puts.map(({ namespace, key, expectedRevision, value }) => {
        return { namespace, key, revision: expectedRevision + 1, value };
      }),
    };
    const line = lineOf(entry);
    const offset = this.#file.append(line);
    this.#index.add(entry, offset, line.length - 1);
    return records.map((_, index) => first + index);
  }

  #read(places: readonly LinePlace[], { axis, from, to, limit }: Bounds): readonly StoredRecord[] {
    const records: StoredRecord[] = [];
    for (let at = firstReaching(places, axis, from); records.length < limit; at += 1) {
      const place = places[at];
      if (!place || place[axis] > to) break;
      const wanted = this.#recordsAt(place).filter((record) => record[axis] >= from && record[axis] <= to);
      for (const record of wanted.slice(0, limit - records.length)) records.push(record);
    }
    return records;
  }

  #recordsAt(place: LinePlace): readonly StoredRecord[] {
    if (this.#lastRead?.place === place) return this.#lastRead.records;
    const { offset, length, stream, version, position } = place;
    const entry = entryOf(this.#file.read(offset, length)) as JsonlEntry | undefined;
    if (!entry)
      throw damaged(this.#path, offset, 'the line that begins here was changed after it was opened');
    const records = entry.events.map((record, index) =>
      storedRecord(record, { stream, version: version + index, position: position + index }),
    );
    this.#lastRead = { place, records };
    return records;
  }
}
