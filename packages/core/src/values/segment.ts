import * as z from 'zod';
import { idSchema } from './id.js';
import { OutturnError } from './outturn-error.js';

/**
 * One member per dimension, as `{ sex: 'women' }`; no dimensions is the total. The dimension `unit` is
 * reserved for a unit's own figure.
 */
export type Segment = Readonly<Record<string, string>>;

/** The segment of everything. */
export const TOTAL: Segment = Object.freeze({});

/**
 * The one text of a segment, dimensions in order; empty for the total.
 *
 * @example
 * segmentKey({ unit: 'x', sex: 'women' }) // → 'sex=women;unit=x'
 */
export function segmentKey(segment: Segment): string {
  const dimensions = Object.keys(segment);
  if (dimensions.length > 1) dimensions.sort();
  return dimensions.map((dimension) => `${dimension}=${segment[dimension]}`).join(';');
}

/** The segment of a key; throws `segment-key-malformed` for a text that `segmentKey` would not have written. */
export function parseSegmentKey(key: string): Segment {
  if (key === '') return TOTAL;
  const parts = key.split(';').map((part): [string, string] => splitPart(part));
  const read = SegmentSchema.safeParse(Object.fromEntries(parts));
  if (!read.success || segmentKey(read.data) !== key) throw malformed(key);
  return read.data;
}

/** Whether two segments name the same members, in whatever order. */
export function sameSegment(a: Segment, b: Segment): boolean {
  return segmentKey(a) === segmentKey(b);
}

// zod passes over an own `__proto__` key in silence; a segment must not lose a dimension without a word.
const RecordSchema = z.custom<Record<string, string>>(
  (input) => typeof input === 'object' && input !== null && !Object.hasOwn(input, '__proto__'),
  'A segment is an object of dimension ids and member ids, such as { "sex": "women" }.',
);

/** A segment: dimension ids and member ids. */
export const SegmentSchema: z.ZodType<Segment, Record<string, string>> = RecordSchema.pipe(
  z.record(idSchema('dimension'), idSchema('member')),
);

function splitPart(part: string): [string, string] {
  const [dimension = '', member = '', ...rest] = part.split('=');
  return rest.length === 0 ? [dimension, member] : ['', ''];
}

function malformed(key: string): OutturnError {
  const message = `${JSON.stringify(key.slice(0, 140))} is not a segment's key: write "sex=women;unit=x", dimensions in order.`;
  return new OutturnError('segment-key-malformed', message, { key });
}
