import { describe, expect, it } from 'vitest';
import {
  dnsWeather,
  eurostat,
  linearPath,
  openSdg,
  openSdgGroup,
  type ProgressInput,
  progressMethod,
  unProgressChart,
  worstProgress,
} from '../../src/methods/methods.js';
import { yearly } from './method-arbitraries.js';

const UP = 'increase' as const;
const TARGET = { value: '100', period: '2025' };

describe('linear-path', () => {
  const judge = (...values: readonly string[]) =>
    linearPath.judge({ series: yearly(...values), direction: UP, target: TARGET });

  it.each([
    ['62', 'on-track', '1'],
    ['57', 'behind', '0.58333333333333333333'],
    ['56', 'behind', '0.5'],
    ['55.99', 'off-track', '0.49916666666666666667'],
    ['50', 'off-track', '0'],
    ['49', 'moving-away', '-0.083333333333333333333'],
    ['100', 'reached', '4.1666666666666666667'],
  ])('finds %s after three tenths of the way from 50 to 90 %s', (current, found, ratio) => {
    const target = { value: '90', period: '2025' };
    const series = yearly('50', '51', '52', current);
    expect(linearPath.judge({ series, direction: UP, target })).toMatchObject({ class: found, ratio });
  });

  it('shows the line, so that the ratio can be redone by hand', () => {
    expect(judge('50', '55', '60', '58').components).toEqual({
      basePeriod: '2015',
      baseValue: '50',
      currentPeriod: '2018',
      currentValue: '58',
      targetPeriod: '2025',
      targetValue: '100',
      requiredValue: '65',
      actualChange: '8',
      askedChange: '15',
    });
  });

  it('asks for the target and no more once its period has passed', () => {
    const target = { value: '60', period: '2016' };
    const late = linearPath.judge({ series: yearly('50', '52', '54', '58'), direction: UP, target });
    expect(late).toMatchObject({ class: 'behind', ratio: '0.8', components: { requiredValue: '60' } });
  });

  it('counts quarters of a year as quarters', () => {
    const quarters = ['2024-Q1', '2024-Q2', '2024-Q3'].map((period, index) => ({
      period,
      value: String(index),
    }));
    const target = { value: '8', period: '2026-Q1' };
    expect(linearPath.judge({ series: quarters, direction: UP, target })).toMatchObject({ ratio: '1' });
  });

  it('decides on the last digit, where a binary fraction would not', () => {
    const target = { value: '0.9', period: '2024' };
    const short = linearPath.judge({
      series: yearly('0', '0.1', '0.1999999999999999999999'),
      direction: UP,
      target,
    });
    expect(short.class).toBe('behind');
    expect(linearPath.judge({ series: yearly('0', '0.1', '0.2'), direction: UP, target }).class).toBe(
      'on-track',
    );
  });
});

describe('open-sdg', () => {
  const natural = (base: string, current: string) =>
    openSdg.judge({ series: yearly(base, current), direction: UP, limit: '100' });

  it('asks less of a series near its natural limit, and nothing at it', () => {
    expect(natural('40', '40.2').components.limitFactor).toBe(String(1 - 0.4 ** 4.44));
    expect(natural('97', '97.2')).toMatchObject({ ownClass: 'substantial_progress' });
    expect(natural('200', '200.1').components.limitFactor).toBe('1');
    expect(natural('100', '100')).toMatchObject({ score: '5', components: { limitFactor: '0' } });
    expect(natural('100', '99').class).toBe('moving-away');
  });

  it('counts a base of zero as 0.001, but as zero next to a limit', () => {
    const fromZero = natural('0', '1');
    expect(fromZero).toMatchObject({ class: 'on-track', components: { limitFactor: '1', baseValue: '0' } });
    expect(Number(fromZero.ratio)).toBeCloseTo(999, 9);
  });

  it('uses no natural limit where there is a target', () => {
    const input: ProgressInput = { series: yearly('80', '85'), direction: UP, target: TARGET };
    expect(openSdg.judge({ ...input, limit: '100' })).toEqual(openSdg.judge(input));
  });

  it('counts a school year by the year it begins in', () => {
    const series = [
      { period: '2010-11', value: '50' },
      { period: '2015-16', value: '60' },
    ];
    expect(openSdg.judge({ series, direction: UP }).components).toMatchObject({
      baseYear: '2010',
      currentYear: '2015',
    });
  });

  it('finds a target achieved whatever the rates are, even where none is required', () => {
    const met = openSdg.judge({ series: yearly('100', '110'), direction: UP, target: TARGET });
    expect(met).toMatchObject({ ownClass: 'target_achieved', score: '5', ratio: null });
  });
});

