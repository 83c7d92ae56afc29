import { type Assessment, assess, bridge, verdict } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { registerOf } from '../../packages/core/test/support/register-of.js';
import { norrtalje2024 } from '../../packages/examples/src/norrtalje-2024/norrtalje-2024.js';
import { textOf } from './standing-table.js';

const PLAN_DAY = '2024-03-18';
const register = registerOf(norrtalje2024);
const year2023 = assess(register, { period: '2023', asOf: PLAN_DAY });

/** Status, value, requirement and margin of the verdict | standing | trend, a row a target. */
function tableOf({ targets, trends }: Assessment): string {
  const rows = targets.map(({ target, indicator, verdict: found, standing }) => {
    const undecided = found.status === 'not-due';
    const judged = undecided
      ? textOf(found.status, null, null, null, null)
      : textOf(found.status, found.actual, found.operator, found.required, found.margin);
    const trend = trends.find((one) => one.indicator === indicator)?.direction ?? null;
    const latest = textOf(standing.status, standing.actual, standing.valuePeriod);
    return textOf(target, judged, '|', latest, '|', trend);
  });
  return rows.join('\n');
}

describe('the year 2023 of Norrtälje’s plan, as of the day it was stated', () => {
  test('every target: the forecast against the 2023 target, the standing on 2022, the trend 2021–2022', () => {
    expect(tableOf(year2023)).toBe(
      `
budgetföljsamhet-nämnd missed 4 <= 0 -4 | missed 17 2022 | worsening
budgetföljsamhet-kommun missed 46 <= 0 -46 | missed 296 2022 | worsening
nettokostnadsavvikelse met -7.6 <= -7.6 0 | missed -5.7 2022 | worsening
årets-resultat met 2.5 >= 1.7 0.8 | met 11.4 2022 | improving
låneskuld-kommun met 4653 <= 8137 3484 | met 5565 2022 | improving
låneskuld-koncern met 63378 <= 69372 5994 | met 60429 2022 | worsening
soliditet met 28.6 >= 25.1 3.5 | met 27.4 2022 | improving
självfinansieringsgrad met 74 >= 44 30 | met 180 2022 | improving
investeringsandel met 9 <= 12 3 | met 10 2022 | unknown
uppklaringsprocent met 83 >= 78 5 | met 83 2022 | improving
engagemang-kontaktcenter met 94 >= 94 0 | missed 93 2022 | worsening
återkopplingstid met 2 <= 2 0 | missed 2.4 2022 | improving
oro-för-brott met 18 <= 18 0 | missed 19 2022 | unchanged
otrygghet-kvällstid met 19 <= 19 0 | missed 20 2022 | unchanged
trygghetskameror met 71 >= 34 37 | missed 31 2022 | improving
trygghetsboenden met 8 >= 8 0 | unknown - - | unknown
larm-till-framkomst met 10 <= 10 0 | missed 10.5 2022 | worsening
utbildningsplatser-elever not-due - - - - | unknown - - | unknown
utbildade-första-hjälpen met 418 >= 0 418 | met 437 2022 | improving
utbildade-brandskydd met 204 >= 0 204 | met 363 2022 | improving
utbildade-informationssäkerhet unknown - >= 25 - | unknown - - | unknown
utsläpp-tjänsteresor not-due - - - - | unknown - - | unknown
företagsklimat missed 164 <= 150 -14 | missed 154 2022 | improving
företagsbesök met 105 >= 105 0 | missed 85 2022 | improving
nki missed 74 >= 75 -1 | missed 72 2022 | worsening
bredband met 87 >= 87 0 | missed 75 2022 | unchanged
lokala-leverantörer met 55 >= 55 0 | met 55 2022 | improving
gästnätter met 421442 >= 400000 21442 | met 421442 2022 | improving
sommarjobb not-due - - - - | missed 95 2022 | worsening
seniorbesök met 50 >= 50 0 | missed 42 2022 | worsening
nyetablerade-företag not-due - - - - | unknown - - | unknown
`.trim(),
    );
  });

  test('what a forecast decides is expected, never final', () => {
    const decided = year2023.targets.filter(({ verdict: found }) => found.finality !== null);
    expect(new Set(decided.map(({ verdict: found }) => found.finality))).toEqual(new Set(['expected']));
    expect(decided).toHaveLength(26);
  });

  test('every goal area', () => {
    const areas = year2023.goals.filter(({ kind }) => kind === 'goal-area');
    const rows = areas.map(({ number, fulfilment, best, worst, targets: { met, missed, unknown, notDue } }) =>
      textOf(number, fulfilment, best, worst, `${met}/${missed}/${unknown}/${notDue}`),
    );
    expect(rows).toEqual([
      '1 not-fulfilled not-fulfilled not-fulfilled 7/2/0/0',
      '2 unknown fulfilled not-fulfilled 3/0/0/0',
      '3 unknown fulfilled not-fulfilled 7/0/1/1',
      '4 unknown fulfilled not-fulfilled 0/0/0/0',
      '5 unknown fulfilled not-fulfilled 0/0/0/1',
      '6 not-fulfilled not-fulfilled not-fulfilled 4/2/0/1',
      '7 unknown fulfilled not-fulfilled 1/0/0/1',
    ]);
  });

  test('the goal the office does not work with does not apply, and takes part in nothing', () => {
    const goal = year2023.goals.find(({ number }) => number === '2.2');
    expect(goal).toMatchObject({ fulfilment: 'not-applicable', coverage: null });
  });

  test('a target that fell on neither side is unknown, and says which value is owed', () => {
    const trained = year2023.targets.find(({ target }) => target === 'utbildade-informationssäkerhet');
    expect(trained?.verdict.missing).toEqual([
      {
        type: 'observation',
        indicator: 'utbildade-informationssäkerhet',
        segment: '',
        period: '2023',
        kind: 'outturn',
      },
    ]);
  });

  test('the broadband figure of 2023 is not late before the end of April 2024', () => {
    const codeAsOf = (asOf: string) =>
      verdict(register, 'bredband', { period: '2023', asOf, planAsOf: PLAN_DAY, basis: ['outturn'] }).verdict
        .reason.code;
    expect(codeAsOf('2023-12-31')).toBe('awaiting');
    expect(codeAsOf('2024-04-29')).toBe('not-published');
    expect(codeAsOf('2024-05-01')).toBe('overdue');
  });
});

