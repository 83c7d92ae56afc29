import type { Command } from '@outturn/core';
import { type Direction, milestones, moves, type Operator, type Rule, threshold } from '@outturn/core/rules';

type TargetData = Extract<Command, { type: 'set-target' }>['data'];

/** How a sentence about a wanted result is read: what it asks, when, and what was inferred. */
export type ResultReading = Pick<TargetData, 'rule' | 'when' | 'inferred' | 'alternatives'>;

/**
 * A wanted result, what it is measured with, and how it is read. The agreement prints key figures under a goal,
 * never beside a result: which belongs to which is read off their names.
 */
export interface DesiredResult {
  readonly goal: string;
  readonly indicator: string;
  readonly reading: ResultReading;
  /** The target's id, where a goal has several; default the goal's. */
  readonly id?: string;
  readonly name?: string;
}

/** The years of the heading over every wanted result. */
export const EVERY_YEAR = { type: 'each', from: '2024', to: '2026' } as const;

const AT_THE_END = { type: 'at', periods: ['2026'] } as const;

/**
 * *Shall increase* or *shall decrease*, of one figure or several together: since the plan's start, judged every
 * year. Neither is printed, so two other readings stand beside it.
 */
export function sinceTheStart(ruleSince: (since: 'baseline' | 'previous-period') => Rule): ResultReading {
  const inferred: ResultReading['inferred'] = ['reference', 'when'];
  const rule = ruleSince('baseline');
  return {
    rule,
    when: EVERY_YEAR,
    inferred,
    alternatives: [
      { name: 'Varje år mot året före', rule: ruleSince('previous-period'), inferred },
      { name: 'Först 2026, mot utgångsvärdet', rule, when: AT_THE_END, inferred },
    ],
  };
}

/** The same of the scope's own value. */
export function movesSinceTheStart(direction: Direction): ResultReading {
  return sinceTheStart((since) => moves(direction, { since }));
}

/** *For every year better than the year before*, as printed. */
export function betterEveryYear(direction: Direction): ResultReading {
  return { rule: moves(direction), when: EVERY_YEAR };
}

/** A limit printed without a year holds in every year of the heading; it could be meant for the last. */
export function limitEveryYear(operator: Operator, value: string): ResultReading {
  return everyYearOrAtTheEnd(threshold(operator, value));
}

/** A rule whose year is not printed; it could be meant for the last year alone. */
export function everyYearOrAtTheEnd(rule: Rule): ResultReading {
  return {
    rule,
    when: EVERY_YEAR,
    inferred: ['when'],
    alternatives: [{ name: 'Först 2026', rule, when: AT_THE_END, inferred: ['when'] }],
  };
}

/** A limit printed for each year, in the order of the years. */
export function limitsByYear(operator: Operator, values: readonly string[]): ResultReading {
  const points = values.map((value, index) => [String(2024 + index), value]);
  return { rule: milestones(operator, Object.fromEntries(points)), when: EVERY_YEAR };
}

/** At least a value in 2026. */
export function atLeastByTheEnd(value: string): ResultReading {
  return { rule: milestones('>=', { '2026': value }), when: AT_THE_END };
}
