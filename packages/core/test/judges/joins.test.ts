import { describe, expect, test } from 'vitest';
import { type JoinPart, joinFinality, joinStatus, type Need } from '../../src/judges/kleene.js';
import type { VerdictStatus } from '../../src/judges/verdict.js';
import type { Finality } from '../../src/readings/reading.js';

function parts(...statuses: readonly VerdictStatus[]): readonly JoinPart[] {
  return statuses.map((status) => ({ status, finality: null }));
}

function met(finality: Finality): JoinPart {
  return { status: 'met', finality };
}

describe('a join of parts', () => {
  test.each<[Need, readonly VerdictStatus[], VerdictStatus]>([
    ['all', ['met', 'met'], 'met'],
    ['all', ['met', 'unknown'], 'unknown'],
    ['all', ['missed', 'unknown'], 'missed'],
    ['all', ['met', 'not-due'], 'met'],
    ['any', ['met', 'unknown'], 'met'],
    ['any', ['missed', 'unknown'], 'unknown'],
    ['any', ['missed', 'missed'], 'missed'],
    ['any', [], 'not-due'],
    ['all', ['not-due', 'not-due'], 'not-due'],
    [2, ['met', 'met', 'missed'], 'met'],
    [2, ['met', 'unknown', 'missed'], 'unknown'],
    [2, ['unknown', 'missed', 'missed'], 'missed'],
    [2, ['met', 'not-due', 'not-due'], 'not-due'],
  ])('%s of %j is %s', (need, statuses, expected) => {
    expect(joinStatus(need, parts(...statuses))).toBe(expected);
  });
});

describe('how sure a join is', () => {
  test.each<[Need, readonly JoinPart[], Finality | null]>([
    ['all', [met('final'), met('expected')], 'expected'],
    ['any', [met('expected'), met('final')], 'final'],
    [2, [met('expected'), met('final'), met('preliminary')], 'preliminary'],
    [
      'all',
      [
        { status: 'missed', finality: 'expected' },
        { status: 'missed', finality: 'final' },
      ],
      'final',
    ],
    ['all', [met('final'), { status: 'unknown', finality: null }], null],
  ])('%s is as sure as the weakest of the surest parts that suffice', (need, some, expected) => {
    expect(joinFinality(need, some)).toBe(expected);
  });
});
