import * as fc from 'fast-check';
import type { Measure } from '../rules/measure.js';
import type { BetweenRule, HoldsRule, Members, MovesRule, Operator, Rule } from '../rules/rule-schema.js';
import type { When } from '../rules/when-schema.js';
import type { PeriodText } from '../values/period.js';
import {
  amountMeasure,
  measure,
  ownValue,
  printedNumber,
  type RuleScope,
  reference,
  requirementMeasure,
  valueMeasure,
} from './measure-arbitraries.js';

/** Any rule, nested at most two joins deep. */
export function rule(scope: RuleScope): fc.Arbitrary<Rule> {
  const leaf: fc.Arbitrary<Rule> = fc.oneof(
    { arbitrary: holdsRule(scope), weight: 8 },
    { arbitrary: movesRule(scope), weight: 4 },
    { arbitrary: betweenRule(scope), weight: 3 },
    fc.constant<Rule>({ type: 'judged', question: 'Is it as it should be?' }),
    deadlineRule(scope),
  );
  const joins = joinOf(fc.oneof({ arbitrary: leaf, weight: 4 }, joinOf(leaf, scope)), scope);
  return fc.oneof({ arbitrary: leaf, weight: 3 }, { arbitrary: joins, weight: 2 });
}

/** When a target binds, over some periods and days. */
export function when(periods: readonly PeriodText[], days: readonly string[]): fc.Arbitrary<When> {
  const named = fc.constantFrom(...periods);
  const end = fc.option(named, { nil: undefined });
  const each = fc.tuple(end, end).map(([a, b]): When => {
    const [from, to] = a !== undefined && b !== undefined && a.slice(0, 4) > b.slice(0, 4) ? [b, a] : [a, b];
    return { type: 'each', ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  });
  return fc.oneof(
    { arbitrary: fc.constant<When>({ type: 'each' }), weight: 16 },
    { arbitrary: each.filter(isForward), weight: 2 },
    {
      arbitrary: fc
        .uniqueArray(named, { minLength: 1, maxLength: 3 })
        .map((some): When => ({ type: 'at', periods: some })),
      weight: 2,
    },
    fc.constantFrom(...days).map((date): When => ({ type: 'by', date })),
    fc.constant<When>({ type: 'open' }),
  );
}

// Two periods of one year may still be the wrong way round; text order is enough to leave those out.
function isForward(binding: When): boolean {
  if (binding.type !== 'each' || binding.from === undefined || binding.to === undefined) return true;
  return binding.from <= binding.to;
}

function holdsRule(scope: RuleScope): fc.Arbitrary<HoldsRule> {
  return scope.lines?.length ? fc.oneof(valueRule(scope), moneyRule(scope.lines)) : valueRule(scope);
}

// Two amounts, or one and a round number: in one unit of measure, so that most of them decide.
function moneyRule(lines: readonly string[]): fc.Arbitrary<HoldsRule> {
  const amount = amountMeasure(lines);
  const round = fc.constantFrom('0', '5', '-10').map((value): Measure => ({ type: 'constant', value }));
  const difference = fc.record({ type: fc.constant('difference'), of: amount, less: amount });
  return fc.record({
    type: fc.constant('holds'),
    measure: fc.oneof({ arbitrary: amount, weight: 2 }, difference),
    operator: fc.constantFrom<Operator>('>=', '>', '<=', '<', '='),
    against: fc.oneof(amount, { arbitrary: round, weight: 2 }),
  });
}

function valueRule(scope: RuleScope): fc.Arbitrary<HoldsRule> {
  const sided: Operator[] = scope.hasBetterSide ? ['at-least-as-good'] : [];
  return fc.record({
    type: fc.constant('holds'),
    measure: fc.oneof({ arbitrary: valueMeasure(scope), weight: 3 }, measure(scope)),
    operator: fc.constantFrom<Operator>('>=', '>', '<=', '<', '=', ...sided),
    against: fc.oneof({ arbitrary: requirementMeasure(scope), weight: 3 }, measure(scope)),
  });
}

function betweenRule(scope: RuleScope): fc.Arbitrary<BetweenRule> {
  const ends = fc.tuple(printedNumber(), printedNumber()).map(([a, b]): readonly [Measure, Measure] => {
    const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a];
    return [
      { type: 'constant', value: low },
      { type: 'constant', value: high },
    ];
  });
  const other = fc.tuple(
    requirementMeasure(scope),
    requirementMeasure(scope).filter(({ type }) => type !== 'constant'),
  );
  return fc
    .tuple(valueMeasure(scope), fc.oneof({ arbitrary: ends, weight: 2 }, other))
    .map(([value, [low, high]]): BetweenRule => ({ type: 'between', measure: value, low, high }));
}

function movesRule(scope: RuleScope): fc.Arbitrary<MovesRule> {
  const moved = fc.oneof(
    { arbitrary: fc.constant<Measure>({ type: 'value' }), weight: 4 },
    ownValue(scope),
    measure(scope),
  );
  const head = { type: fc.constant('moves'), measure: moved, since: reference() } as const;
  const directed = fc.record(
    { ...head, direction: fc.constantFrom('increase', 'decrease'), by: unsigned(), strict: fc.boolean() },
    { requiredKeys: ['type', 'measure', 'since', 'direction'] },
  );
  const maintained = fc.record(
    { ...head, direction: fc.constant('maintain'), tolerance: unsigned(), twoSided: fc.boolean() },
    { requiredKeys: ['type', 'measure', 'since', 'direction'] },
  );
  return fc.oneof(directed, maintained);
}

function deadlineRule({ assignments }: RuleScope): fc.Arbitrary<Rule> {
  return fc.record({
    type: fc.constant('deadline'),
    assignment: fc.constantFrom(...assignments),
    by: fc.constantFrom('2024-06-30', '2024-12-31', '2026-12-31'),
  });
}

function joinOf(part: fc.Arbitrary<Rule>, scope: RuleScope): fc.Arbitrary<Rule> {
  const rules = fc.array(part, { minLength: 1, maxLength: 3 });
  const members = fc.record({ type: fc.constantFrom('each', 'some'), over: membersOf(scope), rule: part });
  const counted = fc
    .tuple(rules, fc.nat(2))
    .map(([some, more]): Rule => ({ type: 'atLeast', count: 1 + (more % some.length), rules: some }));
  return fc.oneof(fc.record({ type: fc.constantFrom('all', 'any'), rules }), counted, members);
}

function membersOf({ dimensions, units, indicators }: RuleScope): fc.Arbitrary<Members> {
  const ids = indicators.map(({ id }) => id);
  const named: fc.Arbitrary<Members>[] = [
    fc.subarray([...units], { minLength: 1 }).map((some) => ({ units: some })),
    fc.subarray(ids, { minLength: 1 }).map((some) => ({ indicators: some })),
    ...dimensions.flatMap((dimension) => Array.from({ length: 3 }, () => fc.constant({ dimension }))),
  ];
  return fc.oneof(...named);
}

function unsigned(): fc.Arbitrary<string> {
  return fc.constantFrom('0', '0.5', '1', '2');
}
