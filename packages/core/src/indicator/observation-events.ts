import * as z from 'zod';
import { cellOf, columnOf, rowCount, sameLength, UNEVEN_COLUMNS } from '../statement/columns.js';
import { DecimalTextSchema, parseDecimal } from '../values/decimal.js';
import { idSchema } from '../values/id.js';
import { PeriodSchema } from '../values/period.js';
import { parseSegmentKey, SegmentSchema, segmentKey } from '../values/segment.js';

/** What kind of value an observation is; in falling strength. */
export const KINDS = ['outturn', 'preliminary', 'forecast'] as const;

/** See {@link KINDS}. */
export type ObservationKind = (typeof KINDS)[number];

/** Why a value is missing; only the first two let a weaker kind of value stand in. */
export const MISSING_REASONS = [
  'not-stated',
  'not-yet-published',
  'not-measured',
  'non-response',
  'not-applicable',
  'secret',
  'retracted',
] as const;

/** See {@link MISSING_REASONS}. */
export type MissingReason = (typeof MISSING_REASONS)[number];

/** A segment in a column: as an object or as its key, stored as the key. */
export const SegmentCellSchema = z.union([
  SegmentSchema.transform(segmentKey),
  z.string().transform((key) => segmentKey(SegmentSchema.parse(parseSegmentKey(key)))),
]);

/**
 * `observations-stated`: values of indicators, in columns. Each row has a value or a reason why it is missing.
 * This is the storage format.
 */
export const ObservationsStatedSchema = z
  .strictObject({
    indicator: columnOf(idSchema<'indicator'>('indicator')),
    period: columnOf(PeriodSchema),
    /** Segment keys such as `sex=women`; absent for the total. */
    segment: columnOf(SegmentCellSchema).optional(),
    /** Default `outturn`. */
    kind: columnOf(z.enum(KINDS)).optional(),
    /** The follow-up occasion a forecast was made at. */
    occasion: columnOf(idSchema<'occasion'>('occasion').nullable()).optional(),
    value: columnOf(DecimalTextSchema.nullable()).optional(),
    missing: columnOf(z.enum(MISSING_REASONS).nullable()).optional(),
    /** What a share was made from, so that shares add up rightly. */
    numerator: columnOf(DecimalTextSchema.nullable()).optional(),
    denominator: columnOf(DecimalTextSchema.nullable()).optional(),
    /** Bounds of a value not told exactly: `<5` is `high` 5, excluded. One side may stay open. */
    low: columnOf(DecimalTextSchema.nullable()).optional(),
    high: columnOf(DecimalTextSchema.nullable()).optional(),
    /** Which bounds the value cannot be: a printed `<5` excludes `high`, `>75` excludes `low`. */
    excludes: columnOf(z.enum(['low', 'high', 'both']).nullable()).optional(),
    /** The document says *about*, *just under*; compared as printed, and flagged. */
    approximate: columnOf(z.boolean()).optional(),
    /** Not a usual value: never a baseline, a trend's end or a standing. */
    atypical: columnOf(z.boolean()).optional(),
    /** The value covers a part of the period, of unprinted length: it never decides a target of the whole. */
    extent: columnOf(z.enum(['whole', 'part'])).optional(),
    /** Where in the source the row stands. */
    place: columnOf(z.string().max(400).nullable()).optional(),
  })
  .refine(sameLength, UNEVEN_COLUMNS)
  .superRefine((columns, context) => {
    for (let row = 0; row < rowCount(columns); row++) {
      const issue = problemOf(columns, row);
      if (issue) context.addIssue({ code: 'custom', message: `Row ${row}: ${issue}` });
    }
  });

interface RowColumns {
  readonly kind?: ObservationKind | ObservationKind[] | undefined;
  readonly occasion?: string | null | (string | null)[] | undefined;
  readonly value?: string | null | (string | null)[] | undefined;
  readonly missing?: MissingReason | null | (MissingReason | null)[] | undefined;
  readonly numerator?: TextColumn;
  readonly denominator?: TextColumn;
  readonly low?: TextColumn;
  readonly high?: TextColumn;
  readonly excludes?: TextColumn;
}

type TextColumn = string | null | (string | null)[] | undefined;

function isGiven(column: TextColumn, row: number): boolean {
  return (cellOf(column, row) ?? null) !== null;
}

function problemOf(columns: RowColumns, row: number): string | undefined {
  const forecast = cellOf(columns.kind, row) === 'forecast';
  const isBounded = isGiven(columns.low, row) || isGiven(columns.high, row);
  const hasValue = isGiven(columns.value, row) || isBounded;
  const hasReason = isGiven(columns.missing, row);
  const hasOccasion = isGiven(columns.occasion, row);
  if (hasValue === hasReason)
    return 'give a value, or the reason why it is missing, not both and not neither.';
  if (isGiven(columns.numerator, row) !== isGiven(columns.denominator, row)) {
    return 'a numerator needs its denominator, and the other way round.';
  }
  if (isGiven(columns.excludes, row) && !isBounded)
    return 'only bounds can be excluded; give "low" or "high".';
  if (isEmpty(columns, row)) return 'the bounds leave no value between them.';
  if (forecast && !hasOccasion) return 'a forecast names the occasion it was made at.';
  if (!forecast && hasOccasion) return 'only a forecast has an occasion.';
  return undefined;
}

function isEmpty(columns: RowColumns, row: number): boolean {
  const [low, high] = [cellOf(columns.low, row) ?? null, cellOf(columns.high, row) ?? null];
  if (low === null || high === null) return false;
  const order = parseDecimal(low).comparedTo(parseDecimal(high));
  return order > 0 || (order === 0 && isGiven(columns.excludes, row));
}

/** See {@link ObservationsStatedSchema}. */
export type ObservationsStated = z.infer<typeof ObservationsStatedSchema>;
