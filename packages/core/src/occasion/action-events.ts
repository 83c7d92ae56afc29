import * as z from 'zod';
import { NameSchema, PartialDateSchema } from '../register/register-events.js';
import { DecimalTextSchema } from '../values/decimal.js';
import { idSchema } from '../values/id.js';
import { MultiplierSchema } from '../values/money.js';
import { PeriodSchema } from '../values/period.js';

/** What an action may be meant to improve. */
const ACTION_SUBJECTS = ['line', 'target', 'goal', 'indicator'] as const;

/**
 * `action-planned`: what will be done about a budget line, a target, a goal or an indicator, and what it is expected to
 * bring. It states the whole action: the same id again replaces it, and `retired` ends it. This is the storage format.
 */
export const ActionPlannedSchema = z.strictObject({
  id: idSchema<'action'>('action'),
  about: z.strictObject({ kind: z.enum(ACTION_SUBJECTS), id: z.string().min(1).max(200) }),
  /** The period whose outturn it is to improve. */
  period: PeriodSchema,
  /** The follow-up it was planned at; without it, it counts at every one that closes on the day it was stated or later. */
  occasion: idSchema<'occasion'>('occasion').optional(),
  plan: idSchema<'plan'>('plan').optional(),
  /** The unit that is to do it. */
  unit: idSchema<'unit'>('unit').optional(),
  /** What will be done. */
  name: NameSchema,
  /** What it is expected to bring about, in words. */
  effect: NameSchema.optional(),
  /**
   * How much better a line's outturn of the period is expected to be for it, in natural signs: positive is better, for
   * income and cost alike. `null` or nothing where no amount is stated, which is no zero. Of lines only.
   */
  amount: DecimalTextSchema.nullable().optional(),
  /** What a printed 1 is worth, as in an amount of a line. Default 1. */
  multiplier: MultiplierSchema.optional(),
  /** Whether the forecast of its follow-up counts on it already. Default no. */
  inForecast: z.boolean().optional(),
  starts: PartialDateSchema.optional(),
  /** When it is to be done. */
  due: PartialDateSchema.optional(),
  /** The action is given up from then on. */
  retired: z.boolean().optional(),
});

/** See {@link ActionPlannedSchema}. */
export type Action = z.infer<typeof ActionPlannedSchema>;
