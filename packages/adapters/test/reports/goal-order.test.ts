import type { GoalAssessment } from '@outturn/core';
import { describe, expect, it } from 'vitest';
import { eachGoalOnce, inGoalOrder, topLevels } from '../../src/reports/text/goal-order.js';

const NONE = { met: 0, missed: 0, unknown: 0, notDue: 0 };

function goal(id: string, ...parents: readonly string[]): GoalAssessment {
  return {
    goal: id,
    name: id,
    number: null,
    kind: 'sub-goal',
    parents,
    fulfilment: 'unknown',
    policy: 'all',
    best: 'fulfilled',
    worst: 'not-fulfilled',
    finality: null,
    share: null,
    grade: null,
    range: { kindest: 'unknown', strictest: 'unknown' },
    contested: false,
    reason: { code: 'no-parts', params: {} },
    parts: NONE,
    targets: NONE,
    coverage: null,
    standing: { fulfilment: 'unknown', targets: NONE },
    assignments: null,
    judgements: [],
    definedBy: 'c1/0',
  };
}

describe('the order of goals', () => {
  it('has each before those beneath it, and one that serves two under both', () => {
    const goals = [goal('result', 'a', 'b'), goal('a'), goal('b')];
    const placed = inGoalOrder(goals).map(({ goal: { goal: id }, depth }) => `${depth} ${id}`);
    expect(placed).toEqual(['0 a', '1 result', '0 b', '1 result']);
    expect(eachGoalOnce(goals).map(({ goal: id }) => id)).toEqual(['a', 'result', 'b']);
  });

  it('takes a goal whose parents are not shown for a root', () => {
    expect(inGoalOrder([goal('child', 'elsewhere')])).toHaveLength(1);
  });

  it('cuts a circle where it closes', () => {
    const goals = [goal('root'), goal('one', 'root', 'two'), goal('two', 'one')];
    expect(inGoalOrder(goals).map(({ goal: { goal: id } }) => id)).toEqual(['root', 'one', 'two']);
  });
});

describe('the uppermost goals', () => {
  const placed = inGoalOrder([goal('a'), goal('b'), goal('a1', 'a'), goal('a2', 'a'), goal('deep', 'a1')]);
  const shown = (most: number) => topLevels(placed, most).map(({ goal: { goal: id } }) => id);

  it('are as many whole levels as there is room for', () => {
    expect(shown(5)).toEqual(['a', 'a1', 'deep', 'a2', 'b']);
    expect(shown(4)).toEqual(['a', 'a1', 'a2', 'b']);
    expect(shown(3)).toEqual(['a', 'b']);
  });

  it('are the first level in any case', () => {
    expect(shown(1)).toEqual(['a', 'b']);
  });
});
