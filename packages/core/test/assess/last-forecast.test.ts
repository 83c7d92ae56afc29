import { describe, expect, it } from 'vitest';
import { budgetAdherence } from '../../src/assess/budget/adherence.js';
import { assessBudget } from '../../src/assess/budget/assess-budget.js';
import { budgetFollowUp } from '../../src/assess/budget/budget-follow-up.js';
import { deficitObligations } from '../../src/assess/budget/deficit-obligation.js';
import { fullYearForecast } from '../../src/assess/budget/full-year-forecast.js';
import { investmentProject } from '../../src/assess/budget/investment-project.js';
import type { Command } from '../../src/events/command.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { openView } from '../../src/readings/open-view.js';
import { readAmount } from '../../src/readings/read-amount.js';
import type { Viewpoint } from '../../src/readings/view.js';
import { printExact } from '../../src/values/exact.js';
import {
  decided,
  defineLine,
  forecast,
  type LineText,
  on,
  openBudget,
  outturn,
} from '../support/budget-of.js';
import { type Batch, registerOf } from '../support/register-of.js';

const occasion = (id: string, closesOn?: string): Command => ({
  type: 'schedule-occasion',
  data: { id, name: id, period: '2024', ...(closesOn !== undefined && { closesOn }) },
});

const CLOSING: readonly Command[] = [occasion('april', '2024-04-30'), occasion('august', '2024-08-31')];
const SUM: readonly LineText[] = [{ id: 'sum' }, { id: 'a', parent: 'sum' }, { id: 'b', parent: 'sum' }];

function register(
  lines: readonly LineText[],
  commands: readonly Command[],
  ...later: readonly Batch[]
): RegisterState {
  return registerOf([on('2024-01-01', ...openBudget(lines), ...commands), ...later]);
}

/** What every answer about a line's 2024 says is forecast, in whole kronor; one where they agree. */
function forecastsTold(state: RegisterState, line: string, viewpoint: Viewpoint = {}): readonly unknown[] {
  const lines = [line];
  const followUp = budgetFollowUp(state, { year: '2024', lines, ...viewpoint });
  const told = [
    fullYearForecast(state, { line, year: '2024', ...viewpoint }).forecast?.amount,
    assessBudget(openView(state, viewpoint), '2024').lines.find((row) => row.line === line)?.forecast?.amount,
    budgetAdherence(state, { lines, period: '2024', actual: 'forecast', ...viewpoint }).lines[0]?.actual,
    followUp.lines[0]?.forecast.forecast?.amount,
    followUp.adherence[0]?.forecast?.lines[0]?.actual,
    investmentProject(state, { line, years: '2024', to: '2024-08', ...viewpoint }).finalCost?.amount,
    measured(state, line, viewpoint),
  ];
  return [...new Set(told.map((amount) => amount ?? null))];
}

/** What a measure of the amount reads. */
function measured(state: RegisterState, line: string, viewpoint: Viewpoint): string | null {
  const reading = readAmount(openView(state, viewpoint), line, 'forecast', '2024');
  return reading.known ? printExact(reading.value) : null;
}

