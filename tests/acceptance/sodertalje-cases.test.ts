import { assess, type Command, findings, type RegisterState, verdict } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { figuresOf, goalIn, ours, register, withOurs } from './sodertalje-supposed.js';

const standing = (target: string) =>
  assess(register, { period: '2014' }).targets.find((one) => one.target === target)?.standing;

describe('business in Södertälje', () => {
  test('the index rises in every area but one that is kept high, and there it fell', () => {
    expect(standing('nki-ökar')).toMatchObject({
      status: 'met',
      parts: [{ margin: '4' }, { margin: '19' }, { margin: '10' }, { margin: '10' }],
    });
    expect(standing('nki-brandtillsyn')).toMatchObject({
      status: 'unknown',
      reason: { code: 'no-tolerance' },
      actual: '78',
      required: '80',
    });
    expect(goalIn(register, 'företagens-syn', '2014')?.standing).toEqual({
      fulfilment: 'unknown',
      targets: { met: 1, missed: 0, unknown: 1, notDue: 0 },
    });
  });

  test('67 is not the mean of the five areas (66.4): nothing claims it is, and no total is made from areas', () => {
    const areas = ['brandtillsyn', 'bygglov', 'markupplåtelse', 'miljötillsyn', 'serveringstillstånd'];
    expect(findings(register).filter(({ code }) => code === 'total-outside-parts')).toEqual([]);
    const state = withOurs(...areas.map((area) => ours('nki', '2015', '70', `område=${area}`)));
    const totalOf = (period: string) =>
      assess(state, { period }).indicators.find(({ indicator }) => indicator === 'nki')?.value;
    expect([totalOf('2013'), totalOf('2015')]).toEqual(['67', null]);
  });

  test('75 in all areas is somebody else’s aim in the long run: shown, never due, no part of the goal', () => {
    const found = assess(register, { period: '2015' }).targets.find(({ target }) => target === 'nki-75');
    expect(found).toMatchObject({
      level: 'ambition',
      verdict: { status: 'not-due', reason: { code: 'open' } },
    });
    expect(goalIn(register, 'företagens-syn', '2015')?.parts).toEqual({
      met: 0,
      missed: 0,
      unknown: 2,
      notDue: 0,
    });
  });

  test('500 more employees a year add up from 2012; against the year before it may be otherwise', () => {
    const state = withOurs(ours('anställda', '2013', '44900'), ours('anställda', '2014', '45197'));
    const found = assess(state, { period: '2014' }).targets.find(({ target }) => target === 'anställda');
    expect(found?.verdict).toMatchObject({ status: 'met', required: '45197', margin: '0' });
    expect(found?.alternatives[0]?.verdict).toMatchObject({ status: 'missed', required: '45400' });
  });

  test('100 more workplaces are not 100 a year: the same 7 529 in any year, met as soon as it is reached', () => {
    const early = withOurs(ours('arbetsställen', '2014', '7529'), ours('arbetsställen', '2016', '7528'));
    expect(figuresOf('arbetsställen', '2014', early)).toEqual({
      status: 'met',
      actual: '7529',
      required: '7529',
    });
    expect(figuresOf('arbetsställen', '2016', early)).toEqual({
      status: 'missed',
      actual: '7528',
      required: '7529',
    });
  });

  test('growth in every branch can be missed, never met: no branch is named', () => {
    expect(figuresOf('alla-branscher', '2014').status).toBe('unknown');
  });

  test('one target met, one unknown: at best fulfilled, at worst not', () => {
    const state = withOurs(ours('studenter', '2014', '940'));
    expect(goalIn(state, 'campus-telge', '2014')).toMatchObject({
      fulfilment: 'unknown',
      best: 'fulfilled',
      worst: 'not-fulfilled',
      targets: { met: 1, missed: 0, unknown: 1, notDue: 0 },
    });
  });

  test('the three groups of students make up the printed 935, and would say so if they did not', () => {
    const outside = (found: RegisterState) =>
      findings(found).filter(({ code }) => code === 'total-outside-parts');
    expect(outside(register)).toEqual([]);
    expect(outside(withOurs(ours('studenter', '2013', '938')))).toMatchObject([
      { subject: 'studenter', printed: '938', computed: '935' },
    ]);
  });
});

