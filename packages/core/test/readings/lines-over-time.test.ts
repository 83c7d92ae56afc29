import { describe, expect, it } from 'vitest';
import { budgetFollowUp } from '../../src/assess/budget/budget-follow-up.js';
import { deficitObligations } from '../../src/assess/budget/deficit-obligation.js';
import { forecastRecord } from '../../src/assess/budget/forecast-record.js';
import { fullYearForecast } from '../../src/assess/budget/full-year-forecast.js';
import { yearToDate } from '../../src/assess/budget/year-to-date.js';
import type { Command } from '../../src/events/command.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { openView } from '../../src/readings/open-view.js';
import { readAmount } from '../../src/readings/read-amount.js';
import type { Viewpoint } from '../../src/readings/view.js';
import type { AmountVersion } from '../../src/rules/measure.js';
import { printExact } from '../../src/values/exact.js';
import {
  type AmountRow,
  decided,
  defineLine,
  forecast,
  on,
  openBudget,
  outturn,
  transferred,
} from '../support/budget-of.js';
import { type Batch, registerOf } from '../support/register-of.js';

const JULY = '2024-07';

/** A sum with one line below it, and what was stated later. */
function totalOfA(budget: readonly AmountRow[], ...later: readonly Batch[]): RegisterState {
  const lines = openBudget([{ id: 'total' }, { id: 'a', parent: 'total' }]);
  return registerOf([on('2024-01-01', ...lines, ...(budget.length > 0 ? [decided(budget)] : [])), ...later]);
}

function shown(
  state: RegisterState,
  line: string,
  period: string,
  version: AmountVersion = 'outturn',
  viewpoint: Viewpoint = {},
): string {
  const reading = readAmount(openView(state, viewpoint), line, version, period);
  return reading.known ? printExact(reading.value) : reading.reason.code;
}

describe('a line that is stated later than the day asked from', () => {
  const watched: Command = {
    type: 'define-budget-line',
    data: {
      ...{ id: 'total', name: 'total', nature: 'net', whole: 'driftbudget', breakdown: 'per-kategori' },
      actionBeyond: { amount: '0' },
    },
  };
  const april: Command = {
    type: 'schedule-occasion',
    data: { id: 'april', name: 'April', period: '2024', closesOn: '2024-04-30' },
  };
  const upTo = (...further: readonly Batch[]) =>
    totalOfA(
      [['a', '2024', '-1200']],
      on('2024-05-01', watched, april, forecast('april', [['a', '2024', '-1300']])),
      ...further,
    );

  it('leaves the totals, the forecasts and the obligations of that day alone', () => {
    const state = upTo(on('2024-11-01', defineLine({ id: 'c', parent: 'total' })));
    const asOf = '2024-05-01';
    expect(shown(state, 'total', '2024', 'current', { asOf })).toBe('-1200000');
    expect(shown(state, 'c', '2024', 'current', { asOf })).toBe('not-defined');
    expect(fullYearForecast(state, { line: 'total', year: '2024', asOf }).forecast?.amount).toBe('-1300000');
    expect(deficitObligations(state, { period: '2024', asOf })).toHaveLength(1);
    expect(shown(state, 'total', '2024', 'current')).toBe('partial');
  });

  it('leaves the record of forecasts alone where it opens later than their year', () => {
    const state = upTo(on('2024-11-01', defineLine({ id: 'c', parent: 'total', from: '2025' })));
    const [row] = forecastRecord(state, { lines: ['total'], years: ['2024'] }).rows;
    expect(row?.forecastDeviation).toBe('-100000');
  });

  it('is there, with what stands above it, where a figure of it is stated by then', () => {
    const state = registerOf([
      on(
        '2024-06-01',
        ...openBudget([{ id: 'total' }, { id: 'a', parent: 'total' }, { id: 'b', parent: 'total' }]),
      ),
      on('2024-02-01', outturn([['a', '2024-01', '-10']])),
    ]);
    expect(shown(state, 'total', '2024-01', 'outturn', { asOf: '2024-03-01' })).toBe('-10000');
    expect(shown(state, 'b', '2024-01', 'outturn', { asOf: '2024-03-01' })).toBe('not-defined');
    expect(shown(state, 'total', '2024-01')).toBe('partial');
  });

  it('counts from its own first period also then', () => {
    const state = registerOf([
      on('2024-06-01', ...openBudget([{ id: 'a', from: '2024' }])),
      on('2024-02-01', outturn([['a', '2024-01', '-10']])),
    ]);
    expect(shown(state, 'a', '2024-01', 'outturn', { asOf: '2024-03-01' })).toBe('-10000');
    expect(shown(state, 'a', '2023', 'outturn', { asOf: '2024-03-01' })).toBe('not-defined');
  });
});

