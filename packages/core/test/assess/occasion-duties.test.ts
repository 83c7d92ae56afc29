import { describe, expect, it } from 'vitest';
import { assess, occasions } from '../../src/assess/assess.js';
import { sealOccasion } from '../../src/assess/seal/seal.js';
import type { Command } from '../../src/events/command.js';
import { threshold } from '../../src/rules/builders.js';
import type { Rule } from '../../src/rules/rule-schema.js';
import { on } from '../support/budget-of.js';
import {
  type DataOf,
  dutiesOn,
  followUp,
  followUpOn,
  goal,
  lead,
  open,
  START,
  yearly,
} from '../support/occasion-register.js';
import { type Batch, registerOf } from '../support/register-of.js';
import { aim, defineIndicator, observe } from '../support/small-register.js';

describe('a follow-up', () => {
  const scheduled = open(followUp({ closesOn: '2025-02', handledOn: [{ body: 'Council', on: '2025' }] }));

  it('is open through the month it closes and late after it', () => {
    expect(followUpOn('2025-02-28', scheduled)).toMatchObject({ status: 'open', closedOn: null });
    expect(followUpOn('2025-03-01', scheduled)).toMatchObject({ status: 'late', closesOn: '2025-02' });
  });

  it('is closed from the day that was stated, and its duties are still told', () => {
    const base = registerOf([open(yearly, aim(threshold('>=', '1')), followUp({ closesOn: '2025-02' }))]);
    const closing = on('2025-03-10', sealOccasion(base, { occasion: 'follow-up', by: 'Controller' }));
    const closed = registerOf([closing], base);
    const before = occasions(closed, { asOf: '2025-03-09' });
    expect(before).toMatchObject([{ status: 'late', closedOn: null }]);
    const after = occasions(closed, { asOf: '2025-03-10' });
    expect(after).toMatchObject([{ status: 'closed', closedOn: '2025-03-10', duties: [{ status: 'late' }] }]);
  });

  it('without a date is never late', () => {
    expect(followUpOn('2030-01-01', open(followUp()))).toMatchObject({ status: 'open', closesOn: null });
  });

  it('says what it covers and asks, everything and values where nothing is said', () => {
    expect(followUpOn(START, scheduled)).toEqual({
      occasion: 'follow-up',
      name: 'Follow-up',
      period: '2024',
      closesOn: '2025-02',
      handledOn: [{ body: 'Council', on: '2025' }],
      covers: ['indicators', 'goals', 'budget', 'assignments', 'staff'],
      asks: ['values'],
      status: 'open',
      closedOn: null,
      duties: [],
      contributions: [],
      definedBy: 'c1/6',
    });
  });

  it('is not there before it was scheduled, nor once it is retired', () => {
    const retired = on('2024-06-01', followUp({ retired: true }));
    const state = registerOf([scheduled, retired]);
    expect(occasions(state, { asOf: '2024-01-09' })).toEqual([]);
    expect(occasions(state, { asOf: '2024-06-01' })).toEqual([]);
  });

  it('is in the assessment of a period that it shares a day with', () => {
    const state = registerOf([open(followUp({ period: '2024-07/2025-06' }))]);
    const asked = ['2023', '2024', '2025-06', '2025-H2'].map((period) => assess(state, { period }).occasions);
    expect(asked.map((found) => found.length)).toEqual([0, 1, 1, 0]);
  });
});

