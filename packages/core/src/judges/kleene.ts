import { type Finality, strongest, weakest } from '../readings/reading.js';
import type { VerdictStatus } from './verdict.js';

/** A part of a join: what came out, and how sure it is. */
export interface JoinPart {
  readonly status: VerdictStatus;
  readonly finality: Finality | null;
}

/** How many parts a join needs: all that are due, any one, or so many. */
export type Need = 'all' | 'any' | number;

/** What a join of parts gives. Parts that are not due drop out; when too few are left, so does the join. */
export function joinStatus(need: Need, parts: readonly JoinPart[]): VerdictStatus {
  const count = (status: VerdictStatus) => parts.filter((part) => part.status === status).length;
  const due = parts.length - count('not-due');
  const needed = neededOf(need, due);
  if (due === 0 || due < needed) return 'not-due';
  if (count('met') >= needed) return 'met';
  return count('met') + count('unknown') < needed ? 'missed' : 'unknown';
}

/**
 * How sure a join is: as sure as the weakest of the parts its result needs, the surest of them chosen. `null`
 * while undecided.
 */
export function joinFinality(need: Need, parts: readonly JoinPart[]): Finality | null {
  const status = joinStatus(need, parts);
  if (status !== 'met' && status !== 'missed') return null;
  const due = parts.filter((part) => part.status !== 'not-due').length;
  const needed = neededOf(need, due);
  const enough = status === 'met' ? needed : due - needed + 1;
  const deciding = parts.filter((part) => part.status === status).map(({ finality }) => finality ?? 'final');
  return weakest(surestFirst(deciding).slice(0, enough));
}

function neededOf(need: Need, due: number): number {
  if (need === 'all') return due;
  return need === 'any' ? 1 : need;
}

function surestFirst(finalities: readonly Finality[]): readonly Finality[] {
  return [...finalities].sort((a, b) => (a === b ? 0 : strongest([a, b]) === a ? -1 : 1));
}
