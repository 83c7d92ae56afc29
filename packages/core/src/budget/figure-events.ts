import * as z from 'zod';
import { NameSchema } from '../register/register-events.js';
import { MeasureSchema } from '../rules/measure-schema.js';
import { DecimalTextSchema, parseDecimal } from '../values/decimal.js';
import { idSchema } from '../values/id.js';
import { MultiplierSchema } from '../values/money.js';
import { PeriodSchema } from '../values/period.js';

/**
 * `figure-stated`: a derived figure as a document prints it (a total, a change, a percentage), with the measure
 * it claims to be. It is checked, never used in place of what it claims. This is the storage format.
 */
export const FigureStatedSchema = z.strictObject({
  id: idSchema<'figure'>('figure'),
  name: NameSchema,
  period: PeriodSchema,
  value: DecimalTextSchema,
  /** What a printed 1 is worth, as in an amount. Default 1. */
  multiplier: MultiplierSchema.optional(),
  /** The last printed unit: `1` for whole numbers, `0.1` for one decimal. */
  roundedTo: DecimalTextSchema.refine((text) => parseDecimal(text).greaterThan(0), {
    message: 'The last printed unit is more than zero, such as 1 or 0.1.',
  }),
  measuredIn: z.string().min(1).max(100).optional(),
  /** What the figure says it is. */
  claims: MeasureSchema,
});

/** See {@link FigureStatedSchema}. */
export type PrintedFigure = z.infer<typeof FigureStatedSchema>;
