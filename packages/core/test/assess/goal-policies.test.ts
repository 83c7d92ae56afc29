import { describe, expect, it } from 'vitest';
import type { GoalPolicy, PolicyPart } from '../../src/assess/goals/goal-policy.js';
import type { Policy } from '../../src/goal/goal-events.js';
import type { VerdictStatus } from '../../src/judges/verdict.js';
import { fulfilments, goal, judged, targetsOf } from '../support/judged-goals.js';

const MET = 'met';
const MISSED = 'missed';
const OPEN = 'unknown';
const IDLE = 'not-due';

function outcome(policy: Policy | undefined, ...statuses: readonly VerdictStatus[]): string {
  const goals = [goal('g', policy ? { policy } : {})];
  const { fulfilment, best, worst } = fulfilments(goals, targetsOf(...statuses))('g');
  return fulfilment === 'unknown' ? `unknown (${best} … ${worst})` : fulfilment;
}

const OPEN_BOTH_WAYS = 'unknown (fulfilled … not-fulfilled)';

describe('a goal by the policy', () => {
  it.each<[string, Policy | undefined, readonly VerdictStatus[], string]>([
    ['all', undefined, [MET, MET, IDLE], 'fulfilled'],
    ['all', undefined, [MET, OPEN], OPEN_BOTH_WAYS],
    ['all', { type: 'all' }, [MET, OPEN, MISSED], 'not-fulfilled'],
    ['all', { type: 'all' }, [IDLE, IDLE], 'not-due'],
    ['all', { type: 'all' }, [], OPEN_BOTH_WAYS],
    ['majority', { type: 'majority' }, [MET, MISSED], 'not-fulfilled'],
    ['majority', { type: 'majority' }, [MET, MET, MISSED], 'fulfilled'],
    ['majority', { type: 'majority' }, [MET, MET, OPEN], 'fulfilled'],
    ['majority', { type: 'majority' }, [MET, MISSED, OPEN], OPEN_BOTH_WAYS],
    ['majority', { type: 'majority' }, [MET, MISSED, MISSED, OPEN], 'not-fulfilled'],
    ['majority', { type: 'majority' }, [MET, MET, MISSED, MISSED, IDLE], 'not-fulfilled'],
    ['majority', { type: 'majority' }, [IDLE], 'not-due'],
    ['worst', { type: 'worst' }, [MET, MISSED], 'not-fulfilled'],
    ['worst', { type: 'worst' }, [MET, OPEN], OPEN_BOTH_WAYS],
    ['weighted', { type: 'weighted' }, [MET, MISSED], 'not-fulfilled'],
    ['weighted', { type: 'weighted', from: '0.5' }, [MET, MISSED], 'fulfilled'],
    ['weighted', { type: 'weighted', from: '0.5' }, [MET, MISSED, OPEN], OPEN_BOTH_WAYS],
  ])('%s %j of %j is %s', (_, policy, statuses, expected) => {
    expect(outcome(policy, ...statuses)).toBe(expected);
  });

  it('weighted counts each part by its weight, one where none is given, and compares exactly', () => {
    const weights = [
      { part: 't1', weight: '0.1' },
      { part: 't2', weight: '0.7' },
    ];
    const from = (share: string): Policy => ({ type: 'weighted', weights, from: share });
    // 0.1 + 0.7 falls short of 0.8 in binary floats.
    const whole: Policy = {
      type: 'weighted',
      weights: [...weights, { part: 't3', weight: '0.2' }],
      from: '0.8',
    };
    expect(outcome(whole, MET, MET, MISSED)).toBe('fulfilled');
    expect(outcome(from('0.44'), MET, MET, MISSED)).toBe('fulfilled');
    expect(outcome(from('0.45'), MET, MET, MISSED)).toBe('not-fulfilled');
    expect(outcome(from('0.45'), MET, MET, OPEN)).toBe(OPEN_BOTH_WAYS);
    expect(outcome(from('0.55'), MISSED, OPEN, MET)).toBe('fulfilled');
    const { share } = fulfilments([goal('g', { policy: from('0.5') })], targetsOf(MET, OPEN, MISSED))('g');
    expect(share).toEqual({ low: '0.055555555555555555556', high: '0.44444444444444444444' });
  });

  it('has its name in the assessment', () => {
    const named = (policy: Policy) => fulfilments([goal('g', { policy })], targetsOf(MET))('g').policy;
    expect([named({ type: 'majority' }), named({ type: 'own', name: 'ours@1' })]).toEqual([
      'majority',
      'ours@1',
    ]);
  });
});