describe('Södertälje as employer', () => {
  test('at most 5 percent in the long run is never due, reached or not', () => {
    const state = withOurs(ours('sjukfrånvaro', '2016', '4.9'));
    const statuses = ['2013', '2014', '2016', '2050'].map((period) => {
      const { verdict: found } = verdict(state, 'sjukfrånvaro-på-sikt', { period });
      return `${found.status} ${found.reason.code}`;
    });
    expect(new Set(statuses)).toEqual(new Set(['not-due open']));
    expect(standing('sjukfrånvaro-på-sikt')).toMatchObject({ status: 'missed', margin: '-1.39' });
  });

  test('6.39 is printed for 2013 and for 2012: no decrease, and a doubt about which year it is of', () => {
    expect(standing('sjukfrånvaro-minskar')).toMatchObject({
      status: 'missed',
      actual: '6.39',
      required: '6.39',
      valuePeriod: '2013',
    });
    const doubted = findings(register).filter(({ code }) => code === 'same-figure-two-years');
    expect(doubted.map(({ subject }) => subject)).toEqual([
      'utländsk-bakgrund-invånare',
      'utländsk-bakgrund-anställda',
      'sjukfrånvaro',
    ]);
  });

  test('to mirror the population is a distance that shrinks: 11.2 points in 2013', () => {
    expect(standing('spegla-befolkningen')).toMatchObject({
      status: 'unknown',
      reason: { code: 'no-reference' },
      actual: '11.2',
      measuredIn: 'percentage points',
    });
    const state = withOurs(
      ours('utländsk-bakgrund-invånare', '2014', '46.5'),
      ours('utländsk-bakgrund-anställda', '2014', '36'),
    );
    const found = assess(state, { period: '2014' }).targets.find(
      ({ target }) => target === 'spegla-befolkningen',
    );
    expect(found?.standing).toMatchObject({ status: 'met', actual: '10.5', required: '11.2', margin: '0.7' });
  });

  test('a council goal printed for the office too is one goal in two areas, and counts once in each', () => {
    const goal = goalIn(register, 'sjukfrånvaro', '2014');
    expect(goal).toMatchObject({ parents: ['arbetsgivare', 'ksk-arbetsgivare'], targets: { unknown: 1 } });
    const due = (area: string) => goalIn(register, area, '2014')?.targets.unknown;
    expect([due('arbetsgivare'), due('ksk-arbetsgivare')]).toEqual([5, 7]);
  });
});

describe('the surveys of Södertälje', () => {
  test('are of 2011, 2013 and 2015: no other year is asked about, and each is compared with the one before', () => {
    const state = withOurs(ours('upplevd-trygghet', '2015', '42'));
    const years = ['2014', '2015', '2016'].map((period) => figuresOf('trygghet-ökar', period, state));
    expect(years).toEqual([
      { status: 'not-due', actual: null, required: null },
      { status: 'met', actual: '42', required: '41' },
      { status: 'not-due', actual: null, required: null },
    ]);
  });

  test('a judgement that the goal is fulfilled stands beside the computed answer that it is not', () => {
    const judged: Command = {
      type: 'give-judgement',
      data: {
        goal: 'upplevt-inflytande',
        period: '2015',
        grade: 'fulfilled',
        by: 'Kommunstyrelsen',
        why: 'Fler har deltagit i dialoger',
      },
      source: { document: 'Ours' },
    };
    const goal = goalIn(
      withOurs(ours('upplevt-inflytande', '2015', '30'), judged),
      'upplevt-inflytande',
      '2015',
    );
    expect(goal?.fulfilment).toBe('not-fulfilled');
    expect(goal?.judgements).toMatchObject([{ grade: 'fulfilled', by: 'Kommunstyrelsen', agrees: false }]);
  });
});
