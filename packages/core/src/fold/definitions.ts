import type { Assignment } from '../assignment/assignment-events.js';
import type { BudgetLine } from '../budget/budget-events.js';
import type { Goal } from '../goal/goal-events.js';
import type { Scale } from '../goal/scale-events.js';
import type { Indicator } from '../indicator/indicator-events.js';
import type { Occasion } from '../occasion/occasion-events.js';
import type { Plan } from '../plan/plan-events.js';
import type { Target } from '../target/target-events.js';
import type { Unit } from '../unit/unit-events.js';
import type { CalendarDate } from '../values/calendar-date.js';
import { contains, type PeriodText, startOf } from '../values/period.js';

/** What can be defined, by the word used in events. */
export interface Defined {
  readonly plan: Plan;
  readonly unit: Unit;
  readonly scale: Scale;
  readonly goal: Goal;
  readonly indicator: Indicator;
  readonly target: Target;
  readonly line: BudgetLine;
  readonly assignment: Assignment;
  readonly occasion: Occasion;
}

/** A kind of thing that can be defined. */
export type DefinedKind = keyof Defined;

/** One statement of the whole of a thing. */
export interface Definition<Kind extends DefinedKind = DefinedKind> {
  readonly data: Defined[Kind];
  readonly statedOn: CalendarDate;
  readonly version: number;
  readonly eventId: string;
}

/** Every definition stated, by kind and id, in log order. */
export type Definitions = {
  readonly [Kind in DefinedKind]: { readonly [id: string]: readonly Definition<Kind>[] };
};

/** Nothing defined yet. */
export const NO_DEFINITIONS: Definitions = {
  plan: {},
  unit: {},
  scale: {},
  goal: {},
  indicator: {},
  target: {},
  line: {},
  assignment: {},
  occasion: {},
};

/** Which event defines which kind of thing. */
export const DEFINED_BY = {
  'plan-adopted': 'plan',
  'unit-defined': 'unit',
  'scale-defined': 'scale',
  'goal-defined': 'goal',
  'indicator-defined': 'indicator',
  'target-set': 'target',
  'budget-line-defined': 'line',
  'assignment-given': 'assignment',
  'occasion-scheduled': 'occasion',
} as const satisfies Record<string, DefinedKind>;

/**
 * Kinds whose earliest definition also serves days before it was stated, so that figures imported late find
 * what they are about. Plans and what they decide do not exist before they were stated.
 */
const REACHES_BACK: ReadonlySet<DefinedKind> = new Set(['unit', 'indicator', 'line', 'occasion']);

/** From where definitions are seen: up to a version of the log, as stated by a day, for a period. */
export interface DefinitionView {
  readonly version: number;
  readonly date: CalendarDate;
  readonly period?: PeriodText | undefined;
}

/**
 * The definition in force: among those with the latest `from` not after the first day of the period, the latest stated.
 * Where none is stated by the day asked from, the earliest may serve, it too from its own `from`.
 * Answers a retiring definition too; see {@link isInUse}.
 */
export function definitionInForce<Kind extends DefinedKind>(
  definitions: Definitions,
  kind: Kind,
  id: string,
  view: DefinitionView,
): Definition<Kind> | undefined {
  const all = Object.hasOwn(definitions[kind], id) ? definitions[kind][id] : undefined;
  const only = all?.length === 1 ? all[0] : undefined;
  if (only) return isSoleInForce(only, REACHES_BACK.has(kind), view) ? only : undefined;
  const recorded = all?.filter((definition) => definition.version <= view.version) ?? [];
  const stated = recorded.filter((definition) => definition.statedOn <= view.date);
  if (stated.length > 0 || !REACHES_BACK.has(kind)) return latest(stated, view.period);
  const [earliest] = [...recorded].sort((a, b) => (a.statedOn < b.statedOn ? -1 : 1));
  return earliest && latest([earliest], view.period);
}

/** Most things are defined once: whether that definition is the one in force. */
function isSoleInForce(only: Definition, reachesBack: boolean, view: DefinitionView): boolean {
  if (only.version > view.version) return false;
  if (only.statedOn > view.date && !reachesBack) return false;
  const { from } = only.data;
  return from === undefined || view.period === undefined || startOf(from) <= startOf(view.period);
}

function latest<Kind extends DefinedKind>(
  stated: readonly Definition<Kind>[],
  period: PeriodText | undefined,
): Definition<Kind> | undefined {
  const start = period === undefined ? '9999-12-31' : startOf(period);
  const fromOf = (definition: Definition<Kind>) =>
    definition.data.from ? startOf(definition.data.from) : '';
  let best: Definition<Kind> | undefined;
  for (const definition of stated) {
    const from = fromOf(definition);
    if (from > start) continue;
    const bestFrom = best ? fromOf(best) : '';
    if (!best || from > bestFrom || (from === bestFrom && definition.statedOn >= best.statedOn))
      best = definition;
  }
  return best;
}

/** Whether a definition exists and does not retire what it defines. */
export function isInUse<Kind extends DefinedKind>(
  definition: Definition<Kind> | undefined,
): definition is Definition<Kind> {
  return definition !== undefined && definition.data.retired !== true;
}

/** Whether a thing is in use on some day of a period: on its first, or from when a definition begins to hold in it. */
export function isInUseWithin(
  definitions: Definitions,
  kind: DefinedKind,
  id: string,
  view: DefinitionView & { readonly period: PeriodText },
): boolean {
  const all = Object.hasOwn(definitions[kind], id) ? definitions[kind][id] : undefined;
  const starts = (all ?? []).flatMap(({ data }) => (data.from === undefined ? [] : [startOf(data.from)]));
  const within = starts.filter((day) => contains(view.period, day));
  return [startOf(view.period), ...within].some((day) =>
    isInUse(definitionInForce(definitions, kind, id, { ...view, period: day })),
  );
}

/** The definitions in force of every thing of a kind that is in use, in the order first stated. */
export function allInUse<Kind extends DefinedKind>(
  definitions: Definitions,
  kind: Kind,
  view: DefinitionView,
): readonly Definition<Kind>[] {
  return Object.keys(definitions[kind])
    .map((id) => definitionInForce(definitions, kind, id, view))
    .filter(isInUse);
}
