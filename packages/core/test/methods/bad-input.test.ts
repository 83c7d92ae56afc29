import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dnsWeather,
  linearPath,
  openSdg,
  type ProgressInput,
  type ProgressResult,
  unProgressChart,
} from '../../src/methods/methods.js';
import { METHODS, yearly } from './method-arbitraries.js';

const TARGET = { value: '20', period: '2030' };
const GROWING: ProgressInput = {
  series: yearly('10', '11', '12', '13'),
  direction: 'increase',
  target: TARGET,
};
const SINGLE_TARGET_METHODS = METHODS.filter(([name]) => name !== 'dns-weather@2025');
const RATE_METHODS = SINGLE_TARGET_METHODS.filter(([name]) => name !== 'linear-path@1');

function codeOf(result: ProgressResult): string | undefined {
  expect(result.class).toBe('unknown');
  return result.reason?.code;
}

describe.each(METHODS)('%s', (_name, method) => {
  const reasonFor = (change: Partial<ProgressInput>) => codeOf(method.judge({ ...GROWING, ...change }));

  it('gives a reason for an empty series, for blanks alone and for one value', () => {
    for (const series of [[], yearly(null, null), yearly('10')]) {
      expect(reasonFor({ series })).toMatch(/^(too-few-values|not-consecutive)$/);
    }
  });

  it('gives a reason for two values of one year', () => {
    const twice = [...GROWING.series, { period: '2018', value: '14' }];
    expect(reasonFor({ series: twice })).toBe('two-values');
  });

  it('gives a reason for a text scale, and names the value', () => {
    const { reason } = method.judge({ ...GROWING, series: yearly('10', 'good', '12', '13') });
    expect(reason).toEqual({ code: 'not-a-number', params: { value: 'good', period: '2016' } });
  });

  it('gives a reason for a target that is no number', () => {
    expect(reasonFor({ target: { value: 'more', period: '2030' } })).toBe('not-a-number');
  });

  it('gives a reason for a period that is none', () => {
    expect(reasonFor({ series: [...GROWING.series, { period: 'next year', value: '1' }] })).toBe(
      'period-unreadable',
    );
    expect(reasonFor({ target: { value: '20', period: '2030/31' } })).toBe('period-unreadable');
  });

  it('judges no ranks', () => {
    expect(reasonFor({ scale: 'rank' })).toBe('scale');
  });

  it('gives a reason for an unmet target without a year', () => {
    expect(reasonFor({ target: { value: '20' } })).toBe('no-target-period');
  });

  it('gives a class, or a reason, for a series of equal values', () => {
    const { class: found, ratio } = method.judge({ ...GROWING, series: yearly('10', '10', '10', '10') });
    expect(found).toBe('off-track');
    expect(Number(ratio)).toBe(0);
  });

  it('compares nothing across a break', () => {
    const broken = method.judge({ ...GROWING, breaks: ['2017'] });
    if (broken.class === 'unknown') expect(broken.reason?.code).toBe('not-consecutive');
    else expect(broken).toEqual(method.judge({ ...GROWING, series: GROWING.series.slice(2) }));
    expect(method.judge({ ...GROWING, breaks: ['2013', '2025'] })).toEqual(method.judge(GROWING));
  });

  const text = fc.oneof(
    fc.constantFrom('0', '-0', '0.001', '999999999999999999999999999999', '0.00000000000000000000000000001'),
    fc.integer({ min: -50, max: 50 }).map(String),
    fc.constantFrom('', ' 1', '1e5', 'NaN', 'Infinity', '1,5', '12345678901234567890123456789012'),
  );
  const label = fc.constantFrom(
    '2015',
    '2016',
    '2017',
    '2018',
    '2019',
    '2030',
    '2015-16',
    '2016-Q1',
    '2016-13',
    '',
  );
  const anything: fc.Arbitrary<ProgressInput> = fc.record({
    series: fc.array(fc.record({ period: label, value: fc.option(text) }), { maxLength: 8 }),
    direction: fc.constantFrom('increase', 'decrease'),
    target: fc.option(fc.record({ value: text, period: fc.option(label, { nil: undefined }) }), {
      nil: undefined,
    }),
    from: fc.option(label, { nil: undefined }),
    breaks: fc.option(fc.array(label, { maxLength: 2 }), { nil: undefined }),
    limit: fc.option(text, { nil: undefined }),
  });

  it('gives figures or a reason, whatever it is given', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const result = method.judge(input);
        expect(result.class === 'unknown').toBe(result.reason !== null);
        for (const figure of [result.score, result.ratio]) expect(figure ?? '0').toMatch(/^-?\d+(\.\d+)?$/);
        expect(JSON.stringify(result.components)).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 500 },
    );
  });
});

