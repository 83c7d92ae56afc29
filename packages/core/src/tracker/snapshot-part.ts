import { canonicalJson } from '../events/canonical-json.js';
import { deepFreeze } from '../events/deep-freeze.js';
import type { RegisterEvent } from '../events/event.js';
import { digest } from '../events/hash-chain.js';
import { STORAGE_FORMAT } from '../events/upcast.js';

/** Where in its register a part begins. */
export interface PartPlace {
  readonly register: string;
  /** The version before its first event, and that event's hash. */
  readonly version: number;
  readonly hash: string;
}

/** Raised when the text below changes. */
const PART_FORMAT = 1;

/** A part of another release's event schemas is of no use: it holds events as they were upcast then. */
const SCHEMAS = digest(canonicalJson(STORAGE_FORMAT.schemas));

/** The JSON text of an event within a part. */
export function partEvent(event: RegisterEvent): string {
  return JSON.stringify(event);
}

/**
 * A part of a snapshot: verified events in a row, read and upcast, under a digest of the whole text. It holds events
 * and nothing folded, so that no change of the fold can make it wrong.
 */
export function encodePart({ register, version, hash }: PartPlace, events: readonly string[]): string {
  const stamp = JSON.stringify([PART_FORMAT, SCHEMAS, register, version, hash]);
  const body = `${stamp}\n[${events.join(',')}]`;
  return `${digest(body)}\n${body}`;
}

/**
 * The events of a part, frozen; none when the text was altered, is of another format or other event schemas, or does
 * not begin at the place: such a part is dropped, never repaired.
 */
export function decodePart(text: string, { register, version, hash }: PartPlace): readonly RegisterEvent[] {
  const [sum, stamp] = text.split('\n', 2);
  if (sum === undefined || stamp !== JSON.stringify([PART_FORMAT, SCHEMAS, register, version, hash]))
    return [];
  if (digest(text.slice(sum.length + 1)) !== sum) return [];
  return deepFreeze(JSON.parse(text.slice(sum.length + stamp.length + 2))) as readonly RegisterEvent[];
}
