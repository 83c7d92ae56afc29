import { describe, expect, it } from 'vitest';
import { assess, findings } from '../../src/assess/assess.js';
import { yearToDate } from '../../src/assess/budget/year-to-date.js';
import type { Command } from '../../src/events/command.js';
import { type Explainable, explain } from '../../src/explain/explain.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { budgetOf, decided, defineLine, forecast, outturn } from '../support/budget-of.js';
import { plain } from './plain-text.js';

const SCHOOL: Command = {
  type: 'define-budget-line',
  data: {
    id: 'school',
    name: 'School',
    nature: 'cost',
    whole: 'driftbudget',
    breakdown: 'per-kategori',
    spread: { type: 'even' },
  },
};

function school(...commands: readonly Command[]): RegisterState {
  return budgetOf([], SCHOOL, ...commands);
}

function told(state: RegisterState, ...subjects: readonly Explainable[]): readonly string[] {
  const assessment = assess(state, { period: '2024' });
  const locales = ['en', 'sv'] as const;
  return subjects.flatMap((subject) =>
    locales.map((locale) => plain(explain(subject, { locale, assessment }))),
  );
}

function toldToDate(...commands: readonly Command[]): readonly string[] {
  const state = school(...commands);
  return told(state, yearToDate(state, { line: 'school', year: '2024', to: '2024-02' }));
}

describe('a sentence about a year to date', () => {
  const budget = decided([['school', '2024', '-1200']]);

  it('tells the outturn, the budget to date, how far apart they are, and the same months last year', () => {
    const rows = outturn([
      ['school', '2024-01/2024-02', '-190'],
      ['school', '2023-01/2023-02', '-160'],
    ]);
    expect(toldToDate(budget, rows)).toEqual([
      'School 2024-01/2024-02: budget SEK −200 thousand, outturn SEK −190 thousand – deviation SEK +10 thousand (+5.0%), favourable; change SEK −30 thousand (−18.8%) on outturn SEK −160 thousand (2023-01/2023-02).',
      'School 2024-01/2024-02: budget −200 tkr, utfall −190 tkr – avvikelse +10 tkr (+5,0 %), positiv; förändring −30 tkr (−18,8 %) mot utfall −160 tkr (2023-01/2023-02).',
    ]);
  });

  it('calls a forecast one of the full year only where it is', () => {
    const state = budgetOf(
      [{ id: 'school' }],
      { type: 'schedule-occasion', data: { id: 'april', name: 'April', period: '2024' } },
      decided([
        ['school', '2024', '-100'],
        ['school', '2024-Q4', '-25'],
      ]),
      forecast('april', [
        ['school', '2024', '-110'],
        ['school', '2024-Q4', '-30'],
      ]),
    );
    const tell = (period: string, locale: 'en' | 'sv') => {
      const assessment = assess(state, { period });
      return assessment.budget.lines.map((line) => plain(explain(line, { locale, assessment }))).join();
    };
    expect(tell('2024', 'sv')).toContain('school 2024: budget −100 tkr, helårsprognos −110 tkr');
    expect(tell('2024-Q4', 'sv')).toContain('school 2024-Q4: budget −25 tkr, prognos −30 tkr');
    expect(tell('2024-Q4', 'en')).toContain(
      'school 2024-Q4: budget SEK −25 thousand, forecast SEK −30 thousand',
    );
  });

  it('tells what is not there', () => {
    expect(toldToDate(budget)).toEqual([
      'School 2024-01/2024-02: budget SEK −200 thousand – no outturn.',
      'School 2024-01/2024-02: budget −200 tkr – inget utfall.',
    ]);
    expect(toldToDate()).toEqual([
      'School 2024-01/2024-02: no outturn.',
      'School 2024-01/2024-02: inget utfall.',
    ]);
  });

  it('tells an amount of a line that the lines below it do not make', () => {
    const below = [defineLine({ id: 'Care', parent: 'All' }), outturn([['Care', '2024', '-180']])];
    const state = budgetOf([{ id: 'All' }], outturn([['All', '2024', '-190']]), ...below);
    expect(told(state, ...findings(state))).toEqual([
      'All 2024: does not add up – outturn SEK −190,000, its parts SEK −180,000; difference SEK −10,000.',
      'All 2024: stämmer inte – utfall −190 000 kr, dess delar −180 000 kr; skillnad −10 000 kr.',
    ]);
  });

  it('tells a cumulative figure that its months do not make, and so does the finding', () => {
    const rows = outturn([
      ['school', '2024-01/2024-02', '-190'],
      ['school', '2024-01', '-90'],
      ['school', '2024-02', '-90'],
    ]);
    expect(toldToDate(rows)).toEqual([
      'School 2024-01/2024-02: outturn SEK −190 thousand – no budget; its parts SEK −180 thousand, difference SEK −10 thousand.',
      'School 2024-01/2024-02: utfall −190 tkr – ingen budget; dess delar −180 tkr, skillnad −10 tkr.',
    ]);
    expect(told(school(rows), ...findings(school(rows)))).toEqual([
      'School 2024-01/2024-02: does not add up – outturn SEK −190,000, its parts SEK −180,000; difference SEK −10,000.',
      'School 2024-01/2024-02: stämmer inte – utfall −190 000 kr, dess delar −180 000 kr; skillnad −10 000 kr.',
    ]);
  });
});
