import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/events/command.js';
import { milestones, threshold } from '../../src/rules/builders.js';
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
import type { Batch } from '../support/register-of.js';
import { aim, observe } from '../support/small-register.js';

describe('the forecasts a follow-up asks for', () => {
  const asks: DataOf<'schedule-occasion'>['asks'] = ['forecasts'];
  const autumn = followUp({ period: '2024-01/2024-08', closesOn: '2024-09', asks });

  it('are of the period that is not over when it closes, and made at this very follow-up', () => {
    const setUp = open(
      yearly,
      aim(threshold('>=', '1')),
      autumn,
      followUp({ id: 'spring', period: '2024-04' }),
    );
    const made = (occasion: string) =>
      on('2024-09-10', observe({ 2024: '9' }, { kind: 'forecast', occasion }));
    const owed = 'office forecast cameras 2024 2024-09-30';
    expect(dutiesOn('2024-09-10', setUp, made('spring'))).toEqual([`${owed} owed`]);
    expect(dutiesOn('2024-09-10', setUp, made('follow-up'))).toEqual([`${owed} given`]);
    expect(dutiesOn('2024-10-01', setUp)).toEqual([`${owed} late`]);
  });

  it.each([
    ['2024-12-30', '2024'],
    ['2024-12-31', '2025'],
    [undefined, '2024'],
  ])('of a year’s follow-up that closes %s are of %s', (closesOn, period) => {
    const setUp = open(yearly, aim(threshold('>=', '1')), followUp({ asks, ...(closesOn && { closesOn }) }));
    expect(followUpOn(START, setUp).duties.map((duty) => duty.period)).toEqual([period]);
  });

  describe('of the budget', () => {
    const line = (id: string, more: Partial<DataOf<'define-budget-line'>> = {}): Command => ({
      type: 'define-budget-line',
      data: { id, name: id, nature: 'net', whole: 'operations', breakdown: 'by-unit', ...more },
    });
    const decided = (amounts: Record<string, string>): Command => ({
      type: 'decide-budget',
      data: { plan: 'plan', line: Object.keys(amounts), period: '2024', amount: Object.values(amounts) },
    });
    const forecast = (amounts: Record<string, string | null>, period = '2024') =>
      on('2024-09-10', {
        type: 'state-forecasts',
        data: {
          occasion: 'follow-up',
          line: Object.keys(amounts),
          period,
          amount: Object.values(amounts),
        },
      });
    const dutiesOf = (setUp: Batch, ...more: Batch[]) =>
      dutiesOn('2024-09-10', setUp, ...more).map((duty) => duty.replace(' 2024 2024-09-30', ''));

    const ofUnits = open(
      line('all'),
      line('schools', { parent: 'all', unit: 'school' }),
      line('teachers', { parent: 'schools', unit: 'school' }),
      line('meals', { parent: 'schools' }),
      line('offices', { parent: 'all', unit: 'office' }),
      line('rent', { parent: 'offices', ofWhich: true, unit: 'school' }),
      line('unbudgeted', { parent: 'all', unit: 'board' }),
      decided({ teachers: '-3', meals: '-2', offices: '-4', rent: '-1' }),
      autumn,
    );

    it('are of the uppermost line a unit is named on, where it has a budget for the year', () => {
      expect(dutiesOf(ofUnits)).toEqual(['school forecast schools owed', 'office forecast offices owed']);
    });

    it.each<[string, Record<string, string | null>, string]>([
      ['on the line itself', { schools: '-6' }, 'given owed'],
      ['on a line above', { all: '-9' }, 'given given'],
      ['on each of its parts', { teachers: '-3', meals: '-3' }, 'given owed'],
      ['not on some of its parts alone', { teachers: '-3' }, 'owed owed'],
      ['and a blank is none', { schools: null, offices: '-4' }, 'owed given'],
    ])('are given by one stated %s', (_, amounts, expected) => {
      const statuses = dutiesOf(ofUnits, forecast(amounts)).map((duty) => duty.split(' ').at(-1));
      expect(statuses.join(' ')).toBe(expected);
    });

    it('are given by forecasts of all the parts of the year', () => {
      const halves = [forecast({ offices: '-2' }, '2024-H1'), forecast({ offices: '-3' }, '2024-H2')];
      expect(dutiesOf(ofUnits, ...halves)).toContain('office forecast offices given');
    });

    describe('and by a forecast of the rest of the year', () => {
      const outturns = (amounts: Record<string, string | null>) =>
        on('2024-09-10', {
          type: 'state-outturns',
          data: { line: Object.keys(amounts), period: '2024-01/2024-08', amount: Object.values(amounts) },
        });
      const rest = (line: string) => forecast({ [line]: '-2' }, '2024-09/2024-12');
      const parts = { teachers: '-1', meals: '-1', offices: '-2' };

      it.each<[string, string, Record<string, string | null>, string]>([
        ['with the outturn to date', 'offices', { offices: '-2' }, 'owed given'],
        ['with the outturn of all parts to date', 'schools', parts, 'given owed'],
        ['on a line above', 'all', { ...parts, unbudgeted: '0' }, 'given given'],
        ['but not where a part has no outturn to date', 'all', parts, 'owed owed'],
        ['and a blank is no outturn', 'offices', { offices: null }, 'owed owed'],
      ])('%s', (_, of, amounts, expected) => {
        const statuses = dutiesOf(ofUnits, outturns(amounts), rest(of)).map((duty) => duty.split(' ').at(-1));
        expect(statuses.join(' ')).toBe(expected);
      });

      it('rests on the outturn too', () => {
        const [, offices] = followUpOn(
          '2024-09-10',
          ofUnits,
          outturns({ offices: '-2' }),
          rest('offices'),
        ).duties;
        expect(offices?.evidence).toHaveLength(2);
      });
    });

    it('are asked of one breakdown of a whole: the first in which somebody answers for a line', () => {
      const other = { breakdown: 'by-category' };
      const lines = [line('pay', other), line('things', other), decided({ pay: '-5', things: '-4' })];
      const third = { breakdown: 'by-site', unit: 'board' };
      const late = [line('north', third), decided({ north: '-9' })];
      const setUp = open(
        ...lines,
        line('schools', { unit: 'school' }),
        decided({ schools: '-9' }),
        ...late,
        autumn,
      );
      expect(dutiesOf(setUp)).toEqual(['school forecast schools owed']);
      expect(dutiesOf(open(...lines, autumn))).toEqual(['- forecast pay owed', '- forecast things owed']);
    });
  });
});

