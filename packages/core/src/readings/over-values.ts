import type { OverMeasure } from '../rules/measure.js';
import { add, compare, divide, type Exact, exactInteger } from '../values/exact.js';

/** Several values, oldest first, as one; `undefined` of none. */
export function overValues(how: OverMeasure['how'], values: readonly Exact[]): Exact | undefined {
  const [first, ...rest] = values;
  if (!first) return undefined;
  switch (how) {
    case 'sum':
      return rest.reduce(add, first);
    case 'mean':
      return divide(rest.reduce(add, first), exactInteger(values.length));
    case 'min':
      return rest.reduce((least, next) => (compare(next, least) < 0 ? next : least), first);
    case 'max':
      return rest.reduce((most, next) => (compare(next, most) > 0 ? next : most), first);
    case 'median':
      return medianOf(values);
    case 'last':
      return values.at(-1);
  }
}

function medianOf(values: readonly Exact[]): Exact | undefined {
  const sorted = [...values].sort(compare);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper && lower && divide(add(lower, upper), exactInteger(2));
}
