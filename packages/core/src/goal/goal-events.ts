import * as z from 'zod';
import { definitionFields, NameSchema } from '../register/register-events.js';
import { ContributorSchema } from '../unit/unit-events.js';
import { idSchema } from '../values/id.js';

/** `goal-defined`: a node of the goal graph; it may serve several parents. This is the storage format. */
export const GoalDefinedSchema = z.strictObject({
  id: idSchema<'goal'>('goal'),
  plan: idSchema<'plan'>('plan'),
  name: NameSchema,
  kind: z.enum(['goal-area', 'council-goal', 'desired-result', 'sub-goal']),
  /** The number the document prints, such as `2.1`. */
  number: z.string().min(1).max(40).optional(),
  parents: z
    .array(idSchema<'goal'>('goal'))
    .max(100)
    .refine((ids) => new Set(ids).size === ids.length, { message: 'A parent is named twice.' })
    .optional(),
  contributors: z.array(ContributorSchema).max(1000).optional(),
  /** Stated when the unit that keeps the register does not work with the goal: why. */
  notApplicable: NameSchema.optional(),
  /** The state of things the goal aims at, such as an ambition for 2030. */
  ambition: NameSchema.optional(),
  ...definitionFields,
});

/** See {@link GoalDefinedSchema}. */
export type Goal = z.infer<typeof GoalDefinedSchema>;
