/**
 * One event as a store receives it: texts, and one integer.
 *
 * Every text is well-formed Unicode without U+0000, so that any store can give it back byte for byte; JSON
 * escapes what is not (`"\u0000"`, `"\ud800"`), so `data` and `meta` lose nothing by it.
 */
export interface NewRecord {
  readonly id: string;
  readonly commandId: string;
  readonly type: string;
  readonly schema: number;
  readonly data: string;
  readonly meta: string;
  readonly statedOn: string;
  readonly recordedAt: string;
  readonly hash: string;
}

/** One event to be put back where it was: {@link EventStore.restore} keeps its version. */
export interface RestoredRecord extends NewRecord {
  readonly version: number;
}

/**
 * One event as a store gives it back, frozen.
 *
 * `version` counts 1, 2, 3 … within the stream; `position` rises over all streams of the tenant, with gaps.
 */
export interface StoredRecord extends RestoredRecord {
  readonly stream: string;
  readonly position: number;
}

/** The events of one command; a command that decided nothing has none, and leaves no trace. */
export interface CommandBatch {
  readonly commandId: string;
  readonly records: readonly NewRecord[];
}

/** Where a document lies. */
export interface DocumentKey {
  readonly namespace: string;
  readonly key: string;
}

/** A document to write if it still has the expected revision; 0 means that there is none. */
export interface DocumentPut extends DocumentKey {
  readonly expectedRevision: number;
  readonly value: string;
}

/** A document as stored; its revision counts 1, 2, 3 … */
export interface StoredDocument {
  readonly revision: number;
  readonly value: string;
}

/** What became of a {@link DocumentPut}: written, or refused with the revision there really is. */
export type DocumentPutResult =
  | { readonly type: 'put'; readonly revision: number }
  | { readonly type: 'conflict'; readonly actual: number };

/**
 * One atomic append: the batches of one or more commands, and the documents that go with them.
 *
 * The expected version is exact, and 0 means that the stream does not exist. It is checked also where the
 * batches hold no event.
 */
export interface AppendRequest {
  readonly stream: string;
  readonly expectedVersion: number;
  readonly batches: readonly CommandBatch[];
  readonly documents?: readonly DocumentPut[];
}

/** A command the stream already holds, and the versions its events got. */
export interface KnownCommand {
  readonly commandId: string;
  readonly versions: readonly number[];
}

/**
 * What became of an append: all of it is stored, or nothing is.
 *
 * Known commands are looked up first, then the version, then the documents' revisions.
 */
export type AppendResult =
  | { readonly type: 'appended'; readonly positions: readonly number[]; readonly version: number }
  | { readonly type: 'duplicate'; readonly known: readonly KnownCommand[] }
  | { readonly type: 'conflict'; readonly actual: number }
  | {
      readonly type: 'document-conflict';
      readonly namespace: string;
      readonly key: string;
      readonly actual: number;
    };

/** The versions to read, both ends inclusive; absent means from the first, to the last, as many as there are. */
export interface StreamRange {
  readonly from?: number;
  readonly to?: number;
  readonly limit?: number;
}

/** A part of a stream in version order; `head` is the version of its last event, whatever part was read. */
export interface StreamPage {
  readonly records: readonly StoredRecord[];
  readonly head: number;
}

/** Where to read on in the whole log: the events above `after` (0 at the start), at most `limit` of them. */
export interface LogRange {
  readonly after: number;
  readonly limit: number;
}

/**
 * A part of the whole log in position order.
 *
 * `next` is the `after` of the next page (the same again at the end). Nothing at or below `settled` can
 * still appear, and nothing above it is returned.
 */
export interface LogPage {
  readonly records: readonly StoredRecord[];
  readonly next: number;
  readonly settled: number;
}

/**
 * What a store promises beyond the port.
 *
 * `durable`: what an acknowledged append outlives: nothing, the end of the process, or the loss of power.
 * `documentsAtomic`: documents of an append are written with its events or not at all; without it an append
 * that carries documents is refused. `multiProcess`: several handles may work on one storage at once.
 */
export interface StoreAbilities {
  readonly durable: 'none' | 'process' | 'power';
  readonly documentsAtomic: boolean;
  readonly multiProcess: boolean;
}

/** Small values beside the log (snapshots, checkpoints), written by compare-and-swap. */
export interface DocumentStore {
  /** The document, or `undefined` where there is none. */
  get(at: DocumentKey): Promise<StoredDocument | undefined>;
  /** Writes the document if it still has the expected revision. */
  put(put: DocumentPut): Promise<DocumentPutResult>;
}

/**
 * Where events are kept: the port that every store implements, and one handle on it for one tenant.
 *
 * Expected outcomes are values; faults are thrown as `StoreError`, a caller's mistakes as `TypeError`.
 */
export interface EventStore {
  readonly abilities: StoreAbilities;
  /** Makes the handle ready; a second call changes nothing. */
  open(): Promise<{ readonly formatVersion: number }>;
  /** Stores the events of one or more commands, all or none. */
  append(request: AppendRequest): Promise<AppendResult>;
  /** Reads one stream; one that does not exist is empty, and its head is 0. */
  readStream(stream: string, range?: StreamRange): Promise<StreamPage>;
  /** Reads the whole log of the tenant. */
  readAll(range: LogRange): Promise<LogPage>;
  readonly documents: DocumentStore;
  /** Puts an exported stream back as it was, under new positions; the stream must not exist. */
  restore(
    stream: string,
    records: readonly RestoredRecord[],
  ): Promise<{ readonly positions: readonly number[] }>;
  /** Ends the handle for good; a second call changes nothing. */
  close(): Promise<void>;
}
