import * as z from 'zod';
import { type CalendarDate, CalendarDateSchema } from '../values/calendar-date.js';
import { DecimalTextSchema, parseDecimal } from '../values/decimal.js';
import { type AssignmentId, type IndicatorId, idSchema, type UnitId } from '../values/id.js';
import type { ConstantMeasure, Measure, Reference } from './measure.js';
import { MeasureSchema, ReferenceSchema } from './measure-schema.js';

/** A comparison that names its own side. */
export type Comparison = '>=' | '>' | '<=' | '<' | '=';

/**
 * How the two sides of a `holds` are compared. `at-least-as-good` takes its side from the target's `better`, else
 * from the indicator's direction.
 */
export type Operator = Comparison | 'at-least-as-good';

/** The way an indicator is meant to go. */
export type Direction = 'increase' | 'decrease' | 'maintain';

/** A measure compared with another. */
export interface HoldsRule {
  readonly type: 'holds';
  readonly measure: Measure;
  readonly operator: Operator;
  readonly against: Measure;
}

/**
 * A measure moves in a direction since a reference. `by` asks for at least so much; `tolerance` forgives so
 * much the wrong way when the direction is `maintain`, and `twoSided` then forgives no more the right way.
 */
export interface MovesRule {
  readonly type: 'moves';
  readonly measure: Measure;
  readonly direction: Direction;
  readonly since: Reference;
  readonly by?: string | undefined;
  readonly tolerance?: string | undefined;
  readonly twoSided?: boolean | undefined;
  /** Whether standing exactly at the requirement fails. Default true without `by`, else false. */
  readonly strict?: boolean | undefined;
}

/** A measure lies between two others, both included. */
export interface BetweenRule {
  readonly type: 'between';
  readonly measure: Measure;
  readonly low: Measure;
  readonly high: Measure;
}

/** Somebody judges whether it is so: met or missed as the judgement given for the target and period says. */
export interface JudgedRule {
  readonly type: 'judged';
  /** What is to be judged. */
  readonly question: string;
}

/** An assignment is completed by a date. */
export interface DeadlineRule {
  readonly type: 'deadline';
  readonly assignment: AssignmentId;
  readonly by: CalendarDate;
}

/** What an `each` or `some` goes over: a dimension's members, units, or named indicators. */
export type Members =
  | { readonly dimension: string }
  | { readonly units: readonly UnitId[] }
  | { readonly indicators: readonly IndicatorId[] };

/** The rule holds of every member; over a dimension not declared complete it can be missed, never met. */
export interface EachRule {
  readonly type: 'each';
  readonly over: Members;
  readonly rule: Rule;
}

/** The rule holds of one member at least. */
export interface SomeRule {
  readonly type: 'some';
  readonly over: Members;
  readonly rule: Rule;
}

/** At least so many parts hold. */
export interface AtLeastRule {
  readonly type: 'atLeast';
  readonly count: number;
  readonly rules: readonly Rule[];
}

/** Every part must hold. */
export interface AllRule {
  readonly type: 'all';
  readonly rules: readonly Rule[];
}

/** One part at least must hold. */
export interface AnyRule {
  readonly type: 'any';
  readonly rules: readonly Rule[];
}

/** A statement that is true, false or unknown of a period. */
export type Rule =
  | HoldsRule
  | BetweenRule
  | MovesRule
  | JudgedRule
  | DeadlineRule
  | AllRule
  | AnyRule
  | AtLeastRule
  | EachRule
  | SomeRule;

const notNegative = DecimalTextSchema.refine((text) => !parseDecimal(text).isNegative(), {
  message: 'A step or tolerance is written without a sign; the direction says which way.',
});
const nested: z.ZodType<Rule, unknown> = z.lazy(() => RuleSchema);
const joined = z.array(nested).min(1, 'A join over nothing is refused; give it at least one rule.').max(100);

const NOTHING = 'Going over nothing is refused; name one at least.';
const MembersSchema: z.ZodType<Members, unknown> = z.union([
  z.strictObject({ dimension: idSchema<'dimension'>('dimension') }),
  z.strictObject({ units: z.array(idSchema<'unit'>('unit')).min(1, NOTHING).max(1000) }),
  z.strictObject({ indicators: z.array(idSchema<'indicator'>('indicator')).min(1, NOTHING).max(1000) }),
]);

function isAbove(low: ConstantMeasure, high: ConstantMeasure): boolean {
  return parseDecimal(low.value).greaterThan(parseDecimal(high.value));
}

/** The schema of every rule. */
export const RuleSchema: z.ZodType<Rule, unknown> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('holds'),
    measure: MeasureSchema,
    operator: z.enum(['>=', '>', '<=', '<', '=', 'at-least-as-good']),
    against: MeasureSchema,
  }),
  z
    .strictObject({
      type: z.literal('moves'),
      measure: MeasureSchema,
      direction: z.enum(['increase', 'decrease', 'maintain']),
      since: ReferenceSchema,
      by: notNegative.optional(),
      tolerance: notNegative.optional(),
      twoSided: z.boolean().optional(),
      strict: z.boolean().optional(),
    })
    .refine((rule) => rule.direction === 'maintain' || (!rule.tolerance && !rule.twoSided), {
      message: 'Tolerance and twoSided belong to direction "maintain"; use "by" for a step.',
    })
    .refine((rule) => rule.direction !== 'maintain' || (rule.by === undefined && rule.strict === undefined), {
      message: 'A maintained level has a tolerance, not a step; use "tolerance".',
    }),
  z
    .strictObject({
      type: z.literal('between'),
      measure: MeasureSchema,
      low: MeasureSchema,
      high: MeasureSchema,
    })
    .refine(({ low, high }) => low.type !== 'constant' || high.type !== 'constant' || !isAbove(low, high), {
      message: 'The low end is above the high one; write the lower number as "low".',
    }),
  z.strictObject({ type: z.literal('judged'), question: z.string().trim().min(1).max(2000) }),
  z.strictObject({
    type: z.literal('deadline'),
    assignment: idSchema<'assignment'>('assignment'),
    by: CalendarDateSchema,
  }),
  z.strictObject({ type: z.literal('all'), rules: joined }),
  z.strictObject({ type: z.literal('any'), rules: joined }),
  z
    .strictObject({ type: z.literal('atLeast'), count: z.int().min(1).max(100), rules: joined })
    .refine(({ count, rules }) => count <= rules.length, {
      message: 'More parts are asked for than there are.',
    }),
  z.strictObject({ type: z.literal('each'), over: MembersSchema, rule: nested }),
  z.strictObject({ type: z.literal('some'), over: MembersSchema, rule: nested }),
]);
