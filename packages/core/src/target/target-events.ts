import * as z from 'zod';
import { definitionFields, NameSchema } from '../register/register-events.js';
import { RuleSchema } from '../rules/rule-schema.js';
import { WhenSchema } from '../rules/when-schema.js';
import { idSchema } from '../values/id.js';
import { SegmentSchema } from '../values/segment.js';

/** The choices a document may leave to whoever enters a target. */
const InferredSchema = z.array(z.enum(['operator', 'direction', 'reference', 'when', 'shape'])).max(5);

/** Another way to read the sentence a target comes from. */
const AlternativeSchema = z.strictObject({
  name: NameSchema,
  rule: RuleSchema,
  when: WhenSchema.optional(),
  inferred: InferredSchema.optional(),
});

/** `target-set`: a rule, what it is about, and when it binds, under a goal. This is the storage format. */
export const TargetSetSchema = z.strictObject({
  id: idSchema<'target'>('target'),
  plan: idSchema<'plan'>('plan'),
  goal: idSchema<'goal'>('goal'),
  indicator: idSchema<'indicator'>('indicator'),
  name: NameSchema.optional(),
  /** The segments it is about, each judged, all needed; default the total alone. */
  segments: z.array(SegmentSchema).min(1).max(1000).optional(),
  rule: RuleSchema,
  when: WhenSchema,
  /** An ambition is shown, but is never a part of its goal. Default `minimum`. */
  level: z.enum(['minimum', 'ambition']).optional(),
  /** The choices the document does not print, made by whoever entered the target. */
  inferred: InferredSchema.optional(),
  /** Other ways to read the same sentence; the rule above decides, and it is said when one of these would change the result. */
  alternatives: z.array(AlternativeSchema).max(10).optional(),
  /** Which side is better for this target, where the indicator's direction does not say. */
  better: z.enum(['higher', 'lower']).optional(),
  ...definitionFields,
});

/** See {@link TargetSetSchema}. */
export type Target = z.infer<typeof TargetSetSchema>;
