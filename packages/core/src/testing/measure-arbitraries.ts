import * as fc from 'fast-check';
import type {
  AmountVersion,
  BaselineMeasure,
  BenchmarkMeasure,
  Measure,
  PathMeasure,
  Reference,
  ValueMeasure,
} from '../rules/measure.js';
import type { PeriodText } from '../values/period.js';
import type { Segment } from '../values/segment.js';

/** What generated measures and rules may name; everything in it must be defined in the register they are for. */
export interface RuleScope {
  /** The indicators that may be named, each with the segments it has; the scope's own first. */
  readonly indicators: readonly { readonly id: string; readonly segments: readonly Segment[] }[];
  /** The periods that a requirement or a binding may name. */
  readonly periods: readonly PeriodText[];
  /** Whether a change in percent may be asked for, which needs a scale with a zero. */
  readonly isRatioScale: boolean;
  /** Whether the target or the indicator says which side is better. */
  readonly hasBetterSide: boolean;
  /** The dimensions of the scope's own indicator. */
  readonly dimensions: readonly string[];
  readonly units: readonly string[];
  readonly assignments: readonly string[];
  /** The groups that benchmarks are of. */
  readonly groups: readonly string[];
  /** The budget lines whose amounts may be read. */
  readonly lines?: readonly string[];
}

/** A number as plans print them; the few values make ties and exact hits common. */
export function printedNumber(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.integer({ min: 0, max: 6 }).map(String),
    fc.constantFrom('2.5', '2.45', '2.55', '-1', '0.1', '3.05', '12'),
  );
}

/**
 * Any measure but figures: values, requirements, benchmarks, amounts and explained changes where there are lines, and
 * their arithmetic, two deep at most.
 */
export function measure(scope: RuleScope): fc.Arbitrary<Measure> {
  const amounts = scope.lines?.length ? [amountMeasure(scope.lines)] : [];
  const leaf = fc.oneof({ arbitrary: valueMeasure(scope), weight: 3 }, requirementMeasure(scope), ...amounts);
  return fc.oneof(
    { arbitrary: leaf, weight: 3 },
    { arbitrary: compoundMeasure(leaf, scope), weight: 2 },
    compoundMeasure(compoundMeasure(leaf, scope), scope),
  );
}

/** An amount of one of some budget lines, or what is itemised of its change; most often of the asked period. */
export function amountMeasure(lines: readonly string[]): fc.Arbitrary<Measure> {
  const version = fc.constantFrom<AmountVersion>(
    ...(['decided', 'original', 'current', 'current', 'plan', 'outturn', 'outturn', 'forecast'] as const),
  );
  const offset = fc.constantFrom({ periods: -1 }, { years: -1 });
  const line = fc.constantFrom(...lines);
  const amount = fc.record(
    { type: fc.constant('amount'), line, version, offset },
    { requiredKeys: ['type', 'line', 'version'] },
  );
  const explained = fc.record(
    { type: fc.constant('explained'), line, offset },
    { requiredKeys: ['type', 'line'] },
  );
  return fc.oneof({ arbitrary: amount, weight: 8 }, explained);
}

/** What a change is counted from. */
export function reference(): fc.Arbitrary<Reference> {
  return fc.constantFrom('previous-period', 'previous-measurement', 'baseline');
}

/** A value of the scope's own indicator in a segment. */
export function ownValue({ indicators }: RuleScope): fc.Arbitrary<ValueMeasure> {
  const segments = indicators[0]?.segments ?? [];
  return fc.constantFrom({}, {}, ...segments).map((segment): ValueMeasure => ({ type: 'value', segment }));
}

/** A value, most often the scope's own. */
export function valueMeasure(scope: RuleScope): fc.Arbitrary<Measure> {
  const offset = fc.constantFrom(
    { periods: -1 },
    { years: -1 },
    { periods: -2 },
    { periods: 1 },
    { years: 1 },
  );
  const other = fc.constantFrom(...scope.indicators).chain(({ id, segments }) =>
    fc.record(
      {
        type: fc.constant('value'),
        indicator: fc.constant(id),
        segment: fc.constantFrom(...segments),
        offset,
      },
      { requiredKeys: ['type', 'indicator'] },
    ),
  );
  return fc.oneof({ arbitrary: fc.constant<Measure>({ type: 'value' }), weight: 6 }, ownValue(scope), other);
}

