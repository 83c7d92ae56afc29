import { describe, expect, test } from 'vitest';
import { truthOf } from '../../src/judges/comparison.js';
import type { KnownReading } from '../../src/readings/reading.js';
import type { Comparison } from '../../src/rules/rule-schema.js';
import { exact } from '../../src/values/exact.js';

interface Told {
  readonly low?: string;
  readonly high?: string;
  readonly excludes?: 'low' | 'high' | 'both';
}

function exactly(value: string): KnownReading {
  return { known: true, value: exact(value), measuredIn: undefined, finality: 'final', evidence: [] };
}

function within({ low, high, excludes }: Told): KnownReading {
  const bounds = {
    low: low === undefined ? undefined : exact(low),
    high: high === undefined ? undefined : exact(high),
    excludesLow: excludes === 'low' || excludes === 'both',
    excludesHigh: excludes === 'high' || excludes === 'both',
    hasValue: false,
  };
  return { ...exactly(high ?? low ?? '0'), bounds };
}

describe('a value told only by its bounds', () => {
  test.each<[Told, Comparison, string, boolean | undefined]>([
    [{ high: '5', excludes: 'high' }, '<', '5', true],
    [{ high: '5' }, '<', '5', undefined],
    [{ high: '5' }, '<=', '5', true],
    [{ high: '5', excludes: 'high' }, '>=', '5', false],
    [{ high: '5', excludes: 'high' }, '>=', '3', undefined],
    [{ low: '75', excludes: 'low' }, '>', '75', true],
    [{ low: '75' }, '>', '75', undefined],
    [{ low: '75' }, '<', '75', false],
    [{ low: '2', high: '4' }, '=', '3', undefined],
    [{ low: '2', high: '4', excludes: 'both' }, '=', '4', false],
    [{ low: '3', high: '3' }, '=', '3', true],
  ])('%j %s %s is %s', (told, operator, required, expected) => {
    expect(truthOf(within(told), operator, exactly(required))).toBe(expected);
  });

  test('decides against another only where the two do not meet', () => {
    const [low, high] = [within({ low: '1', high: '3' }), within({ low: '3', high: '5', excludes: 'low' })];
    expect(truthOf(low, '<', high)).toBe(true);
    expect(truthOf(low, '<', within({ low: '2', high: '5' }))).toBeUndefined();
  });
});
