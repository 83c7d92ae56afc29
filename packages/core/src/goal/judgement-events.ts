import * as z from 'zod';
import { NameSchema } from '../register/register-events.js';
import { CalendarDateSchema } from '../values/calendar-date.js';
import { idSchema } from '../values/id.js';
import { PeriodSchema } from '../values/period.js';

const judged = {
  period: PeriodSchema,
  /** The role that judged, not a person's name. */
  by: NameSchema,
  /** The day it was judged; default the day it was stated. */
  on: CalendarDateSchema.optional(),
  why: NameSchema,
  /** The follow-up it was given at. */
  occasion: idSchema<'occasion'>('occasion').optional(),
} as const;

/** Whether a target is met. */
const TargetJudgementSchema = z.strictObject({
  target: idSchema<'target'>('target'),
  grade: z.enum(['met', 'missed']),
  ...judged,
});

/** How far a goal is fulfilled: `fulfilled`, `not-fulfilled`, `not-assessable`, or a step of the goal's scale. */
const GoalJudgementSchema = z.strictObject({
  goal: idSchema<'goal'>('goal'),
  grade: z.string().min(1).max(200),
  ...judged,
});

/**
 * `judgement-given`: somebody with a role has judged a target or a goal in a period. Of a target it decides rules that
 * ask to be judged; of a goal it stands beside the computed result and changes nothing. This is the storage format.
 */
export const JudgementGivenSchema = z.union([TargetJudgementSchema, GoalJudgementSchema]);

/** See {@link JudgementGivenSchema}. */
export type Judgement = z.infer<typeof JudgementGivenSchema>;

/** The grades of a goal that need no scale. */
export const PLAIN_GRADES = ['fulfilled', 'not-fulfilled', 'not-assessable'] as const;
