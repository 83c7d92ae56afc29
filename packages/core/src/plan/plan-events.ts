import * as z from 'zod';
import { definitionFields, NameSchema, PartialDateSchema } from '../register/register-events.js';
import { idSchema } from '../values/id.js';
import { PeriodSchema } from '../values/period.js';

/** `plan-adopted`: an adopted document that goals and targets belong to. This is the storage format. */
export const PlanAdoptedSchema = z.strictObject({
  id: idSchema<'plan'>('plan'),
  name: NameSchema,
  /** The body that adopted it. */
  body: NameSchema,
  adoptedOn: PartialDateSchema.optional(),
  paragraph: NameSchema.optional(),
  /** The periods it is for; its start is what baselines come before. */
  validity: PeriodSchema,
  /** The plan this one revises. */
  revises: idSchema<'plan'>('plan').optional(),
  ...definitionFields,
});

/** See {@link PlanAdoptedSchema}. */
export type Plan = z.infer<typeof PlanAdoptedSchema>;
