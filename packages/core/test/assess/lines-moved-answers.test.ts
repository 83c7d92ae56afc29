import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { budgetAdherence } from '../../src/assess/budget/adherence.js';
import { bridge } from '../../src/assess/budget/bridge.js';
import { budgetFollowUp } from '../../src/assess/budget/budget-follow-up.js';
import { deficitObligations } from '../../src/assess/budget/deficit-obligation.js';
import { forecastRecord } from '../../src/assess/budget/forecast-record.js';
import { fullYearForecast } from '../../src/assess/budget/full-year-forecast.js';
import { yearToDate } from '../../src/assess/budget/year-to-date.js';
import type { Command } from '../../src/events/command.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import {
  type AmountRow,
  adjusted,
  decided,
  defineLine,
  explained,
  forecast,
  type LineText,
  on,
  openBudget,
  outturn,
} from '../support/budget-of.js';
import { JULY, DEPARTMENTS as LINES, movedIn, X_MOVES } from '../support/moved-lines.js';
import { type Batch, registerOf } from '../support/register-of.js';

const HALVES: readonly AmountRow[] = [
  ['x', '2024-H1', '-100'],
  ['x', '2024-H2', '-200'],
  ['y', '2024', '-10'],
  ['z', '2024', '-20'],
];

function occasion(id: string, closesOn: string): Command {
  return { type: 'schedule-occasion', data: { id, name: id, period: '2024', closesOn } };
}

function watched(id: string, parent: string): Command {
  const data = {
    id,
    name: id,
    nature: 'net',
    whole: 'driftbudget',
    breakdown: 'per-kategori',
    parent,
  } as const;
  return { type: 'define-budget-line', data: { ...data, actionBeyond: { amount: '0' } } };
}

const findingsOf = (state: RegisterState) => assess(state, { period: '2024' }).findings;

describe('adherence beside a move within the year', () => {
  it('refuses a line and the one it moves to, as the one it comes from', () => {
    const state = movedIn(LINES, X_MOVES, decided(HALVES), outturn(HALVES));
    for (const other of ['old', 'new', 'total']) {
      const asked = { lines: [other, 'x'], period: '2024' };
      expect(() => budgetAdherence(state, asked)).toThrow(expect.objectContaining({ code: 'lines-overlap' }));
    }
  });

  it('counts a line that becomes one of the uppermost for the part of the year that it is', () => {
    const lines: readonly LineText[] = [
      { id: 'one' },
      { id: 'other' },
      { id: 'x', parent: 'one' },
      { id: 'y', parent: 'one' },
    ];
    const rows = (second: string): readonly AmountRow[] => [
      ['y', '2024', '-10'],
      ['x', '2024-H1', '-100'],
      ['x', '2024-H2', second],
      ['other', '2024', '-7'],
    ];
    const state = movedIn(lines, [{ id: 'x', from: JULY }], decided(rows('-200')), outturn(rows('-210')));
    const [found] = budgetFollowUp(state, { year: '2024' }).adherence;
    expect(found?.toDate).toMatchObject({ planned: '-317000', deviation: '-10000', lacking: 0 });
  });

  it('is to date of the lines of those months', () => {
    const lines: readonly LineText[] = [
      { id: 'one' },
      { id: 'other' },
      { id: 'x' },
      { id: 'y', parent: 'one' },
    ];
    const rows: readonly AmountRow[] = [
      ['y', '2024-H1', '-10'],
      ['x', '2024-H1', '-100'],
      ['other', '2024-H1', '-7'],
    ];
    const move: readonly LineText[] = [
      { id: 'x', parent: 'one', from: JULY },
      { id: 'later', from: JULY },
    ];
    const state = movedIn(lines, move, decided(rows), outturn(rows));
    const [found] = budgetFollowUp(state, { year: '2024', to: '2024-06' }).adherence;
    expect(found?.toDate).toMatchObject({ planned: '-117000', deviation: '0', lacking: 0 });
  });

  it('of named lines counts none that stands further below another', () => {
    const state = movedIn(
      LINES,
      [],
      decided([
        ['x', '2024', '-1'],
        ['y', '2024', '-2'],
        ['z', '2024', '-4'],
      ]),
    );
    const [found] = budgetFollowUp(state, { year: '2024', lines: ['old', 'total', 'x'] }).adherence;
    expect(found?.toDate.lines.map(({ line }) => line)).toEqual(['total']);
  });
});

describe('the record of forecasts', () => {
  it('holds a forecast against the budget of the lines that it was made of', () => {
    const rows: readonly AmountRow[] = [
      ['x', '2024', '-300'],
      ['y', '2024', '-10'],
      ['z', '2024', '-20'],
    ];
    const batches: readonly Batch[] = [
      on('2024-01-01', ...openBudget(LINES), decided(rows)),
      on('2024-05-01', occasion('april', '2024-04-30'), forecast('april', rows)),
      on('2024-06-01', defineLine({ id: 'x', parent: 'new', from: '2024' })),
      on('2025-01-20', outturn(rows)),
    ];
    const found = forecastRecord(registerOf(batches), { lines: ['old', 'new'], years: ['2024'] }).rows;
    expect(found).toMatchObject([
      { subject: 'old', forecastDeviation: '0', error: '0' },
      { subject: 'new', forecastDeviation: '0', error: '0' },
    ]);
  });
});

