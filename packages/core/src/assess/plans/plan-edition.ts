import * as z from 'zod';
import type { Definition } from '../../fold/definitions.js';
import type { RegisterState } from '../../fold/register-state.js';
import type { Goal } from '../../goal/goal-events.js';
import type { Plan } from '../../plan/plan-events.js';
import { openView } from '../../readings/open-view.js';
import { allDefinedIn, definedIn, type View, type Viewpoint } from '../../readings/view.js';
import type { Target } from '../../target/target-events.js';
import type { CalendarDate } from '../../values/calendar-date.js';
import { OutturnError } from '../../values/outturn-error.js';

/** A plan by its id, or by its id as stated by a day. */
export type PlanSide = string | { readonly plan: string; readonly planAsOf?: CalendarDate | undefined };

/** From when two plans are compared; `planAsOf` is for a side that does not say its own. */
export type PlanQuestion = Pick<Viewpoint, 'asOf' | 'planAsOf' | 'recordedBy'>;

/** A plan with what belongs to it, as stated by a day. */
export interface PlanEdition {
  readonly plan: Plan;
  readonly goals: readonly Goal[];
  readonly targets: readonly Target[];
  /** A view in which goals and targets are those of this plan alone. */
  readonly view: View;
}

const SideSchema = z.union([
  z.string(),
  z.strictObject({ plan: z.string(), planAsOf: z.string().optional() }),
]);
const PlanQuestionSchema = z.strictObject({
  asOf: z.string().optional(),
  planAsOf: z.string().optional(),
  recordedBy: z.union([z.string(), z.int()]).optional(),
});

/**
 * Opens a plan as stated by a day.
 *
 * @throws {OutturnError} `unknown-plan` for one that had not been adopted by then, `question-invalid`, and the errors of
 * views.
 */
export function openEdition(state: RegisterState, side: PlanSide, question: PlanQuestion): PlanEdition {
  checkShape(SideSchema, side);
  checkShape(PlanQuestionSchema, question);
  const { plan: id, planAsOf = question.planAsOf } = typeof side === 'string' ? { plan: side } : side;
  const whole = openView(state, { ...question, planAsOf });
  const plan = definedIn(whole, 'plan', id);
  if (!plan) {
    const message = `There is no plan "${id}" as of ${whole.planAsOf}; correct the id, or ask as of a later day.`;
    throw new OutturnError('unknown-plan', message, { plan: id, planAsOf: whole.planAsOf });
  }
  const view = { ...whole, state: limitedTo(state, id) };
  return { plan, goals: allDefinedIn(view, 'goal'), targets: allDefinedIn(view, 'target'), view };
}

/** The register as if no other plan had goals or targets: one that was taken over by a later plan is still in this. */
function limitedTo(state: RegisterState, plan: string): RegisterState {
  const { goal, target } = state.definitions;
  const definitions = { ...state.definitions, goal: ofPlan(goal, plan), target: ofPlan(target, plan) };
  return { ...state, definitions };
}

function ofPlan<Kind extends 'goal' | 'target'>(
  defined: Readonly<Record<string, readonly Definition<Kind>[]>>,
  plan: string,
): Readonly<Record<string, readonly Definition<Kind>[]>> {
  const own = Object.entries(defined).map(
    ([id, all]) => [id, all.filter(({ data }) => data.plan === plan)] as const,
  );
  return Object.fromEntries(own.filter(([, all]) => all.length > 0));
}

function checkShape(schema: z.ZodType, given: unknown): void {
  const result = schema.safeParse(given);
  if (result.success) return;
  const [issue] = result.error.issues;
  const message = `The plans to compare: ${issue?.message ?? 'misshapen'}; give an id, or { plan, planAsOf }, and a question of asOf, planAsOf and recordedBy.`;
  throw new OutturnError('question-invalid', message, { issues: result.error.issues });
}