describe('a group of open-sdg results', () => {
  const [achieved, growing, falling] = [
    openSdg.judge({ series: yearly('100', '110'), direction: UP, target: TARGET }),
    openSdg.judge({ series: yearly('100', '102'), direction: UP }),
    openSdg.judge({ series: yearly('100', '90'), direction: UP }),
  ];
  const missing = openSdg.judge({ series: [], direction: UP });

  it('scores a group in it as one member', () => {
    expect(openSdgGroup([achieved, growing, falling]).score).toBe('1.6666666666666667');
    expect(openSdgGroup([[achieved, growing], falling])).toMatchObject({
      score: '0',
      ownClass: 'moderate_progress',
    });
  });

  it('is achieved only if every member is', () => {
    expect(openSdgGroup([[achieved], achieved]).ownClass).toBe('target_achieved');
    expect(openSdgGroup([growing, achieved])).toMatchObject({ score: '5', ownClass: 'substantial_progress' });
  });

  it('leaves out what is not available, and says how many were assessed', () => {
    expect(openSdgGroup([falling, missing, [missing]])).toMatchObject({
      score: '-5',
      assessed: 1,
      members: 3,
    });
    expect(openSdgGroup([missing])).toEqual({
      class: 'unknown',
      ownClass: null,
      score: null,
      assessed: 0,
      members: 1,
    });
  });
});

describe('un-progress-chart', () => {
  const judge = (current: string, target: ProgressInput['target']) =>
    unProgressChart.judge({ series: yearly('100', current), direction: UP, target });

  it('projects at the observed rate to the target’s year', () => {
    const found = judge('101', { value: '120', period: '2030' });
    expect(Number(found.components.projectedValue)).toBeCloseTo(100 * 1.01 ** 15, 9);
    expect(found).toMatchObject({ class: 'behind', ownClass: 'fair-progress' });
    expect(judge('102', { value: '120', period: '2030' }).ownClass).toBe('on-track');
    expect(judge('100.1', { value: '120', period: '2030' }).class).toBe('off-track');
    expect(judge('99', { value: '120', period: '2030' }).class).toBe('moving-away');
  });

  it('cuts yearly change at 2 and 0.5 percent without a target', () => {
    expect(['102.1', '101', '100.1', '99'].map((current) => judge(current, undefined).class)).toEqual([
      'on-track',
      'behind',
      'off-track',
      'moving-away',
    ]);
  });

  it('finds a percentage within one point of zero achieved', () => {
    const target = { value: '0', period: '2030' };
    const series = yearly('5', '1');
    const found = unProgressChart.judge({ series, direction: 'decrease', target, measuredIn: 'percent' });
    expect(found.ownClass).toBe('achieved');
  });
});

describe('eurostat', () => {
  it('cuts yearly change at one percent and a tenth of one, on both sides of zero', () => {
    const found = ['101', '100.2', '100.05', '99.95', '99.8', '98.9'].map(
      (current) => eurostat.judge({ series: yearly('100', current), direction: UP }).ownClass,
    );
    expect(found).toEqual([
      'significant_progress',
      'moderate_progress',
      'no_progress',
      'no_progress',
      'moderate_deterioration',
      'significant_deterioration',
    ]);
  });
});

