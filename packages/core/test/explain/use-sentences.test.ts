import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { budgetAdherence } from '../../src/assess/budget/adherence.js';
import { investmentProject } from '../../src/assess/budget/investment-project.js';
import { spending } from '../../src/assess/budget/spending.js';
import type { Command } from '../../src/events/command.js';
import { type Explainable, explain, type Sources } from '../../src/explain/explain.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { type AmountRow, budgetOf, decided, forecast, type LineText, outturn } from '../support/budget-of.js';
import { plain } from './plain-text.js';

const AUGUST: Command = {
  type: 'schedule-occasion',
  data: { id: 'august', name: 'August', period: '2024', closesOn: '2024-08-31' },
};

function told(state: RegisterState, subject: Explainable): readonly string[] {
  const assessment = assess(state, { period: '2024' });
  return (['en', 'sv'] as const).map((locale) => plain(explain(subject, { locale, assessment })));
}

describe('a sentence about adherence', () => {
  const LINES: readonly LineText[] = [
    { id: 'School', nature: 'cost' },
    { id: 'Care', nature: 'cost' },
  ];
  const budget = decided([
    ['School', '2024', '-100'],
    ['Care', '2024', '-300'],
  ]);
  const toldOf = (...commands: readonly Command[]): readonly string[] => {
    const state = budgetOf(LINES, AUGUST, ...commands);
    return told(state, budgetAdherence(state, { lines: ['School', 'Care'], period: '2024' }));
  };

  it('tells both forms, and the lines that made them', () => {
    const came = outturn([
      ['School', '2024', '-90'],
      ['Care', '2024', '-312'],
    ]);
    expect(toldOf(budget, came)).toEqual([
      'Budget adherence 2024: outturn against budget SEK −400 thousand, 2 lines – deviation SEK −2 thousand (−0.5%), unfavourable; deviations regardless of sign 5.5% of the budgets; mostly Care SEK −12 thousand, School SEK +10 thousand.',
      'Budgetföljsamhet 2024: utfall mot budget −400 tkr, 2 poster – avvikelse −2 tkr (−0,5 %), negativ; avvikelser oavsett tecken 5,5 % av budgeten; främst Care −12 tkr, School +10 tkr.',
    ]);
  });

  it('tells how much is missing, and of which lines', () => {
    expect(toldOf(budget, outturn([['School', '2024', '-90']]))).toEqual([
      'Budget adherence 2024: cannot be computed, 1 of 2 lines without a budget or an outcome – lacking Care.',
      'Budgetföljsamhet 2024: kan inte beräknas, 1 av 2 poster saknar budget eller utfall – saknas för Care.',
    ]);
    const state = budgetOf(LINES);
    expect(told(state, budgetAdherence(state, { lines: [], period: '2024' }))).toEqual([
      'Budget adherence 2024: no lines to compare.',
      'Budgetföljsamhet 2024: inga poster att jämföra.',
    ]);
  });

  it('tells no percentage of budgets of zero, and gives investments no side', () => {
    const rows = (amount: string): readonly AmountRow[] => [
      ['School', '2024', amount],
      ['Care', '2024', amount],
    ];
    expect(toldOf(decided(rows('0')), outturn(rows('-5')))[0]).toBe(
      'Budget adherence 2024: outturn against budget SEK 0 thousand, 2 lines – deviation SEK −10 thousand (no percentage, the base is zero), unfavourable; mostly School SEK −5 thousand, Care SEK −5 thousand.',
    );
    const state = budgetOf(
      [{ id: 'House', nature: 'investment' }],
      AUGUST,
      decided([['House', '2024', '-100']]),
      forecast('august', [['House', '2024', '-80']]),
    );
    const houses = budgetAdherence(state, { lines: ['House'], period: '2024', actual: 'forecast' });
    expect(told(state, houses)).toEqual([
      'Budget adherence 2024: full-year forecast against budget SEK −100 thousand, 1 line – investments have no deviation; deviations regardless of sign 20.0% of the budgets; mostly House SEK +20 thousand.',
      'Budgetföljsamhet 2024: helårsprognos mot budget −100 tkr, 1 post – investeringar har ingen avvikelse; avvikelser oavsett tecken 20,0 % av budgeten; främst House +20 tkr.',
    ]);
  });
});

describe('a sentence about money', () => {
  it('names where the budget and the outturn stand', () => {
    const state = budgetOf(
      [{ id: 'School', nature: 'cost' }],
      decided([['School', '2024', '-100']]),
      outturn([['School', '2024', '-90']]),
    );
    const assessment = assess(state, { period: '2024' });
    const found = budgetAdherence(state, { lines: ['School'], period: '2024' });
    const [budget = '', came = ''] = found.lines[0]?.evidence ?? [];
    const stated = { statedOn: '2024-03-18', version: 1 } as const;
    const sources: Sources = new Map([
      [budget, { ...stated, type: 'budget-decided', source: { document: 'Budget 2024', page: '3' } }],
      [came, { ...stated, type: 'outturns-stated', source: { document: 'Accounts 2024' } }],
    ]);
    const expected = /\(Budget 2024, p\. 3; Accounts 2024\)\.$/;
    expect(explain(found, { locale: 'en', assessment, sources })).toMatch(expected);
    for (const subject of [
      spending(state, { line: 'School', year: '2024' }),
      investmentProject(state, { line: 'School', years: '2024' }),
    ]) {
      expect(explain(subject, { locale: 'en', assessment, sources })).toMatch(expected);
    }
  });
});

