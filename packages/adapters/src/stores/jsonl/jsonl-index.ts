import type { DocumentKey, KnownCommand, StoredDocument } from '@outturn/core/store';
import type { JsonlEntry } from './jsonl-entry.js';

/** Where the events of one append lie in the file. */
export interface LinePlace {
  readonly offset: number;
  readonly length: number;
  readonly stream: string;
  readonly version: number;
  readonly position: number;
  readonly count: number;
}

/** What must be known of a stream to append to it, and to find its events. */
export class StreamIndex {
  readonly places: LinePlace[] = [];
  readonly #ids = new Set<string>();
  readonly #commands = new Map<string, number[]>();

  get head(): number {
    return this.#ids.size;
  }

  holds(id: string): boolean {
    return this.#ids.has(id);
  }

  known(commandId: string): readonly KnownCommand[] {
    const versions = this.#commands.get(commandId);
    return versions ? [{ commandId, versions: [...versions] }] : [];
  }

  add(place: LinePlace, { events, version }: JsonlEntry): void {
    this.places.push(place);
    for (const [index, { id, commandId }] of events.entries()) {
      this.#ids.add(id);
      const versions = this.#commands.get(commandId);
      if (versions) versions.push(version + index);
      else this.#commands.set(commandId, [version + index]);
    }
  }
}

/** What is kept in memory: ids, places and documents; the events themselves stay in the file. */
export class JsonlIndex {
  readonly places: LinePlace[] = [];
  readonly #streams = new Map<string, StreamIndex>();
  readonly #documents = new Map<string, StoredDocument>();
  #lines = 0;
  #position = 0;

  /** The number of the next line. */
  get nextLine(): number {
    return this.#lines + 1;
  }

  /** The position of the last event. */
  get position(): number {
    return this.#position;
  }

  stream(name: string): StreamIndex {
    return this.#streams.get(name) ?? new StreamIndex();
  }

  document(at: DocumentKey): StoredDocument | undefined {
    return this.#documents.get(documentPath(at));
  }

  revision(at: DocumentKey): number {
    return this.document(at)?.revision ?? 0;
  }

  /** Whether the entry goes on where the lines so far end: a line lost, doubled or moved does not. */
  fits({ line, stream, version, position, events, documents }: JsonlEntry): boolean {
    if (line !== this.nextLine) return false;
    if (documents.some((document) => document.revision !== this.revision(document) + 1)) return false;
    return (
      events.length === 0 || (position === this.#position + 1 && version === this.stream(stream).head + 1)
    );
  }

  add(entry: JsonlEntry, offset: number, length: number): void {
    this.#lines += 1;
    for (const { namespace, key, revision, value } of entry.documents) {
      this.#documents.set(documentPath({ namespace, key }), Object.freeze({ revision, value }));
    }
    const { stream, version, position, events } = entry;
    if (events.length === 0) return;
    const place = { offset, length, stream, version, position, count: events.length };
    const index = this.stream(stream);
    this.#streams.set(stream, index);
    index.add(place, entry);
    this.places.push(place);
    this.#position += events.length;
  }
}

/** The number of the first place that reaches up to this version or position. */
export function firstReaching(
  places: readonly LinePlace[],
  axis: 'version' | 'position',
  wanted: number,
): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const place = places[middle];
    if (place && place[axis] + place.count <= wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function documentPath(at: DocumentKey): string {
  return JSON.stringify([at.namespace, at.key]);
}
