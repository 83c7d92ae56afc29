import { describe, expect, it } from 'vitest';
import { councilScale } from '../../src/goal/council-scales.js';
import type { Policy } from '../../src/goal/goal-events.js';
import type { Scale } from '../../src/goal/scale-events.js';
import type { VerdictStatus } from '../../src/judges/verdict.js';
import { fulfilments, goal, judged, targetsOf } from '../support/judged-goals.js';
import { registerOf } from '../support/register-of.js';
import { DAY } from '../support/small-register.js';

const THREE = councilScale(3, 'sv');
const FIVE = councilScale(5, 'sv');
const LENIENT: Scale = { ...THREE, id: 'lenient', nearMiss: { percent: '5', counts: '0.5' } };

function graded(scale: Scale, statuses: readonly VerdictStatus[], policy: Policy = { type: 'all' }) {
  const found = fulfilments([goal('g', { scale: scale.id, policy })], targetsOf(...statuses), {
    scales: [scale],
  });
  return found('g');
}

describe('a goal on a council scale', () => {
  it.each<[readonly VerdictStatus[], string | null]>([
    [['missed', 'missed', 'missed', 'missed'], 'ej uppfyllt'],
    [['met', 'missed', 'missed', 'missed'], 'uppfyllt i låg grad'],
    [['met', 'met', 'missed', 'missed'], 'delvis uppfyllt'],
    [['met', 'met', 'met', 'missed'], 'uppfyllt i hög grad'],
    [['met', 'met', 'met', 'met'], 'uppfyllt'],
    [['met', 'met', 'met', 'not-due'], 'uppfyllt'],
  ])('of five steps, with parts %j, is %s', (statuses, name) => {
    expect(graded(FIVE, statuses).grade?.name).toBe(name);
  });

  it('cannot be assessed while the unknown may take it to another step, and is never partly for that', () => {
    const { share, grade } = graded(THREE, ['met', 'unknown']);
    expect(share).toEqual({ low: '0.5', high: '1' });
    expect(grade).toEqual({
      ...{ scale: 'council-3', step: null, name: null, nearMisses: [] },
      ...{ best: 'met', bestName: 'uppfyllt', worst: 'partly', worstName: 'delvis uppfyllt' },
    });
    expect(graded(THREE, ['unknown']).grade).toMatchObject({ step: null, best: 'met', worst: 'not-met' });
  });

  it('is graded before all is known, where every outcome is on one step', () => {
    const { fulfilment, grade } = graded(THREE, ['met', 'met', 'missed', 'unknown'], { type: 'majority' });
    expect([fulfilment, grade?.step]).toEqual(['unknown', 'partly']);
  });

  it('has no grade where nothing is due, nor without a scale', () => {
    expect(graded(THREE, ['not-due'])).toMatchObject({ fulfilment: 'not-due', share: null, grade: null });
    expect(fulfilments([goal('g')], targetsOf('met'))('g').grade).toBeNull();
  });

  it('without parts cannot be assessed', () => {
    expect(graded(THREE, [])).toMatchObject({
      share: { low: '0', high: '1' },
      grade: { step: null, best: 'met', worst: 'not-met' },
    });
  });

  it('counts a goal beneath by its own share, and by the least part under the worst policy', () => {
    const goals = (policy: Policy) => [
      goal('top', { scale: THREE.id, policy }),
      goal('a', { parents: ['top'] }),
      goal('b', { parents: ['top'] }),
    ];
    const targets = [
      judged('a1', 'a', 'met'),
      judged('a2', 'a', 'missed'),
      judged('a3', 'a', 'missed'),
      judged('b1', 'b', 'met'),
    ];
    const shareBy = (policy: Policy) => {
      const { share, grade } = fulfilments(goals(policy), targets, { scales: [THREE] })('top');
      return [share?.low, share?.high, grade?.step];
    };
    expect(shareBy({ type: 'all' })).toEqual(['0.66666666666666666667', '0.66666666666666666667', 'partly']);
    expect(shareBy({ type: 'worst' })).toEqual([
      '0.33333333333333333333',
      '0.33333333333333333333',
      'not-met',
    ]);
    expect(shareBy({ type: 'weighted', weights: [{ part: 'a', weight: '3' }] })).toEqual([
      '0.5',
      '0.5',
      'partly',
    ]);
  });

  it('is on the step that begins exactly at its share', () => {
    const thirds: Scale = {
      id: 'thirds',
      name: 'Thirds',
      steps: [
        { id: 'upper', name: 'Upper', from: '0.33333333333333333334', to: '1' },
        { id: 'lower', name: 'Lower', from: '0', to: '0.33333333333333333334' },
      ],
    };
    // A third is less than that bound, though a quotient of twenty digits would round to it or below.
    expect(graded(thirds, ['met', 'missed', 'missed']).grade?.step).toBe('lower');
    expect(graded(thirds, ['met', 'missed']).grade?.step).toBe('upper');
  });
});