describe('a sentence about what is spent', () => {
  const toldOf = (...commands: readonly Command[]): readonly string[] => {
    const state = budgetOf([{ id: 'School', nature: 'cost' }], ...commands);
    return told(state, spending(state, { line: 'School', year: '2024', to: '2024-08' }));
  };
  const budget = decided([['School', '2024', '-5000']]);
  const came = (amount: string): Command => outturn([['School', '2024-01/2024-08', amount]]);

  it('tells the share of the budget, and what remains or is exceeded', () => {
    expect(toldOf(budget, came('-1900'))).toEqual([
      'School 2024-01/2024-08: budget SEK −5,000 thousand, outturn SEK −1,900 thousand – 38.0% of the budget; remaining SEK −3,100 thousand.',
      'School 2024-01/2024-08: budget −5 000 tkr, utfall −1 900 tkr – 38,0 % av budgeten; återstår −3 100 tkr.',
    ]);
    expect(toldOf(budget, came('-5100'))).toEqual([
      'School 2024-01/2024-08: budget SEK −5,000 thousand, outturn SEK −5,100 thousand – 102.0% of the budget; exceeded by SEK 100 thousand.',
      'School 2024-01/2024-08: budget −5 000 tkr, utfall −5 100 tkr – 102,0 % av budgeten; överskriden med 100 tkr.',
    ]);
    expect(toldOf(budget, came('-5000'))).toEqual([
      'School 2024-01/2024-08: budget SEK −5,000 thousand, outturn SEK −5,000 thousand – 100.0% of the budget; nothing remains.',
      'School 2024-01/2024-08: budget −5 000 tkr, utfall −5 000 tkr – 100,0 % av budgeten; inget återstår.',
    ]);
  });

  it('tells what is missing, and why there is no share', () => {
    expect(toldOf(budget)).toEqual([
      'School 2024-01/2024-08: budget SEK −5,000 thousand, no outturn.',
      'School 2024-01/2024-08: budget −5 000 tkr, inget utfall.',
    ]);
    expect(toldOf(came('-1900'))).toEqual([
      'School 2024-01/2024-08: no budget, outturn SEK −1,900 thousand.',
      'School 2024-01/2024-08: ingen budget, utfall −1 900 tkr.',
    ]);
    expect(toldOf(budget, came('100'))[0]).toBe(
      'School 2024-01/2024-08: budget SEK −5,000 thousand, outturn SEK 100 thousand – no percentage, the amounts have different signs; remaining SEK −5,100 thousand.',
    );
    expect(toldOf(decided([['School', '2024', '0']]), came('-5'))[0]).toBe(
      'School 2024-01/2024-08: budget SEK 0 thousand, outturn SEK −5 thousand – no percentage, the base is zero.',
    );
  });
});

describe('a sentence about an investment project', () => {
  const total = decided([['House', '2022/2025', '-80000']]);
  const came = outturn([
    ['House', '2022', '-5000'],
    ['House', '2023', '-30000'],
    ['House', '2024-01/2024-08', '-15000'],
  ]);
  const toldOf = (...commands: readonly Command[]): readonly string[] => {
    const state = budgetOf([{ id: 'House', nature: 'investment' }], AUGUST, ...commands);
    return told(state, investmentProject(state, { line: 'House', years: '2022/2025', to: '2024-08' }));
  };

  it('tells what is spent of its total, and the final cost against it', () => {
    expect(toldOf(total, came, forecast('august', [['House', '2022/2025', '-84000']]))).toEqual([
      'House 2022/2025: project total SEK −80,000 thousand, outturn SEK −50,000 thousand (2022-01/2024-08) – 62.5% of the total; remaining SEK −30,000 thousand; forecast final cost SEK −84,000 thousand; deviation SEK −4,000 thousand (−5.0%), unfavourable.',
      'House 2022/2025: projektbudget −80 000 tkr, utfall −50 000 tkr (2022-01/2024-08) – 62,5 % av projektbudgeten; återstår −30 000 tkr; prognos för slutkostnaden −84 000 tkr; avvikelse −4 000 tkr (−5,0 %), negativ.',
    ]);
  });

  it('tells what is missing', () => {
    expect(toldOf(total)).toEqual([
      'House 2022/2025: project total SEK −80,000 thousand, no outturn – no forecast of the final cost.',
      'House 2022/2025: projektbudget −80 000 tkr, inget utfall – ingen prognos för slutkostnaden.',
    ]);
    expect(toldOf(came)[1]).toBe(
      'House 2022/2025: ingen projektbudget, utfall −50 000 tkr (2022-01/2024-08) – ingen prognos för slutkostnaden.',
    );
    expect(toldOf(total, outturn([['House', '2022', '-5000']]))[0]).toBe(
      'House 2022/2025: project total SEK −80,000 thousand, outturn no amount for 2 parts (2022-01/2024-08) – no forecast of the final cost.',
    );
  });

  it('tells the outturn as its final cost when it is finished', () => {
    const state = budgetOf(
      [{ id: 'House', nature: 'investment' }],
      total,
      outturn([['House', '2022/2025', '-79000']]),
    );
    expect(told(state, investmentProject(state, { line: 'House', years: '2022/2025' }))).toEqual([
      'House 2022/2025: project total SEK −80,000 thousand, outturn SEK −79,000 thousand (2022/2025) – 98.8% of the total; remaining SEK −1,000 thousand; final cost SEK −79,000 thousand; deviation SEK +1,000 thousand (+1.3%), favourable.',
      'House 2022/2025: projektbudget −80 000 tkr, utfall −79 000 tkr (2022/2025) – 98,8 % av projektbudgeten; återstår −1 000 tkr; slutkostnad −79 000 tkr; avvikelse +1 000 tkr (+1,3 %), positiv.',
    ]);
  });
});
