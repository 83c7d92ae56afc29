import * as fc from 'fast-check';
import { assess } from '../assess/assess.js';
import type { Command } from '../events/command.js';
import type { KnownEvent } from '../events/event.js';
import { decide } from '../fold/decide.js';
import { emptyRegister, type RegisterState } from '../fold/register-state.js';
import { replay } from '../fold/replay.js';
import type { Law } from './law.js';
import { type Batch, recorded } from './recorded.js';
import { question, smallRegister } from './register-arbitraries.js';

type Answered = Parameters<typeof assess>[1];

const register = smallRegister().map(({ batches }) => batches);

/** A replay is the same whatever pieces the log comes in. */
export const replayInBatches: Law<[readonly Batch[], readonly number[], Answered]> = {
  name: 'a log replayed in any pieces gives the same register',
  arbitrary: fc.tuple(register, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), question()),
  holds: ([batches, sizes, asked]) => {
    const { events } = recorded(batches);
    const whole = replay(events);
    let state = emptyRegister;
    for (let at = 0, turn = 0; at < events.length; turn += 1) {
      const size = sizes[turn % sizes.length] ?? 1;
      state = replay(events.slice(at, at + size), state);
      at += size;
    }
    const sameDefinitions = textOf(whole.definitions) === textOf(state.definitions);
    return (
      sameDefinitions && whole.headHash === state.headHash && answers(whole, asked) === answers(state, asked)
    );
  },
};

/** An old state is a value: neither growth nor a fork reaches it. */
export const oldStatesStay: Law<[readonly Batch[], number, readonly Batch[], Answered]> = {
  name: 'a state answers as before after its log has grown and forked',
  arbitrary: fc.tuple(register, fc.nat(100), register, question()),
  holds: ([batches, cut, others, asked]) => {
    const { events } = recorded(batches);
    const until = 1 + (cut % events.length);
    const old = replay(events.slice(0, until));
    const before = answers(old, asked);
    const grown = replay(events.slice(until), old);
    const grownAnswers = answers(grown, asked);
    const strangers = recorded(others).events.filter(({ type }) => type !== 'register-opened');
    const tail = renumbered(strangers, until).map((event) => ({ ...event, id: `other-${event.id}` }));
    const fork = replay(tail, old);
    const afresh = replay([...events.slice(0, until), ...tail]);
    const isForkItsOwn = answers(fork, asked) === answers(afresh, asked);
    return isForkItsOwn && answers(old, asked) === before && answers(grown, asked) === grownAnswers;
  },
};

/** Without a day, a question is asked as of the latest one. */
export const latestDayIsDefault: Law<[readonly Batch[], Answered]> = {
  name: 'asked as of the latest stated day, a register answers as without a day',
  arbitrary: fc.tuple(register, question()),
  holds: ([batches, { asOf: _, ...asked }]) => {
    const { events, state } = recorded(batches);
    const latest =
      events
        .map(({ statedOn }) => statedOn)
        .sort()
        .at(-1) ?? '';
    return answers(state, { ...asked, asOf: latest }) === answers(state, asked);
  },
};

const STATEMENTS: readonly KnownEvent['type'][] = [
  'observations-stated',
  'benchmarks-stated',
  'judgement-given',
  'series-broken',
  'statement-withdrawn',
  'budget-decided',
  'budget-adjusted',
  'budget-transferred',
  'outturns-stated',
  'forecasts-stated',
];

/** What counts is the day a thing was stated; the place in the log only breaks ties within a day. */
export const orderOfDaysIsFree: Law<[readonly Batch[], readonly number[], Answered]> = {
  name: 'the order in which statements of different days were recorded changes no result',
  arbitrary: fc.tuple(register, fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), question()),
  holds: ([batches, ranks, asked]) => {
    const { events } = recorded(batches);
    const isStatement = ({ type }: KnownEvent) => STATEMENTS.includes(type);
    const days = [...new Set(events.map(({ statedOn }) => statedOn))];
    const rankOf = (event: KnownEvent) => ranks[days.indexOf(event.statedOn) % ranks.length] ?? 0;
    const moved = events.filter(isStatement).sort((a, b) => rankOf(a) - rankOf(b));
    const rest = events.filter((event) => !isStatement(event));
    return results(replay(events), asked) === results(replay(renumbered([...rest, ...moved], 0)), asked);
  },
};

// These say something new each time, or are refused the second time.
const NEVER_REPEATED: readonly Command['type'][] = [
  'open-register',
  'break-series',
  'withdraw-statement',
  'complete-assignment',
];

/** Stating the same again on the same day is no new statement. */
export const repeatsRecordNothing: Law<[readonly Batch[], number]> = {
  name: 'restating identical rows on the same day records nothing',
  arbitrary: fc.tuple(register, fc.nat(100)),
  holds: ([batches, cut]) => {
    const until = 1 + (cut % batches.length);
    const { statedOn = '', commands = [] } = batches[until - 1] ?? {};
    const last = commands.at(-1);
    if (!last || NEVER_REPEATED.includes(last.type) || addsAnItem(last)) return true;
    const { state } = recorded(batches.slice(0, until));
    return decide(state, last, { statedOn }).length === 0;
  },
};

// Without an item of its own, each change of a budget is another one.
function addsAnItem({ type, data }: Command): boolean {
  return (type === 'adjust-budget' || type === 'transfer-budget') && data.item === undefined;
}

function answers(state: RegisterState, asked: Answered): string {
  return textOf(assess(state, asked));
}

// Which of two breaks is named first, and in what order evidence is listed, may follow the log.
function results(state: RegisterState, asked: Answered): string {
  const { goals, targets } = assess(state, asked);
  const figures = targets.flatMap(({ verdict: found, standing }) =>
    [found, standing].map(({ status, finality, actual, required, margin }) => [
      status,
      finality,
      actual,
      required,
      margin,
    ]),
  );
  return textOf([goals.map(({ goal, fulfilment, best, worst }) => [goal, fulfilment, best, worst]), figures]);
}

function renumbered(events: readonly KnownEvent[], after: number): readonly KnownEvent[] {
  return events.map((event, index) => ({ ...event, version: after + index + 1 }));
}

function textOf(data: unknown): string {
  return JSON.stringify(data);
}
