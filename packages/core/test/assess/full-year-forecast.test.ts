import { describe, expect, it } from 'vitest';
import { type FullYearForecast, fullYearForecast } from '../../src/assess/budget/full-year-forecast.js';
import type { Command } from '../../src/events/command.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { budgetOf, decided, forecast, type LineText, outturn } from '../support/budget-of.js';
import { codeOf } from '../values/code-of.js';

const ONE: readonly LineText[] = [{ id: 'school', nature: 'cost' }];
const TWO: readonly LineText[] = [
  { id: 'school' },
  { id: 'a', parent: 'school' },
  { id: 'b', parent: 'school' },
];
const OCCASIONS: readonly Command[] = [
  ['august', '2024-08-31'],
  ['april', '2024-04-30'],
].map(([id = '', closesOn = '']) => ({
  type: 'schedule-occasion',
  data: { id, name: id, period: '2024', closesOn },
}));

function register(lines: readonly LineText[], ...commands: readonly Command[]): RegisterState {
  return budgetOf(lines, ...OCCASIONS, decided([['school', '2024', '-1200']]), ...commands);
}

function of(state: RegisterState, occasion?: string): FullYearForecast {
  return fullYearForecast(state, { line: 'school', year: '2024', occasion });
}

describe('a full-year forecast', () => {
  const april = forecast('april', [['school', '2024', '-1250']]);

  it('is the one stated for the year, against the budget and the occasion that closed before', () => {
    const state = register(ONE, forecast('august', [['school', '2024', '-1230']]), april);
    expect(of(state)).toMatchObject({
      occasion: 'august',
      occasionName: 'august',
      made: 'stated',
      forecast: { amount: '-1230000', version: 'forecast', leavesLacking: 0 },
      planned: { amount: '-1200000' },
      deviation: '-30000',
      deviationPercent: { value: '-2.5', reason: null },
      previous: { amount: '-1250000', occasion: 'april', occasionName: 'april' },
      changeSincePrevious: '20000',
    });
    expect(of(state, 'april')).toMatchObject({
      occasion: 'april',
      deviation: '-50000',
      previous: null,
      changeSincePrevious: null,
    });
  });

  it('is else the outturn to date and the occasion’s forecast of the rest', () => {
    const state = register(
      ONE,
      april,
      outturn([['school', '2024-01/2024-08', '-820']]),
      forecast('august', [['school', '2024-09/2024-12', '-405']]),
    );
    expect(of(state)).toMatchObject({
      occasion: 'august',
      made: 'to-date-and-rest',
      forecast: { amount: '-1225000', leavesLacking: 0 },
      deviation: '-25000',
      changeSincePrevious: '25000',
    });
  });

  it('has its rest month by month too', () => {
    const state = register(
      ONE,
      outturn([
        ['school', '2024-T1', '-380'],
        ['school', '2024-T2', '-400'],
      ]),
      forecast('august', [
        ['school', '2024-09', '-100'],
        ['school', '2024-Q4', '-330'],
      ]),
      forecast('august', [
        ['school', '2024-10', '-110'],
        ['school', '2024-11', '-110'],
        ['school', '2024-12', '-110'],
      ]),
    );
    expect(of(state).forecast?.amount).toBe('-1210000');
  });

  it('is not known where the outturn to date is not', () => {
    const state = register(ONE, forecast('august', [['school', '2024-09/2024-12', '-405']]));
    expect(of(state)).toMatchObject({
      occasion: 'august',
      forecast: { amount: null, leavesLacking: 1 },
      deviation: null,
      deviationPercent: { value: null, reason: 'missing' },
    });
  });

  it('is summed over the lines below, each in the way it is stated', () => {
    const state = register(
      TWO,
      outturn([['a', '2024-01/2024-08', '-400']]),
      forecast('august', [
        ['a', '2024-09/2024-12', '-210'],
        ['b', '2024', '-600'],
      ]),
    );
    expect(of(state)).toMatchObject({
      made: 'to-date-and-rest',
      forecast: { amount: '-1210000', leavesLacking: 0 },
    });
    const half = register(TWO, forecast('august', [['b', '2024', '-600']]));
    expect(of(half)).toMatchObject({ made: 'stated', forecast: { amount: null, leavesLacking: 1 } });
  });

  it('is not there where no occasion has one', () => {
    expect(of(register(ONE))).toMatchObject({ occasion: null, forecast: null, made: null, deviation: null });
    expect(of(register(ONE, april), 'august')).toMatchObject({
      occasion: null,
      forecast: null,
      previous: null,
    });
  });

  it('refuses a line nobody defined', () => {
    expect(codeOf(() => fullYearForecast(register(ONE), { line: 'elsewhere', year: '2024' }))).toBe(
      'unknown-line',
    );
  });

  it('refuses a follow-up nobody scheduled', () => {
    expect(codeOf(() => of(register(ONE, april), 'yule'))).toBe('unknown-occasion');
  });
});
