import * as z from 'zod';
import { KINDS } from '../indicator/observation-events.js';
import { definitionFields, NameSchema, PartialDateSchema } from '../register/register-events.js';
import { CalendarDateSchema } from '../values/calendar-date.js';
import { idSchema } from '../values/id.js';
import { PeriodSchema } from '../values/period.js';

/** What a follow-up asks of those who answer for what it covers. */
const OCCASION_ASKS = ['values', 'forecasts', 'comments', 'judgements'] as const;

/** `occasion-scheduled`: a follow-up; its dates may be absent or just a month. This is the storage format. */
export const OccasionScheduledSchema = z.strictObject({
  id: idSchema<'occasion'>('occasion'),
  name: NameSchema,
  plan: idSchema<'plan'>('plan').optional(),
  /** The period it follows up. */
  period: PeriodSchema,
  closesOn: PartialDateSchema.optional(),
  handledOn: z
    .array(z.strictObject({ body: NameSchema, on: PartialDateSchema }))
    .max(100)
    .optional(),
  covers: z.array(z.enum(['indicators', 'goals', 'budget', 'assignments', 'staff'])).optional(),
  /** What it asks for; default values alone. Comments are asked for on targets missed or expected to be. */
  asks: z.array(z.enum(OCCASION_ASKS)).optional(),
  ...definitionFields,
});

/** See {@link OccasionScheduledSchema}. */
export type Occasion = z.infer<typeof OccasionScheduledSchema>;

/** Says once more what a unit answers for at a follow-up: that it is ready, or approved. This is the storage format. */
export const ContributionSignedSchema = z.strictObject({
  occasion: idSchema<'occasion'>('occasion'),
  /** The unit whose contribution it is. */
  unit: idSchema<'unit'>('unit'),
  as: z.enum(['ready', 'approved']),
  /** The unit that signs: the same, or one it is a part of. Default the same. */
  signedBy: idSchema<'unit'>('unit').optional(),
  /** The role that signed, not a person's name. */
  by: NameSchema,
  note: NameSchema.optional(),
});

/** See {@link ContributionSignedSchema}. */
export type ContributionSigned = z.infer<typeof ContributionSignedSchema>;

/** What a comment is about. */
const COMMENT_SUBJECTS = ['goal', 'target', 'indicator', 'assignment', 'line', 'occasion'] as const;

/** `comment-made`: what somebody with a role says about a thing, of a period. This is the storage format. */
export const CommentMadeSchema = z.strictObject({
  about: z.strictObject({ kind: z.enum(COMMENT_SUBJECTS), id: z.string().min(1).max(200) }),
  period: PeriodSchema.optional(),
  occasion: idSchema<'occasion'>('occasion').optional(),
  unit: idSchema<'unit'>('unit').optional(),
  /** The role that says it, not a person's name. */
  by: NameSchema,
  text: z.string().trim().min(1).max(20_000),
});

const SealedQuestionSchema = z.strictObject({
  period: PeriodSchema,
  asOf: CalendarDateSchema,
  planAsOf: CalendarDateSchema,
  basis: z.array(z.enum(KINDS)).min(1),
  compare: z.enum(['exact', 'displayed']),
  /** Which budget was compared with; `current` in seals that do not say. */
  budgetVersion: z.enum(['original', 'current']).optional(),
  /** Only these goals and targets; default all. */
  goals: z.array(z.string()).optional(),
  targets: z.array(z.string()).optional(),
  /** Progress methods and own policies, as `name@version`: whoever verifies gives the same. */
  methods: z.array(z.string()),
  policies: z.array(z.string()),
});

/**
 * What was reported when a follow-up closed: the question, the log it was asked of, and the canonical assessment
 * without its texts. Asked again of the same log, the answer is the same.
 */
export const SealSchema = z.strictObject({
  question: SealedQuestionSchema,
  /** The register's version and head hash that were assessed. */
  version: z.int().min(1),
  headHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The version of the library that answered. */
  library: z.string().min(1).max(100),
  /** Ids, codes, statuses, figures and evidence; decimals as text. */
  assessment: z.json(),
});

/** See {@link SealSchema}. */
export type Seal = z.infer<typeof SealSchema>;

/** `occasion-closed`: the follow-up is reported and sealed. This is the storage format. */
export const OccasionClosedSchema = z.strictObject({
  occasion: idSchema<'occasion'>('occasion'),
  /** The role that closed it, not a person's name. */
  by: NameSchema,
  note: NameSchema.optional(),
  seal: SealSchema,
});

/** See {@link OccasionClosedSchema}. */
export type OccasionClosed = z.infer<typeof OccasionClosedSchema>;
