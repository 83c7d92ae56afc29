import * as z from 'zod';
import { definitionFields, NameSchema } from '../register/register-events.js';
import { DecimalTextSchema } from '../values/decimal.js';
import { idSchema } from '../values/id.js';

/** A step of a council's scale: the shares of a goal's parts, from 0 to 1, that it is given for. */
const ScaleStepSchema = z.strictObject({
  id: idSchema<'step'>('step'),
  name: NameSchema,
  /** The least share, included. */
  from: DecimalTextSchema,
  /** The share it ends before; the best step ends at 1, included, and may be 1 alone. */
  to: DecimalTextSchema,
});

/**
 * `scale-defined`: the words a council grades its goals by, each for a range of shares of the goal's parts that
 * are met. The steps divide 0 to 1 without overlap or gap. This is the storage format.
 */
export const ScaleDefinedSchema = z.strictObject({
  id: idSchema<'scale'>('scale'),
  name: NameSchema,
  steps: z.array(ScaleStepSchema).min(2).max(20),
  /** A missed target within so many percent of what was required counts as this share of a part. */
  nearMiss: z.strictObject({ percent: DecimalTextSchema, counts: DecimalTextSchema }).optional(),
  ...definitionFields,
});

/** See {@link ScaleDefinedSchema}. */
export type Scale = z.infer<typeof ScaleDefinedSchema>;
