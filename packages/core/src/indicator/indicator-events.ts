import * as z from 'zod';
import { definitionFields, NameSchema } from '../register/register-events.js';
import { MeasureSchema } from '../rules/measure-schema.js';
import { ContributorSchema } from '../unit/unit-events.js';
import { DecimalTextSchema } from '../values/decimal.js';
import { idSchema } from '../values/id.js';
import { PeriodSchema } from '../values/period.js';
import { ScheduleSchema } from '../values/schedule.js';

const member = idSchema<'member'>('member');

/** A dimension an indicator is broken down by; `complete` says that its members make up the whole. */
const DimensionSchema = z.strictObject({
  id: idSchema<'dimension'>('dimension'),
  members: z
    .array(member)
    .max(10_000)
    .refine((ids) => new Set(ids).size === ids.length, { message: 'A member is listed twice.' }),
  complete: z.boolean().optional(),
});

/** `indicator-defined`: something measured. This is the storage format. */
export const IndicatorDefinedSchema = z.strictObject({
  id: idSchema<'indicator'>('indicator'),
  name: NameSchema,
  /** Its unit of measure, one spelling throughout the register, such as `percent`. */
  measuredIn: z.string().min(1).max(100),
  scale: z.enum(['ratio', 'interval', 'rank']),
  direction: z.enum(['increase', 'decrease', 'maintain', 'none']),
  schedule: ScheduleSchema,
  /** How shorter periods make a longer one; `ratio` adds numerators and denominators up. */
  overTime: z.enum(['sum', 'mean', 'last', 'ratio', 'none']),
  /** How members of a complete dimension make the total. */
  overSegments: z.enum(['sum', 'ratio', 'none']).optional(),
  /** What a ratio of numerator to denominator is multiplied with; default 100 for percent, else 1. */
  times: DecimalTextSchema.optional(),
  /** A derived indicator: the measure it is, evaluated when asked for and never typed in. */
  definedBy: MeasureSchema.optional(),
  dimensions: z
    .array(DimensionSchema)
    .max(20)
    .refine((dimensions) => new Set(dimensions.map(({ id }) => id)).size === dimensions.length, {
      message: 'A dimension is listed twice.',
    })
    .optional(),
  /** Decimals it is printed with. */
  displayDecimals: z.int().min(0).max(20).optional(),
  source: NameSchema.optional(),
  /** Its ids elsewhere, such as `{ kolada: 'N00712' }`. */
  externalIds: z.record(idSchema<'system'>('system'), z.string().min(1).max(200)).optional(),
  contributors: z.array(ContributorSchema).max(1000).optional(),
  ...definitionFields,
});

/** See {@link IndicatorDefinedSchema}. */
export type Indicator = z.infer<typeof IndicatorDefinedSchema>;

/** `series-broken`: a change of method; nothing is compared across the start of `at`. This is the storage format. */
export const SeriesBrokenSchema = z.strictObject({
  indicator: idSchema<'indicator'>('indicator'),
  /** The first period measured the new way. */
  at: PeriodSchema,
  reason: NameSchema,
});