describe('the money of Norrtälje’s plan', () => {
  const line = (period: string, id: string) =>
    assess(register, { period, asOf: PLAN_DAY }).budget.lines.find((one) => one.line === id);
  const bridgeInto = (period: string) =>
    assess(register, { period, asOf: PLAN_DAY }).budget.bridges.find((one) => one.line === 'netto');

  test.each([
    ['2023', '-306691000', '-85577000'],
    ['2024', '-331291000', '-24600000'],
    ['2025', '-336642000', '-5351000'],
    ['2026', '-346468000', '-9826000'],
  ])('net %s is %s, a change of %s', (period, planned, change) => {
    expect(line(period, 'netto')).toMatchObject({ planned: { amount: planned }, change });
  });

  test.each([
    ['2024', 22, '-24601000', '1000'],
    ['2025', 17, '-6151000', '800000'],
    ['2026', 4, '-9826000', '0'],
  ])('into %s %i items explain %s and leave %s', (period, items, explained, rest) => {
    const found = bridgeInto(period);
    expect(found?.items).toHaveLength(items);
    expect(found).toMatchObject({ explained, rest });
  });

  test('the bridge over two years adds up as its parts do', () => {
    const end = (period: string, version: 'decided' | 'plan') => ({ line: 'netto', period, version });
    const found = bridge(register, end('2024', 'decided'), end('2026', 'plan'), { asOf: PLAN_DAY });
    expect(found).toMatchObject({ change: '-15177000', explained: '-15977000', rest: '800000' });
  });

  test('capital costs show a part of costs and are never added', () => {
    expect(line('2024', 'kapitalkostnader')).toMatchObject({
      ofWhich: true,
      planned: { amount: '-28217000' },
    });
    expect(line('2024', 'netto')?.planned?.amount).toBe('-331291000');
  });

  test('a percentage across a change of sign is not a number, so there is none', () => {
    expect(line('2023', 'netto-it')).toMatchObject({
      change: '-55746000',
      changePercent: { value: null, reason: 'sign-change' },
    });
  });

  test('every printed total, change and percentage is checked, and these do not add up', () => {
    const checked = year2023.findings.filter(({ class: how }) => how !== 'notice');
    const found = checked.map(({ class: how, subject, period, printed, computed }) =>
      textOf(how, subject, period, printed, computed),
    );
    expect(found).toEqual([
      'error förändring-tkr 2025 -6151000 -5351000',
      'error förändring-procent 2025 1.9 1.6151963077777543006',
      'within-rounding kontoret 2024 -305284000 -305285000',
      'within-rounding kontoret-inkl-politik 2024 -331291000 -331293000',
      'within-rounding kontoret-inkl-politik 2026 -346468000 -346469000',
      'within-rounding summa-förändring 2024 -24600000 -24601000',
      'within-rounding driftbudget 2024 -331291000 -331293000',
      'within-rounding driftbudget 2026 -346468000 -346469000',
    ]);
  });
});

describe('the targets of Norrtälje’s plan', () => {
  test('nine ask for less of 2023 than there was in 2022, p. 7, 10, 14 and 24; none was stated too early', () => {
    const looser = year2023.findings.filter(({ class: how }) => how === 'notice');
    const rows = looser.map(({ code, subject, operator = null, printed, otherPeriod = null, computed }) =>
      textOf(code, subject, operator, printed, otherPeriod, computed),
    );
    expect(rows).toEqual([
      'target-looser årets-resultat >= 1.7 2022 11.4',
      'target-looser låneskuld-kommun <= 8137 2022 5565',
      'target-looser låneskuld-koncern <= 69372 2022 60429',
      'target-looser soliditet >= 25.1 2022 27.4',
      'target-looser självfinansieringsgrad >= 44 2022 180',
      'target-looser uppklaringsprocent >= 78 2022 83',
      'target-looser utbildade-första-hjälpen >= 0 2022 437',
      'target-looser utbildade-brandskydd >= 0 2022 363',
      'target-looser gästnätter >= 400000 2022 421442',
    ]);
    expect(new Set(looser.map(({ period }) => period))).toEqual(new Set(['2023']));
  });
});

describe('the assignments of Norrtälje’s plan', () => {
  const statuses = (asOf: string) => assess(register, { period: '2024', asOf }).assignments;

  test('one is done on the plan’s day and none is late', () => {
    const found = statuses(PLAN_DAY);
    expect(found).toHaveLength(36);
    expect(found.filter(({ status }) => status === 'done').map(({ assignment }) => assignment)).toHaveLength(
      1,
    );
    expect(found.filter(({ status }) => status === 'late')).toEqual([]);
  });

  test('with nothing further reported, those due in April and early May are late at the end of May', () => {
    const late = statuses('2024-05-31').filter(({ status }) => status === 'late');
    expect(late.map(({ due, daysLate }) => textOf(due, String(daysLate))).sort()).toEqual([
      '2024-04-08 53',
      '2024-04-08 53',
      '2024-04-22 39',
      '2024-05-06 25',
      '2024-05-06 25',
      '2024-05-06 25',
      '2024-05-06 25',
      '2024-05-06 25',
    ]);
  });
});
