import * as z from 'zod';
import { definitionFields, NameSchema } from '../register/register-events.js';
import { ContributorSchema } from '../unit/unit-events.js';
import { DecimalTextSchema } from '../values/decimal.js';
import { idSchema } from '../values/id.js';

/** Another policy's name and version, such as `ours@1`. */
const OWN_POLICY = /^[^@\s][^@]{0,99}@[^@\s]{1,40}$/;

/**
 * How a goal's due parts decide it. `all`: every one is met. `majority`: more than half are. `weighted`: the met ones'
 * share of the weight (1 where none is given) is at least `from`, by default all of it. `worst`: the worst part's
 * result, on a scale the worst part's step. `own`: an embedder's, by name and version, given with the question.
 */
export const PolicySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('all') }),
  z.strictObject({ type: z.literal('majority') }),
  z.strictObject({
    type: z.literal('weighted'),
    weights: z
      .array(z.strictObject({ part: z.string().min(1).max(200), weight: DecimalTextSchema }))
      .max(1000)
      .optional(),
    from: DecimalTextSchema.optional(),
  }),
  z.strictObject({ type: z.literal('worst') }),
  z.strictObject({ type: z.literal('own'), name: z.string().regex(OWN_POLICY, 'Write name@version.') }),
]);

/** See {@link PolicySchema}. */
export type Policy = z.infer<typeof PolicySchema>;

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
  /** How its parts decide it; default `all`. */
  policy: PolicySchema.optional(),
  /** The council's scale it is graded on, beside fulfilled or not. */
  scale: idSchema<'scale'>('scale').optional(),
  /** Whether the assignments given under it are parts of it too. Default false. */
  countsAssignments: z.boolean().optional(),
  /** Stated when the unit that keeps the register does not work with the goal: why. */
  notApplicable: NameSchema.optional(),
  /** The state of things the goal aims at, such as an ambition for 2030. */
  ambition: NameSchema.optional(),
  ...definitionFields,
});

/** See {@link GoalDefinedSchema}. */
export type Goal = z.infer<typeof GoalDefinedSchema>;
