import { describe, expect, it } from 'vitest';
import { findings } from '../../src/assess/assess.js';
import type { Finding } from '../../src/assess/findings/finding.js';
import type { Command } from '../../src/events/command.js';
import type { Measure } from '../../src/rules/measure.js';
import { registerOf } from '../support/register-of.js';
import { DAY, observe, openSmallRegister } from '../support/small-register.js';

type Indicator = Parameters<typeof openSmallRegister>[0];

const VALUE: Measure = { type: 'value', indicator: 'cameras' };

function change(since: 'previous-period' | 'previous-measurement', as: 'absolute' | 'percent'): Measure {
  return { type: 'change', of: VALUE, since, as };
}

function printed(value: string, claims: Measure, measuredIn: string, roundedTo = '0.1'): Command {
  const data = { id: 'change', name: 'Change', period: '2023', value, multiplier: 1, roundedTo, measuredIn };
  return { type: 'state-figure', data: { ...data, claims } };
}

function found(indicator: Indicator, ...commands: readonly Command[]): readonly Finding[] {
  const all = [...openSmallRegister({ displayDecimals: 1, ...indicator }), ...commands];
  return findings(registerOf([{ statedOn: DAY, commands: all }]));
}

function classes(indicator: Indicator, values: Command, figures: readonly Command[]): readonly string[][] {
  return figures.map((figure) => found(indicator, values, figure).map((finding) => finding.class));
}

describe('a printed change of an indicator', () => {
  const values = observe({ 2022: '4.6', 2023: '5.0' });

  it('is checked against its two values, each printed to a decimal of the indicator’s unit', () => {
    const by = (text: string) => printed(text, change('previous-period', 'absolute'), 'count');
    const figures = ['0.4', '0.5', '0.3', '0.6', '0.2', '-0.4'].map(by);
    expect(classes({}, values, figures)).toEqual([
      [],
      ['within-rounding'],
      ['within-rounding'],
      ['error'],
      ['error'],
      ['error'],
    ]);
    expect(found({}, values, by('-0.4'))).toMatchObject([
      {
        code: 'printed-figure',
        subject: 'change',
        printed: '-0.4',
        computed: '0.4',
        difference: '-0.8',
        measuredIn: 'count',
        evidence: ['c1/7#0', 'c1/6#1', 'c1/6#0'],
      },
    ]);
  });

  it('in percent carries the rounding of both values', () => {
    // 4.95/4.65 is +6.5 %, 5.05/4.55 is +11.0 %; the values as printed make +8.7 %.
    const by = (text: string) => printed(text, change('previous-period', 'percent'), 'percent');
    expect(classes({}, values, ['8.7', '7.0', '10.9', '5', '12'].map(by))).toEqual([
      [],
      ['within-rounding'],
      ['within-rounding'],
      ['error'],
      ['error'],
    ]);
  });

  it('between percentages is in percentage points', () => {
    const share = { measuredIn: 'percent' };
    const difference: Measure = {
      type: 'difference',
      of: VALUE,
      less: { type: 'value', indicator: 'cameras', offset: { years: -1 } },
    };
    const figure = printed('4', difference, 'percentage points', '1');
    expect(found(share, observe({ 2022: '60.0', 2023: '66.5' }), figure)).toMatchObject([
      { class: 'error', printed: '4', computed: '6.5', measuredIn: 'percentage points' },
    ]);
  });

  it('since the measurement before goes by the indicator’s own schedule', () => {
    const everyOther = { schedule: { every: 'year', times: 2, from: '2019' } } as const;
    const survey = observe({ 2019: '5.0', 2021: '4.6', 2023: '5.0' });
    const by = (text: string) => printed(text, change('previous-measurement', 'absolute'), 'count');
    expect(classes(everyOther, survey, ['0.4', '1.0'].map(by))).toEqual([[], ['error']]);
  });

  it('of two indicators is about neither, and is checked all the same', () => {
    const second: Command = {
      type: 'define-indicator',
      data: {
        id: 'guards',
        name: 'guards',
        measuredIn: 'count',
        scale: 'ratio',
        direction: 'increase',
        schedule: { every: 'year' },
        overTime: 'none',
      },
    };
    const gap: Measure = { type: 'difference', of: VALUE, less: { type: 'value', indicator: 'guards' } };
    const guards = observe({ 2023: '3' }, { indicator: 'guards' });
    expect(found({}, second, values, guards, printed('2', gap, 'count'))).toEqual([]);
    expect(found({}, second, values, guards, printed('3', gap, 'count'))).toMatchObject([{ class: 'error' }]);
  });

  it('with one value missing cannot be checked, and names it', () => {
    const figure = printed('0.4', change('previous-period', 'absolute'), 'count');
    expect(found({}, observe({ 2023: '5.0' }), figure)).toMatchObject([
      {
        class: 'incomplete',
        missing: [
          { type: 'observation', indicator: 'cameras', segment: '', period: '2022', kind: 'outturn' },
        ],
      },
    ]);
  });
});
