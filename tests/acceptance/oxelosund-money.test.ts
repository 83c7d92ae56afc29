import { type Assessment, assess, findings, reconcile } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { registerOf } from '../../packages/core/test/support/register-of.js';
import { oxelosund2022 } from '../../packages/examples/src/oxelosund-2022/oxelosund-2022.js';
import { textOf } from './standing-table.js';

const register = registerOf(oxelosund2022);
const year2021 = assess(register, { period: '2021' });
const year2022 = assess(register, { period: '2022' });

function line({ budget }: Assessment, id: string) {
  return budget.lines.find((one) => one.line === id);
}

describe('the internal budget of Oxelösund’s board, p. 12', () => {
  test('a printed net cost is money that goes out: the net is negative', () => {
    expect(line(year2022, 'nettokostnad')).toMatchObject({
      planned: { amount: '-79366000', leavesLacking: 0 },
      before: { amount: '-74611000', period: '2021' },
      change: '-4755000',
      changePercent: { reason: null },
    });
    expect(line(year2021, 'nettokostnad-fastigheter-och-lokaler')).toMatchObject({
      planned: { amount: '1745000' },
      forecast: { amount: '-5351000' },
      deviation: '-7096000',
    });
  });

  test('the forecast of October 2021 is 6 957 thousand over the budget, 9.3 %', () => {
    const net = line(year2021, 'nettokostnad');
    expect(net).toMatchObject({
      forecast: { amount: '-81568000' },
      deviation: '-6957000',
      deviationOf: 'forecast',
    });
    expect(net?.deviationPercent.value?.slice(0, 6)).toBe('-9.324');
  });

  test.each([
    ['nettokostnad-fastigheter-mark', '6049000', '3032000'],
    ['nettokostnad-administration', '-56669000', '-57433000'],
    ['nettokostnad-nämndverksamhet', '-4574000', '-4189000'],
    ['nettokostnad', '-74611000', '-79366000'],
    ['intäkter-fastigheter-mark', '69582000', '69851000'],
    ['kostnader-fastigheter-mark', '-63533000', '-66819000'],
  ])('%s is %s and %s, summed from its rows', (id, of2021, of2022) => {
    const planned = [year2021, year2022].map((year) => line(year, id)?.planned?.amount);
    expect(planned).toEqual([of2021, of2022]);
  });

  test('a blank is no nought: incomes and costs cannot be summed, and say of how many rows', () => {
    const lacking = (year: Assessment, id: string) => {
      const found = line(year, id);
      return [found?.planned, found?.forecast].map((amount) => amount?.leavesLacking ?? null);
    };
    expect(lacking(year2021, 'intäkter')).toEqual([9, 9]);
    expect(lacking(year2021, 'kostnader')).toEqual([2, 5]);
    expect(lacking(year2022, 'intäkter')).toEqual([9, null]);
    expect(lacking(year2022, 'kostnader')).toEqual([1, null]);
    expect(line(year2022, 'intäkter-och-kostnader')?.planned).toMatchObject({
      amount: null,
      leavesLacking: 10,
    });
  });
});

describe('what the tables of Oxelösund print of themselves', () => {
  const printed = reconcile(register).figures;

  test('209 figures are counted again: 192 agree, 5 do not, and 12 cannot be counted', () => {
    const count = (how: string) => printed.filter(({ class: found }) => found === how).length;
    expect([printed.length, count('agrees'), count('error'), count('incomplete')]).toEqual([209, 192, 5, 12]);
  });

  test('every subtotal and total of the three tables agrees, but the one that hides 2 749', () => {
    const id =
      /^(nettokostnad|intäkter|kostnader)(-fastigheter-mark|-administration|-nämndverksamhet)?-(budget|prognos)$/;
    const sums = printed.filter(({ subject }) => id.test(subject));
    expect(sums).toHaveLength(36);
    expect(sums.filter(({ class: how }) => how !== 'agrees').map(({ subject }) => subject)).toEqual([
      'kostnader-administration-budget',
    ]);
  });

  test('the cost of 2 749 stands in no row, is in the subtotal, and is left in the changes that it should leave', () => {
    const errors = findings(register).filter(({ class: how }) => how === 'error');
    const rows = errors.map(({ subject, period, printed: shown, computed, difference }) =>
      textOf(subject, period, shown, computed, difference),
    );
    expect(rows).toEqual([
      'kostnader-administration-budget 2021 -68533000 -65784000 -2749000',
      'kostnader-administration-förändring 2022 -3109000 -360000 -2749000',
      'kostnader-förändring 2022 -8722000 -5973000 -2749000',
      'nettokostnad-administration-förändring-av-intäkter-och-kostnader 2022 764000 3513000 -2749000',
      'nettokostnad-förändring-av-intäkter-och-kostnader 2022 4755000 7504000 -2749000',
    ]);
  });

  test('summed down its column each change agrees, so the columns hide the 2 749 that the rows show', () => {
    const down = printed.filter(({ subject }) => subject.endsWith('förändring-nedsummerad'));
    expect(down).toHaveLength(12);
    expect(new Set(down.map(({ class: how }) => how))).toEqual(new Set(['agrees']));
  });

  test('the net cost of 2 749 is printed, and the income and cost it is the net of are not', () => {
    expect(line(year2021, 'nettokostnad-äldreomsorgslyft')?.planned?.amount).toBe('-2749000');
    expect(line(year2021, 'kostnader-äldreomsorgslyft')?.planned).toBeNull();
    const net = printed.find(
      ({ subject, period }) =>
        subject === 'nettokostnad-äldreomsorgslyft-budget-av-intäkter-och-kostnader' && period === '2021',
    );
    expect(net).toMatchObject({ class: 'incomplete', printed: '2749000', computed: null });
    expect(net?.missing.map((key) => (key.type === 'amount' ? key.line : key.type))).toEqual([
      'intäkter-äldreomsorgslyft',
      'kostnader-äldreomsorgslyft',
    ]);
  });

  test('every finding of a figure names its table and cell', () => {
    const places = oxelosund2022
      .flatMap(({ commands }) => commands)
      .flatMap(({ type, source }) => (type === 'state-figure' ? [source] : []));
    expect(places).toHaveLength(209);
    expect(places.filter((source) => !source?.page || !source.table || !source.place)).toEqual([]);
  });
});

describe('the investments of Oxelösund’s board, p. 15', () => {
  test.each([
    ['2022', '-91000000', 14],
    ['2023', '-79050000', 8],
    ['2024', '-13750000', 5],
  ])('%s is %s in all, of %i objects with no amount of their own', (period, total, objects) => {
    expect(line(assess(register, { period }), 'investeringar')?.planned?.amount).toBe(total);
    const found = findings(register).find(
      (one) => one.subject === 'investeringar-summa' && one.period === period,
    );
    expect(found).toMatchObject({ class: 'incomplete', computed: null });
    expect(found?.missing).toHaveLength(objects);
  });
});
