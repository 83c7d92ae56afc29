import * as z from 'zod';
import { KINDS } from '../indicator/observation-events.js';
import type { ProgressMethod } from '../methods/progress-method.js';
import type { View, Viewpoint } from '../readings/view.js';
import { OutturnError } from '../values/outturn-error.js';
import { type PeriodText, parsePeriod } from '../values/period.js';
import type { AskedQuestion } from './assessment.js';
import type { BudgetVersion } from './budget/planned-amount.js';
import { type GoalPolicy, ownName } from './goals/goal-policy.js';

/** What is asked of a register. */
export interface Question extends Viewpoint {
  /** The period the answer is about. */
  readonly period: PeriodText;
  /** Only these goals and what lies beneath them; default all. */
  readonly goals?: readonly string[] | undefined;
  /** Only these targets; default all. Fulfilment still counts every target. */
  readonly targets?: readonly string[] | undefined;
  /** The methods progress is judged by, side by side; default `linear-path@1` alone, and none for an empty list. */
  readonly methods?: readonly ProgressMethod[] | undefined;
  /** The embedder's own policies, for goals that name one; default none. A goal whose policy is not here is `unknown`. */
  readonly policies?: readonly GoalPolicy[] | undefined;
  /** Which budget is compared with: as decided first, or with all adjustments and transfers. Default `current`. */
  readonly budgetVersion?: BudgetVersion | undefined;
}

const MethodSchema = z.custom<ProgressMethod>(isJudge, 'A method has a name, a version and a judge function');

const PolicySchema = z.custom<GoalPolicy>(isJudge, 'A policy has a name, a version and a judge function');

const QuestionSchema = z.strictObject({
  period: z.string(),
  asOf: z.string().optional(),
  planAsOf: z.string().optional(),
  recordedBy: z.union([z.string(), z.int()]).optional(),
  basis: z.array(z.enum(KINDS)).min(1).optional(),
  compare: z.enum(['exact', 'displayed']).optional(),
  budgetVersion: z.enum(['original', 'current']).optional(),
  goals: z.array(z.string()).optional(),
  targets: z.array(z.string()).optional(),
  methods: z.array(MethodSchema).optional(),
  policies: z
    .array(PolicySchema)
    .refine((given) => new Set(given.map(ownName)).size === given.length, 'One policy is given twice')
    .optional(),
});

/**
 * A question as it may be asked.
 *
 * @throws {OutturnError} `question-invalid` for a misspelt or misshapen part, and the errors of periods.
 */
export function checkQuestion(question: Question): Question {
  const result = QuestionSchema.safeParse(question);
  if (!result.success) {
    const [issue] = result.error.issues;
    const at = issue && issue.path.length > 0 ? ` at ${issue.path.join('.')}` : '';
    throw new OutturnError('question-invalid', `The question${at}: ${issue?.message ?? 'is misshapen'}.`, {
      issues: result.error.issues,
    });
  }
  return { ...question, period: parsePeriod(question.period).text };
}

/** What a question has beside its period and viewpoint, and its answer names. */
type AskedOtherwise = Required<Pick<Question, 'methods' | 'policies'>> & Pick<Question, 'budgetVersion'>;

/** A question with every default filled in, as its answer carries it. */
export function askedQuestion(
  view: View,
  period: PeriodText,
  { methods, policies, budgetVersion = 'current' }: AskedOtherwise,
): AskedQuestion {
  const { asOf, planAsOf, version, kinds, compare } = view;
  return {
    ...{ period, asOf, planAsOf, version, basis: kinds, compare, budgetVersion },
    methods: (methods ?? []).map(ownName),
    policies: (policies ?? []).map(ownName),
  };
}

function isJudge(given: unknown): boolean {
  if (typeof given !== 'object' || given === null) return false;
  const { name, version, judge } = given as Partial<ProgressMethod>;
  return (
    [name, version].every((text) => typeof text === 'string' && text !== '') && typeof judge === 'function'
  );
}
