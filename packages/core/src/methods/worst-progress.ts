import type { ProgressClass, ProgressResult } from './progress-method.js';

const FROM_WORST: readonly ProgressClass[] = [
  'unknown',
  'moving-away',
  'off-track',
  'behind',
  'on-track',
  'reached',
];

/**
 * The worst of several results, the first of equals: how an interval is judged by its weaker bound, and an
 * indicator by the worst of its targets. One `unknown` makes the whole unknown; none at all is a `TypeError`.
 *
 * @example
 * const rising = { series: [{ period: '2023', value: '1' }, { period: '2024', value: '2' }], direction: 'increase' };
 * worstProgress([openSdg.judge(rising), openSdg.judge({ ...rising, direction: 'decrease' })]).class // → 'moving-away'
 */
export function worstProgress(results: readonly ProgressResult[]): ProgressResult {
  const [first, ...rest] = results;
  if (!first) throw new TypeError('There is no worst of no results.');
  return rest.reduce((worst, next) => (rank(next) < rank(worst) ? next : worst), first);
}

function rank(result: ProgressResult): number {
  return FROM_WORST.indexOf(result.class);
}
