import type { OpenSdgCutOffs } from './open-sdg-status.js';

const BEST = 5;
const WORST = -5;

/** Cut-offs of observed over required change. */
export const TARGET_CUT_OFFS: OpenSdgCutOffs = { high: 0.95, mid: 0.6 };

/** Cut-offs of yearly change where there is no target; nearer to a natural limit less is asked. */
export function cutOffsFor(limitFactor: number): OpenSdgCutOffs {
  return { high: 0.015 * limitFactor, mid: 0.005 * limitFactor };
}

/**
 * What share of the usual change is asked of a series that starts near its natural limit: 1 far from it, 0 at it.
 */
export function limitFactor(base: number, limit: number): number {
  const [from, to] = [Math.abs(base), Math.abs(limit)];
  if (from >= 2 * to) return 1;
  return 1 - (from <= to ? from / to : (2 * to - from) / to) ** 4.44;
}

/** The score of observed over required change. The owner's constants are rounded to four decimals. */
export function scoreTowardTarget(ratio: number): number {
  if (ratio >= TARGET_CUT_OFFS.mid) return Math.min(7.1429 * ratio - 4.2857, BEST);
  return Math.max(4.1667 * ratio - 2.5, WORST);
}

/** The score of a yearly change without a target. */
export function scoreWithoutTarget(change: number, limit: number): number {
  const { high, mid } = cutOffsFor(limit);
  if (change < 0) return Math.max(125 * change - 2.5, WORST);
  if (limit === 0) return BEST;
  if (change >= high) return Math.min((500 * change) / limit - 5, BEST);
  return change >= mid ? (250 * change) / limit - 1.25 : (500 * change) / limit - 2.5;
}
