import type { BudgetLine } from '../../budget/budget-events.js';
import type { RegisterState } from '../../fold/register-state.js';
import { lineIn } from '../../readings/line-tree.js';
import { openView } from '../../readings/open-view.js';
import { readMeasure } from '../../readings/read-measure.js';
import { type MissingKey, mergeIds, type Reading } from '../../readings/reading.js';
import type { View, Viewpoint } from '../../readings/view.js';
import type { Measure } from '../../rules/measure.js';
import { type Exact, multiply, negate, signOf, subtract } from '../../values/exact.js';
import type { StatementId } from '../../values/id.js';
import { OutturnError } from '../../values/outturn-error.js';
import { type PeriodText, parsePeriod } from '../../values/period.js';
import type { LineAmount } from './budget-assessment.js';
import { differenceOf, firstStated, printed } from './line-amount.js';
import { refuseUnknownLine } from './part-of-year.js';
import { type BudgetChoice, plannedAmount } from './planned-amount.js';

/**
 * A volume and what one of it costs or brings in, both as printed, without the sign of a cost. The price is in the
 * register's currency, as `SEK`, `SEK/…` or `SEK per …`; what has no unit, such as a bare constant, is taken to be.
 */
export interface VolumeMeasures {
  readonly volume: Measure;
  readonly price: Measure;
}

/** What was planned and what came out, in volume and unit price. */
export interface VolumeQuestion extends Viewpoint, BudgetChoice {
  readonly period: PeriodText;
  readonly planned: VolumeMeasures;
  readonly actual: VolumeMeasures;
  /** The budget line the volumes make; its stated amounts are then shown beside the computed ones. */
  readonly line?: string | undefined;
  /** Default what the line is by its nature. */
  readonly side?: 'income' | 'cost' | undefined;
}

/** A volume times its unit price; `null` where it is not known. */
export interface VolumeAmount {
  readonly volume: string | null;
  readonly price: string | null;
  /** In natural signs: a cost is negative. */
  readonly amount: string | null;
}

/** Why an amount differs from its budget: other volumes, and other prices. */
export interface VolumeEffects {
  readonly line: string | null;
  readonly name: string;
  readonly period: PeriodText;
  readonly side: 'income' | 'cost';
  readonly planned: VolumeAmount;
  readonly actual: VolumeAmount;
  /** Actual − planned; the two effects add up to it exactly. Positive is favourable. */
  readonly difference: string | null;
  /** The change of volume × the planned price. */
  readonly volumeEffect: string | null;
  /** The change of price × the actual volume. */
  readonly priceEffect: string | null;
  /** The actual volume × the planned price: the budget of a compensation that follows volume. */
  readonly budgetAtActualVolume: string | null;
  /**
   * `unit`: a price that is not in the register's currency, or a volume that is, or that is a percentage; `negative`: a
   * volume or a price below zero says nothing; `missing`: see `missing`.
   */
  readonly reason: 'unit' | 'missing' | 'negative' | null;
  readonly missing: readonly MissingKey[];
  /** What is stated of the line; `null` without one. */
  readonly stated: StatedVolumeLine | null;
  readonly evidence: readonly StatementId[];
}

/** A line's own amounts beside those its volumes make. */
export interface StatedVolumeLine {
  readonly planned: LineAmount | null;
  readonly outturn: LineAmount | null;
  /** (Outturn − planned) − the difference that volume and price explain. */
  readonly rest: string | null;
}

/**
 * The volume effect and the price effect between a budget and what came out of it. Volumes and prices are measures,
 * such as two indicators' values, so that nothing is typed twice.
 *
 * @throws {OutturnError} `unknown-line`, `side-missing` where neither the question nor the line's nature says whether
 * it is income or cost, and the errors of periods and views.
 * @example
 * volumeEffects(state, { line: 'school', period: '2024', planned: { volume: budgeted, price }, actual: { volume: pupils, price } })
 */
