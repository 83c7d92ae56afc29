import * as z from 'zod';
import { DecimalTextSchema } from '../values/decimal.js';
import { idSchema } from '../values/id.js';
import { PeriodSchema } from '../values/period.js';
import { PERIOD_UNITS } from '../values/period-unit.js';
import { SegmentSchema } from '../values/segment.js';
import type { Measure, Offset } from './measure.js';

const steps = z.int().min(-1000).max(1000);
const OffsetSchema: z.ZodType<Offset, unknown> = z.union([
  z.strictObject({ periods: steps }),
  z.strictObject({ years: steps }),
]);
const measuredIn = z.string().min(1).max(100).optional();
const nested: z.ZodType<Measure, unknown> = z.lazy(() => MeasureSchema);

/** Points of a `byPeriod`: at least one, no period twice, kept in the order printed. */
const PeriodPointsSchema = z
  .array(z.strictObject({ period: PeriodSchema, value: DecimalTextSchema }))
  .min(1)
  .refine((points) => new Set(points.map((point) => point.period)).size === points.length, {
    message: 'A period has two points; keep one value for each period.',
  });

const BaselineSchema = z
  .strictObject({
    type: z.literal('baseline'),
    period: PeriodSchema.optional(),
    value: DecimalTextSchema.optional(),
  })
  .refine((measure) => measure.value === undefined || measure.period !== undefined, {
    message: 'A frozen baseline needs the period its value belongs to.',
  });

/** Which number of a group a benchmark may be. */
export const BenchmarkStatisticSchema = z.enum(['mean', 'median', 'lowest', 'highest', 'value']);

const StepSchema = z.union([
  z.strictObject({ absolute: DecimalTextSchema }),
  z.strictObject({ percent: DecimalTextSchema }),
]);

/** Whether `since` is one of the three references. */
export const ReferenceSchema = z.enum(['previous-period', 'previous-measurement', 'baseline']);

/** The schema of every measure; commands are checked against it once, where they enter. */
export const MeasureSchema: z.ZodType<Measure, unknown> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('value'),
    indicator: idSchema<'indicator'>('indicator').optional(),
    segment: SegmentSchema.optional(),
    offset: OffsetSchema.optional(),
  }),
  z.strictObject({ type: z.literal('constant'), value: DecimalTextSchema, measuredIn }),
  z.strictObject({
    type: z.literal('byPeriod'),
    points: PeriodPointsSchema,
    between: z.enum(['none', 'step', 'linear']).optional(),
    measuredIn,
  }),
  BaselineSchema,
  z.strictObject({
    type: z.literal('change'),
    of: nested,
    since: ReferenceSchema,
    as: z.enum(['absolute', 'percent']),
  }),
  z.strictObject({
    type: z.literal('amount'),
    line: idSchema<'line'>('line'),
    version: z.enum(['decided', 'original', 'current', 'plan', 'outturn', 'forecast']),
    offset: OffsetSchema.optional(),
  }),
  z.strictObject({
    type: z.literal('explained'),
    line: idSchema<'line'>('line'),
    offset: OffsetSchema.optional(),
  }),
  z.strictObject({
    type: z.literal('figure'),
    figure: idSchema<'figure'>('figure'),
    offset: OffsetSchema.optional(),
  }),
  z.strictObject({ type: z.literal('sum'), of: z.array(nested).min(1).max(1000) }),
  z.strictObject({ type: z.literal('difference'), of: nested, less: nested }),
  z.strictObject({
    type: z.literal('ratio'),
    of: nested,
    to: nested,
    times: DecimalTextSchema.optional(),
    measuredIn,
  }),
  z.strictObject({ type: z.literal('product'), of: z.array(nested).min(1).max(1000), measuredIn }),
  z.strictObject({ type: z.literal('absolute'), of: nested }),
  z
    .strictObject({
      type: z.literal('path'),
      from: BaselineSchema,
      step: StepSchema,
      shape: z.enum(['linear', 'compound']).optional(),
      per: z.enum(PERIOD_UNITS).optional(),
    })
    .refine((path) => path.shape !== 'compound' || 'percent' in path.step, {
      message: 'Only a step in percent can compound; an absolute step is linear.',
    }),
  z.strictObject({
    type: z.literal('benchmark'),
    group: idSchema<'group'>('group'),
    statistic: BenchmarkStatisticSchema.optional(),
    indicator: idSchema<'indicator'>('indicator').optional(),
    segment: SegmentSchema.optional(),
    period: PeriodSchema.optional(),
  }),
  z
    .strictObject({
      type: z.literal('over'),
      of: nested,
      periods: z.int().min(1).max(1000).optional(),
      range: PeriodSchema.optional(),
      how: z.enum(['mean', 'sum', 'min', 'max', 'median', 'last']),
    })
    .refine((over) => (over.periods === undefined) !== (over.range === undefined), {
      message: 'Give "periods" (how many, the asked one last) or "range", one of them.',
    }),
]);
