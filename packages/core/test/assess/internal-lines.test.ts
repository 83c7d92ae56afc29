import { describe, expect, it } from 'vitest';
import { assess, budget, findings } from '../../src/assess/assess.js';
import type { Assessment } from '../../src/assess/assessment.js';
import type { Command } from '../../src/events/command.js';
import { type Explainable, explain } from '../../src/explain/explain.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { plain } from '../explain/plain-text.js';
import { type AmountRow, budgetOf, decided, forecast, type LineText, outturn } from '../support/budget-of.js';

/** The laundry sells to care: 300 is both its income and care's cost, and no money of the whole. */
const LINES: readonly LineText[] = [
  { id: 'net' },
  { id: 'laundry', parent: 'net' },
  { id: 'sold', parent: 'laundry', nature: 'income', internal: true },
  { id: 'washing', parent: 'laundry', nature: 'cost' },
  { id: 'care', parent: 'net' },
  { id: 'bought', parent: 'care', nature: 'cost', internal: true },
  { id: 'staff', parent: 'care', nature: 'cost' },
];

const AMOUNTS: readonly AmountRow[] = [
  ['sold', '2024', '300'],
  ['washing', '2024', '-280'],
  ['bought', '2024', '-300'],
  ['staff', '2024', '-1000'],
];

function stated(other: Readonly<Record<string, string | null>>): readonly AmountRow[] {
  return AMOUNTS.map(([line, period, amount]) => [
    line,
    period,
    line in other ? (other[line] ?? null) : amount,
  ]);
}

function lineIn(state: RegisterState, line: string) {
  return budget(state, { period: '2024' }).lines.find((found) => found.line === line);
}

describe('internal lines', () => {
  const state = budgetOf(LINES, decided(AMOUNTS));

  it('are a part of each line’s own amount, and leave it when the parts are seen as one', () => {
    const amounts = ['laundry', 'care', 'net'].map((line) => {
      const found = lineIn(state, line);
      return [found?.planned?.amount, found?.consolidated?.planned?.amount];
    });
    expect(amounts).toEqual([
      ['20000', '-280000'],
      ['-1300000', '-1000000'],
      ['-1280000', '-1280000'],
    ]);
    expect(lineIn(state, 'sold')).toMatchObject({ internal: true, consolidated: null });
    expect(lineIn(state, 'staff')).toMatchObject({ internal: false, consolidated: null });
  });

  it('leave a total that is stated itself', () => {
    const own = budgetOf(LINES, decided([...AMOUNTS, ['care', '2024', '-1301']]));
    expect(lineIn(own, 'care')?.consolidated?.planned?.amount).toBe('-1001000');
  });

  it('with no amount leave the consolidated one unknown, with how much lacks', () => {
    const lacking = budgetOf(LINES, decided([...stated({ bought: null }), ['care', '2024', '-1301']]));
    expect(lineIn(lacking, 'care')?.consolidated?.planned).toMatchObject({ amount: null, leavesLacking: 1 });
  });

  it('leave a forecast that is an outturn to date and a forecast of the rest', () => {
    const occasion: Command = {
      type: 'schedule-occasion',
      data: { id: 'august', name: 'August', period: '2024', closesOn: '2024-08-31' },
    };
    const toDate: Command = outturn([
      ['bought', '2024-01/2024-08', '-200'],
      ['staff', '2024-01/2024-08', '-700'],
    ]);
    const rest = forecast('august', [['care', '2024-09/2024-12', '-450']]);
    const ofBought = (period: string) => forecast('august', [['bought', period, '-110']]);
    const careOf = (...commands: readonly Command[]) =>
      lineIn(budgetOf(LINES, occasion, toDate, rest, ...commands), 'care');
    const found = careOf(ofBought('2024-09/2024-12'));
    expect(found).toMatchObject({
      forecast: { amount: '-1350000' },
      consolidated: { forecast: { amount: '-1040000', version: 'forecast', leavesLacking: 0 } },
    });
    expect(found?.consolidated?.forecast?.evidence).toHaveLength(4);
    expect(careOf(ofBought('2024'))?.consolidated?.forecast?.amount).toBe('-1240000');
    expect(careOf()?.consolidated?.forecast).toMatchObject({ amount: null, leavesLacking: 1 });
  });

  it('sum to zero over the whole; that they do not is found, with where and how much', () => {
    expect(findings(state)).toEqual([]);
    const skewed = budgetOf(LINES, decided(AMOUNTS), outturn(stated({ bought: '-260' })));
    expect(findings(skewed)).toMatchObject([
      {
        code: 'internal-not-eliminated',
        class: 'error',
        subject: 'driftbudget',
        period: '2024',
        version: 'outturn',
        printed: '300000',
        computed: '260000',
        difference: '40000',
      },
    ]);
  });

  it('a rounding apart are within rounding, and one without an amount cannot be checked', () => {
    const close = budgetOf(LINES, decided(stated({ bought: '-299' })));
    expect(findings(close)).toMatchObject([{ class: 'within-rounding', difference: '1000' }]);
    const lacking = budgetOf(LINES, decided(stated({ bought: null })));
    expect(findings(lacking)).toMatchObject([
      { class: 'incomplete', difference: null, missing: [{ type: 'amount', line: 'bought' }] },
    ]);
  });

  it('are told in words', () => {
    const skewed = assess(budgetOf(LINES, outturn(stated({ bought: '-260' }))), { period: '2024' });
    const [finding] = skewed.findings;
    if (!finding) throw new Error('nothing is found');
    const inBoth = (part: Explainable, assessment: Assessment) =>
      (['en', 'sv'] as const).map((locale) => plain(explain(part, { locale, assessment })));
    expect(inBoth(finding, skewed)).toEqual([
      'driftbudget (per-kategori) 2024: does not add up – outturn, internal income SEK 300,000, internal cost SEK 260,000; difference SEK +40,000.',
      'driftbudget (per-kategori) 2024: stämmer inte – utfall, interna intäkter 300 000 kr, interna kostnader 260 000 kr; skillnad +40 000 kr.',
    ]);
    const planned = assess(state, { period: '2024' });
    const line = planned.budget.lines.find((found) => found.line === 'care');
    if (!line) throw new Error('no line');
    expect(inBoth(line, planned)).toEqual([
      'care 2024: budget SEK −1,300 thousand – no outturn and no forecast; without internal items budget SEK −1,000 thousand.',
      'care 2024: budget −1 300 tkr – inget utfall och ingen prognos; utan interna poster budget −1 000 tkr.',
    ]);
  });
});
