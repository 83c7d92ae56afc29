import * as fc from 'fast-check';
import type { Command } from '../events/command.js';
import type { Indicator } from '../indicator/indicator-events.js';
import type { MissingReason } from '../indicator/observation-events.js';
import type { PeriodText } from '../values/period.js';
import { scheduledIn } from '../values/schedule.js';
import type { Segment } from '../values/segment.js';
import { periodsOf, SMALL_OCCASIONS, SMALL_YEARS, segmentsOf } from './indicator-arbitraries.js';
import { printedNumber } from './measure-arbitraries.js';

/** What is stated of one key; what is left out is `null` or the default in its column. */
interface Cell {
  readonly value?: string;
  readonly missing?: MissingReason;
  readonly numerator?: string;
  readonly denominator?: string;
  readonly low?: string;
  readonly high?: string;
  readonly excludes?: 'low' | 'high' | 'both';
  readonly approximate?: boolean;
  readonly atypical?: boolean;
  readonly extent?: 'part';
}

interface Key {
  readonly period: PeriodText;
  readonly segment: Segment;
}

/** The group that benchmarks of small registers are of. */
export const SMALL_GROUP = 'others';

/** Values of one indicator: one period's, a whole year's periods', or a longer stretch, for one segment or every one. */
export function observations(of: Indicator): fc.Arbitrary<Command> {
  const segments = segmentsOf(of);
  const chosen = fc.oneof(
    { arbitrary: fc.constant([{}]), weight: 2 },
    fc.constantFrom(...segments).map((segment) => [segment]),
    fc.constant(segments.length > 1 ? segments.slice(1) : segments),
  );
  return fc.tuple(stretch(of), chosen, kindOfValue()).chain(([periods, some, kind]) => {
    const keys = periods.flatMap((period) => some.map((segment) => ({ period, segment })));
    return cellsOf(of, keys, oddCell()).map((cells) => stating(of, keys, cells, kind));
  });
}

/** Outturns of one indicator for every period that it is measured in over some years, so that there is something to judge. */
export function fullObservations(of: Indicator): fc.Arbitrary<Command> {
  const segments = segmentsOf(of);
  const years = of.schedule.every === 'year' ? ['2021/2025', '2021/2024'] : ['2022/2024', '2023/2024'];
  const isYearly = of.schedule.every === 'year';
  const usual = segments.filter((segment) => isYearly || !('unit' in segment));
  const chosen = fc.constantFrom(usual, usual, usual, [{}], segments.slice(1));
  return fc.tuple(fc.constantFrom(...years), chosen).chain(([range, some]) => {
    const keys = scheduledIn(of.schedule, range).flatMap((period) =>
      some.map((segment) => ({ period, segment })),
    );
    const rare = fc.oneof({ arbitrary: plainCell(of), weight: 4 }, oddCell());
    return cellsOf(of, keys, rare).map((cells) => stating(of, keys, cells, {}));
  });
}

/** Others' values of an indicator, for some periods. */
export function benchmarks(of: Indicator): fc.Arbitrary<Command> {
  const statistic = fc.constantFrom<{ statistic?: 'median' }>({}, { statistic: 'median' });
  return fc.tuple(stretch(of), statistic).chain(([period, named]) =>
    fc
      .array(printedNumber(), { minLength: period.length, maxLength: period.length })
      .map((value): Command => {
        const data = { indicator: of.id, period: [...period], group: SMALL_GROUP, ...named, value };
        return { type: 'state-benchmarks', data };
      }),
  );
}

function stating(of: Indicator, keys: readonly Key[], cells: readonly Cell[], kind: object): Command {
  const column = <Name extends keyof Cell>(name: Name, absent: NonNullable<Cell[Name]> | null | 'whole') => {
    const isUsed = cells.some((cell) => cell[name] !== undefined);
    return isUsed && { [name]: cells.map((cell) => cell[name] ?? absent) };
  };
  const data = {
    indicator: of.id,
    ...kind,
    period: keys.map(({ period }) => period),
    segment: keys.map(({ segment }) => segment),
    ...column('value', null),
    ...column('missing', null),
    ...column('numerator', null),
    ...column('denominator', null),
    ...column('low', null),
    ...column('high', null),
    ...column('excludes', null),
    ...column('approximate', false),
    ...column('atypical', false),
    ...column('extent', 'whole'),
  };
  return { type: 'state-observations', data } as Command;
}

function stretch(of: Indicator): fc.Arbitrary<readonly PeriodText[]> {
  const runs = [...SMALL_YEARS, '2022/2024'].map((years) => scheduledIn(of.schedule, years));
  const single = fc.constantFrom(...periodsOf(of)).map((period) => [period]);
  const filled = fc.constantFrom(...runs.filter((periods) => periods.length > 0));
  return fc.oneof(single, { arbitrary: filled, weight: 3 });
}

function kindOfValue() {
  const forecast = fc
    .constantFrom(...SMALL_OCCASIONS)
    .map((occasion) => ({ kind: 'forecast' as const, occasion }));
  return fc.oneof({ arbitrary: fc.constant({}), weight: 4 }, fc.constant({ kind: 'preliminary' as const }), {
    arbitrary: forecast,
    weight: 2,
  });
}

function cellsOf(
  of: Indicator,
  keys: readonly Key[],
  odd: fc.Arbitrary<Cell>,
): fc.Arbitrary<readonly Cell[]> {
  const cell = fc.oneof({ arbitrary: plainCell(of), weight: 10 }, odd);
  return fc.array(cell, { minLength: keys.length, maxLength: keys.length });
}

// Where shares are made of their parts, most values come with a numerator and a denominator.
function plainCell(of: Indicator): fc.Arbitrary<Cell> {
  const plain = printedNumber().map((value): Cell => ({ value }));
  if (of.overTime !== 'ratio' && of.overSegments !== 'ratio') return plain;
  const share = fc
    .tuple(printedNumber(), fc.nat(5), fc.integer({ min: 0, max: 5 }))
    .map(([value, above, below]): Cell => ({ value, numerator: `${above}`, denominator: `${below}` }));
  return fc.oneof({ arbitrary: share, weight: 8 }, plain);
}

function oddCell(): fc.Arbitrary<Cell> {
  const missing = fc.constantFrom<MissingReason>(
    'not-stated',
    'not-yet-published',
    'non-response',
    'retracted',
  );
  const value = printedNumber();
  const span = fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 2 }));
  const excludes = fc.constantFrom<Pick<Cell, 'excludes'>>({}, { excludes: 'low' }, { excludes: 'both' });
  return fc.oneof(
    { arbitrary: missing.map((reason): Cell => ({ missing: reason })), weight: 3 },
    { arbitrary: fc.nat(6).map((end): Cell => ({ high: `${end}`, excludes: 'high' })), weight: 2 },
    { arbitrary: fc.nat(6).map((end): Cell => ({ low: `${end}`, excludes: 'low' })), weight: 1 },
    fc
      .tuple(span, excludes)
      .map(([[low, more], out]): Cell => ({ low: `${low}`, high: `${low + more}`, ...out })),
    span.map(
      ([low, more]): Cell => ({ value: `${low}.5`, low: `${low}`, high: `${low + more}`, approximate: true }),
    ),
    value.map((text): Cell => ({ value: text, approximate: true })),
    { arbitrary: value.map((text): Cell => ({ value: text, atypical: true })), weight: 2 },
    { arbitrary: value.map((text): Cell => ({ value: text, extent: 'part' })), weight: 2 },
  );
}