describe('dns-weather', () => {
  const judge = (values: readonly string[], target?: ProgressInput['target']) =>
    dnsWeather.judge({ series: yearly(...values), direction: UP, target });
  const SIX = ['10', '11', '13', '13', '14', '20'];

  it.each([
    ['40', '2030', 'sun', 'on-track', '0'],
    ['42', '2031', 'sun', 'on-track', '0'],
    ['41', '2030', 'sun', 'on-track', '0.047619047619047619048'],
    ['45', '2032', 'sun', 'on-track', '0.04'],
    ['40', '2029', 'sun-and-cloud', 'behind', '0.1'],
    ['40', '2028', 'sun-and-cloud', 'behind', '0.2'],
    ['40', '2027', 'cloud', 'off-track', '0.3'],
  ])('carries 2 a year on from 20 in 2020 to %s in %s: %s', (value, period, weather, found, miss) => {
    expect(judge(SIX, { value, period })).toMatchObject({
      ownClass: weather,
      class: found,
      components: { meanChange: '2', windowValues: '6', miss },
    });
  });

  it('looks at the last six years only', () => {
    const target = { value: '40', period: '2031' };
    expect(judge(['90', ...SIX], target).components).toMatchObject({ windowFrom: '2016', meanChange: '2' });
  });

  it('judges a level to be kept by level and trend', () => {
    const kept = { value: '12', kept: true };
    expect(judge(['10', '11', '12', '13'], kept)).toMatchObject({ ownClass: 'sun', class: 'reached' });
    expect(judge(['16', '15', '14', '13'], kept)).toMatchObject({
      ownClass: 'sun-and-cloud',
      class: 'reached',
    });
    expect(judge(['10', '10', '10', '10'], kept)).toMatchObject({ ownClass: 'cloud', class: 'off-track' });
    expect(judge(['11', '10', '10', '9'], kept)).toMatchObject({
      ownClass: 'thunderstorm',
      class: 'moving-away',
    });
  });

  it('judges a direction alone by the mean and the last change', () => {
    const weathers = [
      ['1', '2', '3', '4'],
      ['1', '3', '4', '3'],
      ['4', '3', '1', '2'],
      ['4', '3', '2', '1'],
    ].map((values) => judge(values).ownClass);
    expect(weathers).toEqual(['sun', 'sun-and-cloud', 'cloud', 'thunderstorm']);
  });

  it('is judged within an interval by its weaker bound', () => {
    const series = yearly('10', '11', '12', '13');
    const lower = dnsWeather.judge({ series, direction: 'increase', target: { value: '12', kept: true } });
    const upper = dnsWeather.judge({ series, direction: 'decrease', target: { value: '13', kept: true } });
    expect(lower.ownClass).toBe('sun');
    expect(worstProgress([upper, lower])).toMatchObject({ class: 'reached', ownClass: 'sun-and-cloud' });
  });
});

describe('the worst of several results', () => {
  it('is unknown where one is', () => {
    const known = openSdg.judge({ series: yearly('100', '90'), direction: UP });
    const unknown = openSdg.judge({ series: [], direction: UP });
    expect(worstProgress([known, unknown]).class).toBe('unknown');
  });

  it('does not exist of none', () => {
    expect(() => worstProgress([])).toThrow(TypeError);
  });
});

describe('a method of one’s own', () => {
  it('is signed as the published ones are', () => {
    const coin = progressMethod('last-value', '3', ({ series }) => ({
      class: 'behind',
      ownClass: 'amber',
      score: null,
      ratio: null,
      components: { last: series.at(-1)?.value ?? null },
    }));
    expect(coin.judge({ series: yearly('7'), direction: UP })).toEqual({
      method: 'last-value@3',
      class: 'behind',
      ownClass: 'amber',
      score: null,
      ratio: null,
      components: { last: '7' },
      reason: null,
    });
  });

  it('has a name and a version', () => {
    expect(() => progressMethod('', '1', () => ({ code: 'x', params: {} }))).toThrow(TypeError);
  });
});