describe('a sum for a part of the year', () => {
  const lines: readonly LineText[] = [{ id: 't' }, { id: 'a', parent: 't' }, { id: 'b', parent: 't' }];
  const rows: readonly AmountRow[] = [
    ['a', '2024', '-70'],
    ['a', '2024-H2', '-10'],
    ['c', '2024-H1', '-60'],
  ];

  it('is what stands below it while it is a sum, and its own while it is none', () => {
    for (const end of [{ parent: 'a', retired: true as const }, { parent: 'b' }]) {
      const state = movedIn(
        [...lines, { id: 'c', parent: 'a' }],
        [{ id: 'c', from: JULY, ...end }],
        decided(rows),
      );
      expect(findingsOf(state)).toEqual([]);
    }
  });

  it('claims nothing where nobody has said the rest', () => {
    const state = movedIn(
      lines,
      [{ id: 'c', parent: 'a', from: JULY }],
      decided([
        ['a', '2024', '-70'],
        ['c', '2024-H2', '-60'],
      ]),
    );
    expect(findingsOf(state)).toEqual([]);
  });
});

describe('what is itemised of a line that moves', () => {
  it('is in what is itemised of the line that it leaves, and not beside it', () => {
    const state = movedIn(
      LINES,
      X_MOVES,
      decided([
        ['total', '2023', '-1000'],
        ['total', '2024', '-1080'],
      ]),
      explained('x', '2024', [['prices', '-30']]),
      explained('old', '2024', [['of-old', '-50']]),
    );
    const end = (period: string) => ({ line: 'total', period, version: 'decided' as const });
    const found = bridge(state, end('2023'), end('2024'));
    expect([found.items.map(({ item }) => item), found.rest]).toEqual([['of-old'], '-30000']);
  });
});

describe('an action about a line that moves', () => {
  const action = (line: string): Command => ({
    type: 'plan-action',
    data: {
      id: 'save',
      name: 'save',
      about: { kind: 'line', id: line },
      occasion: 'april',
      period: '2024',
      amount: '100000',
    },
  });

  it('covers no deficit of a line that it never stood below', () => {
    const lines = LINES.filter(({ id }) => !['old', 'z'].includes(id));
    const state = registerOf([
      on('2024-01-01', ...openBudget([{ id: 'total' }]), watched('old', 'total')),
      on('2024-01-02', ...lines.filter(({ id }) => id !== 'total').map(defineLine)),
      on('2024-01-03', defineLine({ id: 'w', parent: 'x' }), defineLine({ id: 'v', parent: 'new' })),
      on(
        '2024-06-01',
        defineLine({ id: 'x', parent: 'new', from: JULY }),
        defineLine({ id: 'v', parent: 'x', from: JULY }),
      ),
      on(
        '2025-01-20',
        occasion('april', '2025-04-30'),
        decided([
          ['w', '2024-H1', '-100'],
          ['y', '2024', '-10'],
        ]),
        forecast('april', [
          ['w', '2024-H1', '-150'],
          ['y', '2024', '-10'],
        ]),
        action('v'),
      ),
    ]);
    expect(deficitObligations(state, { period: '2024' })).toMatchObject([{ line: 'old', status: 'open' }]);
  });
});

