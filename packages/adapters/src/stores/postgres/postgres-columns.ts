import type { AppendRequest, DocumentPut, NewRecord } from '@outturn/core/store';

/** One append as the database takes it: whatever becomes of the request afterwards, this stays. */
export interface AppendColumns {
  readonly stream: string;
  readonly expectedVersion: number;
  /** The command ids to look up. */
  readonly asked: readonly string[];
  /** The events' fields, each a column. */
  readonly records: readonly Column[];
  /** The documents' fields, each a column. */
  readonly documents: readonly Column[];
}

type Column = readonly (string | number)[];

/** The columns of a request. */
export function requestColumns(request: AppendRequest): AppendColumns {
  const { stream, expectedVersion, batches, documents = [] } = request;
  return {
    stream,
    expectedVersion,
    asked: batches.map(({ commandId }) => commandId),
    records: recordColumns(batches.flatMap(({ records }) => records)),
    documents: documentColumns(documents),
  };
}

/** The columns of a stream that is put back where there is none. */
export function restoredColumns(stream: string, records: readonly NewRecord[]): AppendColumns {
  return {
    stream,
    expectedVersion: 0,
    asked: [],
    records: recordColumns(records),
    documents: documentColumns([]),
  };
}

/** The values of the function `append`, after the tenant: what several appends bring, one after another. */
export function appendValues(appends: readonly AppendColumns[]): readonly unknown[] {
  const countOf = (columns: readonly Column[]): number => columns[0]?.length ?? 0;
  return [
    appends.map(({ stream }) => stream),
    appends.map(({ expectedVersion }) => expectedVersion),
    appends.map(({ asked }) => asked.length),
    appends.map(({ records }) => countOf(records)),
    appends.map(({ documents }) => countOf(documents)),
    appends.flatMap(({ asked }) => asked),
    ...joined(appends.map(({ records }) => records)),
    ...joined(appends.map(({ documents }) => documents)),
  ];
}

/** How many characters an append brings: a measure of the message that carries it. */
export function lengthOf({ asked, records, documents }: AppendColumns): number {
  let length = 0;
  for (const column of [asked, ...records, ...documents]) {
    for (const field of column) length += typeof field === 'string' ? field.length : 0;
  }
  return length;
}

/** The columns of several, each continued by those after it. */
function joined(several: readonly (readonly Column[])[]): readonly Column[] {
  const [first = []] = several;
  const nothing: Column = [];
  return first.map((_, place) => nothing.concat(...several.map((columns) => columns[place] ?? [])));
}

function recordColumns(records: readonly NewRecord[]): readonly Column[] {
  return [
    records.map(({ id }) => id),
    records.map(({ commandId }) => commandId),
    records.map(({ type }) => type),
    records.map(({ schema }) => schema),
    records.map(({ data }) => data),
    records.map(({ meta }) => meta),
    records.map(({ statedOn }) => statedOn),
    records.map(({ recordedAt }) => recordedAt),
    records.map(({ hash }) => hash),
  ];
}

function documentColumns(documents: readonly DocumentPut[]): readonly Column[] {
  return [
    documents.map(({ namespace }) => namespace),
    documents.map(({ key }) => key),
    documents.map(({ expectedRevision }) => expectedRevision),
    documents.map(({ value }) => value),
  ];
}