describe('a near miss', () => {
  const missedBy = (margin: string, required: string, relativeMargin: string | null) => ({
    margin,
    required,
    ...(relativeMargin !== null && { relativeMargin }),
  });
  const near = (scale: Scale, numbers: ReturnType<typeof missedBy>) => {
    const targets = [judged('t1', 'g', 'met'), judged('t2', 'g', 'missed', numbers)];
    return fulfilments([goal('g', { scale: scale.id })], targets, { scales: [scale] })('g');
  };

  it('counts for a share of a part on a scale that says so, and leaves the goal not fulfilled', () => {
    const found = near(LENIENT, missedBy('-2', '40', '-0.05'));
    expect(found).toMatchObject({
      fulfilment: 'not-fulfilled',
      share: { low: '0.75', high: '0.75' },
      grade: { step: 'partly', nearMisses: ['t2'] },
    });
  });

  it.each([
    ['further off than the scale allows', missedBy('-2.0000001', '40', '-0.0500000025')],
    ['without a relative margin, as of ranks and joins', missedBy('-1', '40', null)],
  ])('is none %s', (_, numbers) => {
    expect(near(LENIENT, numbers)).toMatchObject({ share: { low: '0.5' }, grade: { nearMisses: [] } });
  });

  it('is none on a scale without', () => {
    expect(near(THREE, missedBy('-1', '40', '-0.025'))).toMatchObject({ grade: { nearMisses: [] } });
  });

  it('is compared with nothing rounded', () => {
    const third: Scale = {
      ...LENIENT,
      nearMiss: { percent: '33.333333333333333333333333333', counts: '0.5' },
    };
    expect(near(third, missedBy('-1', '3', '-0.33333333333333333333'))).toMatchObject({
      grade: { nearMisses: [] },
    });
  });
});

describe('the ready scales', () => {
  it.each([3, 4, 5] as const)('of %i steps are accepted as they are, in both languages', (count) => {
    const define = (locale: 'en' | 'sv') => ({
      type: 'define-scale' as const,
      data: councilScale(count, locale),
    });
    const state = registerOf([
      {
        statedOn: DAY,
        commands: [
          { type: 'open-register', data: { name: 'N', currency: 'SEK' } },
          define('en'),
          define('sv'),
        ],
      },
    ]);
    expect(state.definitions.scale[`council-${count}`]).toHaveLength(2);
    expect(councilScale(count, 'sv').steps).toHaveLength(count);
  });

  it('have the words of Swedish councils', () => {
    expect(councilScale(3, 'sv').steps.map(({ name }) => name)).toEqual([
      'ej uppfyllt',
      'delvis uppfyllt',
      'uppfyllt',
    ]);
    expect(councilScale(4, 'en').steps.map(({ name, from, to }) => `${name} ${from}–${to}`)).toEqual([
      'not fulfilled 0–0.25',
      'fulfilled to a low degree 0.25–0.5',
      'fulfilled to a high degree 0.5–1',
      'fulfilled 1–1',
    ]);
  });
});
