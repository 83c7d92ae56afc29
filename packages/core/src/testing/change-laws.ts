import * as fc from 'fast-check';
import { assess } from '../assess/assess.js';
import type { Assessment } from '../assess/assessment.js';
import { type AssessmentChange, compareAssessments } from '../assess/changes/compare-assessments.js';
import type { Conclusion } from '../assess/changes/conclusion.js';
import { conclusionKey, conclusionsOf } from '../assess/changes/conclusions.js';
import type { Law } from './law.js';
import type { NaiveQuestion } from './naive-log.js';
import { type Batch, recorded } from './recorded.js';
import { question, smallRegister } from './register-arbitraries.js';

/** A register, two questions to it, and how much of its log the first was asked of. */
type AskedTwice = readonly [readonly Batch[], NaiveQuestion, NaiveQuestion, number, boolean];

const askedTwice: fc.Arbitrary<AskedTwice> = fc.tuple(
  smallRegister().map(({ batches }) => batches),
  question(),
  question(),
  fc.nat(1000),
  // Most often it is the same question, asked again when more has been said.
  fc.constantFrom(true, true, false),
);

/** A reader needs nothing but the changes to get from the one answer to the other. */
export const changesAccountForAll: Law<AskedTwice> = {
  name: 'the changes between two answers, applied to the one, give every conclusion of the other',
  arbitrary: askedTwice,
  holds: (asked) => {
    const [before, after] = answersOf(asked);
    const applied = appliedTo(conclusionsOf(before), compareAssessments(before, after));
    return applied === tableOf(conclusionsOf(after));
  },
};

/** An answer has no changes against itself. */
export const nothingChangesItself: Law<AskedTwice> = {
  name: 'between an answer and itself nothing has changed',
  arbitrary: askedTwice,
  holds: (asked) => answersOf(asked).every((answer) => compareAssessments(answer, answer).length === 0),
};

/** Which answer comes first decides only what is called before and after. */
export const changesTurnRound: Law<AskedTwice> = {
  name: 'changes told the other way round have before and after, and what came and went, in each other’s place',
  arbitrary: askedTwice,
  holds: (asked) => {
    const [before, after] = answersOf(asked);
    const turned = compareAssessments(after, before).map(turnedRound);
    return inOrder(compareAssessments(before, after)) === inOrder(turned);
  },
};

/** What was decided is known by the plan's day, and no other new data is. */
const DECIDED: readonly string[] = [
  'budget-decided',
  'budget-adjusted',
  'budget-transferred',
  'change-explained',
];

/** A cause is never made up. */
export const causesAreTrue: Law<AskedTwice> = {
  name: 'what is said to be new had not been stated before, and where time is the cause the day is another',
  arbitrary: askedTwice,
  holds: (asked) => {
    const [before, after] = answersOf(asked);
    return compareAssessments(before, after).every(({ cause, reasons }) => {
      const fresh = reasons.filter(({ cause: why, came }) => why === 'new-data' && came !== null);
      const isFresh = fresh.every(({ came }) => {
        const { version, asOf, planAsOf } = before.question;
        if (came === null) return false;
        return came.version > version || came.statedOn > (DECIDED.includes(came.type) ? planAsOf : asOf);
      });
      return isFresh && (cause !== 'time' || isOtherDay(before, after));
    });
  },
};

function isOtherDay({ question: one }: Assessment, { question: other }: Assessment): boolean {
  return one.asOf !== other.asOf || one.planAsOf !== other.planAsOf;
}

function answersOf([batches, first, second, cut, isSame]: AskedTwice): readonly [Assessment, Assessment] {
  const { events, state } = recorded(batches);
  const recordedBy = Math.max(1, events.length - (cut % events.length));
  const later = isSame ? first : second;
  return [assess(state, { ...first, recordedBy }), assess(state, later)];
}

function appliedTo(before: readonly Conclusion[], changes: readonly AssessmentChange[]): string {
  const table = new Map(before.map((conclusion) => [conclusionKey(conclusion), lineOf(conclusion)]));
  for (const change of changes) {
    const key = conclusionKey(change);
    if (change.after === null) {
      table.delete(key);
      continue;
    }
    const figures = Object.fromEntries(change.figures.map(({ name, after }) => [name, after]));
    table.set(key, { word: change.after, figures: stated({ ...table.get(key)?.figures, ...figures }) });
  }
  return sorted(table);
}

function tableOf(conclusions: readonly Conclusion[]): string {
  return sorted(new Map(conclusions.map((conclusion) => [conclusionKey(conclusion), lineOf(conclusion)])));
}

type Line = Pick<Conclusion, 'word' | 'figures'>;

function lineOf({ word, figures }: Conclusion): Line {
  return { word, figures: stated(figures) };
}

/** A figure that is not there is no figure; in the order of their names. */
function stated(figures: Conclusion['figures']): Conclusion['figures'] {
  const there = Object.entries(figures).filter(([, value]) => value !== null);
  return Object.fromEntries(there.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function sorted(table: ReadonlyMap<string, Line>): string {
  return JSON.stringify([...table].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function turnedRound(change: AssessmentChange): AssessmentChange {
  return {
    ...change,
    before: change.after,
    after: change.before,
    figures: change.figures.map(({ name, before, after }) => ({ name, before: after, after: before })),
    reasons: change.reasons.map(({ cause, key, came, went }) => ({ cause, key, came: went, went: came })),
    events: change.displaced,
    displaced: change.events,
  };
}

/** Changes without the names, which are the later answer's, and without regard to order. */
function inOrder(changes: readonly AssessmentChange[]): string {
  const texts = changes.map(({ name: _, figures, reasons, events, displaced, ...rest }) => {
    const behind = reasons.map(({ cause, came, went }) => textOf([cause, came, went]));
    const lists = [figures.map(textOf), behind, events, displaced];
    return textOf([
      rest.subject,
      rest.id,
      rest.before,
      rest.after,
      rest.causes,
      lists.map((list) => list.toSorted()),
    ]);
  });
  return textOf(texts.sort());
}

function textOf(data: unknown): string {
  return JSON.stringify(data);
}