describe('a line that opens or closes within a year', () => {
  const opened = totalOfA(
    [['a', '2024', '-1200']],
    on(
      '2024-06-01',
      defineLine({ id: 'c', parent: 'total', from: JULY }),
      decided([['c', '2024-07/2024-12', '-60']]),
    ),
    on(
      '2025-01-20',
      outturn([
        ['a', '2024-H1', '-600'],
        ['a', '2024-H2', '-610'],
        ['c', '2024-H2', '-70'],
      ]),
    ),
  );

  it('is in the totals of the year, with what it has for the part it is in use', () => {
    expect(shown(opened, 'total', '2024-H1')).toBe('-600000');
    expect(shown(opened, 'total', '2024-H2')).toBe('-680000');
    expect(shown(opened, 'total', '2024')).toBe('-1280000');
    expect(shown(opened, 'total', '2024', 'current')).toBe('-1260000');
    expect(shown(opened, 'c', '2024')).toBe('-70000');
    expect(shown(opened, 'c', '2024-H1')).toBe('not-defined');
  });

  it('is in the follow-up of the year', () => {
    const lines = budgetFollowUp(opened, { year: '2024' }).lines.map(({ line, depth }) => [line, depth]);
    expect(lines).toEqual([
      ['total', 0],
      ['a', 1],
      ['c', 1],
    ]);
  });

  it('may state the year itself', () => {
    const state = totalOfA(
      [['a', '2024', '-1200']],
      on('2024-06-01', defineLine({ id: 'c', parent: 'total', from: JULY }), decided([['c', '2024', '-60']])),
    );
    expect(shown(state, 'total', '2024', 'current')).toBe('-1260000');
  });

  it('takes what is transferred to it, and the total stays', () => {
    const state = totalOfA(
      [['a', '2024', '-1200']],
      on(
        '2024-06-01',
        defineLine({ id: 'c', parent: 'total', from: JULY }),
        transferred('moved', [
          ['a', '2024-H2', '60'],
          ['c', '2024-H2', '-60'],
        ]),
      ),
    );
    expect(shown(state, 'total', '2024', 'current')).toBe('-1200000');
    expect(shown(state, 'c', '2024', 'current')).toBe('-60000');
  });

  it('keeps what came out while it was in use when it is closed', () => {
    const state = registerOf([
      on(
        '2024-01-01',
        ...openBudget([{ id: 'total' }, { id: 'a', parent: 'total' }, { id: 'b', parent: 'total' }]),
      ),
      on('2024-06-01', defineLine({ id: 'a', parent: 'total', from: JULY, retired: true })),
      on(
        '2024-09-01',
        outturn([
          ['a', '2024-H1', '-600'],
          ['b', '2024-H1', '-50'],
          ['b', '2024-07', '-8'],
          ['b', '2024-08', '-8'],
        ]),
      ),
    ]);
    const { outturn: toDate } = yearToDate(state, { line: 'total', year: '2024', to: '2024-08' });
    expect(toDate?.amount).toBe('-666000');
  });

  it('is forecast for the rest of the part it is in use', () => {
    const august: Command = {
      type: 'schedule-occasion',
      data: { id: 'august', name: 'August', period: '2024', closesOn: '2024-08-31' },
    };
    const state = totalOfA(
      [],
      on(
        '2024-09-01',
        august,
        defineLine({ id: 'c', parent: 'total', from: JULY }),
        outturn([
          ['a', '2024-01/2024-08', '-800'],
          ['c', '2024-07', '-10'],
          ['c', '2024-08', '-11'],
        ]),
        forecast('august', [
          ['a', '2024-09/2024-12', '-410'],
          ['c', '2024-09/2024-12', '-40'],
        ]),
      ),
    );
    expect(fullYearForecast(state, { line: 'total', year: '2024' }).forecast?.amount).toBe('-1271000');
  });

  it('is spread over the months it is in use', () => {
    const even = { spread: { type: 'even' } } as const;
    const defined = (id: string, more: object): Command => {
      const data = { id, name: id, nature: 'net', whole: 'driftbudget', breakdown: 'per-kategori' } as const;
      return { type: 'define-budget-line', data: { ...data, ...more } };
    };
    const state = totalOfA(
      [],
      on(
        '2024-06-01',
        defined('c', { parent: 'total', from: JULY, ...even }),
        decided([['c', '2024', '-60']]),
      ),
    );
    expect(shown(state, 'c', '2024-07', 'current')).toBe('-10000');
    expect(shown(state, 'c', '2024-H2', 'current')).toBe('-60000');
  });
});

