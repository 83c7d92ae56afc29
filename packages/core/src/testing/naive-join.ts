import type { Finality } from '../readings/reading.js';
import { type NaiveVerdict, naiveWord } from './naive-comparison.js';

/** How many parts a join needs: all that are due, any one, or so many. */
export type NaiveNeed = 'all' | 'any' | number;

const SUREST_FIRST: readonly Finality[] = ['final', 'preliminary', 'expected'];

/**
 * The join of some parts: what is not due drops out; what is unknown may come out either way, and the join is unknown
 * while that would change it. It is as sure as it still is when everything less sure is taken for unknown.
 */
export function naiveJoin(need: NaiveNeed, parts: readonly NaiveVerdict[]): NaiveVerdict {
  const due = parts.filter((part) => part.status !== 'not-due');
  const isEnough = due.length > 0 && (typeof need !== 'number' || due.length >= need);
  if (!isEnough) return naiveWord('not-due', 'not-due');
  const status = outcomeOf(need, due);
  if (status === 'unknown') return naiveWord('unknown', 'joined');
  const finality = SUREST_FIRST.find((level) => {
    const lessSure = SUREST_FIRST.slice(SUREST_FIRST.indexOf(level) + 1);
    const sure = due.map((part) =>
      part.finality !== null && lessSure.includes(part.finality) ? naiveWord('unknown', 'joined') : part,
    );
    return outcomeOf(need, sure) === status;
  });
  return naiveWord(status, 'joined', finality ?? null);
}

function outcomeOf(need: NaiveNeed, due: readonly NaiveVerdict[]): 'met' | 'missed' | 'unknown' {
  const isMetIf = (unknown: 'met' | 'missed'): boolean => {
    const statuses = due.map(({ status }) => (status === 'unknown' ? unknown : status));
    const met = statuses.filter((status) => status === 'met').length;
    return { all: met === due.length, any: met > 0 }[need] ?? met >= Number(need);
  };
  const [best, worst] = [isMetIf('met'), isMetIf('missed')];
  if (best !== worst) return 'unknown';
  return best ? 'met' : 'missed';
}
