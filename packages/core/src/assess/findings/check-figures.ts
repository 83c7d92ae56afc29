import type { PrintedFigure } from '../../budget/figure-events.js';
import { FIGURES_SERIES, figureSeries } from '../../fold/series.js';
import { pointsOfSeries, type Statement } from '../../fold/statements.js';
import type { Scope } from '../../readings/measure-context.js';
import { type Range, rangesOverlap, roundedRange } from '../../readings/range.js';
import { rangeOfMeasure } from '../../readings/range-of-measure.js';
import { statedFigure } from '../../readings/read-figure.js';
import { readMeasure } from '../../readings/read-measure.js';
import type { View } from '../../readings/view.js';
import type { Measure } from '../../rules/measure.js';
import { allMeasures } from '../../rules/nesting.js';
import {
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  printExact,
  roundTo,
  subtract,
} from '../../values/exact.js';
import { inWholeUnits } from '../../values/money.js';
import type { PeriodText } from '../../values/period.js';
import { badnessOf, mildestOf } from './adds-up.js';
import { checkBreakdowns } from './check-breakdowns.js';
import type { CheckedFigure, Finding } from './finding.js';

/** Every printed figure that is not what it claims to be, and every whole whose breakdowns do not agree. */
export function checkFigures(view: View): readonly Finding[] {
  return [...checkedFigures(view).flatMap(findingOf), ...checkBreakdowns(view)];
}

/** Every printed figure beside what it claims to be, those that agree too, in the order they were first stated. */
export function checkedFigures(view: View): readonly CheckedFigure[] {
  return pointsOfSeries(view.stated, FIGURES_SERIES).flatMap((id) =>
    pointsOfSeries(view.stated, figureSeries(id)).flatMap((period) => checkOne(view, id, period)),
  );
}

function findingOf({ roundedTo: _, class: found, ...figure }: CheckedFigure): readonly Finding[] {
  return found === 'agrees' ? [] : [{ ...figure, class: found }];
}

function checkOne(view: View, id: string, period: PeriodText): readonly CheckedFigure[] {
  const stated = statedFigure(view, id, period);
  if (!stated) return [];
  const { figure, statement } = stated;
  const check = (seen: View): CheckedFigure => checkedFigure(seen, figure, statement);
  return [mildestOf(view, statement.event.statedOn, check, badness)];
}

function badness(checked: CheckedFigure): number {
  return checked.class === 'agrees' ? 0 : badnessOf(checked.class);
}

function checkedFigure(view: View, figure: PrintedFigure, statement: Statement): CheckedFigure {
  const { claims, period } = figure;
  const at = { view, period, valuePeriod: period, scope: scopeOf(claims) };
  const multiplier = figure.multiplier ?? 1;
  const printed = inWholeUnits(exact(figure.value), multiplier);
  const unit = inWholeUnits(exact(figure.roundedTo), multiplier);
  const reading = readMeasure(claims, at);
  const found = {
    code: 'printed-figure',
    subject: figure.id,
    name: figure.name,
    period,
    printed: printExact(printed),
    roundedTo: figure.roundedTo,
    multiplier,
    measuredIn: figure.measuredIn ?? (reading.known ? reading.measuredIn : undefined) ?? null,
    evidence: [statement.id, ...reading.evidence],
  } as const;
  if (!reading.known) {
    return { ...found, class: 'incomplete', computed: null, difference: null, missing: reading.missing };
  }
  return {
    ...found,
    class: classOf(reading.value, printed, unit, () => rangeOfMeasure(claims, at)),
    computed: printExact(reading.value),
    difference: printExact(subtract(printed, reading.value)),
    missing: [],
  };
}

function classOf(
  computed: Exact,
  printed: Exact,
  unit: Exact,
  rangeOfComputed: () => Range | undefined,
): CheckedFigure['class'] {
  if (compare(roundToUnit(computed, unit), printed) === 0) return 'agrees';
  const range = rangeOfComputed();
  const overlaps = range === undefined || rangesOverlap(range, roundedRange(printed, unit));
  return overlaps ? 'within-rounding' : 'error';
}

/** A figure over one indicator is about it: what is counted from the measurement before needs its schedule. */
function scopeOf(claims: Measure): Scope {
  const named = allMeasures(claims).flatMap((part) => (part.type === 'value' ? [part.indicator] : []));
  const [only, ...others] = [...new Set(named)];
  return others.length === 0 ? { indicator: only } : {};
}

/** The value to the nearest whole unit, half away from zero. */
function roundToUnit(value: Exact, unit: Exact): Exact {
  const inUnits = divide(value, unit);
  return inUnits ? multiply(roundTo(inUnits, 0), unit) : value;
}