describe('the comments and judgements a follow-up asks for', () => {
  const comment = (
    about: DataOf<'make-comment'>['about'],
    more: Partial<DataOf<'make-comment'>> = {},
  ): Command => ({
    type: 'make-comment',
    data: { about, by: 'Head of office', text: 'Deliveries were late.', ...more },
  });
  const missed = open(
    goal('led', { contributors: [] }),
    yearly,
    aim(milestones('>=', { 2024: '10' })),
    aim(milestones('>=', { 2024: '10' }), { id: 'unled', goal: 'led' }),
    aim(milestones('>=', { 2024: '1' }), { id: 'met' }),
    aim(milestones('>=', { 2024: '99' }), { id: 'hope', level: 'ambition' }),
    followUp({ closesOn: '2025-02', asks: ['comments'] }),
    observe({ 2024: '9' }),
  );

  it('are a comment on each target missed, of the goal’s lead, else the indicator’s', () => {
    expect(dutiesOn('2025-01-01', missed)).toEqual([
      'board comment target 2024 2025-02-28 owed',
      'office comment unled 2024 2025-02-28 owed',
    ]);
  });

  it.each<[string, DataOf<'make-comment'>['about'], Partial<DataOf<'make-comment'>>, string]>([
    [
      'the target, at the follow-up',
      { kind: 'target', id: 'target' },
      { occasion: 'follow-up' },
      'given owed',
    ],
    [
      'its indicator, of the period',
      { kind: 'indicator', id: 'cameras' },
      { period: '2024-01/2024-12' },
      'given given',
    ],
    ['its goal, at the follow-up', { kind: 'goal', id: 'goal' }, { occasion: 'follow-up' }, 'given owed'],
    ['the target, of another period', { kind: 'target', id: 'target' }, { period: '2023' }, 'owed owed'],
    ['the target, of no period', { kind: 'target', id: 'target' }, {}, 'owed owed'],
    [
      'the target, at another follow-up',
      { kind: 'target', id: 'target' },
      { occasion: 'later', period: '2024' },
      'owed owed',
    ],
  ])('are given by a comment on %s: %j %j', (_, about, more, expected) => {
    const later = followUp({ id: 'later', asks: ['comments'] });
    const found = followUpOn('2025-01-02', missed, on('2025-01-01', later, comment(about, more)));
    expect(found.duties.map(({ status }) => status).join(' ')).toBe(expected);
  });

  const scale: Command = {
    type: 'define-scale',
    data: {
      id: 'scale',
      name: 'Scale',
      steps: [
        { id: 'no', name: 'No', from: '0', to: '0.5' },
        { id: 'yes', name: 'Yes', from: '0.5', to: '1' },
      ],
    },
  };
  const judged = open(
    scale,
    goal('graded', { scale: 'scale', contributors: [lead('school')] }),
    yearly,
    aim({ type: 'judged', question: 'Is it so?' }, { id: 'seen' }),
    aim(
      { type: 'any', rules: [threshold('>=', '5'), { type: 'judged', question: 'Done?' }] },
      { id: 'either' },
    ),
    followUp({ closesOn: '2025-02', asks: ['judgements'] }),
  );

  it('are a judgement of each graded goal, and of each target that waits for one', () => {
    expect(dutiesOn('2025-01-01', judged)).toEqual([
      'school judgement graded 2024 2025-02-28 owed',
      'board judgement seen 2024 2025-02-28 owed',
      'board judgement either 2024 2025-02-28 owed',
    ]);
    expect(dutiesOn('2025-01-01', judged, on('2025-01-01', observe({ 2024: '9' })))).toEqual([
      'school judgement graded 2024 2025-02-28 owed',
      'board judgement seen 2024 2025-02-28 owed',
    ]);
  });

  it.each([
    [{ occasion: 'follow-up' }, 'given'],
    [{}, 'given'],
    [{ occasion: 'later' }, 'owed'],
    [{ period: '2023' }, 'owed'],
  ])('are given by one of its period, at it or at none: %j', (more, status) => {
    const judgement: Command = {
      type: 'give-judgement',
      data: { goal: 'graded', grade: 'yes', period: '2024', by: 'Head of school', why: 'Seen.', ...more },
    };
    const later = followUp({ id: 'later' });
    const [duty] = followUpOn('2025-01-01', judged, on('2025-01-01', later, judgement)).duties;
    expect(duty?.status).toBe(status);
  });
});
