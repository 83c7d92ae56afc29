import type { Command, Source } from '@outturn/core';
import { type Direction, moves, type Rule, type When } from '@outturn/core/rules';

type TargetData = Extract<Command, { type: 'set-target' }>['data'];

/** How a sentence is read: its rule, when it binds, what of it is inferred, and the other ways to read it. */
export type SentenceReading = Pick<TargetData, 'rule' | 'when'> &
  Partial<Pick<TargetData, 'inferred' | 'alternatives' | 'better' | 'segments' | 'level'>>;

/** A sentence with the goal it is of and what it is about. */
export interface Sentence {
  readonly id: string;
  readonly goal: string;
  readonly indicator: string;
  readonly name?: string;
  readonly place: string;
  readonly reading: SentenceReading;
}

/** The years of the council's goals. */
export const COUNCIL_YEARS: When = { type: 'each', from: '2014', to: '2016' };

/** The last of them, when a goal is for the period and not for each of its years. */
export const END_OF_PERIOD: When = { type: 'at', periods: ['2016'] };

/** The years of the environmental programme. */
export const PROGRAMME_YEARS: When = { type: 'each', from: '2013', to: '2016' };

const BETTER_EACH_TIME = 'Bättre vid varje mätning än vid den förra';

/**
 * *Shall increase* or *shall decrease*: against the last value before the plan, in each of its years. That is
 * inferred; so is the other way to read it, better at every measurement than at the one before.
 */
export function movingSinceTheStart(
  ruleSince: (since: 'baseline' | 'previous-measurement') => Rule,
): SentenceReading {
  return {
    rule: ruleSince('baseline'),
    when: COUNCIL_YEARS,
    inferred: ['reference', 'when'],
    alternatives: [
      { name: BETTER_EACH_TIME, rule: ruleSince('previous-measurement'), inferred: ['reference', 'when'] },
    ],
  };
}

/** The same of the scope's own value. */
export function moving(direction: Direction): SentenceReading {
  return movingSinceTheStart((since) => moves(direction, { since }));
}

/** A survey is compared with the survey before; its own years say when the next one is. */
export function movingInSurvey(direction: Direction): SentenceReading {
  return {
    rule: moves(direction, { since: 'previous-measurement' }),
    when: COUNCIL_YEARS,
    inferred: ['reference'],
  };
}

/** A target a sentence, in a plan; `at` says where in the document a place is. */
export function setTargets(
  plan: string,
  sentences: readonly Sentence[],
  at: (place: string) => Source,
): readonly Command[] {
  return sentences.map(
    ({ id, goal, indicator, name, place, reading }): Command => ({
      type: 'set-target',
      data: { id, plan, goal, indicator, ...(name !== undefined && { name }), ...reading },
      source: at(place),
    }),
  );
}