describe("an embedder's own policy", () => {
  const policy: Policy = { type: 'own', name: 'ours@1' };
  const asked: (readonly PolicyPart[])[] = [];
  const firstDecides: GoalPolicy = {
    name: 'ours',
    version: '1',
    judge: (parts) => {
      asked.push(parts);
      return parts[0]?.met ? 'fulfilled' : 'not-fulfilled';
    },
  };
  const goals = [goal('g', { policy }), goal('below', { parents: ['g'] })];
  const found = (own: GoalPolicy, ...statuses: readonly VerdictStatus[]) =>
    fulfilments(goals, [...targetsOf(...statuses), judged('b', 'below', MET)], { policies: [own] })('g');

  it('is asked with the due parts decided, and decides where both extremes agree', () => {
    expect(found(firstDecides, MET, OPEN, IDLE)).toMatchObject({ fulfilment: 'fulfilled', policy: 'ours@1' });
    expect(asked[0]).toEqual([
      { kind: 'target', id: 't1', met: true },
      { kind: 'target', id: 't2', met: true },
      { kind: 'goal', id: 'below', met: true },
    ]);
    expect(asked[1]?.map(({ met }) => met)).toEqual([true, false, true]);
    expect(found(firstDecides, OPEN, MET).fulfilment).toBe('unknown');
    expect(found(firstDecides, MISSED, MET).fulfilment).toBe('not-fulfilled');
  });

  it('that the question does not give leaves the goal unknown and says which', () => {
    expect(found({ ...firstDecides, version: '2' }, MET)).toMatchObject({
      fulfilment: 'unknown',
      best: 'fulfilled',
      worst: 'not-fulfilled',
      finality: null,
      share: { low: '0', high: '1' },
      reason: { code: 'no-policy', params: { policy: 'ours@1' } },
      parts: { met: 2, missed: 0, unknown: 0, notDue: 0 },
    });
  });

  it('is not needed where nothing is due', () => {
    const none = fulfilments([goal('g', { policy })], targetsOf(IDLE))('g');
    expect(none).toMatchObject({ fulfilment: 'not-due', share: null, reason: { code: 'joined' } });
  });

  it('is a mistake of whoever wrote it when it answers something else, or rewards a miss', () => {
    const silent = { ...firstDecides, judge: () => 'maybe' as 'fulfilled' };
    expect(() => found(silent, MET)).toThrow(/^The policy ours@1 must answer fulfilled or not-fulfilled/);
    const perverse: GoalPolicy = {
      ...firstDecides,
      judge: (parts) => (parts[0]?.met ? 'not-fulfilled' : 'fulfilled'),
    };
    expect(() => found(perverse, OPEN)).toThrow(/must not fulfil a goal for missing more of its parts/);
  });
});

describe('how sure a goal is', () => {
  const sure = (policy: Policy, ...parts: readonly [VerdictStatus, 'final' | 'preliminary' | 'expected'][]) =>
    fulfilments(
      [goal('g', { policy })],
      parts.map(([status, finality], index) => judged(`t${index}`, 'g', status, { finality })),
    )('g').finality;

  it('is as sure as the weakest part its result needs, under any policy', () => {
    expect(sure({ type: 'all' }, [MET, 'final'], [MET, 'expected'])).toBe('expected');
    expect(sure({ type: 'all' }, [MISSED, 'preliminary'], [MISSED, 'expected'])).toBe('preliminary');
    expect(sure({ type: 'majority' }, [MET, 'final'], [MET, 'final'], [MET, 'expected'])).toBe('final');
    expect(sure({ type: 'majority' }, [MET, 'final'], [MET, 'preliminary'], [MISSED, 'expected'])).toBe(
      'preliminary',
    );
    const heavy: Policy = { type: 'weighted', weights: [{ part: 't0', weight: '3' }], from: '0.6' };
    expect(sure(heavy, [MET, 'final'], [MET, 'expected'])).toBe('final');
    expect(sure(heavy, [MET, 'expected'], [MET, 'final'])).toBe('expected');
  });

  it('is told of no goal that is undecided', () => {
    expect(sure({ type: 'all' }, [MET, 'final'], [OPEN, 'final'])).toBeNull();
  });
});

describe('the range over the readings of its sentences', () => {
  const range = (policy: Policy, ...parts: readonly (readonly VerdictStatus[])[]) => {
    const targets = parts.map(([status = MET, ...readings], index) =>
      judged(`t${index}`, 'g', status, { readings }),
    );
    const { range: found, contested } = fulfilments([goal('g', { policy })], targets)('g');
    return [found.kindest, found.strictest, contested];
  };

  it('reaches from the kindest to the strictest reading', () => {
    expect(range({ type: 'all' }, [MET, MISSED], [MET])).toEqual(['fulfilled', 'not-fulfilled', true]);
    expect(range({ type: 'all' }, [MET], [MET, MET])).toEqual(['fulfilled', 'fulfilled', false]);
    expect(range({ type: 'all' }, [MISSED], [MET, MISSED])).toEqual([
      'not-fulfilled',
      'not-fulfilled',
      false,
    ]);
    expect(range({ type: 'majority' }, [MET, MISSED], [MET], [MET])).toEqual([
      'fulfilled',
      'fulfilled',
      false,
    ]);
  });

  it('knows that a part left open can be kinder than one not due', () => {
    expect(range({ type: 'majority' }, [MET, MISSED], [MISSED], [IDLE, OPEN])).toEqual([
      'unknown',
      'not-fulfilled',
      true,
    ]);
    expect(range({ type: 'all' }, [IDLE, MET])).toEqual(['fulfilled', 'not-due', true]);
  });

  it('reaches through the goals beneath', () => {
    const found = fulfilments(
      [goal('top'), goal('g', { parents: ['top'] })],
      [judged('t', 'g', MET, { readings: [MISSED] })],
    );
    expect(found('top').range).toEqual({ kindest: 'fulfilled', strictest: 'not-fulfilled' });
  });
});