export function volumeEffects(state: RegisterState, question: VolumeQuestion): VolumeEffects {
  const { period: asked, planned, actual, line, side: named, budgetVersion, ...viewpoint } = question;
  if (line !== undefined) refuseUnknownLine(state, line);
  const period = parsePeriod(asked).text;
  const view = openView(state, viewpoint);
  const definition = line === undefined ? undefined : lineIn(view, line, period);
  const side = named ?? sideOf(definition?.nature);
  const readings = [planned.volume, planned.price, actual.volume, actual.price].map((measure) =>
    readMeasure(measure, { view, period, valuePeriod: period, scope: {} }),
  );
  const effects = effectsOf(readings, side, state.register?.currency);
  const { difference } = effects;
  return {
    ...{ line: line ?? null, name: definition?.name ?? line ?? '', period, side },
    ...effects,
    difference: printed(difference),
    missing: readings.flatMap((reading) => (reading.known ? [] : reading.missing)),
    stated: line === undefined ? null : statedOf(view, { line, period, difference, budgetVersion }),
    evidence: mergeIds(...readings.map(({ evidence }) => evidence)),
  };
}

/** What the four numbers make, the difference to count on with. */
type Effects = Pick<
  VolumeEffects,
  'planned' | 'actual' | 'volumeEffect' | 'priceEffect' | 'budgetAtActualVolume' | 'reason'
> & { readonly difference: Exact | undefined };

/** The effects of planned volume and price, actual volume and price, in that order. */
function effectsOf(
  readings: readonly Reading[],
  side: 'income' | 'cost',
  currency: string | undefined,
): Effects {
  const values = readings.map(knownValue);
  const [volume, price, volumeNow, priceNow] = values;
  const isOfUnits = readings.every((reading, index) => {
    const unit = reading.known ? reading.measuredIn : undefined;
    return unit === undefined || (index % 2 === 0 ? isVolume(unit, currency) : isMoney(unit, currency));
  });
  const isNegative = values.some((value) => value && signOf(value) < 0);
  const isMissing = values.some((value) => value === undefined);
  const money = (count: Exact | undefined, each: Exact | undefined): Exact | undefined =>
    count && each && isOfUnits && !isNegative ? inNaturalSigns(multiply(count, each), side) : undefined;
  const [before, now, between] = [money(volume, price), money(volumeNow, priceNow), money(volumeNow, price)];
  return {
    planned: { volume: printed(volume), price: printed(price), amount: printed(before) },
    actual: { volume: printed(volumeNow), price: printed(priceNow), amount: printed(now) },
    difference: less(now, before),
    volumeEffect: printed(less(between, before)),
    priceEffect: printed(less(now, between)),
    budgetAtActualVolume: printed(between),
    reason: !isOfUnits ? 'unit' : isNegative ? 'negative' : isMissing ? 'missing' : null,
  };
}

/** Whether a unit is the register's money, or that of something: what is printed in thousands is neither. */
function isMoney(unit: string, currency = ''): boolean {
  return unit === currency || unit.startsWith(`${currency}/`) || unit.startsWith(`${currency} per `);
}

function isVolume(unit: string, currency: string | undefined): boolean {
  return !isMoney(unit, currency) && unit !== 'percent' && unit !== 'percentage points';
}

function knownValue(reading: Reading): Exact | undefined {
  return reading.known ? reading.value : undefined;
}

function statedOf(
  view: View,
  { line, period, difference, budgetVersion }: ExplainedDifference,
): StatedVolumeLine {
  const planned = plannedAmount(view, line, period, budgetVersion);
  const outturn = firstStated(view, line, ['outturn'], period);
  return {
    planned: planned?.shown ?? null,
    outturn: outturn?.shown ?? null,
    rest: printed(less(differenceOf(planned, outturn), difference)),
  };
}

/** The difference of a line that volume and price explain. */
interface ExplainedDifference extends BudgetChoice {
  readonly line: string;
  readonly period: PeriodText;
  readonly difference: Exact | undefined;
}

function less(end: Exact | undefined, start: Exact | undefined): Exact | undefined {
  return end && start && subtract(end, start);
}

function inNaturalSigns(amount: Exact, side: 'income' | 'cost'): Exact {
  return side === 'cost' ? negate(amount) : amount;
}

function sideOf(nature: BudgetLine['nature'] | undefined): 'income' | 'cost' {
  if (nature === 'income' || nature === 'cost') return nature;
  const message = 'Nothing says whether the volumes are income or cost, and no sign is guessed: give `side`.';
  throw new OutturnError('side-missing', message, { nature: nature ?? null });
}