describe('a line that moves within a year', () => {
  const moved = (...rows: readonly AmountRow[]) =>
    registerOf([
      on('2024-01-01', ...openBudget([{ id: 'old' }, { id: 'new' }, { id: 'x', parent: 'old' }])),
      on('2024-06-01', defineLine({ id: 'x', parent: 'new', from: JULY })),
      on('2025-01-20', outturn(rows)),
    ]);

  it('is in each of its sums for the part it stands there', () => {
    const state = registerOf([
      on(
        '2024-01-01',
        ...openBudget([
          ...[{ id: 'old' }, { id: 'new' }, { id: 'x', parent: 'old' }],
          ...[
            { id: 'y', parent: 'old' },
            { id: 'z', parent: 'new' },
          ],
        ]),
      ),
      on('2024-06-01', defineLine({ id: 'x', parent: 'new', from: JULY })),
      on(
        '2025-01-20',
        outturn([
          ['x', '2024-H1', '-600'],
          ['x', '2024-H2', '-610'],
          ['y', '2024', '-1'],
          ['z', '2024', '-2'],
        ]),
      ),
    ]);
    expect(shown(state, 'old', '2024')).toBe('-601000');
    expect(shown(state, 'new', '2024')).toBe('-612000');
    expect(shown(state, 'x', '2024')).toBe('-1210000');
  });

  it('is unknown in both where only the year is stated: nobody said how much fell where', () => {
    const state = moved(['x', '2024', '-1200']);
    expect(shown(state, 'old', '2024')).toBe('no-amount');
    expect(shown(state, 'new', '2024')).toBe('no-amount');
    expect(shown(state, 'x', '2024')).toBe('-1200000');
  });

  it('leaves what its old parent has of its own when that is no sum any more', () => {
    const state = moved(['x', '2024-H1', '-600'], ['x', '2024-H2', '-610'], ['old', '2024-H2', '-5']);
    expect(shown(state, 'old', '2024')).toBe('-605000');
    expect(shown(state, 'old', '2024-H1')).toBe('-600000');
  });

  it('shows the definition of the first day it is in use, once', () => {
    const lines = budgetFollowUp(moved(['x', '2024-H1', '-600']), { year: '2024' }).lines;
    expect(lines.map(({ line, depth }) => [line, depth])).toEqual([
      ['old', 0],
      ['x', 1],
      ['new', 0],
    ]);
  });
});
