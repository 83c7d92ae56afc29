import { assess, findings } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { trendSeries } from '../../packages/core/src/fold/series.js';
import { headView, inForce } from '../../packages/core/src/fold/statements.js';
import { segmentKey } from '../../packages/core/src/values/segment.js';
import { registerOf } from '../../packages/core/test/support/register-of.js';
import { nykoping2024 } from '../../packages/examples/src/nykoping-2024/nykoping-2024.js';
import { printedTrends } from '../../packages/examples/src/nykoping-2024/printed-trends.js';
import { standingTable } from './standing-table.js';

const register = registerOf(nykoping2024);
const year2024 = assess(register, { period: '2024' });

describe('the agreement of Nyköping for 2024', () => {
  test('every target: where it stood when last measured', () => {
    expect(standingTable(year2024)).toBe(
      `
barn-och-ungas-hälsa ~: unknown (no-reference) 11 - - - 2022
utrikesfödda-etablerade ~: unknown (no-reference) 66.5 - - - 2021
barn-i-utsatta-hushåll ~: unknown (no-reference) 21 - - - 2021
energiförbrukning ~: unknown (no-reference) 59.91 - - - 2022
samverkan-om-klimatet ~: unknown (no-value) - - - - -
markportfölj ~: unknown (no-value) - - - - -
ungdomar-vidare ~: unknown (no-reference) 80.9 - - - 2021
ekonomiskt-bistånd ~: unknown (no-reference) 4.6 - - - 2022
medarbetarengagemang: unknown (overdue) 78 - - - 2023
bättre-stadskärna: unknown (overdue) 108 - - - 2022
sammanvägd-trygghet: unknown (overdue) 256 - - - 2021
fossilfria-fordon: missed 70.5 >= 75 -4.5 2022
sjukfrånvaro: missed 9.1 < 7 -2.1 2023
resultat ~: met 4.1 >= 2 2.1 2022
självfinansiering ~: met 98 >= 86 12 2022
bemötande-telefoni ~: missed 82.2 > 88 -5.8 2023
enkelhet-telefoni ~: missed 70 > 81 -11 2023
tydlighet-epost ~: missed 80.9 > 86 -5.1 2023
enkelhet-epost ~: missed 77.5 > 83 -5.5 2023
återkoppling-epost ~: missed 88.9 > 90 -1.1 2023
svenskt-näringsliv ~: missed 3.4 >= 4 -0.6 2022
flyttnetto: unknown (overdue) 5 - - - 2022
företagsklimat-totalt: missed 76 >= 85 -9 2022
hälsa ~: unknown [unknown (no-reference) 66 - - - 2022] [unknown (no-reference) 6 - - - 2022]
avfall-och-återvinning ~: unknown [unknown (no-reference) 538 - - - 2022] [unknown (no-reference) 50 - - - 2022]
attraktiv-arbetsgivare ~: missed 72 >= 89 -17 2022
kostnader-och-intäkter ~: met 1.9 < 6.8 4.9 2022
företagsklimat-delområden ~: missed [missed 69 >= 70 -1 2022] [unknown (members-incomplete) - - - - -]
konkret-otrygghet: missed [missed 1.7 < 1.33 -0.37 2019] [unknown (overdue) 1.7 - - - 2019]
nya-jobb: unknown (overdue) 13750 - - - 2021
`.trim(),
    );
  });

  test('nothing is decided for 2024 before 2024 is over, and everything due says what it waits for', () => {
    const due = year2024.targets.filter(({ verdict }) => verdict.status !== 'not-due');
    expect(new Set(due.map(({ verdict }) => verdict.status))).toEqual(new Set(['unknown']));
    expect(due.every(({ verdict }) => verdict.missing.length > 0)).toBe(true);
  });

  test('"at least 85 in 2026" asks nothing of 2024 or 2025, and 85 of 2026', () => {
    const asked = (period: string) =>
      assess(register, { period }).targets.find(({ target }) => target === 'företagsklimat-totalt')?.verdict;
    expect(asked('2025')?.status).toBe('not-due');
    expect(asked('2026')).toMatchObject({ status: 'unknown', required: '85', operator: '>=' });
  });

  test('a result that serves two goals counts once in each and once in the area above both', () => {
    const goal = (id: string) => year2024.goals.find((one) => one.goal === id);
    expect(goal('samverkan-om-klimatet')?.parents).toHaveLength(2);
    expect(goal('god-trygghet')?.parents).toHaveLength(2);
    expect(goal('grön-omställning')?.targets.unknown).toBe(4);
    expect(goal('medveten-tillväxt')?.targets.unknown).toBe(4);
    expect(goal('hållbar-utveckling')?.targets.unknown).toBe(13);
  });

  test('what does not add up: a total outside its parts, and a change between years of which one is not stated', () => {
    const arithmetic = findings(register).filter(
      ({ class: how, code }) => how !== 'notice' && code !== 'trend-differs',
    );
    expect(arithmetic).toMatchObject([
      { code: 'printed-figure', class: 'incomplete', subject: 'sammanvägd-trygghet-förändring' },
      {
        code: 'total-outside-parts',
        subject: 'förvärvsarbetande-flyktingar',
        printed: '66.5',
        computed: '63',
      },
    ]);
  });

  test('a printed trend is never taken for a computed one: with one value a trend is unknown', () => {
    const kept = headView(register);
    const stated = printedTrends.filter(({ indicator, segment, period }) =>
      inForce(kept, trendSeries(indicator, segmentKey(segment)), period),
    );
    expect(stated).toHaveLength(25);
    expect(printedTrends).toHaveLength(25);
    expect(new Set(year2024.trends.map(({ direction }) => direction))).toEqual(new Set(['unknown']));
  });

  test('no printed trend can be checked: each lacks the year before, and sick leave its whole year too', () => {
    const trends = findings(register).filter(({ code }) => code === 'trend-differs');
    const lacking = trends.map(({ subject, period, missing }) => [subject, period, missing.length] as const);
    // Two tables print the trend of one of the 25.
    expect(trends).toHaveLength(24);
    expect(new Set(trends.map(({ class: how }) => how))).toEqual(new Set(['incomplete']));
    expect(lacking.filter(([, , count]) => count > 1)).toEqual([['sjukfrånvaro', '2023', 2]]);
  });

  test('figures of 2023 in a document of that December, and two targets looser than the outturn of 2022', () => {
    const notices = findings(register).filter(({ class: how }) => how === 'notice');
    const rows = notices.map(({ code, subject, period, printed, computed, evidence }) =>
      [code, subject, period, printed, computed ?? '-', evidence.length].join(' '),
    );
    expect(rows).toEqual([
      'stated-before-its-period-ended medarbetarengagemang 2023 78 - 3',
      'stated-before-its-period-ended bemötande-telefoni 2023 82.2 - 1',
      'stated-before-its-period-ended enkelhet-telefoni 2023 70 - 1',
      'stated-before-its-period-ended tydlighet-epost 2023 80.9 - 1',
      'stated-before-its-period-ended enkelhet-epost 2023 77.5 - 1',
      'stated-before-its-period-ended återkoppling-epost 2023 88.9 - 1',
      'target-looser resultat 2024 2 4.1 2',
      'target-looser självfinansiering 2024 86 98 2',
    ]);
  });
});
