import type { RegisterEvent } from '../events/event.js';
import type { CalendarDate } from '../values/calendar-date.js';
import type { Instant } from '../values/instant.js';
import { emptyIndex, indexRows, type StatementIndex } from './ledger-index.js';

/**
 * The append-only structure every state of a register shares. A state is a watermark on it (its version):
 * appending at the head happens in place, and appending anywhere else forks, so that old states and
 * what-ifs keep their answers while the log grows.
 */
export interface Ledger extends StatementIndex {
  /** What this layer was forked from, and up to which version the base counts. */
  readonly base: { readonly ledger: Ledger; readonly until: number } | undefined;
  /** The version before this layer's first entry. */
  readonly start: number;
  readonly entries: Entry[];
  readonly versionOf: Map<string, number>;
}

/** One event of the log with what was known when it was stored. */
export interface Entry {
  readonly event: RegisterEvent;
  /** The latest `statedOn` of this event and all before it. */
  readonly latestStatedOn: CalendarDate;
}

/** Forks of a layer shorter than this copy it instead of pointing at it, so that chains of forks stay short. */
const COPY_LIMIT = 1024;

/** A ledger with nothing in it. */
export function emptyLedger(): Ledger {
  return { base: undefined, start: 0, entries: [], versionOf: new Map(), ...emptyIndex() };
}

/** The version of a layer's last entry. */
function headOf(ledger: Ledger): number {
  return ledger.start + ledger.entries.length;
}

/** Appends an event after a version: in place at the head, else on a fork; answers the ledger that holds it. */
export function appendToLedger(ledger: Ledger, version: number, event: RegisterEvent): Ledger {
  const target = version === headOf(ledger) ? ledger : forkLedger(ledger, version);
  push(target, event);
  return target;
}

/** A new layer on a version, which never shares its own entries with anybody. */
export function forkLedger(ledger: Ledger, version: number): Ledger {
  const source = layerOf(ledger, version);
  if (version - source.start > COPY_LIMIT) return layerOn(source, version);
  const fork: Ledger = { ...emptyLedger(), base: source.base, start: source.start };
  for (const entry of source.entries.slice(0, version - source.start)) push(fork, entry.event);
  return fork;
}

/** A layer on a version that is thrown away soon: it copies nothing, however short the log below. */
export function layerOn(ledger: Ledger, version: number): Ledger {
  return { ...emptyLedger(), base: { ledger: layerOf(ledger, version), until: version }, start: version };
}

function layerOf(ledger: Ledger, version: number): Ledger {
  let layer = ledger;
  while (layer.base && version <= layer.base.until) layer = layer.base.ledger;
  return layer;
}

function push(ledger: Ledger, event: RegisterEvent): void {
  const before = entryAt(ledger, headOf(ledger))?.latestStatedOn ?? '';
  const isLatest = event.statedOn > before;
  ledger.entries.push({ event, latestStatedOn: isLatest ? event.statedOn : before });
  ledger.versionOf.set(event.id, headOf(ledger));
  if (!('unknown' in event)) indexRows(ledger, event, headOf(ledger));
}

/** The entry at a version, wherever in the layers it lies. */
export function entryAt(ledger: Ledger, version: number): Entry | undefined {
  const layer = layerOf(ledger, version);
  return layer.entries[version - layer.start - 1];
}

/** The version an event id has, up to a version. */
export function versionOfEvent(ledger: Ledger, eventId: string, until: number): number | undefined {
  let limit = until;
  for (let layer: Ledger | undefined = ledger; layer; layer = layer.base?.ledger) {
    const version = layer.versionOf.get(eventId);
    if (version !== undefined && version <= limit) return version;
    limit = Math.min(limit, layer.base?.until ?? 0);
  }
  return undefined;
}

/** The version the log was at at an instant. */
export function versionAt(ledger: Ledger, instant: Instant, until: number): number {
  let low = 0;
  let high = until;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((entryAt(ledger, middle)?.event.recordedAt ?? '') <= instant) low = middle;
    else high = middle - 1;
  }
  return low;
}
