import type { RegisterState } from '../fold/register-state.js';
import { judgeTarget } from '../judges/judge-target.js';
import { standingOf } from '../judges/standing.js';
import type { RuleVerdict, Standing } from '../judges/verdict.js';
import { openView } from '../readings/open-view.js';
import { allDefinedIn, definedIn, definingEvent, type View, type Viewpoint } from '../readings/view.js';
import type { Target } from '../target/target-events.js';
import { OutturnError } from '../values/outturn-error.js';
import type { PeriodText } from '../values/period.js';
import { type Segment, segmentKey, TOTAL } from '../values/segment.js';
import { assessIndicator } from './assess-indicators.js';
import { assessProgress, DEFAULT_METHODS } from './assess-progress.js';
import type { Assessment, TargetAssessment, TrendAssessment } from './assessment.js';
import { assessBudget } from './budget/assess-budget.js';
import type { BudgetAssessment } from './budget/budget-assessment.js';
import { obligationsIn } from './budget/deficit-obligation.js';
import { withStatementNotes } from './changes/statement-notes.js';
import type { Finding } from './findings/finding.js';
import { findingsIn } from './findings/findings-in.js';
import { assessAssignments } from './follow-up/assess-assignments.js';
import { assessOccasions } from './follow-up/assess-occasions.js';
import type { OccasionAssessment } from './follow-up/occasion-assessment.js';
import { owedFor } from './follow-up/owed.js';
import { assessGoals } from './goals/fulfilment.js';
import { countedAssignments } from './goals/goal-assignments.js';
import { goalJudgements } from './goals/goal-judgements.js';
import { askedQuestion, checkQuestion, type Question } from './question.js';
import { selection } from './selection.js';
import { type TrendOptions, trendOf } from './trend.js';

/**
 * Everything a register says of a period, as plain JSON: which goals are fulfilled, every target's verdict and
 * standing, which way each indicator moves, how far budgets deviate, what is late, and what does not add up.
 *
 * @throws {OutturnError} `question-invalid`, `register-not-opened`, `version-unknown`, or the errors of periods and
 * dates.
 */
export function assess(state: RegisterState, question: Question): Assessment {
  const {
    period,
    goals,
    targets,
    methods = DEFAULT_METHODS,
    policies = [],
    budgetVersion,
    ...viewpoint
  } = checkQuestion(question);
  const { name: register, currency } = openedRegister(state);
  const view = openView(state, viewpoint);
  const defined = allDefinedIn(view, 'target', period);
  const judged = defined.map((target) => assessTarget(view, target, period));
  const indicators = allDefinedIn(view, 'indicator', period);
  const assignments = assessAssignments(view);
  const fulfilled = assessGoals({
    goals: allDefinedIn(view, 'goal', period),
    targets: judged,
    assignments: countedAssignments(assignments, { period, asOf: view.asOf }),
    policies,
    scaleOf: ({ scale }) => (scale === undefined ? undefined : definedIn(view, 'scale', scale, period)),
    judgementsOf: ({ id }) => goalJudgements(view, id, period),
    definedBy: ({ id }) => definingEvent(view, 'goal', id, period) ?? '',
  });
  const kept = selection(fulfilled, judged, goals, targets);
  return withStatementNotes(view, {
    register,
    currency,
    question: askedQuestion(view, period, { methods, policies, budgetVersion }),
    units: allDefinedIn(view, 'unit', period).map(({ id, name }) => ({ unit: id, name })),
    ...kept,
    indicators: indicators.map((indicator) => assessIndicator(view, indicator, period)),
    trends: indicators.map((indicator) => trendOf(view, indicator, '', period)),
    progress: notDue(defined, kept.targets).flatMap((target) =>
      assessProgress(view, target, period, methods),
    ),
    budget: assessBudget(view, period, budgetVersion),
    obligations: obligationsIn(view, { period, budgetVersion }),
    assignments,
    occasions: assessOccasions(view, period),
    findings: findingsIn(view),
    notUnderstood: notUnderstood(state, view),
  });
}

/**
 * One target's verdict and standing.
 *
 * @throws {OutturnError} `unknown-target` when no such target was set by the day asked from.
 */