describe.each(SINGLE_TARGET_METHODS)('%s', (_name, method) => {
  it('gives a reason for a target year before the base', () => {
    const target = { value: '20', period: '2014' };
    expect(codeOf(method.judge({ ...GROWING, target }))).toBe('target-before-base');
  });

  it('gives a reason for a base equal to an unmet target', () => {
    const input: ProgressInput = { ...GROWING, series: yearly('20', '18', '17', '16') };
    expect(codeOf(method.judge(input))).toBe('base-equals-target');
  });

  it('starts from the next later year that has a value', () => {
    const from2016 = { ...GROWING, series: yearly('9', null, '12', '13'), from: '2016' };
    expect(method.judge(from2016)).toEqual(method.judge({ ...GROWING, series: GROWING.series.slice(2) }));
  });

  it('gives a reason when a break has come after a base that was named', () => {
    expect(codeOf(method.judge({ ...GROWING, from: '2015', breaks: ['2017'] }))).toBe('break');
    expect(method.judge({ ...GROWING, from: '2017', breaks: ['2017'] }).reason).toBeNull();
  });
});

describe.each(RATE_METHODS)('%s', (_name, method) => {
  it('gives a reason for a series across zero', () => {
    expect(codeOf(method.judge({ ...GROWING, series: yearly('-10', '-2', '3', '5') }))).toBe('sign-change');
  });

  it('gives a reason for an interval scale, where a rate of change means nothing', () => {
    expect(codeOf(method.judge({ ...GROWING, scale: 'interval' }))).toBe('scale');
  });
});

describe('reasons of single methods', () => {
  it('open-sdg: a base and an unmet target of opposite sign have no required rate', () => {
    const input: ProgressInput = { ...GROWING, series: yearly('-10', '-9', '-8', '-7') };
    expect(codeOf(openSdg.judge(input))).toBe('sign-change');
  });

  it('open-sdg: a current value past zero is not available, even where it meets the target', () => {
    const target = { value: '3', period: '2030' };
    expect(codeOf(openSdg.judge({ ...GROWING, series: yearly('-10', '-2', '3', '5'), target }))).toBe(
      'sign-change',
    );
  });

  it('open-sdg: a limit that is no number', () => {
    expect(codeOf(openSdg.judge({ ...GROWING, target: undefined, limit: 'high' }))).toBe('not-a-number');
  });

  it('un-progress-chart: no rate leads away from zero', () => {
    expect(codeOf(unProgressChart.judge({ ...GROWING, series: yearly('0', '1', '2', '3') }))).toBe(
      'zero-base',
    );
  });

  it('linear-path: a way that leads backward from a base better than the target', () => {
    const input: ProgressInput = { ...GROWING, series: yearly('30', '25', '19', '18') };
    expect(codeOf(linearPath.judge(input))).toBe('base-beyond-target');
  });

  it('linear-path: no target', () => {
    expect(codeOf(linearPath.judge({ ...GROWING, target: undefined }))).toBe('no-target');
  });

  it('dns-weather: fewer than four years in unbroken succession', () => {
    const { reason } = dnsWeather.judge({ ...GROWING, series: yearly('9', '10', null, '12', '13', '14') });
    expect(reason).toEqual({ code: 'not-consecutive', params: { have: '3', need: '4' } });
  });
});
