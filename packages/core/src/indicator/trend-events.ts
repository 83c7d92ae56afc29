import * as z from 'zod';
import { NameSchema } from '../register/register-events.js';
import { idSchema } from '../values/id.js';
import { PeriodSchema } from '../values/period.js';
import { SegmentCellSchema } from './observation-events.js';

/**
 * `trend-stated`: a trend as a document prints it, in a word. It is kept as said, and never used in place of a
 * computed one. This is the storage format.
 */
export const TrendStatedSchema = z.strictObject({
  indicator: idSchema<'indicator'>('indicator'),
  /** Absent for the total. */
  segment: SegmentCellSchema.optional(),
  /** The last period the trend is about. */
  period: PeriodSchema,
  /** What the word means: better or worse, whichever way the figure goes. */
  direction: z.enum(['improving', 'worsening', 'unchanged']),
  /** The word itself. */
  word: NameSchema,
});

/** See {@link TrendStatedSchema}. */
export type TrendStated = z.infer<typeof TrendStatedSchema>;
