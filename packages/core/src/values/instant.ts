import type { CalendarDate } from './calendar-date.js';
import { OutturnError } from './outturn-error.js';
import { textSchema } from './text-schema.js';

/** A moment in UTC to the millisecond, `YYYY-MM-DDTHH:mm:ss.sssZ`; its texts compare as its moments do. */
export type Instant = string;

const INSTANT_TEXT = /^\d{4}-\d{2}-\d{2}T[0-2]\d:[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** Reads an instant as written; throws `instant-malformed` for other spellings, offsets and impossible times. */
export function parseInstant(text: string): Instant {
  if (!isInstant(text)) throw malformed(text);
  return text;
}

/** The instant of a number of milliseconds since 1970, which must be whole and within the years 0001–9999. */
export function instantFromMillis(millis: number): Instant {
  if (!Number.isSafeInteger(millis)) throw new TypeError(`${millis} is not a whole number of milliseconds.`);
  const date = new Date(millis);
  return parseInstant(Number.isNaN(date.getTime()) ? String(millis) : date.toISOString());
}

/** The milliseconds since 1970 of an instant. */
export function millisOf(instant: Instant): number {
  return Date.parse(parseInstant(instant));
}

/** The civil date of an instant, in UTC. */
export function dateOf(instant: Instant): CalendarDate {
  return instant.slice(0, 10);
}

/** An instant in UTC with milliseconds, as text. */
export const InstantSchema = textSchema(parseInstant);

// Printing back what was read refuses 30 February and 24:00, which Date.parse carries over to the next day.
function isInstant(text: string): boolean {
  if (!INSTANT_TEXT.test(text) || text.startsWith('0000')) return false;
  const millis = Date.parse(text);
  return !Number.isNaN(millis) && new Date(millis).toISOString() === text;
}

function malformed(text: string): OutturnError {
  const shown = JSON.stringify(String(text).slice(0, 60));
  const message = `${shown} is not an instant: write it in UTC as "2024-03-31T09:30:00.000Z".`;
  return new OutturnError('instant-malformed', message, { text });
}
