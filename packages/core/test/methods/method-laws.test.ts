import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dnsWeather,
  eurostat,
  openSdg,
  type ProgressInput,
  unProgressChart,
} from '../../src/methods/methods.js';
import { METHODS, mirrored, progressCase, scaled, yearly } from './method-arbitraries.js';

describe.each(METHODS)('%s', (name, method) => {
  it('gives the same class when the series is mirrored and the direction reversed', () => {
    fc.assert(
      fc.property(progressCase, (input) => {
        const [seen, inMirror] = [method.judge(input), method.judge(mirrored(input))];
        expect(inMirror.class).toBe(seen.class);
        expect(inMirror.reason?.code).toBe(seen.reason?.code);
      }),
    );
  });

  // Powers of two: a binary number times one is exact, so that no cut-off is crossed by rounding.
  it('gives the same class in a smaller or larger unit of measure', () => {
    fc.assert(
      fc.property(progressCase, fc.constantFrom('0.125', '2', '1024'), (input, times) => {
        expect(method.judge(scaled(input, times)).class).toBe(method.judge(input).class);
      }),
    );
  });

  it('does not mind the order in which the series is written', () => {
    fc.assert(
      fc.property(progressCase, (input) => {
        expect(method.judge({ ...input, series: input.series.toReversed() })).toEqual(method.judge(input));
      }),
    );
  });

  it('passes over blanks', () => {
    const values = yearly('10', '12', '13', '15', '16');
    const input: ProgressInput = {
      series: values,
      direction: 'increase',
      target: { value: '20', period: '2022' },
    };
    const blank = { period: '2014', value: null };
    expect(method.judge({ ...input, series: [blank, ...values] })).toEqual(method.judge(input));
  });

  it('signs every result with its name and version', () => {
    const input: ProgressInput = { series: yearly('10', '12', '13', '15'), direction: 'increase' };
    expect(method.judge(input).method).toBe(name);
    expect(method.judge({ ...input, series: [] }).method).toBe(name);
  });

  it('does not find a target reached that must be passed and is only equalled', () => {
    const target = { value: '16', period: '2030', strict: true };
    const input: ProgressInput = { series: yearly('10', '12', '14', '16'), direction: 'increase', target };
    expect(method.judge(input).class).not.toBe('reached');
  });
});

describe.each(METHODS.filter(([name]) => name !== 'eurostat@2026'))('%s', (_name, method) => {
  it('finds a level reached that has no year to be reached in', () => {
    const input: ProgressInput = { series: yearly('10', '12', '14', '16'), direction: 'increase' };
    expect(method.judge({ ...input, target: { value: '15' } }).class).toBe('reached');
  });

  it('finds a met target reached, even one that is exactly met', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 9 }), (base, better) => {
        const series = yearly(...[0, 1, 2, 3].map((step) => String(base + step)));
        const target = { value: String(base + 3 - better), period: '2030' };
        expect(method.judge({ series, direction: 'increase', target }).class).toBe('reached');
      }),
    );
  });
});

describe('laws that published methods break', () => {
  const met: ProgressInput = {
    series: yearly('10', '11', '12', '13'),
    direction: 'increase',
    target: { value: '12', period: '2030' },
  };

  it('eurostat has no class for a met target: a series past its target is on track, or behind, by its rate', () => {
    expect(eurostat.judge(met)).toMatchObject({ class: 'on-track', ownClass: 'significant_progress' });
    const slow: ProgressInput = { ...met, series: yearly('20', '19', '18', '17') };
    expect(eurostat.judge(slow).class).toBe('moving-away');
    expect(openSdg.judge(slow).class).toBe('reached');
  });

  it('open-sdg counts a target of zero as 0.001 of the unit, so a smaller unit changes the class', () => {
    const series = yearly('10', '8', '6', '4');
    const toZero: ProgressInput = { series, direction: 'decrease', target: { value: '0', period: '2027' } };
    expect(openSdg.judge(toZero).ownClass).toBe('limited_progress');
    expect(openSdg.judge(scaled(toZero, '0.001')).ownClass).toBe('substantial_progress');
  });

  it('un-progress-chart finds a percentage achieved within one point, which no other unit is', () => {
    const series = yearly('90', '95', '97', '99');
    const whole: ProgressInput = { series, direction: 'increase', target: { value: '100', period: '2030' } };
    expect(unProgressChart.judge({ ...whole, measuredIn: 'percent' }).ownClass).toBe('achieved');
    expect(unProgressChart.judge(whole).ownClass).not.toBe('achieved');
  });

  it('un-progress-chart rewards falling from a base that was better than the target', () => {
    const fallen: ProgressInput = {
      series: yearly('60', '55', '50', '45'),
      direction: 'increase',
      target: { value: '50', period: '2030' },
    };
    expect(unProgressChart.judge(fallen).class).toBe('on-track');
    expect(openSdg.judge(fallen).class).toBe('moving-away');
  });

  it('dns-weather has one symbol for standing still and moving away; here they are told apart', () => {
    const target = { value: '20', period: '2030' };
    const judge = (...values: readonly string[]) =>
      dnsWeather.judge({ series: yearly(...values), direction: 'increase', target });
    expect(judge('10', '11', '9', '10')).toMatchObject({ ownClass: 'thunderstorm', class: 'off-track' });
    expect(judge('10', '9', '8', '7')).toMatchObject({ ownClass: 'thunderstorm', class: 'moving-away' });
  });
});