describe('the values a follow-up asks for', () => {
  const base = open(yearly, aim(threshold('>=', '1')), followUp({ closesOn: '2025-02' }));

  it('are owed by the lead until it closes, late after, and given by an outturn or a preliminary', () => {
    const owed = 'office value cameras 2024 2025-02-28';
    expect(dutiesOn('2025-02-28', base)).toEqual([`${owed} owed`]);
    expect(dutiesOn('2025-03-01', base)).toEqual([`${owed} late`]);
    const preliminary = on('2025-01-20', observe({ 2024: '9' }, { kind: 'preliminary' }));
    expect(dutiesOn('2025-01-19', base, preliminary)).toEqual([`${owed} owed`]);
    expect(dutiesOn('2025-01-20', base, preliminary)).toEqual([`${owed} given`]);
    expect(dutiesOn('2025-01-20', base, on('2025-01-20', observe({ 2024: '9' })))).toEqual([`${owed} given`]);
  });

  it('are not given by a forecast, whatever kinds of values the question admits', () => {
    const forecast = on('2024-09-01', observe({ 2024: '9' }, { kind: 'forecast', occasion: 'follow-up' }));
    expect(dutiesOn('2025-01-20', base, forecast)).toEqual(['office value cameras 2024 2025-02-28 owed']);
    const state = registerOf([base, on('2025-01-20', observe({ 2024: '9' }, { kind: 'preliminary' }))]);
    const [asked] = assess(state, { period: '2024', basis: ['outturn'] }).occasions;
    expect(asked?.duties.map(({ status }) => status)).toEqual(['given']);
  });

  it('are given by a reason why there is none, not by a blank', () => {
    const missing = (why: 'not-measured' | 'not-stated') =>
      on('2025-01-20', observe({}, { period: ['2024'], value: [null], missing: why }));
    expect(dutiesOn('2025-01-20', base, missing('not-measured'))).toEqual([
      'office value cameras 2024 2025-02-28 given',
    ]);
    expect(dutiesOn('2025-01-20', base, missing('not-stated'))).toEqual([
      'office value cameras 2024 2025-02-28 owed',
    ]);
  });

  it('are of every scheduled period that ends within its own and is published by its closing', () => {
    const monthly = defineIndicator({ id: 'cameras', schedule: { every: 'month', publishedAfter: 20 } });
    const setUp = open(
      monthly,
      aim(threshold('>=', '1')),
      followUp({ period: '2024-01/2024-03', closesOn: '2024-04-15' }),
    );
    expect(dutiesOn('2024-04-16', setUp, on('2024-02-20', observe({ '2024-01': '1' })))).toEqual([
      '- value cameras 2024-01 2024-04-15 given',
      '- value cameras 2024-02 2024-04-15 late',
    ]);
  });

  it('are not of a year that ends after its period, and of a broken year that began before it', () => {
    const part = open(
      yearly,
      aim(threshold('>=', '1')),
      followUp({ period: '2024-01/2024-08', closesOn: '2024-10' }),
    );
    expect(dutiesOn('2024-11-01', part)).toEqual([]);
    const broken = defineIndicator({ id: 'cameras', schedule: { every: 'year', from: '2020-07/2021-06' } });
    expect(
      dutiesOn('2024-09-01', open(broken, aim(threshold('>=', '1')), followUp({ closesOn: '2025-02' }))),
    ).toEqual(['- value cameras 2023-07/2024-06 2025-02-28 owed']);
  });

  it('without a closing day are asked for from the day each is published, and late after it', () => {
    const late = defineIndicator({ id: 'cameras', schedule: { every: 'year', publishedAfter: 120 } });
    const setUp = open(late, aim(threshold('>=', '1')), followUp());
    expect(dutiesOn('2025-04-29', setUp)).toEqual([]);
    expect(dutiesOn('2025-04-30', setUp)).toEqual(['- value cameras 2024 2025-04-30 owed']);
    expect(dutiesOn('2025-05-01', setUp)).toEqual(['- value cameras 2024 2025-04-30 late']);
  });

  it('of a total are given when every member it is made of has one', () => {
    const bySex = defineIndicator({
      id: 'cameras',
      overSegments: 'sum',
      dimensions: [{ id: 'sex', members: ['women', 'men'], complete: true }],
    });
    const setUp = open(bySex, aim(threshold('>=', '1')), followUp({ closesOn: '2025-02' }));
    const of = (sex: string) => on('2025-01-20', observe({ 2024: '9' }, { segment: `sex=${sex}` }));
    const statuses = (...batches: readonly Batch[]) =>
      followUpOn('2025-01-20', setUp, ...batches).duties.map(({ status }) => status);
    expect(statuses(of('women'))).toEqual(['owed']);
    expect(statuses(of('women'), of('men'))).toEqual(['given']);
  });

  it('are the duty of each lead, of nobody where only participants are named', () => {
    const contributors = [lead('school'), { unit: 'board', role: 'participant' as const }, lead('office')];
    const shared = defineIndicator({ id: 'cameras', contributors });
    const nobody = defineIndicator({ id: 'cameras', contributors: contributors.slice(1, 2) });
    const asked = (indicator: Command) =>
      dutiesOn('2025-01-01', open(indicator, aim(threshold('>=', '1')), followUp({ closesOn: '2025-02' })));
    expect(asked(shared)).toEqual([
      'school value cameras 2024 2025-02-28 owed',
      'office value cameras 2024 2025-02-28 owed',
    ]);
    expect(asked(nobody)).toEqual(['- value cameras 2024 2025-02-28 owed']);
  });

  it('name the segments that lack theirs', () => {
    const bySex = defineIndicator({ id: 'cameras', dimensions: [{ id: 'sex', members: ['women', 'men'] }] });
    const segments = [{}, { sex: 'women' }, { sex: 'men' }];
    const setUp = open(bySex, aim(threshold('>=', '1'), { segments }), followUp({ closesOn: '2025-02' }));
    const women = on('2025-01-20', observe({ 2024: '9' }, { segment: 'sex=women' }));
    const [duty] = followUpOn('2025-01-20', setUp, women).duties;
    expect(duty).toMatchObject({ status: 'owed', lacking: ['', 'sex=men'], evidence: ['c10/0#0'] });
  });

  it('are those that the targets of its plan are judged by: members, named indicators, what is derived from', () => {
    const measure = { type: 'value' } as const;
    const each: Rule = {
      type: 'each',
      over: { indicators: ['one', 'two'] },
      rule: { type: 'holds', measure, operator: '>=', against: { type: 'constant', value: '1' } },
    };
    const other: Command = {
      type: 'adopt-plan',
      data: { id: 'other', name: 'Other', body: 'Council', validity: '2024' },
    };
    const setUp = open(
      other,
      ...['one', 'two', 'unused', 'three', 'elsewhere'].map((id) => defineIndicator({ id })),
      defineIndicator({ id: 'derived', definedBy: { type: 'value', indicator: 'three' } }),
      aim(each, { id: 'both', indicator: 'unused' }),
      aim(threshold('>=', '1'), { id: 'made', indicator: 'derived' }),
      aim({ type: 'judged', question: 'Is it so?' }, { id: 'seen', indicator: 'unused' }),
      aim(threshold('>=', '1'), { id: 'apart', indicator: 'elsewhere', plan: 'other' }),
      followUp({ plan: 'plan', closesOn: '2025-02' }),
    );
    const about = followUpOn('2025-01-01', setUp).duties.map(({ about: { id } }) => id);
    expect(about).toEqual(['one', 'two', 'three']);
  });

  it('are not asked for of a goal that does not apply, nor where indicators are not covered', () => {
    const none = open(
      goal('goal', { notApplicable: 'not worked with' }),
      yearly,
      aim(threshold('>=', '1')),
      followUp({ closesOn: '2025-02' }),
    );
    expect(dutiesOn('2025-01-01', none)).toEqual([]);
    const covers: DataOf<'schedule-occasion'>['covers'] = ['goals', 'budget'];
    expect(dutiesOn('2025-01-01', base, on('2024-02-01', followUp({ closesOn: '2025-02', covers })))).toEqual(
      [],
    );
  });
});