describe('breakdowns', () => {
  it('have a line in the one it stands in, for the part of the year that it does', () => {
    const one = { breakdown: 'one' };
    const state = movedIn(
      [
        { id: 'a', ...one },
        { id: 'b', breakdown: 'two' },
        { id: 'x', ...one },
      ],
      [{ id: 'x', breakdown: 'two', from: JULY }],
      decided([
        ['a', '2024', '-300'],
        ['b', '2024', '-100'],
        ['x', '2024-H1', '-100'],
        ['x', '2024-H2', '-200'],
      ]),
    );
    const found = findingsOf(state).filter(({ period }) => period === '2024');
    expect(found).toMatchObject([{ code: 'breakdowns-differ', printed: '-400000', computed: '-300000' }]);
  });

  it('agree in forecasts as in outturns where a line moves between their tops', () => {
    const rows: readonly AmountRow[] = [
      ['x', '2024', '-100'],
      ['y', '2024', '-10'],
      ['z', '2024', '-20'],
      ['all', '2024', '-130'],
    ];
    const lines: readonly LineText[] = [
      ...[{ id: 'one' }, { id: 'other' }, { id: 'x', parent: 'one' }, { id: 'y', parent: 'one' }],
      ...[
        { id: 'z', parent: 'other' },
        { id: 'all', breakdown: 'two' },
      ],
    ];
    const state = movedIn(
      lines,
      [{ id: 'x', parent: 'other', from: JULY }],
      occasion('april', '2025-04-30'),
      forecast('april', rows),
      outturn(rows),
    );
    expect(findingsOf(state)).toEqual([]);
  });

  it('have what moves between internal sums eliminated, and are consolidated without it', () => {
    const internal = true as const;
    const lines: readonly LineText[] = [
      ...[
        { id: 'total' },
        { id: 'old', parent: 'total' },
        { id: 'new', parent: 'total' },
        { id: 'z', parent: 'new' },
      ],
      ...[
        { id: 'io', parent: 'old', internal },
        { id: 'in', parent: 'new', internal },
      ],
      ...[
        { id: 'x', parent: 'io', internal },
        { id: 'y', parent: 'io', internal },
        { id: 'w', parent: 'in', internal },
      ],
    ];
    const state = movedIn(
      lines,
      [{ id: 'x', parent: 'in', internal, from: JULY }],
      decided([
        ['x', '2024', '-100'],
        ['y', '2024', '60'],
        ['w', '2024', '40'],
        ['z', '2024', '-20'],
      ]),
    );
    const { budget, findings } = assess(state, { period: '2024' });
    expect(budget.lines[0]?.consolidated?.planned?.amount).toBe('-20000');
    expect(findings).toEqual([]);
  });
});

describe('the full-year forecast of a sum, made of what has come out and of the rest', () => {
  const forecastOf = (state: RegisterState, line: string) =>
    fullYearForecast(state, { line, year: '2024' }).forecast?.amount;

  it('has of a line that has closed what came out', () => {
    const lines: readonly LineText[] = [{ id: 't' }, { id: 'y', parent: 't' }, { id: 'c', parent: 't' }];
    const state = movedIn(
      lines,
      [{ id: 'c', parent: 't', from: JULY, retired: true }],
      occasion('august', '2025-08-31'),
      outturn([
        ['c', '2024-H1', '-60'],
        ['y', '2024-01/2024-08', '-80'],
      ]),
      forecast('august', [['y', '2024-09/2024-12', '-40']]),
    );
    expect(forecastOf(state, 't')).toBe('-180000');
    expect(forecastOf(state, 'c')).toBeUndefined();
  });

  it('has nothing of that where its occasion closed before the line did, or no day says when', () => {
    const lines: readonly LineText[] = [{ id: 't' }, { id: 'y', parent: 't' }, { id: 'c', parent: 't' }];
    const undated: Command = {
      type: 'schedule-occasion',
      data: { id: 'sometime', name: 'sometime', period: '2024' },
    };
    for (const made of [occasion('april', '2024-04-30'), undated]) {
      const { id } = made.data as { readonly id: string };
      const state = registerOf([
        on('2024-01-01', ...openBudget(lines), made, forecast(id, [['y', '2024', '-120']])),
        on('2024-06-01', defineLine({ id: 'c', parent: 't', from: JULY, retired: true })),
        on('2025-01-20', outturn([['c', '2024-H1', '-60']])),
      ]);
      expect(forecastOf(state, 't')).toBeNull();
    }
  });

  it('has of a line that has moved away what came out while it was there', () => {
    const state = movedIn(
      LINES,
      X_MOVES,
      occasion('june', '2025-06-30'),
      outturn([
        ['x', '2024-H1', '-60'],
        ['y', '2024-H1', '-5'],
        ['z', '2024-H1', '-10'],
      ]),
      forecast('june', [
        ['x', '2024-H2', '-65'],
        ['y', '2024-H2', '-6'],
        ['z', '2024-H2', '-12'],
      ]),
    );
    expect(['total', 'old', 'new'].map((line) => forecastOf(state, line))).toEqual([
      '-158000',
      '-71000',
      '-87000',
    ]);
  });
});

describe('a budget of which a part is planned only', () => {
  it('is what is decided and, of the lines of which nothing is, what is planned', () => {
    const batches: readonly Batch[] = [
      on(
        '2024-01-01',
        ...openBudget([{ id: 't' }, { id: 'y', parent: 't' }, { id: 'x', parent: 't' }]),
        decided([['y', '2024', '-10']]),
        decided([['x', '2024', '-1200']], 'plan'),
        outturn([
          ['y', '2024', '-11'],
          ['x', '2024', '-1201'],
        ]),
      ),
    ];
    const altered = on('2024-02-01', adjusted('technical', [['y', '2024', '0', 'nothing']]));
    for (const state of [registerOf(batches), registerOf([...batches, altered])]) {
      expect(assess(state, { period: '2024' }).budget.lines[0]?.planned?.amount).toBe('-1210000');
      expect(yearToDate(state, { line: 't', year: '2024' }).deviation).toBe('-2000');
    }
  });
});
