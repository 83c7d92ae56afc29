import * as z from 'zod';
import { definitionFields, NameSchema, PartialDateSchema } from '../register/register-events.js';
import { idSchema } from '../values/id.js';
import { PeriodSchema } from '../values/period.js';

/** `occasion-scheduled`: a follow-up; its dates may be absent or just a month. This is the storage format. */
export const OccasionScheduledSchema = z.strictObject({
  id: idSchema<'occasion'>('occasion'),
  name: NameSchema,
  plan: idSchema<'plan'>('plan').optional(),
  /** The period it follows up. */
  period: PeriodSchema,
  closesOn: PartialDateSchema.optional(),
  handledOn: z
    .array(z.strictObject({ body: NameSchema, on: PartialDateSchema }))
    .max(100)
    .optional(),
  covers: z.array(z.enum(['indicators', 'goals', 'budget', 'assignments', 'staff'])).optional(),
  ...definitionFields,
});

/** See {@link OccasionScheduledSchema}. */
export type Occasion = z.infer<typeof OccasionScheduledSchema>;
