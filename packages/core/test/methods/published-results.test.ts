import { describe, expect, it } from 'vitest';
import { eurostat, openSdg, openSdgGroup, theilSen } from '../../src/methods/methods.js';
import { caseOf, publishedRows } from './published-data.js';

const TOLERANCE = 1e-9;

function expectNear(found: string | null, published: string | undefined): void {
  expect(found).not.toBeNull();
  expect(published).not.toBe('');
  expect(Math.abs(Number(found) - Number(published))).toBeLessThanOrEqual(TOLERANCE);
}

// Statistics Canada, sdg-data-canada-odd-donnees/cif-data-donnees-cic, commit d38e805 (MIT).
describe('open-sdg on the Canadian Indicator Framework', () => {
  const rows = publishedRows('canada-cif.csv');
  const judged = rows.map((row) => ({ row, result: openSdg.judge(caseOf(row, row.target_year)) }));
  const isAvailable = ({ row }: (typeof judged)[number]) => row.status !== 'not_available';

  it('has the published number of series of each kind', () => {
    expect(rows).toHaveLength(132);
    expect(judged.filter(isAvailable)).toHaveLength(125);
  });

  it('gives the published value, score and status of all 125 assessed series', () => {
    for (const { row, result } of judged.filter(isAvailable)) {
      expect(`${row.series}: ${result.ownClass}`).toBe(`${row.series}: ${row.status}`);
      expectNear(result.ratio, row.progress_value);
      expectNear(result.score, row.score);
    }
  });

  it('gives the 7 series that are not available as unknown for want of a second value', () => {
    const missing = judged.filter((each) => !isAvailable(each)).map(({ result }) => result);
    expect(missing).toHaveLength(7);
    for (const { class: found, reason, score, ratio } of missing) {
      expect({ found, code: reason?.code, score, ratio }).toEqual({
        found: 'unknown',
        code: 'too-few-values',
        score: null,
        ratio: null,
      });
    }
  });

  it('gives the published score and status of every indicator', () => {
    const indicators = new Map(rows.map((row) => [row.indicator, row]));
    expect(indicators.size).toBeGreaterThan(60);
    for (const [indicator, row] of indicators) {
      const members = judged.filter((each) => each.row.indicator === indicator);
      const group = openSdgGroup(members.map(({ result }) => result));
      expect(`${indicator}: ${group.ownClass ?? 'not_available'}`).toBe(
        `${indicator}: ${row.indicator_status}`,
      );
      if (group.score !== null || row.indicator_score !== '') expectNear(group.score, row.indicator_score);
    }
  });
});

// EUSTAT, EUSTAT-PRE/data, commit 0f34aa0; its targets are for 2030.
describe('eurostat on EUSTAT’s sample', () => {
  it.each(publishedRows('eustat-sample.csv').map((row) => [row.indicator, row] as const))(
    'gives the published value, score and class of %s',
    (_indicator, row) => {
      const result = eurostat.judge(caseOf(row, '2030'));
      expect(result.ownClass).toBe(row.status);
      expectNear(result.ratio, row.progress_value);
      expectNear(result.score, row.score);
    },
  );

  it('has twelve series', () => {
    expect(publishedRows('eustat-sample.csv')).toHaveLength(12);
  });
});

// pyMannKendall's test data (MIT).
describe('Theil–Sen and Mann–Kendall on the rainfall of Bogra', () => {
  const series = publishedRows('rainfall-bogra.csv').map(({ Year, Month, Bogra }) => ({
    period: `${Year}-${Month?.padStart(2, '0')}`,
    value: Bogra === '' || Bogra === undefined ? null : Bogra,
  }));

  it('has 360 months, 7 of them blank', () => {
    expect(series).toHaveLength(360);
    expect(series.filter(({ value }) => value === null)).toHaveLength(7);
  });

  it('gives the published statistics with blanks dropped', () => {
    const { slope, mannKendall: test } = theilSen(series, { blanks: 'drop' });
    expect(slope).toBe('-0.0064516129032258064516');
    expect(test).toMatchObject({ s: '-1959', significant: false, reason: null });
    expectNear(test?.variance ?? null, '4889800.333333333333');
    expect(Math.abs(Number(test?.z) - -0.8854562842589916)).toBeLessThan(1e-14);
    expect(Math.abs(Number(test?.p) - 0.37591058740506833)).toBeLessThan(1e-13);
  });

  it('gives the published slope with blanks kept in the time index, and the same test', () => {
    const kept = theilSen(series, { blanks: 'keep' });
    expect(kept.slope).toBe('-0.0063694267515923566879');
    expect(kept.mannKendall).toEqual(theilSen(series, { blanks: 'drop' }).mannKendall);
  });
});