describe('the forecast of a line', () => {
  const april = on('2024-05-10', forecast('april', [['a', '2024', '-1100']]));

  it('is the last occasion’s in every answer, also where that forecasts parts of the year', () => {
    const state = register(
      [{ id: 'a' }],
      [...CLOSING, decided([['a', '2024', '-1000']])],
      april,
      on(
        '2024-09-10',
        forecast('august', [
          ['a', '2024-H1', '-600'],
          ['a', '2024-H2', '-700'],
        ]),
      ),
    );
    expect(forecastsTold(state, 'a')).toEqual(['-1300000']);
    expect(forecastsTold(state, 'a', { asOf: '2024-06-01' })).toEqual(['-1100000']);
    expect(budgetAdherence(state, { lines: ['a'], period: '2024', actual: 'forecast' }).deviation).toBe(
      '-300000',
    );
  });

  it('is the outturn to date and the rest in every answer, where the last occasion says that', () => {
    const state = register(
      SUM,
      CLOSING,
      on('2024-05-10', forecast('april', [['sum', '2024', '-200']])),
      on(
        '2024-09-10',
        outturn([['a', '2024-01/2024-08', '-70']]),
        forecast('august', [
          ['a', '2024-09', '-10'],
          ['a', '2024-Q4', '-25'],
          ['b', '2024', '-99'],
        ]),
      ),
    );
    expect(forecastsTold(state, 'a')).toEqual(['-105000']);
    expect(forecastsTold(state, 'sum')).toEqual(['-204000']);
  });

  it('of several years is the last occasion’s, also where that forecasts them one by one', () => {
    const state = register(
      [{ id: 'a', nature: 'investment' }],
      [...CLOSING, decided([['a', '2024/2026', '-3000']])],
      on('2024-05-10', forecast('april', [['a', '2024/2026', '-3100']])),
      on(
        '2024-09-10',
        forecast('august', [
          ['a', '2024', '-1100'],
          ['a', '2025', '-1200'],
          ['a', '2026', '-1300'],
        ]),
      ),
    );
    const project = investmentProject(state, { line: 'a', years: '2024/2026', to: '2024-08' });
    expect(project.finalCost?.amount).toBe('-3600000');
  });

  it('of occasions that close on one day, or on none, is the one stated last', () => {
    const plans = [
      [occasion('october'), occasion('april')],
      [occasion('april'), occasion('october')],
      [occasion('october', '2024-11-30'), occasion('april', '2024-11-30')],
    ];
    for (const scheduled of plans) {
      const state = register(
        [{ id: 'a' }],
        scheduled,
        april,
        on('2024-11-10', forecast('october', [['a', '2024', '-1300']])),
      );
      const { occasion: told, changeSincePrevious } = fullYearForecast(state, { line: 'a', year: '2024' });
      expect([told, changeSincePrevious]).toEqual(['october', '-200000']);
      expect(forecastsTold(state, 'a')).toEqual(['-1300000']);
    }
  });

  it('stated on one day at two occasions without a closing day is the one further on in the log', () => {
    const state = register(
      [{ id: 'a' }],
      [occasion('first'), occasion('second')],
      on('2024-05-10', forecast('second', [['a', '2024', '-2']]), forecast('first', [['a', '2024', '-1']])),
    );
    expect(fullYearForecast(state, { line: 'a', year: '2024' }).occasion).toBe('first');
    expect(forecastsTold(state, 'a')).toEqual(['-1000']);
  });

  it('is not a blank', () => {
    const state = register(
      [{ id: 'a' }],
      CLOSING,
      april,
      on('2024-09-10', forecast('august', [['a', '2024', null]])),
    );
    expect(forecastsTold(state, 'a')).toEqual(['-1100000']);
  });

  it('is that of the last occasion that forecasts all of it; one that is named answers for itself', () => {
    const state = register(
      SUM,
      [
        ...CLOSING,
        decided([
          ['a', '2024', '-100'],
          ['b', '2024', '-100'],
        ]),
      ],
      on(
        '2024-05-01',
        forecast('april', [
          ['a', '2024', '-101'],
          ['b', '2024', '-102'],
        ]),
      ),
      on('2024-09-01', forecast('august', [['a', '2024', '-110']])),
    );
    expect(forecastsTold(state, 'sum')).toEqual(['-203000']);
    expect(forecastsTold(state, 'a')).toEqual(['-110000']);
    const named = { line: 'sum', year: '2024', occasion: 'august' };
    expect(fullYearForecast(state, named)).toMatchObject({
      forecast: { amount: null, leavesLacking: 1 },
      previous: { amount: '-203000', occasion: 'april' },
    });
  });

  it('of which no occasion forecasts all is the last one’s part, and not known', () => {
    const state = register(
      SUM,
      CLOSING,
      on('2024-05-01', forecast('april', [['a', '2024', '-101']])),
      on('2024-09-01', forecast('august', [['b', '2024', '-110']])),
    );
    expect(forecastsTold(state, 'sum')).toEqual([null]);
    expect(fullYearForecast(state, { line: 'sum', year: '2024' })).toMatchObject({
      occasion: 'august',
      forecast: { amount: null, leavesLacking: 1 },
    });
  });

  it('has changed since the last whole one before it', () => {
    const state = register(
      SUM,
      [...CLOSING, occasion('october', '2024-10-31')],
      on('2024-05-01', forecast('april', [['sum', '2024', '-200']])),
      on('2024-09-01', forecast('august', [['b', '2024', '-110']])),
      on('2024-11-01', forecast('october', [['sum', '2024', '-210']])),
    );
    expect(fullYearForecast(state, { line: 'sum', year: '2024' })).toMatchObject({
      previous: { occasion: 'april' },
      changeSincePrevious: '-10000',
    });
  });

  it('keeps its deficit open when a later occasion forecasts less of it', () => {
    const watched = defineLine({ id: 'sum' });
    const lines: readonly Command[] = [
      { ...watched, data: { ...watched.data, actionBeyond: { amount: '0' } } } as Command,
      ...SUM.slice(1).map(defineLine),
    ];
    const state = register(
      [],
      [...lines, ...CLOSING, decided([['sum', '2024', '-200']])],
      on(
        '2024-05-01',
        forecast('april', [
          ['a', '2024', '-101'],
          ['b', '2024', '-102'],
        ]),
      ),
      on('2024-09-01', forecast('august', [['a', '2024', '-110']])),
    );
    expect(deficitObligations(state, { period: '2024' })).toMatchObject([
      { line: 'sum', occasion: 'april', deficit: '-3000' },
    ]);
    expect(deficitObligations(state, { period: '2024', occasion: 'august' })).toEqual([]);
  });

  it('is consolidated with the internal lines that the same occasion forecasts', () => {
    const lines: readonly LineText[] = [...SUM.slice(0, 2), { id: 'b', parent: 'sum', internal: true }];
    const state = register(
      lines,
      CLOSING,
      on(
        '2024-05-01',
        forecast('april', [
          ['a', '2024', '-101'],
          ['b', '2024', '-102'],
        ]),
      ),
      on('2024-09-01', forecast('august', [['b', '2024', '-110']])),
    );
    const sum = assessBudget(openView(state), '2024').lines.find(({ line }) => line === 'sum');
    expect(sum?.consolidated?.forecast?.amount).toBe('-101000');
  });
});
