import * as fc from 'fast-check';
import type { Command } from '../events/command.js';
import type { Indicator } from '../indicator/indicator-events.js';
import { segmentKey } from '../values/segment.js';
import { periodsOf, SMALL_UNITS, SMALL_YEARS, segmentsOf } from './indicator-arbitraries.js';
import type { RuleScope } from './measure-arbitraries.js';
import { SMALL_GROUP } from './observation-arbitraries.js';
import type { Batch } from './recorded.js';
import { rule, when } from './rule-arbitraries.js';
import { SMALL_DAYS } from './small-batches.js';

/** The ids the targets of small registers may have; a register has one or more of them. */
export const SMALL_TARGETS = ['t1', 't2', 't3'] as const;

/** The assignment of small registers that a deadline may be about. */
export const SMALL_ASSIGNMENT = 'report';

/** The goals of small registers, a diamond: the last serves two. */
export const SMALL_GOALS: readonly { readonly id: string; readonly parents: string[] }[] = [
  { id: 'area', parents: [] },
  { id: 'council', parents: ['area'] },
  { id: 'other', parents: ['area'] },
  { id: 'result', parents: ['council', 'other'] },
];

/** Targets about some indicators, and some budget lines if there are any, each stated once or twice, the first at least once; no two are alike word for word. */
export function targets(
  indicators: readonly Indicator[],
  lines: readonly string[] = [],
): fc.Arbitrary<readonly Batch[]> {
  const editions = SMALL_TARGETS.map((id, index) =>
    fc.array(targetBatch(id, indicators, lines), { minLength: index === 0 ? 1 : 0, maxLength: 2 }),
  );
  return fc.tuple(...editions).map((batches) => numbered(batches.flat()));
}

function numbered(batches: readonly Batch[]): readonly Batch[] {
  return batches.map(({ statedOn, commands }, index) => ({
    statedOn,
    commands: commands.map((command) =>
      command.type === 'set-target'
        ? { ...command, data: { ...command.data, name: `Edition ${index}` } }
        : command,
    ),
  }));
}

function targetBatch(
  id: string,
  indicators: readonly Indicator[],
  lines: readonly string[],
): fc.Arbitrary<Batch> {
  const better = fc.constantFrom(undefined, undefined, 'higher' as const, 'lower' as const);
  return fc.tuple(fc.constantFrom(...indicators), better).chain(([own, side]) => {
    const scope = { ...scopeOf(own, indicators, side !== undefined), lines };
    const segments = fc.uniqueArray(fc.constantFrom({}, ...segmentsOf(own)), {
      minLength: 1,
      maxLength: 3,
      selector: segmentKey,
    });
    const binding = when(scope.periods, SMALL_DAYS);
    const alternative = fc.record(
      { name: fc.constant('Read otherwise'), rule: rule(scope), when: binding },
      { requiredKeys: ['name', 'rule'] },
    );
    const data = fc.record(
      {
        id: fc.constant(id),
        plan: fc.constant('plan'),
        goal: fc.constantFrom(...SMALL_GOALS.map((goal) => goal.id)),
        indicator: fc.constant(own.id),
        rule: rule(scope),
        when: binding,
        level: fc.constantFrom('minimum', 'ambition'),
        alternatives: fc.array(alternative, { maxLength: 1 }),
      },
      { requiredKeys: ['id', 'plan', 'goal', 'indicator', 'rule', 'when'] },
    );
    // The first target is there from the beginning, so that it can be judged of any period.
    const from = id === SMALL_TARGETS[0] ? fc.constant(undefined) : rarely(fc.constantFrom('2024', '2025'));
    const more = fc.tuple(rarely(segments), from);
    return fc
      .tuple(data, more, fc.constantFrom(...SMALL_DAYS.slice(0, 3)))
      .map(([target, [some, first], statedOn]) => {
        const given = {
          ...target,
          ...(side && { better: side }),
          ...(some && { segments: some }),
          ...(first !== undefined && { from: first }),
        };
        return { statedOn, commands: [{ type: 'set-target', data: given } as Command] };
      });
  });
}

function scopeOf(own: Indicator, indicators: readonly Indicator[], isSided: boolean): RuleScope {
  const others = indicators.filter((other) => other !== own);
  return {
    indicators: [own, ...others].map((one) => ({ id: one.id, segments: segmentsOf(one) })),
    periods: [...periodsOf(own).slice(0, 12), ...SMALL_YEARS, ...SMALL_YEARS, '2024', '2024', '2023'],
    isRatioScale: own.scale === 'ratio',
    hasBetterSide: isSided || own.direction === 'increase' || own.direction === 'decrease',
    dimensions: (own.dimensions ?? []).map(({ id }) => id),
    units: SMALL_UNITS,
    assignments: [SMALL_ASSIGNMENT],
    groups: [SMALL_GROUP],
  };
}

/** Most often nothing. */
export function rarely<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.oneof({ arbitrary: fc.constant(undefined), weight: 4 }, value);
}
