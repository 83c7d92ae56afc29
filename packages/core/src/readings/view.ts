import {
  allInUse,
  type Defined,
  type DefinedKind,
  type Definition,
  definitionInForce,
  isInUse,
} from '../fold/definitions.js';
import type { RegisterState } from '../fold/register-state.js';
import type { StatementView } from '../fold/statements.js';
import type { Indicator } from '../indicator/indicator-events.js';
import type { ObservationKind } from '../indicator/observation-events.js';
import type { CalendarDate } from '../values/calendar-date.js';
import type { Instant } from '../values/instant.js';
import type { PeriodText } from '../values/period.js';
import type { Reading } from './reading.js';

/** From when, and by what, a question is asked. */
export interface Viewpoint {
  /** What was stated by this day counts; default the latest stated day in view. It is *today* for what waits or is late. */
  readonly asOf?: CalendarDate | undefined;
  /** The same for plans, targets and decided budgets; default `asOf`. */
  readonly planAsOf?: CalendarDate | undefined;
  /** The log as it was: up to an instant or a version. Default all of it. */
  readonly recordedBy?: Instant | number | undefined;
  /** The kinds of values that may decide; default all, strongest first. */
  readonly basis?: readonly ObservationKind[] | undefined;
  /** `displayed` first rounds both sides to the printed precision, half away from zero. Default `exact`. */
  readonly compare?: 'exact' | 'displayed' | undefined;
}

/** How a derived indicator is read. */
export type Derive = (view: View, indicator: Indicator, segment: string, period: PeriodText) => Reading;

/** A state seen from a viewpoint; what every reading is taken through. */
export interface View {
  readonly state: RegisterState;
  readonly version: number;
  readonly asOf: CalendarDate;
  readonly planAsOf: CalendarDate;
  readonly kinds: readonly ObservationKind[];
  readonly compare: 'exact' | 'displayed';
  /** What was measured and posted, as stated by `asOf`. */
  readonly stated: StatementView;
  /** What was planned, as stated by `planAsOf`. */
  readonly planned: StatementView;
  /** Whether values of a part of a period count, as they do for a standing. */
  readonly admitsParts: boolean;
  /** Whether values marked as unusual count, as they do not for a baseline, a trend or a standing. */
  readonly admitsAtypical: boolean;
  /** Reads a derived indicator; given with the view so that reading a value need not know of measures. */
  readonly derive: Derive;
  /** The derived indicators being read, to find a circle that an older view may have. */
  readonly deriving: readonly string[];
  /** What has been found once and holds for the whole view, whatever kinds of values it admits. */
  readonly found: Map<string, unknown>;
}

/** Finds something once a view; `key` tells it from everything else that is found. */
export function once<Found>(view: View, key: string, find: () => Found): Found {
  const known = view.found.get(key);
  if (known !== undefined || view.found.has(key)) return known as Found;
  const found = find();
  view.found.set(key, found);
  return found;
}

/** The same log seen from another day, for what was measured and what was planned alike. */
export function seenOn(view: View, day: CalendarDate): View {
  return {
    ...view,
    asOf: day,
    planAsOf: day,
    stated: { ...view.stated, asOf: day },
    planned: { ...view.planned, asOf: day },
    found: new Map(),
  };
}

/** Kinds of things that follow the plan's day rather than the measured one. */
const PLANNED: ReadonlySet<DefinedKind> = new Set(['plan', 'scale', 'goal', 'target', 'assignment']);

/** A thing as defined for a period in a view; `undefined` when it is not defined or is retired. */
export function definedIn<Kind extends DefinedKind>(
  view: View,
  kind: Kind,
  id: string,
  period?: PeriodText,
): Defined[Kind] | undefined {
  const definition = definitionInForce(view.state.definitions, kind, id, definitionView(view, kind, period));
  return isInUse(definition) ? definition.data : undefined;
}

/** Every thing of a kind in use for a period in a view. */
export function allDefinedIn<Kind extends DefinedKind>(
  view: View,
  kind: Kind,
  period?: PeriodText,
): readonly Defined[Kind][] {
  return allDefinitionsIn(view, kind, period).map(({ data }) => data);
}

/** The same with when each was stated, and by which event. */
export function allDefinitionsIn<Kind extends DefinedKind>(
  view: View,
  kind: Kind,
  period?: PeriodText,
): readonly Definition<Kind>[] {
  return allInUse(view.state.definitions, kind, definitionView(view, kind, period));
}

/** The event that defined a thing as it is in a view. */
export function definingEvent(
  view: View,
  kind: DefinedKind,
  id: string,
  period?: PeriodText,
): string | undefined {
  return definitionInForce(view.state.definitions, kind, id, definitionView(view, kind, period))?.eventId;
}

function definitionView(view: View, kind: DefinedKind, period: PeriodText | undefined) {
  return { version: view.version, date: PLANNED.has(kind) ? view.planAsOf : view.asOf, period };
}