/** What is required: a number, points, a baseline, a way from one, or what others have. */
export function requirementMeasure(scope: RuleScope): fc.Arbitrary<Measure> {
  const period = fc.constantFrom(...scope.periods);
  const points = fc.uniqueArray(fc.record({ period, value: printedNumber() }), {
    selector: (point) => point.period,
    minLength: 1,
    maxLength: 4,
  });
  const between = fc.constantFrom('none', 'step', 'linear');
  return fc.oneof(
    { arbitrary: printedNumber().map((value): Measure => ({ type: 'constant', value })), weight: 6 },
    { arbitrary: points.map((some): Measure => ({ type: 'byPeriod', points: some })), weight: 2 },
    fc.record({ type: fc.constant('byPeriod'), points, between }),
    baseline(period),
    { arbitrary: path(baseline(period), scope), weight: 2 },
    benchmark(period, scope),
  );
}

function baseline(period: fc.Arbitrary<PeriodText>): fc.Arbitrary<BaselineMeasure> {
  return fc.oneof(
    fc.constant<BaselineMeasure>({ type: 'baseline' }),
    period.map((own): BaselineMeasure => ({ type: 'baseline', period: own })),
    fc.record({ type: fc.constant('baseline'), period, value: printedNumber() }),
  );
}

function path(from: fc.Arbitrary<BaselineMeasure>, scope: RuleScope): fc.Arbitrary<PathMeasure> {
  const head = {
    type: fc.constant('path'),
    from,
    per: fc.constantFrom('year', 'half-year', 'month'),
  } as const;
  const absolute = fc.constantFrom('1', '-0.5').map((step) => ({ absolute: step }));
  const percent = fc.constantFrom('-2', '5', '-100').map((step) => ({ percent: step }));
  const even = fc.record(
    { ...head, step: scope.isRatioScale ? fc.oneof(absolute, percent) : absolute },
    { requiredKeys: ['type', 'from', 'step'] },
  );
  const compound = fc.record(
    { ...head, step: percent, shape: fc.constantFrom('linear', 'compound') },
    { requiredKeys: ['type', 'from', 'step'] },
  );
  return scope.isRatioScale ? fc.oneof(even, compound) : even;
}

function benchmark(period: fc.Arbitrary<PeriodText>, scope: RuleScope): fc.Arbitrary<Measure> {
  const statistic = fc.constantFrom<BenchmarkMeasure['statistic'] & string>('mean', 'median');
  const group = fc.constantFrom(...scope.groups);
  return fc.record(
    { type: fc.constant('benchmark'), group, statistic, period },
    { requiredKeys: ['type', 'group'] },
  );
}

function compoundMeasure(part: fc.Arbitrary<Measure>, scope: RuleScope): fc.Arbitrary<Measure> {
  const as = scope.isRatioScale ? fc.constantFrom('absolute', 'percent') : fc.constant('absolute');
  const some = fc.array(part, { minLength: 1, maxLength: 3 });
  const how = fc.constantFrom('mean', 'sum', 'min', 'max', 'median', 'last');
  const changed = fc.oneof(
    { arbitrary: ownValue(scope), weight: 2 },
    part.filter((one) => one.type !== 'value'),
  );
  return fc.oneof(
    fc.record({ type: fc.constant('sum'), of: some }),
    fc.record({ type: fc.constant('difference'), of: part, less: part }),
    fc.record(
      {
        type: fc.constant('ratio'),
        of: part,
        to: part,
        times: fc.constant('100'),
        measuredIn: fc.constant('percent'),
      },
      { requiredKeys: ['type', 'of', 'to'] },
    ),
    fc.record(
      { type: fc.constant('product'), of: some, measuredIn: fc.constant('persons') },
      { requiredKeys: ['type', 'of'] },
    ),
    part.map((of): Measure => ({ type: 'absolute', of })),
    fc.record({ type: fc.constant('change'), of: changed, since: reference(), as }),
    fc.record({ type: fc.constant('over'), of: part, periods: fc.integer({ min: 1, max: 4 }), how }),
    fc.record({
      type: fc.constant('over'),
      of: part,
      range: fc.constantFrom('2022/2023', '2023/2024', '2024'),
      how,
    }),
  );
}
