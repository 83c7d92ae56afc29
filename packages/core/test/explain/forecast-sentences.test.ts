import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { forecastAccuracy } from '../../src/assess/budget/forecast-accuracy.js';
import { forecastRecord } from '../../src/assess/budget/forecast-record.js';
import { fullYearForecast } from '../../src/assess/budget/full-year-forecast.js';
import type { Command } from '../../src/events/command.js';
import { type Explainable, explain } from '../../src/explain/explain.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { budgetOf, decided, forecast, type LineText, outturn } from '../support/budget-of.js';
import { plain } from './plain-text.js';

const SCHOOL: readonly LineText[] = [{ id: 'School', nature: 'cost' }];
const OCCASIONS: readonly Command[] = [
  ['april', 'April', '2024-04-30'],
  ['august', 'August', '2024-08-31'],
].map(([id = '', name = '', closesOn = '']) => ({
  type: 'schedule-occasion',
  data: { id, name, period: '2024', closesOn },
}));
const BUDGET = decided([['School', '2024', '-1200']]);
const APRIL = forecast('april', [['School', '2024', '-1250']]);

function school(...commands: readonly Command[]): RegisterState {
  return budgetOf(SCHOOL, ...OCCASIONS, ...commands);
}

function told(state: RegisterState, subject: Explainable): readonly string[] {
  const assessment = assess(state, { period: '2024' });
  return (['en', 'sv'] as const).map((locale) => plain(explain(subject, { locale, assessment })));
}

function toldYear(state: RegisterState, occasion?: string): readonly string[] {
  return told(state, fullYearForecast(state, { line: 'School', year: '2024', occasion }));
}

describe('a sentence about a full-year forecast', () => {
  it('tells the budget, how far from it, and what the occasion before expected', () => {
    const august = forecast('august', [['School', '2024', '-1230']]);
    expect(toldYear(school(BUDGET, APRIL, august))).toEqual([
      'School 2024, August: budget SEK −1,200 thousand, full-year forecast SEK −1,230 thousand – deviation SEK −30 thousand (−2.5%), unfavourable; change SEK +20 thousand on full-year forecast SEK −1,250 thousand (April).',
      'School 2024, August: budget −1 200 tkr, helårsprognos −1 230 tkr – avvikelse −30 tkr (−2,5 %), negativ; förändring +20 tkr mot helårsprognos −1 250 tkr (April).',
    ]);
  });

  it('tells that it is an outturn and a forecast of the rest, and what of it is missing', () => {
    const rest = forecast('august', [['School', '2024-09/2024-12', '-405']]);
    const came = outturn([['School', '2024-01/2024-08', '-795']]);
    expect(toldYear(school(BUDGET, rest, came))).toEqual([
      'School 2024, August: budget SEK −1,200 thousand, full-year forecast SEK −1,200 thousand – no deviation; outturn to date and a forecast of the rest.',
      'School 2024, August: budget −1 200 tkr, helårsprognos −1 200 tkr – ingen avvikelse; utfall hittills och prognos för resten.',
    ]);
    expect(toldYear(school(BUDGET, APRIL, rest), 'august')[0]).toBe(
      'School 2024, August: budget SEK −1,200 thousand, full-year forecast no amount for 1 part – outturn to date and a forecast of the rest; full-year forecast SEK −1,250 thousand (April).',
    );
  });

  it('tells what is not there, and no percentage of a budget of zero or of another sign', () => {
    expect(toldYear(school(BUDGET))).toEqual([
      'School 2024: budget SEK −1,200 thousand – no forecast.',
      'School 2024: budget −1 200 tkr – ingen prognos.',
    ]);
    expect(toldYear(school())).toEqual(['School 2024: no forecast.', 'School 2024: ingen prognos.']);
    expect(toldYear(school(APRIL))).toEqual([
      'School 2024, April: full-year forecast SEK −1,250 thousand – no budget.',
      'School 2024, April: helårsprognos −1 250 tkr – ingen budget.',
    ]);
    expect(toldYear(school(decided([['School', '2024', '0']]), APRIL))).toEqual([
      'School 2024, April: budget SEK 0 thousand, full-year forecast SEK −1,250 thousand – deviation SEK −1,250 thousand (no percentage, the base is zero), unfavourable.',
      'School 2024, April: budget 0 tkr, helårsprognos −1 250 tkr – avvikelse −1 250 tkr (ingen procent, basen är noll), negativ.',
    ]);
    expect(toldYear(school(decided([['School', '2024', '50']]), APRIL))[0]).toContain(
      'deviation SEK −1,300 thousand (no percentage, the amounts have different signs), unfavourable.',
    );
  });

  it('gives the year of an investment no favourable side', () => {
    const state = budgetOf([{ id: 'School', nature: 'investment' }], ...OCCASIONS, BUDGET, APRIL);
    expect(toldYear(state)).toEqual([
      'School 2024, April: budget SEK −1,200 thousand, full-year forecast SEK −1,250 thousand – investments have no deviation.',
      'School 2024, April: budget −1 200 tkr, helårsprognos −1 250 tkr – investeringar har ingen avvikelse.',
    ]);
  });
});

