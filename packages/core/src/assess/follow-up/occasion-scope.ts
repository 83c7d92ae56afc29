import type { Goal } from '../../goal/goal-events.js';
import { judgeTarget } from '../../judges/judge-target.js';
import type { RuleVerdict } from '../../judges/verdict.js';
import type { Occasion } from '../../occasion/occasion-events.js';
import { allDefinedIn, definedIn, once, type View } from '../../readings/view.js';
import type { Target } from '../../target/target-events.js';
import type { CalendarDate } from '../../values/calendar-date.js';
import { endOf, type PeriodText } from '../../values/period.js';
import { type NeededValues, neededValues } from './needed-values.js';
import type { OccasionAsk, OccasionSubject } from './occasion-assessment.js';
import { leadsOf } from './who-answers.js';

/** What a follow-up covers where it does not say. */
const EVERYTHING: readonly OccasionSubject[] = ['indicators', 'goals', 'budget', 'assignments', 'staff'];
const VALUES_ALONE: readonly OccasionAsk[] = ['values'];

/** A follow-up with its defaults filled in, and what of the register it is about. */
export interface OccasionScope {
  readonly occasion: string;
  readonly period: PeriodText;
  /** The last day it is open; `null` where no date is stated. */
  readonly closes: CalendarDate | null;
  readonly covers: readonly OccasionSubject[];
  readonly asks: readonly OccasionAsk[];
  readonly goals: readonly Goal[];
  readonly targets: readonly Target[];
  readonly needed: NeededValues;
}

/**
 * The scope of a follow-up: the goals and targets of its plan, or of all plans in use where it names none, for its
 * period, without those that are stated not to apply. Found once for all follow-ups of a plan and period.
 */
export function scopeOf(view: View, { id, plan, period, closesOn, covers, asks }: Occasion): OccasionScope {
  const found = once(view, `occasion-scope|${plan ?? ''}|${period}`, () => {
    const all = allDefinedIn(view, 'goal', period);
    const dropped = new Set(all.flatMap((goal) => (goal.notApplicable === undefined ? [] : [goal.id])));
    const goals = all.filter((goal) => !dropped.has(goal.id) && isOfPlan(view, goal.plan, plan, period));
    const targets = allDefinedIn(view, 'target', period).filter(
      (target) => !dropped.has(target.goal) && isOfPlan(view, target.plan, plan, period),
    );
    return { goals, targets, needed: neededValues(view, targets, period) };
  });
  return {
    occasion: id,
    period,
    closes: closesOn === undefined ? null : endOf(closesOn),
    covers: covers ?? EVERYTHING,
    asks: asks ?? VALUES_ALONE,
    ...found,
  };
}

/** Whether a follow-up asks for something of anything it covers. */
export function asksFor(
  { covers, asks }: Pick<OccasionScope, 'covers' | 'asks'>,
  ask: OccasionAsk,
  ...subjects: readonly OccasionSubject[]
): boolean {
  return asks.includes(ask) && subjects.some((subject) => covers.includes(subject));
}

/** A target's verdict for a follow-up's period; found once however many follow-ups the period has. */
export function verdictFor(view: View, target: Target, period: PeriodText): RuleVerdict {
  return once(view, `occasion-verdict|${period}|${target.id}`, () => judgeTarget(view, target, period));
}

/** The units that answer for a target: those that lead its goal, else those that lead its indicator. */
export function leadsOfTarget(view: View, target: Target, period: PeriodText): readonly string[] {
  const leads = leadsOf(definedIn(view, 'goal', target.goal, period)?.contributors);
  if (leads.length > 0) return leads;
  return leadsOf(definedIn(view, 'indicator', target.indicator, period)?.contributors);
}

function isOfPlan(view: View, plan: string, wanted: string | undefined, period: PeriodText): boolean {
  return wanted === undefined ? definedIn(view, 'plan', plan, period) !== undefined : plan === wanted;
}
