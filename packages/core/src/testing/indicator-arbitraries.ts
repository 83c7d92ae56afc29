import * as fc from 'fast-check';
import type { Command } from '../events/command.js';
import type { Indicator } from '../indicator/indicator-events.js';
import type { Measure } from '../rules/measure.js';
import type { PeriodText } from '../values/period.js';
import { type Schedule, scheduledIn } from '../values/schedule.js';
import type { Segment } from '../values/segment.js';

/** The years small registers are about. */
export const SMALL_YEARS = ['2021', '2022', '2023', '2024', '2025'] as const;

/** The occasions small registers follow up at; the last has no date. */
export const SMALL_OCCASIONS = ['april', 'august', 'sometime'] as const;

/** The units of small registers. */
export const SMALL_UNITS = ['north', 'south'] as const;

const SCHEDULES: readonly Schedule[] = [
  { every: 'year' },
  { every: 'year' },
  { every: 'year' },
  { every: 'year', publishedAfter: 60 },
  { every: 'year', times: 2, from: '2021' },
  { every: 'year', from: '2020-07/2021-06' },
  { every: 'third' },
  { every: 'quarter', publishedAfter: 30 },
  { every: 'month', from: '2021-01' },
];

const MEMBERS = ['women', 'men'];

const REQUIRED = ['id', 'name', 'measuredIn', 'scale', 'direction', 'schedule', 'overTime'] as const;

/** An indicator under a given id: any schedule, aggregation, scale and direction, broken down by sex or not. */
export function indicator(id: string): fc.Arbitrary<Indicator> {
  return fc.record(
    {
      ...traits(id),
      overTime: fc.constantFrom('sum', 'mean', 'mean', 'last', 'ratio', 'none'),
      overSegments: fc.constantFrom('sum', 'ratio', 'none'),
    },
    { requiredKeys: [...REQUIRED] },
  );
}

/** An indicator under a given id that is derived from others: a share, a difference, a change, a rolling value. */
export function derivedIndicator(id: string, from: readonly Indicator[]): fc.Arbitrary<Indicator> {
  const value = fc.constantFrom(...from).map((one): Measure => ({ type: 'value', indicator: one.id }));
  const constant: Measure = { type: 'constant', value: '2' };
  const some = fc.array(value, { minLength: 1, maxLength: 2 });
  const definedBy: fc.Arbitrary<Measure> = fc.oneof(
    fc.record({ type: fc.constant('ratio'), of: value, to: value, times: fc.constant('100') }),
    fc.record({ type: fc.constant('difference'), of: value, less: value }),
    fc.record({ type: fc.constant('sum'), of: some }),
    some.map((of): Measure => ({ type: 'product', of: [...of, constant] })),
    value.map((of): Measure => ({ type: 'absolute', of })),
    value.map((of): Measure => ({ type: 'change', of, since: 'previous-period', as: 'absolute' })),
    value.map((of): Measure => ({ type: 'over', of, periods: 2, how: 'mean' })),
  );
  return fc.record(
    { ...traits(id), overTime: fc.constant('none'), definedBy },
    { requiredKeys: [...REQUIRED, 'definedBy'] },
  );
}

function traits(id: string) {
  const dimension = fc.record(
    { id: fc.constant('sex'), members: fc.constant(MEMBERS), complete: fc.boolean() },
    { requiredKeys: ['id', 'members'] },
  );
  return {
    id: fc.constant(id),
    name: fc.constant(`The indicator ${id}`),
    measuredIn: fc.constantFrom('percent', 'persons', 'persons', 'persons'),
    scale: fc.constantFrom('ratio', 'ratio', 'ratio', 'interval'),
    direction: fc.constantFrom('increase', 'decrease', 'maintain', 'none'),
    schedule: fc.constantFrom(...SCHEDULES),
    dimensions: dimension.map((one) => [one]),
    displayDecimals: fc.constantFrom(0, 1),
  };
}

/** The segments an indicator has: the total, the members of its dimension, and the units. */
export function segmentsOf({ dimensions = [] }: Indicator): readonly Segment[] {
  const members = dimensions.flatMap(({ id, members }) => members.map((member) => ({ [id]: member })));
  return [{}, ...members, ...SMALL_UNITS.map((unit) => ({ unit }))];
}

/** The periods values of an indicator may be stated for: its scheduled ones, and whole years. */
export function periodsOf({ schedule }: Indicator): readonly PeriodText[] {
  return [...new Set([...scheduledIn(schedule, '2021/2025'), ...SMALL_YEARS])];
}

/** A change of method, where a year or a scheduled period begins. */
export function seriesBreak(of: Indicator): fc.Arbitrary<Command> {
  return fc.constantFrom(...periodsOf(of)).map((at): Command => {
    return { type: 'break-series', data: { indicator: of.id, at, reason: 'A new way to count.' } };
  });
}