describe('a sentence about forecast accuracy', () => {
  const state = school(
    BUDGET,
    APRIL,
    forecast('august', [['School', '2024', '-1230']]),
    outturn([['School', '2024', '-1240']]),
  );
  const record = forecastRecord(state, { lines: ['School'], years: ['2024'] });

  it('tells the errors together, on average and where they are largest', () => {
    expect(told(state, record)).toEqual([
      'Forecast accuracy 2024: 2 forecasts, forecast error SEK 0 thousand in all – mean error SEK 0.0 thousand, as forecast; mean size of the errors SEK 10.0 thousand; mostly School (April) SEK +10 thousand, School (August) SEK −10 thousand.',
      'Prognossäkerhet 2024: 2 prognoser, prognosavvikelse 0 tkr totalt – i genomsnitt 0,0 tkr, som prognos; genomsnittlig storlek 10,0 tkr; främst School (April) +10 tkr, School (August) −10 tkr.',
    ]);
  });

  it('tells of one forecast both deviations and both amounts', () => {
    const [april] = record.rows;
    expect(april && told(state, april)).toEqual([
      'School 2024, April: forecast error SEK +10 thousand, better than forecast – deviation SEK −40 thousand, forecast deviation SEK −50 thousand; outturn SEK −1,240 thousand, full-year forecast SEK −1,250 thousand.',
      'School 2024, April: prognosavvikelse +10 tkr, bättre än prognos – avvikelse −40 tkr, prognostiserad avvikelse −50 tkr; utfall −1 240 tkr, helårsprognos −1 250 tkr.',
    ]);
  });

  it('tells what is missing before there is an outturn, never zero', () => {
    const open = school(BUDGET, APRIL);
    const { rows, ...rest } = forecastRecord(open, { lines: ['School'], years: ['2024'] });
    expect(told(open, { rows, ...rest })).toEqual([
      'Forecast accuracy 2024: no forecast can be compared, an amount is missing.',
      'Prognossäkerhet 2024: ingen prognos kan jämföras, belopp saknas.',
    ]);
    const [april] = rows;
    expect(april && told(open, april)).toEqual([
      'School 2024, April: cannot be compared, an amount is missing – forecast deviation SEK −50 thousand; no outturn, full-year forecast SEK −1,250 thousand.',
      'School 2024, April: kan inte jämföras, belopp saknas – prognostiserad avvikelse −50 tkr; inget utfall, helårsprognos −1 250 tkr.',
    ]);
    expect(told(open, forecastAccuracy([]))).toEqual([
      'Forecast accuracy: no forecast.',
      'Prognossäkerhet: ingen prognos.',
    ]);
  });

  it('tells figures from elsewhere without a currency, and how many of them are compared', () => {
    const outcome = { period: '2015', outturn: null };
    const found = forecastAccuracy([
      { ...outcome, subject: 'Board A', deviation: '67', forecastDeviation: '32' },
      { ...outcome, subject: 'Board B', deviation: '-6', forecastDeviation: '0' },
      { ...outcome, subject: 'Board C', deviation: null, forecastDeviation: '4' },
    ]);
    expect(told(state, found)).toEqual([
      'Forecast accuracy 2015: 2 of 3 forecasts compared, an amount is missing for the rest – mean error +14.5, better than forecast; mean size of the errors 20.5; mostly Board A +35, Board B −6.',
      'Prognossäkerhet 2015: 2 av 3 prognoser jämförda, belopp saknas för resten – i genomsnitt +14,5, bättre än prognos; genomsnittlig storlek 20,5; främst Board A +35, Board B −6.',
    ]);
  });

  it('tells outturn − forecast where that is all there is, and beside an error that is another', () => {
    const amounts = { subject: 'Board', period: '2015', outturn: '-105', forecast: '-100' };
    const without = forecastAccuracy([{ ...amounts, deviation: null, forecastDeviation: null }]);
    expect(told(state, without)[0]).toBe(
      'Forecast accuracy 2015: 1 forecast, outturn − forecast −5 in all – mean error −5.0, worse than forecast; mean size of the errors 5.0; mostly Board −5.',
    );
    const beside = forecastAccuracy([{ ...amounts, deviation: '1', forecastDeviation: '1' }]);
    expect(told(state, beside)[1]).toBe(
      'Prognossäkerhet 2015: 1 prognos, prognosavvikelse 0 totalt – i genomsnitt 0,0, som prognos; genomsnittlig storlek 0,0; utfall − prognos −5 totalt.',
    );
    const [row] = beside.rows;
    expect(row && told(state, row)[0]).toBe(
      'Board 2015: forecast error 0, as forecast – deviation +1, forecast deviation +1; outturn −105, full-year forecast −100; outturn − forecast −5.',
    );
  });
});
