import { Decimal } from 'decimal.js';
import { assess } from '../packages/core/src/assess/assess.js';
import type { Command } from '../packages/core/src/events/command.js';
import type { KnownEvent } from '../packages/core/src/events/event.js';
import { decide } from '../packages/core/src/fold/decide.js';
import { emptyRegister, type RegisterState } from '../packages/core/src/fold/register-state.js';
import { evolve, replay } from '../packages/core/src/fold/replay.js';
import { judgeTarget } from '../packages/core/src/judges/judge-target.js';
import { standingOf } from '../packages/core/src/judges/standing.js';
import { openView } from '../packages/core/src/readings/open-view.js';
import { allDefinedIn, type View } from '../packages/core/src/readings/view.js';
import { milestones } from '../packages/core/src/rules/builders.js';
import type { Target } from '../packages/core/src/target/target-events.js';

const TARGETS = 5_000;
const REPEATS = 5;
const YEARS = ['2021', '2022', '2023'];

/** A verdict with its whole anatomy is to cost at most this many times the plain loop. */
const LIMIT = 3;

function commands(): readonly Command[] {
  const all: Command[] = [
    { type: 'open-register', data: { name: 'Norrtälje', currency: 'SEK' } },
    { type: 'adopt-plan', data: { id: 'plan', name: 'Plan', body: 'Board', validity: '2023/2026' } },
    { type: 'define-goal', data: { id: 'goal', plan: 'plan', name: 'Goal', kind: 'council-goal' } },
  ];
  for (let target = 0; target < TARGETS; target++) {
    const indicator = `indicator-${target}`;
    all.push({
      type: 'define-indicator',
      data: {
        id: indicator,
        name: indicator,
        measuredIn: 'percent',
        scale: 'ratio',
        direction: 'increase',
        schedule: { every: 'year' },
        overTime: 'none',
      },
    });
    all.push({
      type: 'set-target',
      data: {
        id: `target-${target}`,
        plan: 'plan',
        goal: 'goal',
        indicator,
        rule: milestones('>=', { 2023: requiredOf(target), 2024: '90' }),
        when: { type: 'each', from: '2023', to: '2026' },
      },
    });
    all.push({
      type: 'state-observations',
      data: { indicator, period: YEARS, value: YEARS.map((_, year) => statedValue(target, year)) },
    });
  }
  return all;
}

function statedValue(target: number, year: number): string {
  return `${(target * 7 + year * 13) % 97}.${(target % 9) + 1}`;
}

function requiredOf(target: number): string {
  return `${(target * 3) % 89}.5`;
}

function record(state: RegisterState, batch: readonly Command[]): RegisterState {
  const decided = decide(state, batch, { statedOn: '2024-03-18' });
  const events = decided.map((event, index): KnownEvent => {
    const version = state.version + index + 1;
    const recordedAt = '2024-03-18T08:00:00.000Z';
    return {
      ...event,
      id: `c${version}/0`,
      stream: 's',
      version,
      recordedAt,
      commandId: `c${version}`,
      hash: '',
    };
  });
  return replay(events, state);
}

/** Status and margin as one would write them by hand, from values already found. */
function plainLoop(pairs: readonly (readonly [string, string])[]): number {
  let met = 0;
  for (const [actual, required] of pairs) {
    const margin = new Decimal(actual).minus(new Decimal(required));
    if (margin.gte(0)) met += 1;
  }
  return met;
}

function best(work: () => unknown): number {
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Times verdicts with their whole anatomy against a plain loop of decimals, in one run. */
export async function run(): Promise<void> {
  const state = record(emptyRegister, commands());
  const targets = allDefinedIn(openView(state), 'target', '2023');
  const pairs = targets.map((_, target) => [statedValue(target, 2), requiredOf(target)] as const);
  const plain = best(() => plainLoop(pairs));
  // A view remembers what it has found: each round opens its own, as each question does.
  const eachIn = (judge: (view: View, target: Target) => unknown) => {
    const view = openView(state);
    return targets.map((target) => judge(view, target));
  };
  const verdicts = best(() => eachIn((view, target) => judgeTarget(view, target, '2023')));
  const standings = best(() => eachIn((view, target) => standingOf(view, target, '2023')));
  const whole = best(() => assess(state, { period: '2023' }));
  const one: Command = {
    type: 'state-observations',
    data: { indicator: 'indicator-7', period: '2024', value: '50' },
  };
  const again = best(() => {
    const grown = record(state, [one]);
    const last = evolve(state, lastOf(grown));
    judgeTarget(openView(last), targets[7] ?? fail(), '2024');
  });
  const rows = [
    ['plain Decimal loop: status and margin', plain],
    ['verdict with its whole anatomy', verdicts],
    ['standing with its whole anatomy', standings],
    ['assess: everything', whole],
  ] as const;
  console.log(`${TARGETS} targets; best of ${REPEATS}`);
  for (const [name, time] of rows) {
    const each = ((time / TARGETS) * 1000).toFixed(2);
    console.log(
      `${name.padEnd(40)} ${each.padStart(8)} µs each  ${(time / plain).toFixed(1).padStart(6)} × plain`,
    );
  }
  console.log(`one more observation and its target again: ${again.toFixed(2)} ms`);
  console.log(`aim: a verdict at most ${LIMIT} × plain; measured ${(verdicts / plain).toFixed(1)}`);
}

function lastOf(state: RegisterState) {
  return state.ledger.entries.at(-1)?.event ?? fail();
}

function fail(): never {
  throw new Error('The benchmark’s register is not as it should be.');
}
