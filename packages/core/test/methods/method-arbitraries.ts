import fc from 'fast-check';
import {
  dnsWeather,
  eurostat,
  linearPath,
  openSdg,
  type ProgressInput,
  type ProgressMethod,
  type SeriesPoint,
  unProgressChart,
} from '../../src/methods/methods.js';
import { exact, multiply, negate, printExact } from '../../src/values/exact.js';

/** Every method published here, under its full name. */
export const METHODS: readonly (readonly [string, ProgressMethod])[] = [
  linearPath,
  openSdg,
  unProgressChart,
  eurostat,
  dnsWeather,
].map((method) => [`${method.name}@${method.version}`, method] as const);

/** A series of consecutive years from 2015. */
export function yearly(...values: readonly (string | null)[]): readonly SeriesPoint[] {
  return values.map((value, index) => ({ period: String(2015 + index), value }));
}

/** Numbers other than zero, of one decimal. */
const number = fc
  .integer({ min: -9999, max: 9999 })
  .filter((tenths) => tenths !== 0)
  .map((tenths) => (tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1)));

/** A case any method may be given: 4 to 9 years, and a target or none; nothing is zero. */
export const progressCase: fc.Arbitrary<ProgressInput> = fc.record({
  series: fc.array(number, { minLength: 4, maxLength: 9 }).map((values) => yearly(...values)),
  direction: fc.constantFrom('increase', 'decrease'),
  target: fc.option(
    fc.record({
      value: number,
      period: fc.integer({ min: 2016, max: 2035 }).map(String),
      kept: fc.boolean(),
    }),
    { nil: undefined },
  ),
});

/** The same case with every number changed. */
function withNumbers(input: ProgressInput, change: (text: string) => string): ProgressInput {
  const { series, target } = input;
  return {
    ...input,
    series: series.map(({ period, value }) => ({ period, value: value === null ? null : change(value) })),
    target: target && { ...target, value: change(target.value) },
  };
}

/** The case seen in a mirror: what was above zero is below, and the better side is the other. */
export function mirrored(input: ProgressInput): ProgressInput {
  const direction = input.direction === 'increase' ? 'decrease' : 'increase';
  return { ...withNumbers(input, (text) => printExact(negate(exact(text)))), direction };
}

/** The case in a unit of measure so many times smaller. */
export function scaled(input: ProgressInput, times: string): ProgressInput {
  return withNumbers(input, (text) => printExact(multiply(exact(text), exact(times))));
}
