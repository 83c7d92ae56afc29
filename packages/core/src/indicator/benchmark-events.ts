import * as z from 'zod';
import { BenchmarkStatisticSchema } from '../rules/measure-schema.js';
import { columnOf, sameLength, UNEVEN_COLUMNS } from '../statement/columns.js';
import { DecimalTextSchema } from '../values/decimal.js';
import { idSchema } from '../values/id.js';
import { PeriodSchema } from '../values/period.js';
import { SegmentCellSchema } from './observation-events.js';

/** `benchmarks-stated`: other populations' values of indicators, in columns. This is the storage format. */
export const BenchmarksStatedSchema = z
  .strictObject({
    indicator: columnOf(idSchema<'indicator'>('indicator')),
    period: columnOf(PeriodSchema),
    /** Segment keys such as `sex=women`; absent for the total. */
    segment: columnOf(SegmentCellSchema).optional(),
    /** Whose value it is, such as all municipalities. */
    group: columnOf(idSchema<'group'>('group')),
    /** Default `mean`. */
    statistic: columnOf(BenchmarkStatisticSchema).optional(),
    value: columnOf(DecimalTextSchema),
    /** How many of the group answered. */
    members: columnOf(z.int().min(0).nullable()).optional(),
    /** Where in the source the row stands. */
    place: columnOf(z.string().max(400).nullable()).optional(),
  })
  .refine(sameLength, UNEVEN_COLUMNS);
