import { OutturnError } from '../values/outturn-error.js';
import { CATALOGUE } from './catalogue.js';

/** An event's data as read from JSON. */
export type StoredData = Readonly<Record<string, unknown>>;

/** Turns data of one schema number into data of the next. */
export type Upcaster = (data: StoredData) => StoredData;

/** Which schema number each event type has now, and the way there from every older one. */
export interface StorageFormat {
  readonly schemas: Readonly<Record<string, number>>;
  /** By event type, then by the schema number it starts from. Once released, an upcaster stays for ever. */
  readonly upcasters: Readonly<Record<string, Readonly<Record<number, Upcaster>>>>;
}

/** The format this library writes; no event type has changed its schema yet. */
export const STORAGE_FORMAT: StorageFormat = {
  schemas: Object.fromEntries(Object.entries(CATALOGUE).map(([type, { schema }]) => [type, schema])),
  upcasters: {},
};

/** The schema number a type has in a format; `undefined` for a type it does not know. */
export function currentSchema(type: string, format: StorageFormat): number | undefined {
  return Object.hasOwn(format.schemas, type) ? format.schemas[type] : undefined;
}

/**
 * Data of an older schema as data of the current one, step by step.
 *
 * @throws {OutturnError} `log-damaged` when there is no upcaster for a step: no release wrote such an event.
 */
export function upcast(
  stored: { readonly type: string; readonly schema: number; readonly data: StoredData },
  current: number,
  format: StorageFormat,
): StoredData {
  const steps = Object.hasOwn(format.upcasters, stored.type) ? format.upcasters[stored.type] : undefined;
  let data = stored.data;
  for (let schema = stored.schema; schema < current; schema++) {
    const step = steps?.[schema];
    if (!step) throw noWay(stored.type, schema);
    data = step(data);
  }
  return data;
}

function noWay(type: string, schema: number): OutturnError {
  const message = `No release wrote "${type}" with schema ${schema}; the log is damaged, or not this library's.`;
  return new OutturnError('log-damaged', message, { type, schema });
}
