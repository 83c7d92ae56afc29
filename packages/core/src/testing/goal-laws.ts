import * as fc from 'fast-check';
import { assess } from '../assess/assess.js';
import type { Assessment } from '../assess/assessment.js';
import type { Fulfilment, GoalAssessment } from '../assess/goals/goal-assessment.js';
import type { Command } from '../events/command.js';
import { PLAIN_GRADES } from '../goal/judgement-events.js';
import { type JoinPart, joinFinality, joinStatus } from '../judges/kleene.js';
import type { VerdictStatus } from '../judges/verdict.js';
import { weakest } from '../readings/reading.js';
import { compare, exact } from '../values/exact.js';
import { completed, completions, fulfilmentsOf, type SmallGoals, smallGoals } from './goal-arbitraries.js';
import type { Law } from './law.js';
import { recorded } from './recorded.js';
import { type AskedRegister, askedRegister } from './register-arbitraries.js';
import { SMALL_DAYS } from './small-batches.js';
import { SMALL_GOALS } from './target-arbitraries.js';

/**
 * Whatever the unknown turns out to be, a goal comes out between its best and its worst and both can happen; what is
 * decided stays, and so does a grade. The share of what is met is between its ends.
 */
export const extremesEnclose: Law<SmallGoals> = {
  name: 'best and worst enclose every completion of the unknown, and both are reached',
  arbitrary: smallGoals(),
  holds: (small) => {
    const before = fulfilmentsOf(small);
    const every = completions(unknownIn(small)).map((outcomes) => fulfilmentsOf(completed(small, outcomes)));
    const [best, worst] = [every[0], every.at(-1)];
    return (
      every.every((after) => isEnclosed(before, after)) &&
      before.every((goal, at) => goal.best === best?.[at]?.best && goal.worst === worst?.[at]?.worst)
    );
  },
};

/** What becomes known never makes more possible, and never makes a decided goal less sure. */
export const knowledgeNarrows: Law<[SmallGoals, readonly ('met' | 'missed' | undefined)[]]> = {
  name: 'adding knowledge never widens what a goal can become',
  arbitrary: fc.tuple(smallGoals(), fc.array(fc.constantFrom('met', 'missed', undefined), { maxLength: 6 })),
  holds: ([small, outcomes]) => {
    const before = fulfilmentsOf(small);
    const after = fulfilmentsOf(completed(small, outcomes));
    const isSurer = ({ finality }: GoalAssessment, later: GoalAssessment | undefined) =>
      finality === null || weakest([finality, later?.finality ?? 'expected']) === finality;
    return isEnclosed(before, after) && before.every((goal, at) => isSurer(goal, after[at]));
  },
};

/** The policy `all` is the Kleene join of the parts, with its finality. */
export const allIsKleene: Law<SmallGoals> = {
  name: 'a goal that asks for all its parts is their Kleene join',
  arbitrary: smallGoals(),
  holds: (small) => {
    const goals = fulfilmentsOf(small);
    return goals
      .filter(({ policy, reason }) => policy === 'all' && reason.code === 'joined')
      .every((goal) => {
        const parts = partsOf(goal, goals, small);
        return (
          STATUS_OF[goal.fulfilment] === joinStatus('all', parts) &&
          goal.finality === joinFinality('all', parts)
        );
      });
  },
};

/** However the sentences of its targets are read, a goal comes out between the kindest and the strictest. */
export const rangeEncloses: Law<SmallGoals> = {
  name: 'the range over readings encloses every choice of them',
  arbitrary: smallGoals().map((small) => ({ ...small, targets: small.targets.slice(0, 4) })),
  holds: (small) => {
    const before = fulfilmentsOf(small).filter(
      ({ goal, policy }) => isLeaf(goal, small) && !policy.includes('@'),
    );
    return readingsOf(small).every((read) => {
      const after = new Map(fulfilmentsOf(read).map((goal) => [goal.goal, goal.fulfilment]));
      return before.every(({ goal, range: { kindest, strictest } }) => {
        const found = KINDNESS[after.get(goal) ?? 'unknown'];
        return KINDNESS[strictest] <= found && found <= KINDNESS[kindest];
      });
    });
  },
};

