import { type BudgetFollowUpQuestion, budgetFollowUp, type Command, type RegisterState } from '@outturn/core';
import { sourcesOf } from '@outturn/core/explain';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../core/test/explain/plain-text.js';
import {
  adjusted,
  budgetOf,
  decided,
  forecast,
  type LineText,
  outturn,
} from '../../../core/test/support/budget-of.js';
import { type BudgetReportOptions, budgetReport } from '../../src/reports/text-report.js';

const LINES: readonly LineText[] = [
  { id: 'net' },
  { id: 'school', parent: 'net' },
  { id: 'care', parent: 'net' },
  { id: 'rent', parent: 'care', ofWhich: true },
  { id: 'empty', parent: 'rent', ofWhich: true },
];
const NET: Command = {
  type: 'define-budget-line',
  data: {
    ...{ id: 'net', name: 'net', nature: 'net', whole: 'driftbudget', breakdown: 'per-kategori' },
    actionBeyond: { amount: '0' },
  },
};
const SPREAD: readonly Command[] = ['school', 'care'].map((id) => ({
  type: 'define-budget-line',
  data: {
    ...{ id, name: id, parent: 'net', nature: 'net', whole: 'driftbudget', breakdown: 'per-kategori' },
    spread: { type: 'even' },
  },
}));
const OCCASIONS: readonly Command[] = [
  ['april', '2024-04-30'],
  ['august', '2024-08-31'],
].map(([id = '', closesOn = '']) => ({
  type: 'schedule-occasion',
  data: { id, name: `Follow-up in ${id}`, period: '2024', closesOn },
}));
const MENUS: Command = {
  type: 'plan-action',
  data: {
    ...{ id: 'menus', about: { kind: 'line', id: 'care' }, period: '2024', name: 'Fewer menus' },
    ...{ effect: 'less is thrown away', amount: '30', multiplier: 1000, due: '2024-10' },
  },
};
const source = { document: 'The books of a made-up town' };

const spring: readonly Command[] = [
  NET,
  ...SPREAD,
  ...OCCASIONS,
  decided([
    ['school', '2024', '-1000'],
    ['care', '2024', '-2400'],
  ]),
  {
    ...outturn([
      ['school', '2024-T1', '-340'],
      ['care', '2024-T1', '-830'],
      ['care', '2023-T1', '-700'],
    ]),
    source,
  },
  forecast('april', [
    ['school', '2024', '-980'],
    ['care', '2024', '-2500'],
  ]),
];

function report(
  commands: readonly Command[],
  options: BudgetReportOptions,
  question: BudgetFollowUpQuestion = { year: '2024', to: '2024-04' },
): string {
  return plain(budgetReport(budgetFollowUp(registered(commands), question), options));
}

function registered(commands: readonly Command[]): RegisterState {
  return budgetOf(LINES, ...commands);
}

