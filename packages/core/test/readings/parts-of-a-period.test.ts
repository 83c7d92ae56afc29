import { describe, expect, it } from 'vitest';
import { assess, findings } from '../../src/assess/assess.js';
import { fullYearForecast } from '../../src/assess/budget/full-year-forecast.js';
import { yearToDate } from '../../src/assess/budget/year-to-date.js';
import type { Command } from '../../src/events/command.js';
import { openView } from '../../src/readings/open-view.js';
import { readAmount } from '../../src/readings/read-amount.js';
import { printExact } from '../../src/values/exact.js';
import { type AmountRow, budgetOf, decided, forecast, on, outturn } from '../support/budget-of.js';
import { registerOf } from '../support/register-of.js';
import { codeOf } from '../values/code-of.js';

const SCHOOL = [{ id: 'school' }] as const;

const school = (...commands: readonly Command[]) => budgetOf(SCHOOL, ...commands);
const of = (...rows: readonly (readonly [string, string])[]): readonly AmountRow[] =>
  rows.map(([period, amount]) => ['school', period, amount] as const);

function outturnOf(period: string, ...rows: readonly (readonly [string, string])[]): string {
  const reading = readAmount(openView(school(outturn(of(...rows))), {}), 'school', 'outturn', period);
  return reading.known ? printExact(reading.value) : reading.reason.code;
}

const THIRDS_AND_MONTHS = [
  ['2024-T1', '-1'],
  ['2024-T2', '-2'],
  ['2024-09', '-3'],
  ['2024-10', '-4'],
  ['2024-11', '-5'],
  ['2024-12', '-6'],
] as const;

describe('the parts of a period', () => {
  it('are of any lengths, where they fill it without a gap or an overlap', () => {
    expect(outturnOf('2024', ...THIRDS_AND_MONTHS)).toBe('-21000');
    expect(outturnOf('2024', ...THIRDS_AND_MONTHS.slice(1))).toBe('no-amount');
    expect(outturnOf('2024', ['2024-T1', '-1'], ['2024-Q2', '-2'], ['2024-H2', '-3'])).toBe('no-amount');
  });

  it('are the fewest that fill it, of two sets as few the one with the longer last part', () => {
    expect(outturnOf('2024', ['2024-H2', '-100'], ['2024-H1', '-100'], ...THIRDS_AND_MONTHS)).toBe('-200000');
    expect(
      outturnOf(
        '2024-Q4',
        ['2024-10', '-1'],
        ['2024-11/2024-12', '-2'],
        ['2024-10/2024-11', '-4'],
        ['2024-12', '-8'],
      ),
    ).toBe('-3000');
  });

  it('are a cumulative outturn and the months after it', () => {
    const state = school(outturn(of(['2024-01/2024-08', '-8'], ['2024-09', '-2'], ['2024-10', '-3'])));
    expect(yearToDate(state, { line: 'school', year: '2024', to: '2024-10' }).outturn?.amount).toBe('-13000');
  });

  it('may be a month and a quarter in the forecast of what is left of the year', () => {
    const august: Command = {
      type: 'schedule-occasion',
      data: { id: 'august', name: 'August', period: '2024', closesOn: '2024-08-31' },
    };
    const state = school(
      august,
      outturn(of(['2024-01/2024-08', '-70'])),
      forecast('august', of(['2024-09', '-40'], ['2024-Q4', '-20'])),
    );
    expect(fullYearForecast(state, { line: 'school', year: '2024' }).forecast?.amount).toBe('-130000');
  });
});

describe('one period written in two ways', () => {
  it('is one cell, whichever way its amounts are stated', () => {
    const state = school(decided(of(['2024', '-100'])), outturn(of(['2024-01/2024-12', '-90'])));
    expect(assess(state, { period: '2024-01-01/2024-12-31' }).budget.lines[0]?.deviation).toBe('10000');
  });

  const stated = (page: string, row: readonly [string, string]): Command => {
    return { ...outturn(of(row)), source: { document: 'Half-year report', page } };
  };

  it('is two totals of one cell where both are stated on a day, which is a finding', () => {
    const state = registerOf(
      [on('2024-07-10', stated('p. 1', ['2024-H1', '-90']), stated('p. 2', ['2024-01/2024-06', '-95']))],
      school(),
    );
    expect(findings(state)).toMatchObject([{ code: 'stated-twice' }]);
  });

  it('is refused twice in one command', () => {
    expect(codeOf(() => school(outturn(of(['2024-H1', '-90'], ['2024-01/2024-06', '-95']))))).toBe(
      'same-key-twice',
    );
  });
});
