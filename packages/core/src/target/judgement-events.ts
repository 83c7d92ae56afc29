import * as z from 'zod';
import { NameSchema } from '../register/register-events.js';
import { idSchema } from '../values/id.js';
import { PeriodSchema } from '../values/period.js';

/**
 * `judgement-given`: somebody with a role has judged whether a target is met in a period. It decides rules that
 * ask to be judged. This is the storage format.
 */
export const JudgementGivenSchema = z.strictObject({
  target: idSchema<'target'>('target'),
  period: PeriodSchema,
  grade: z.enum(['met', 'missed']),
  /** The role that judged, not a person's name. */
  by: NameSchema,
  why: NameSchema,
});
