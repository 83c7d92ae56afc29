import * as z from 'zod';
import { definitionFields, NameSchema } from '../register/register-events.js';
import { idSchema } from '../values/id.js';

/** `unit-defined`: a part of the organisation. This is the storage format. */
export const UnitDefinedSchema = z.strictObject({
  id: idSchema<'unit'>('unit'),
  name: NameSchema,
  partOf: idSchema<'unit'>('unit').optional(),
  ...definitionFields,
});

/** See {@link UnitDefinedSchema}. */
export type Unit = z.infer<typeof UnitDefinedSchema>;

/** A unit with a role, as goals, indicators and assignments name those who answer for them. */
export const ContributorSchema = z.strictObject({
  unit: idSchema<'unit'>('unit'),
  role: z.enum(['lead', 'participant']),
});

/** See {@link ContributorSchema}. */
export type Contributor = z.infer<typeof ContributorSchema>;