describe('a follow-up of the budget in text', () => {
  it('tells each line to date and for the year, adherence, deficits, and what is missing', () => {
    expect(report([...spring, MENUS], { locale: 'en' })).toBe(`Norrtälje
Follow-up of the budget 2024
To date: 2024-T1. Forecasts for the year: as of "Follow-up in april". Plus is favourable.
By what had been stated on 2024-03-18 (events 1–16 of the register)

driftbudget, per-kategori (SEK thousand)
════════════════════════════════════════
Line       budget  outturn  deviation     %    a year  budget  forecast  deviation
          to date  to date                     before    2024      2024
net        −1,133   −1,170        −37  −3.2  incompl.  −3,400    −3,480        −80
  school     −333     −340         −7  −2.0         –  −1,000      −980        +20
  care       −800     −830        −30  −3.8      −700  −2,400    −2,500       −100
Shown in whole SEK thousand; every difference is computed before rounding.
2 lines have neither budget, outturn nor forecast, and no row.

Adherence to the budget (SEK thousand)
══════════════════════════════════════
                                            lines  budget  deviation  net %  gross %
driftbudget, per-kategori: outturn 2024-T1      2  −1,133        −37   −3.2      3.2
driftbudget, per-kategori: forecast 2024        2  −3,400        −80   −2.4      3.5
Net: a surplus on one line makes good a deficit on another. Gross: both count as misses of the budget.

Forecast deficits, and what is done about them (SEK thousand)
═════════════════════════════════════════════════════════════
Line  deviation         forecast  actions      forecast     deviation  state
                 without actions           with actions  with actions
net         −80           −3,480      +30        −3,450           −50  not enough
- Fewer menus (care): less is thrown away; expected +30 SEK thousand; not in the forecast; by 2024-10.
`);
  });

  it('is told in Swedish, and of a whole year without a second column of its budget', () => {
    const autumn = [
      ...spring,
      adjusted('supplementary', [['care', '2024', '-60', 'prices']]),
      forecast('august', [
        ['school', '2024', '-990'],
        ['care', '2024', '-2470'],
      ]),
      outturn([
        ['school', '2024', '-985'],
        ['care', '2024', '-2475'],
      ]),
    ];
    expect(report(autumn, { locale: 'sv' }, { year: '2024' })).toBe(`Norrtälje
Budgetuppföljning 2024
Hittills: 2024. Helårsprognoser: enligt ”Follow-up in august”. Plus är positivt.
Enligt vad som var sagt 2024-03-18 (händelse 1–18 i registret)

driftbudget, per-kategori (tkr)
═══════════════════════════════
Rad       budget  utfall  avvikelse     %  prognos  avvikelse   ändrad
            2024    2024                      2024             prognos
net       −3 460  −3 460          0   0,0   −3 460          0      +20
  school  −1 000    −985        +15  +1,5     −990        +10      −10
  care    −2 460  −2 475        −15  −0,6   −2 470        −10      +30
2 rader har varken budget, utfall eller prognos och visas inte.

Budgetföljsamhet (tkr)
══════════════════════
                                         rader  budget  avvikelse  netto %  brutto %
driftbudget, per-kategori: utfall 2024       2  −3 460          0      0,0       0,9
driftbudget, per-kategori: prognos 2024      2  −3 460          0      0,0       0,6
Netto: ett överskott på en rad uppväger ett underskott på en annan. Brutto: båda räknas som avsteg från
  budgeten.
`);
  });

  it('names lines that lack an amount, shortens to a depth, and tells which documents the figures come from', () => {
    const commands = [
      ...OCCASIONS,
      decided([['school', '2024', '-1000.5']]),
      { ...outturn([['care', '2024-T1', '-830.1235']]), source },
    ];
    const followUp = budgetFollowUp(registered(commands), { year: '2024', to: '2024-04' });
    const evidence = followUp.lines.flatMap(({ toDate }) => toDate.outturn?.evidence ?? []);
    const sources = sourcesOf(registered(commands), evidence);
    expect(
      plain(budgetReport(followUp, { locale: 'en', depth: 0, multiplier: 1000, sources })),
    ).toBe(`Norrtälje
Follow-up of the budget 2024
To date: 2024-T1. Forecasts for the year: none. Plus is favourable.
By what had been stated on 2024-03-18 (events 1–11 of the register)

driftbudget, per-kategori (SEK thousand)
════════════════════════════════════════
Line   outturn    budget
       to date      2024
net   incompl.  incompl.
… and 2 lines beneath them.
2 lines have neither budget, outturn nor forecast, and no row.

What is missing
═══════════════
- No budget for the months to date: school, care.
- No outturn to date: school.

Where the figures come from
═══════════════════════════
- outturn: The books of a made-up town
`);
  });

  it('names the lines whose forecast is that of another follow-up than the one it is headed with', () => {
    const made = (occasion: string, ...lines: readonly string[]) =>
      forecast(
        occasion,
        lines.map((line) => [line, '2024', '-1100']),
      );
    const state = [...OCCASIONS, made('april', 'school', 'care'), made('august', 'school')];
    expect(report(state, { locale: 'en' })).toContain(
      'The forecast is that of "Follow-up in april" for: net, care.',
    );
    expect(report(state, { locale: 'sv' })).toContain(
      'Prognosen är den från ”Follow-up in april” för: net, care.',
    );
    expect(report(state, { locale: 'en', depth: 0 })).toContain('"Follow-up in april" for: net.');
    expect(report([...state, made('august', 'care')], { locale: 'en' })).not.toContain(
      'The forecast is that',
    );
  });

  it('has whole kronor where not everything is whole thousands', () => {
    const lines = report([decided([['school', '2024', '-1000.5']])], { locale: 'en' }).split('\n');
    expect(lines).toContain('driftbudget, per-kategori (SEK)');
    expect(lines).toContain('  school  −1,000,500');
  });

  it('colours what deviates, and refuses an option it does not know', () => {
    const text = report(spring, { locale: 'en', colour: true });
    expect(text).toContain('\u001b[32m+20\u001b[39m');
    expect(text).toContain('\u001b[31m−100\u001b[39m');
    const options = { locale: 'en', deep: 1 } as const;
    expect(() => report(spring, options)).toThrow('A report knows no option "deep"');
  });
});
