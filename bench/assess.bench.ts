import { assess } from '../packages/core/src/assess/assess.js';
import type { Command } from '../packages/core/src/events/command.js';
import type { KnownEvent } from '../packages/core/src/events/event.js';
import { decide } from '../packages/core/src/fold/decide.js';
import { emptyRegister, type RegisterState } from '../packages/core/src/fold/register-state.js';
import { replay } from '../packages/core/src/fold/replay.js';
import { milestones } from '../packages/core/src/rules/builders.js';

const SIZES = [100, 1000, 4000];
const REPEATS = 5;
const OCCASIONS = 12;
const UNITS = 40;

/** A register so many times as large is to cost at most this times as many times as much: 1 is linear. */
const LIMIT = 1.5;

/** What opens the register, and what follows its plan up: units in a tree, goals in three steps, an occasion a month. */
function frame(targets: number): readonly Command[] {
  return [
    { type: 'open-register', data: { name: 'Norrtälje', currency: 'SEK' } },
    { type: 'adopt-plan', data: { id: 'plan', name: 'Plan', body: 'Council', validity: '2023/2026' } },
    ...numbered(UNITS, unit),
    ...numbered(Math.ceil(targets / 100), (area) => goal('area', area)),
    ...numbered(Math.ceil(targets / 10), (result) =>
      goal('result', result, `area-${Math.floor(result / 10)}`),
    ),
    ...numbered(OCCASIONS, occasion),
  ];
}

function unit(number: number): Command {
  const partOf = number === 0 ? {} : { partOf: 'unit-0' };
  return { type: 'define-unit', data: { id: `unit-${number}`, name: `Unit ${number}`, ...partOf } };
}

function goal(step: 'area' | 'result', number: number, parent?: string): Command {
  const id = `${step}-${number}`;
  const kind = step === 'area' ? 'goal-area' : 'desired-result';
  const placed = parent === undefined ? {} : { parents: [parent] };
  return { type: 'define-goal', data: { id, plan: 'plan', name: id, kind, ...placed } };
}

function occasion(number: number): Command {
  const month = `2023-${String(number + 1).padStart(2, '0')}`;
  const data = { id: `follow-up-${number}`, name: month, period: '2023', closesOn: `${month}-28` };
  return {
    type: 'schedule-occasion',
    data: { ...data, asks: ['values', 'forecasts', 'comments', 'judgements'] },
  };
}

/** A target with its indicator and four years of values; every tenth is told in two ways, or with the wrong trend. */
function targetCommands(number: number): readonly Command[] {
  const indicator = `indicator-${number}`;
  const contributors = [{ unit: `unit-${1 + (number % (UNITS - 1))}`, role: 'lead' as const }];
  const years = ['2020', '2021', '2022', ...(number % 3 === 0 ? [] : ['2023'])];
  const values = years.map((_, year) => `${(number * 7 + year * 13) % 97}.${(number % 9) + 1}`);
  return [
    {
      type: 'define-indicator',
      data: {
        ...{ id: indicator, name: indicator, measuredIn: 'percent', scale: 'ratio', direction: 'increase' },
        ...{ schedule: { every: 'year' }, overTime: 'none', contributors },
      },
    },
    {
      type: 'set-target',
      data: {
        ...{ id: `target-${number}`, plan: 'plan', goal: `result-${Math.floor(number / 10)}`, indicator },
        rule: milestones('>=', { 2023: `${(number * 3) % 89}.5`, 2025: '90' }),
        when: number % 4 === 0 ? { type: 'by', date: '2025-12-31' } : { type: 'each', from: '2023' },
      },
    },
    { type: 'state-observations', data: { indicator, period: years, value: values } },
    ...(number % 10 === 0 ? doubtful(indicator) : []),
  ];
}

function doubtful(indicator: string): readonly Command[] {
  return [
    { type: 'state-observations', data: { indicator, period: '2021', value: '1', place: 'page 9' } },
    { type: 'state-observations', data: { indicator, period: '2024', value: '3' } },
    {
      type: 'state-trend',
      data: { indicator, period: '2022', direction: 'unchanged', word: 'as before' },
    },
    {
      type: 'state-figure',
      data: {
        ...{ id: `figure-of-${indicator}`, name: 'change', period: '2022', value: '2', roundedTo: '1' },
        claims: {
          type: 'change',
          of: { type: 'value', indicator },
          since: 'previous-period',
          as: 'absolute',
        },
      },
    },
  ];
}

function numbered<Item>(count: number, make: (number: number) => Item): readonly Item[] {
  return Array.from({ length: count }, (_, number) => make(number));
}

function registerWith(targets: number): RegisterState {
  const commands = [...frame(targets), ...numbered(targets, targetCommands).flat()];
  const decided = decide(emptyRegister, commands, { statedOn: '2024-03-18' });
  const events = decided.map((event, index): KnownEvent => {
    const place = { id: `c${index}/0`, stream: 's', version: index + 1, commandId: `c${index}`, hash: '' };
    return { ...event, ...place, recordedAt: '2024-03-18T08:00:00.000Z' };
  });
  return replay(events);
}

function best(work: () => unknown): number {
  const times = numbered(REPEATS, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** Assesses registers of growing size, and says whether the cost grows faster than the register. */
export async function run(): Promise<void> {
  // The first size is not to pay for what the engine compiles once.
  const small = registerWith(SIZES[0] ?? 0);
  for (let round = 0; round < 30; round += 1) assess(small, { period: '2023' });
  let before: { readonly targets: number; readonly millis: number } | undefined;
  const rows = SIZES.map((targets) => {
    const state = registerWith(targets);
    const millis = best(() => assess(state, { period: '2023' }));
    const { findings, goals, occasions } = assess(state, { period: '2023' });
    const growth = before ? millis / before.millis / (targets / before.targets) : 1;
    before = { targets, millis };
    return {
      ...{ targets, goals: goals.length, occasions: occasions.length, findings: findings.length },
      ...{ ms: Math.round(millis), 'µs a target': Math.round((millis / targets) * 1000) },
      'growth ÷ size': growth.toFixed(2),
    };
  });
  console.table(rows);
  console.log(`aim: growth ÷ size at most ${LIMIT}, where 1 is linear`);
}