/** What somebody judges of a goal is laid beside it and changes nothing that is computed. */
export const judgementsChangeNothing: Law<[AskedRegister, readonly string[]]> = {
  name: 'a judgement of a goal changes no computed result',
  arbitrary: fc.tuple(
    askedRegister(),
    fc.tuple(...SMALL_GOALS.map(() => fc.constantFrom<string>(...PLAIN_GRADES))),
  ),
  holds: ([{ batches, asked }, grades]) => {
    const { state } = recorded(batches);
    const latest = batches.map(({ statedOn }) => statedOn).sort();
    return asked.every(({ question }) => {
      const fixed = { ...question, asOf: question.asOf ?? latest.at(-1) };
      const commands = SMALL_GOALS.map(({ id }, at) =>
        judgement(id, question.period, grades[at] ?? 'fulfilled'),
      );
      const judged = recorded([{ statedOn: SMALL_DAYS[0], commands }], state).state;
      const after = assess(judged, fixed);
      const isBeside = after.goals.every(({ judgements }) => judgements.length === 1);
      return isBeside && computed(assess(state, fixed)) === computed(after);
    });
  },
};

function isEnclosed(before: readonly GoalAssessment[], after: readonly GoalAssessment[]): boolean {
  return before.every((goal, at) => {
    const later = after[at];
    return (
      later !== undefined && isWithin(goal, later) && isShareWithin(goal, later) && isGradeKept(goal, later)
    );
  });
}

function isWithin(before: GoalAssessment, after: GoalAssessment): boolean {
  const isKept = before.fulfilment === 'unknown' || before.fulfilment === after.fulfilment;
  const low = KINDNESS[before.worst] <= KINDNESS[after.worst];
  return isKept && low && KINDNESS[after.best] <= KINDNESS[before.best];
}

function isShareWithin({ share: before }: GoalAssessment, { share: after }: GoalAssessment): boolean {
  if (!before || !after) return before === after;
  return (
    compare(exact(before.low), exact(after.low)) <= 0 && compare(exact(after.high), exact(before.high)) <= 0
  );
}

function isGradeKept({ grade: before }: GoalAssessment, { grade: after }: GoalAssessment): boolean {
  return !before || before.step === null || before.step === after?.step;
}

const STATUS_OF: Readonly<Record<Fulfilment, VerdictStatus>> = {
  fulfilled: 'met',
  'not-fulfilled': 'missed',
  unknown: 'unknown',
  'not-due': 'not-due',
  'not-applicable': 'not-due',
};

const KINDNESS: Readonly<Record<Fulfilment, number>> = {
  'not-fulfilled': 0,
  unknown: 1,
  'not-due': 2,
  'not-applicable': 2,
  fulfilled: 3,
};

function partsOf(
  { goal: id, assignments: counted }: GoalAssessment,
  goals: readonly GoalAssessment[],
  { targets, assignments }: SmallGoals,
): readonly JoinPart[] {
  const children = goals.filter(({ parents }) => parents.includes(id));
  return [
    ...targets.filter(({ goal }) => goal === id),
    ...children.map(({ fulfilment, finality }) => ({ status: STATUS_OF[fulfilment], finality })),
    ...(counted === null ? [] : assignments.filter(({ goal }) => goal === id)),
  ];
}

function unknownIn({ targets }: SmallGoals): number {
  return targets.filter(({ status }) => status === 'unknown').length;
}

function isLeaf(id: string, { goals }: SmallGoals): boolean {
  return !goals.some(({ parents = [] }) => parents.includes(id));
}

/** The same goals with each target read in each of its ways. */
function readingsOf({ targets, ...small }: SmallGoals): readonly SmallGoals[] {
  const choices = targets.reduce<readonly SmallGoals['targets'][]>(
    (chosen, target) =>
      [target.status, ...target.readings].flatMap((status) =>
        chosen.map((some) => [...some, { ...target, status }]),
      ),
    [[]],
  );
  return choices.map((read) => ({ ...small, targets: read }));
}

function judgement(goal: string, period: string, grade: string): Command {
  return {
    type: 'give-judgement',
    data: { goal, period, grade, by: 'The council', why: 'It is seen to be so.' },
  };
}

/** What an assessment computed, as text: without the judgements beside its goals. */
function computed({ goals, targets, indicators, trends, progress, budget, findings }: Assessment): string {
  const unjudged = goals.map(({ judgements: _, ...goal }) => goal);
  return JSON.stringify([unjudged, targets, indicators, trends, progress, budget, findings]);
}