export function verdict(
  state: RegisterState,
  target: string,
  question: Question,
): { readonly verdict: RuleVerdict; readonly standing: Standing } {
  const { period, ...viewpoint } = checkQuestion(question);
  const view = openView(state, withoutSelection(viewpoint));
  const { verdict: found, standing } = assessTarget(view, inView(view, 'target', target, period), period);
  return { verdict: found, standing };
}

/** What a trend is asked with. */
export interface TrendQuestion extends Question, TrendOptions {
  /** Default the total. */
  readonly segment?: Segment | undefined;
}

/**
 * Which way an indicator moves.
 *
 * @throws {OutturnError} `unknown-indicator`.
 */
export function trend(state: RegisterState, indicator: string, question: TrendQuestion): TrendAssessment {
  const { segment, tolerance, ...rest } = question;
  const { period, ...viewpoint } = checkQuestion(rest);
  const view = openView(state, withoutSelection(viewpoint));
  const definition = inView(view, 'indicator', indicator, period);
  return trendOf(view, definition, segmentKey(segment ?? TOTAL), period, { tolerance });
}

/** The budget lines and bridges of a period. */
export function budget(state: RegisterState, question: Question): BudgetAssessment {
  const { period, budgetVersion, ...viewpoint } = checkQuestion(question);
  return assessBudget(openView(state, withoutSelection(viewpoint)), period, budgetVersion);
}

/** How every follow-up stands and who owes what to it, whatever period it is of, on the day asked from. */
export function occasions(state: RegisterState, viewpoint: Viewpoint = {}): readonly OccasionAssessment[] {
  return assessOccasions(openView(state, viewpoint));
}

/** What does not add up, of everything stated by the day asked from. */
export function findings(state: RegisterState, viewpoint: Viewpoint = {}): readonly Finding[] {
  return findingsIn(openView(state, viewpoint));
}

function assessTarget(view: View, target: Target, period: PeriodText): TargetAssessment {
  const indicator = definedIn(view, 'indicator', target.indicator, period);
  const verdict = judgeTarget(view, target, period);
  const alternatives = (target.alternatives ?? []).map(({ name, rule, when, inferred }) => ({
    name,
    inferred: inferred ?? [],
    verdict: judgeTarget(view, { ...target, rule, when: when ?? target.when }, period),
  }));
  return {
    target: target.id,
    name: target.name ?? indicator?.name ?? target.id,
    goal: target.goal,
    plan: target.plan,
    indicator: target.indicator,
    segments: (target.segments ?? [TOTAL]).map(segmentKey),
    level: target.level ?? 'minimum',
    rule: target.rule,
    when: target.when,
    inferred: target.inferred ?? [],
    setBy: definingEvent(view, 'target', target.id, period) ?? '',
    verdict,
    standing: standingOf(view, target, period),
    alternatives,
    contested: alternatives.some((other) => other.verdict.status !== verdict.status),
    owed: owedFor(view, verdict.missing),
  };
}

/** The targets that are shown and whose verdict is that nothing is due yet. */
function notDue(targets: readonly Target[], shown: readonly TargetAssessment[]): readonly Target[] {
  const waiting = new Set(
    shown.filter(({ verdict: found }) => found.status === 'not-due').map(({ target }) => target),
  );
  return targets.filter(({ id }) => waiting.has(id));
}

function openedRegister(state: RegisterState) {
  if (state.register) return state.register;
  const message = 'This register has not been opened; there is nothing to assess. Begin with open-register.';
  throw new OutturnError('register-not-opened', message);
}

function inView<Kind extends 'target' | 'indicator'>(view: View, kind: Kind, id: string, period: PeriodText) {
  const found = definedIn(view, kind, id, period);
  if (found) return found;
  const message = `There is no ${kind} "${id}" for ${period} as of ${view.asOf}; correct the id, or ask as of a later day.`;
  throw new OutturnError(`unknown-${kind}`, message, { kind, id, period });
}

function withoutSelection(question: Omit<Question, 'period'>): Viewpoint {
  const {
    goals: _,
    targets: __,
    methods: ___,
    policies: ____,
    budgetVersion: _____,
    ...viewpoint
  } = question;
  return viewpoint;
}

function notUnderstood(state: RegisterState, view: View): readonly string[] {
  const seen = state.notUnderstood.filter(({ version }) => version <= view.version);
  return [...new Set(seen.map(({ type }) => type))];
}
