import type { Seal } from '../../occasion/occasion-events.js';
import type { Assessment } from '../assessment.js';

/** Plain JSON, as a seal keeps it. */
export type Json = Seal['assessment'];

/**
 * What a sealed assessment leaves out, for it is in the log that the seal names, or beside it in the seal. A place is
 * its path, with the places in lists left out.
 */
const LEFT_OUT_PLACES: ReadonlySet<string> = new Set([
  // The seal holds the question itself.
  'question',
  // Names and definitions, found again by id.
  'register',
  'units',
  'targets.rule',
  'indicators.contributors',
  'assignments.contributors',
  'assignments.financing',
  'assignments.standsIn',
  // Statements, found again by the ids in the evidence.
  'statements',
]);

/** Fields that hold texts for people, wherever they stand. */
const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'name',
  'occasionName',
  'effect',
  'bestName',
  'worstName',
  'text',
  'why',
  'note',
]);

/**
 * An assessment as a seal keeps it: every id, code, status, figure and piece of evidence, and no text that is only
 * read. Of what a later release adds, all is kept that is not named above.
 */
export function withoutTexts(assessment: Assessment): Json {
  return kept(assessment, '');
}

function kept(value: unknown, place: string): Json {
  if (Array.isArray(value)) return value.map((item) => kept(item, place));
  if (typeof value === 'object' && value !== null) return keptFields(value, place);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

function keptFields(object: object, place: string): Json {
  const fields = Object.entries(object)
    .map(([field, value]: [string, unknown]) => ({ field, value, at: place ? `${place}.${field}` : field }))
    .filter(({ field, value, at }) => {
      return value !== undefined && !TEXT_FIELDS.has(field) && !LEFT_OUT_PLACES.has(at);
    });
  return Object.fromEntries(fields.map(({ field, value, at }) => [field, kept(value, at)]));
}
