import type { MeasureContext } from '../readings/measure-context.js';
import type { KnownReading } from '../readings/reading.js';
import { definedIn } from '../readings/view.js';
import type { Comparison, Operator } from '../rules/rule-schema.js';
import { compare, type Exact } from '../values/exact.js';
import { isTrue } from './margin.js';

/** One end of where a value lies: `undefined` is open, `out` says that the value cannot be the end itself. */
interface End {
  readonly at: Exact | undefined;
  readonly out: boolean;
}

/**
 * Whether a comparison is true of two readings. A value told only by its bounds decides where every value within
 * them gives the same answer; else `undefined`.
 */
export function truthOf(left: KnownReading, operator: Comparison, right: KnownReading): boolean | undefined {
  if (!left.bounds && !right.bounds) return isTrue(left.value, operator, right.value);
  const [leftLow, leftHigh] = endsOf(left);
  const [rightLow, rightHigh] = endsOf(right);
  switch (operator) {
    case '>=':
      return atLeast(leftLow, rightHigh) ? true : below(leftHigh, rightLow) ? false : undefined;
    case '>':
      return below(rightHigh, leftLow) ? true : atLeast(rightLow, leftHigh) ? false : undefined;
    case '<=':
      return atLeast(rightLow, leftHigh) ? true : below(rightHigh, leftLow) ? false : undefined;
    case '<':
      return below(leftHigh, rightLow) ? true : atLeast(leftLow, rightHigh) ? false : undefined;
    case '=':
      if (below(leftHigh, rightLow) || below(rightHigh, leftLow)) return false;
      return atLeast(leftLow, rightHigh) && atLeast(rightLow, leftHigh) ? true : undefined;
  }
}

function endsOf({ value, bounds }: KnownReading): readonly [low: End, high: End] {
  if (!bounds)
    return [
      { at: value, out: false },
      { at: value, out: false },
    ];
  return [
    { at: bounds.low, out: bounds.excludesLow },
    { at: bounds.high, out: bounds.excludesHigh },
  ];
}

/** Whether everything from `low` up is at least everything to `high`. */
function atLeast(low: End, high: End): boolean {
  return low.at !== undefined && high.at !== undefined && compare(low.at, high.at) >= 0;
}

/** Whether everything to `high` is below everything from `low` up. */
function below(high: End, low: End): boolean {
  if (high.at === undefined || low.at === undefined) return false;
  const order = compare(high.at, low.at);
  return order < 0 || (order === 0 && (high.out || low.out));
}

/** Which side is better: the target's own, else the indicator's; `undefined` where neither says. */
export function betterSide(at: MeasureContext): 'higher' | 'lower' | undefined {
  if (at.scope.better) return at.scope.better;
  const direction = definedIn(at.view, 'indicator', at.scope.indicator ?? '', at.period)?.direction;
  if (direction === 'increase') return 'higher';
  return direction === 'decrease' ? 'lower' : undefined;
}

/** The comparison an operator stands for; `undefined` where no side is better. */
export function comparisonOf(operator: Operator, at: MeasureContext): Comparison | undefined {
  if (operator !== 'at-least-as-good') return operator;
  const better = betterSide(at);
  if (better === undefined) return undefined;
  return better === 'higher' ? '>=' : '<=';
}
