import * as fc from 'fast-check';
import { assess, verdict } from '../assess/assess.js';
import type { Command } from '../events/command.js';
import { joinStatus, type Need } from '../judges/kleene.js';
import type { VerdictStatus } from '../judges/verdict.js';
import { threshold } from '../rules/builders.js';
import { compare, exact } from '../values/exact.js';
import type { Law } from './law.js';
import { printedNumber } from './measure-arbitraries.js';
import { type Batch, recorded } from './recorded.js';
import { question, smallRegister } from './register-arbitraries.js';

const register = smallRegister().map(({ batches }) => batches);

const SIDES = {
  '>=': 'higher',
  '>': 'higher',
  '<=': 'lower',
  '<': 'lower',
  'at-least-as-good': undefined,
} as const;

type Sided = keyof typeof SIDES;

/** Better is never worse: a value further the right way keeps a `holds` met, by no less. */
export const betterNeverWorsens: Law<[Sided, 'higher' | 'lower', string, string, string]> = {
  name: 'a better value never worsens a requirement that holds',
  arbitrary: fc.tuple(
    fc.constantFrom(...(Object.keys(SIDES) as Sided[])),
    fc.constantFrom('higher', 'lower'),
    ...([printedNumber(), printedNumber(), printedNumber()] as const),
  ),
  holds: ([operator, side, limit, one, other]) => {
    const isUp = (SIDES[operator] ?? side) === 'higher';
    const rising = compare(exact(one), exact(other)) <= 0;
    const [worse, better] = rising === isUp ? [one, other] : [other, one];
    const [before, after] = [worse, better].map((value) => judgedAt(operator, side, limit, value));
    if (!before || !after || before.margin === null || after.margin === null) return false;
    const keeps = before.status !== 'met' || after.status === 'met';
    return keeps && compare(exact(before.margin), exact(after.margin)) <= 0;
  },
};

/** An ambition is shown and is no part of its goal. */
export const ambitionsChangeNoGoal: Law<[readonly Batch[], Parameters<typeof assess>[1]]> = {
  name: 'adding an ambition never changes a goal',
  arbitrary: fc.tuple(register, question()),
  holds: ([batches, asked]) => {
    const targets = batches.filter(({ commands }) => commands.some(({ type }) => type === 'set-target'));
    const ambitions = targets.map(({ statedOn, commands }) => ({
      statedOn,
      commands: commands.map(asAmbition),
    }));
    const { state } = recorded(batches);
    const after = recorded(ambitions, state).state;
    return JSON.stringify(assess(state, asked).goals) === JSON.stringify(assess(after, asked).goals);
  },
};

const statuses = fc.array(fc.constantFrom<VerdictStatus>('met', 'missed', 'unknown', 'not-due'), {
  maxLength: 6,
});

/**
 * Three-valued joins, `all`, `any` and so many: order does not count, what is not due drops out, `all` and `any` are deaf
 * to repetition and the ends of `atLeast`, a join is mirrored by that of the opposites, and what becomes known of an
 * unknown part never overturns what was decided without it.
 */
export const joinsAreKleene: Law<[readonly VerdictStatus[], readonly VerdictStatus[], number]> = {
  name: 'joins are Kleene: free in order, mirrored, deaf to what is not due, never overturned by what was unknown',
  arbitrary: statuses.chain((some) =>
    fc.tuple(
      fc.constant(some),
      fc.shuffledSubarray(some, { minLength: some.length }),
      fc.integer({ min: 1, max: 6 }),
    ),
  ),
  holds: ([some, shuffled, count]) => {
    const due = some.filter((status) => status !== 'not-due').length;
    const isTooFew = due < count;
    const ends =
      joined('any', some) === joined(1, some) && (due === 0 || joined('all', some) === joined(due, some));
    const repeats = (['all', 'any'] as const).every(
      (how) => joined(how, [...some, ...some]) === joined(how, some),
    );
    const counted = isTooFew
      ? joined(count, some) === 'not-due'
      : isLawful(count, due - count + 1, some, shuffled);
    return ends && repeats && counted && isLawful('all', 'any', some, shuffled);
  },
};

function isLawful(
  need: Need,
  mirrored: Need,
  some: readonly VerdictStatus[],
  shuffled: readonly VerdictStatus[],
): boolean {
  const found = joined(need, some);
  const isFree = [shuffled, [...some, 'not-due' as const]].every((list) => joined(need, list) === found);
  const isMirrored = opposite(joined(mirrored, some.map(opposite))) === found;
  const unknown = some.indexOf('unknown');
  const outcomes = (['met', 'missed'] as const).map((outcome) =>
    joined(
      need,
      some.map((status, index) => (index === unknown ? outcome : status)),
    ),
  );
  return (
    isFree && isMirrored && (unknown < 0 || found === 'unknown' || outcomes.every((one) => one === found))
  );
}

function joined(need: Need, list: readonly VerdictStatus[]): VerdictStatus {
  return joinStatus(
    need,
    list.map((status) => ({ status, finality: null })),
  );
}

function asAmbition(command: Command): Command {
  if (command.type !== 'set-target') return command;
  return { ...command, data: { ...command.data, id: `${command.data.id}-ambition`, level: 'ambition' } };
}

function judgedAt(operator: Sided, better: 'higher' | 'lower', limit: string, value: string) {
  const commands: Command[] = [
    { type: 'open-register', data: { name: 'One target', currency: 'SEK' } },
    { type: 'adopt-plan', data: { id: 'plan', name: 'The plan', body: 'The council', validity: '2024' } },
    { type: 'define-goal', data: { id: 'goal', plan: 'plan', name: 'The goal', kind: 'council-goal' } },
    {
      type: 'define-indicator',
      data: {
        ...{ id: 'i', name: 'The indicator', measuredIn: 'persons', scale: 'ratio', direction: 'none' },
        ...{ schedule: { every: 'year' }, overTime: 'none' },
      },
    },
    {
      type: 'set-target',
      data: {
        id: 't',
        plan: 'plan',
        goal: 'goal',
        indicator: 'i',
        rule: threshold(operator, limit),
        when: { type: 'each' },
        better,
      },
    },
    { type: 'state-observations', data: { indicator: 'i', period: ['2024'], value: [value] } },
  ];
  return verdict(recorded([{ statedOn: '2025-01-31', commands }]).state, 't', { period: '2024' }).verdict;
}

function opposite(status: VerdictStatus): VerdictStatus {
  if (status === 'met') return 'missed';
  return status === 'missed' ? 'met' : status;
}
