import type { EventType } from '../events/catalogue.js';
import type { Source } from '../events/event.js';
import type { RegisterState } from '../fold/register-state.js';
import { type Statement, statementOf } from '../fold/statements.js';
import { type Column, cellOf } from '../statement/columns.js';
import type { CalendarDate } from '../values/calendar-date.js';
import type { EventId, StatementId } from '../values/id.js';
import { joined } from './phrases.js';
import type { Words } from './words/words.js';

/** Where a statement stands, when it was said, and what kind of event said it. */
export interface StatementSource {
  readonly statedOn: CalendarDate;
  /** The event's version in the log. */
  readonly version: number;
  readonly type: EventType;
  /** `undefined` when whoever recorded it gave no source. */
  readonly source: Source | undefined;
}

/** Sources by the id of a statement or of a whole event. */
export type Sources = ReadonlyMap<StatementId | EventId, StatementSource>;

const MOST_NAMED = 2;

/**
 * Looks up where statements stand: the document with its page and table, and the row's own place; of a whole
 * event, what all its rows share. Ids the register does not have are left out.
 */
export function sourcesOf(state: RegisterState, ids: Iterable<StatementId | EventId>): Sources {
  const found = new Map<StatementId | EventId, StatementSource>();
  for (const id of ids) {
    const isRow = id.includes('#');
    const statement = statementOf(state.ledger, isRow ? id : `${id}#0`, state.version);
    if (!statement) continue;
    const { statedOn, version, type, meta } = statement.event;
    found.set(id, { statedOn, version, type, source: isRow ? placed(statement) : meta.source });
  }
  return found;
}

function placed({ event, row }: Statement): Source | undefined {
  const { source } = event.meta;
  const column = 'place' in event.data ? (event.data.place as Column<string | null>) : undefined;
  const place = cellOf<string | null>(column, row);
  return source && place ? { ...source, place } : source;
}

/**
 * Where the evidence stands, in one bracket: each document once, then the places in it, two at most.
 *
 * @example
 * writeSources(['c1/0#3'], sources, english) // '(Plan 2024–2026, Table 1.1, row 3)'
 */
export function writeSources(
  ids: readonly StatementId[],
  sources: Sources | undefined,
  words: Words,
): string {
  const given = ids.map((id) => sources?.get(id)?.source).filter((source) => source !== undefined);
  const places = [...new Map(given.map((source) => [JSON.stringify(source), source])).values()];
  if (places.length === 0) return '';
  const named = places.slice(0, MOST_NAMED);
  const documents = [...new Set(named.map(({ document }) => document))];
  const texts = documents.map((document) => {
    const within = named.filter((source) => source.document === document);
    return joined(', ', document, joined('; ', ...within.map((source) => writePlace(source, words))));
  });
  return `(${joined('; ', ...texts, rest(places.length - named.length, words))})`;
}

function rest(count: number, words: Words): string {
  return count > 0 ? words.more(count) : '';
}

function writePlace({ page, table, place }: Source, words: Words): string {
  return joined(', ', page === undefined ? '' : words.page(page), table, place);
}
