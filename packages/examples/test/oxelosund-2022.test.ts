import { memoryStore } from '@outturn/adapters/memory';
import { type Command, decide, emptyRegister, openTracker } from '@outturn/core';
import type { Rule } from '@outturn/core/rules';
import { describe, expect, it } from 'vitest';
import { oxelosund2022 } from '../src/oxelosund-2022/oxelosund-2022.js';
import { printedNumber } from '../src/oxelosund-2022/printed-number.js';

const commands = oxelosund2022.flatMap((document) => document.commands);

type DataOf<Type extends Command['type']> = Extract<Command, { type: Type }>['data'];

function dataOf<Type extends Command['type']>(type: Type): readonly DataOf<Type>[] {
  return commands.filter((command) => command.type === type).map(({ data }) => data as DataOf<Type>);
}

function column<Cell>(cells: Cell | readonly Cell[] | undefined): readonly Cell[] {
  return Array.isArray(cells) ? cells : [];
}

describe('the plan of Oxelösund', () => {
  it('says of every statement where it is printed', () => {
    expect(commands.filter(({ source }) => source === undefined)).toEqual([]);
  });

  it('has six goal areas, 31 council goals and 34 goals of the board under them', () => {
    const goals = dataOf('define-goal');
    const areas = goals.filter(({ kind }) => kind === 'goal-area').map(({ id }) => id);
    const under = goals.filter(({ parents }) => parents?.every((parent) => areas.includes(parent)));
    expect(areas).toHaveLength(6);
    expect(under.filter(({ kind }) => kind === 'council-goal')).toHaveLength(31);
    expect(under.filter(({ kind }) => kind === 'sub-goal')).toHaveLength(34);
  });

  it('sets a target for each council goal and each of the 42 rows of the board', () => {
    const council = dataOf('define-goal').filter(({ kind }) => kind === 'council-goal');
    const goals = new Set(council.map(({ id }) => id));
    const minimum = dataOf('set-target').filter(({ level }) => level !== 'ambition');
    const followUp = minimum.filter(({ goal }) => goal === 'given-budgetram');
    const ofCouncil = minimum.filter(({ goal }) => goals.has(goal));
    expect(new Set(ofCouncil.map(({ goal }) => goal)).size).toBe(31);
    expect(ofCouncil).toHaveLength(31);
    expect(minimum.length - ofCouncil.length - followUp.length).toBe(42);
  });

  it('prints 42 start values: eight gaps, six of other years, one not usual and three of a part-year', () => {
    const [, starts] = dataOf('state-observations').toSorted(
      (a, b) => column(a.indicator).length - column(b.indicator).length,
    );
    const periods = column(starts?.period);
    expect(periods).toHaveLength(42);
    expect(column(starts?.missing).filter((reason) => reason === 'not-stated')).toHaveLength(8);
    expect(periods.filter((period) => period === '2020')).toHaveLength(5);
    expect(periods.filter((period) => period === '2019')).toHaveLength(1);
    expect(column(starts?.atypical).filter(Boolean)).toHaveLength(1);
    expect(column(starts?.extent).filter((extent) => extent === 'part')).toHaveLength(3);
  });

  it('takes an operator as printed where one is, and says so where it is inferred', () => {
    const printed = dataOf('set-target')
      .map(({ rule, ...target }) => ({ ...target, rule: rule as Rule }))
      .filter(({ inferred }) => !inferred?.includes('operator'))
      .flatMap(({ id, rule }) =>
        rule.type === 'holds' && rule.against.type === 'byPeriod' ? [[id, rule.operator]] : [],
      );
    expect(printed).toEqual([
      ['fler-invånare', '>='],
      ['våldsbrott-7-14', '<'],
      ['våldsbrott-15-17', '<'],
      ['tobak-åk7', '<'],
      ['tobak-åk9', '<'],
      ['alkohol-åk7', '<'],
      ['alkohol-åk9', '<'],
      ['trygga-äldre', '>'],
    ]);
  });

  it('plans 26 projects, one of them with a year it is due in', () => {
    const projects = dataOf('give-assignment');
    expect(projects).toHaveLength(26);
    expect(projects.filter(({ due }) => due !== undefined)).toMatchObject([
      { id: 'fastighetssystem', due: '2023' },
    ]);
  });

  it('is followed up in March, April, August, October and December of each year', () => {
    const closing = dataOf('schedule-occasion').map(({ closesOn }) => closesOn);
    expect(closing.filter((month) => month?.startsWith('2023'))).toEqual([
      '2023-03',
      '2023-04',
      '2023-08',
      '2023-10',
      '2023-12',
    ]);
    expect(closing).toHaveLength(16);
  });

  it('is recorded as one event a command', async () => {
    const tracker = await openTracker({ store: memoryStore() });
    let version = 0;
    for (const { statedOn, commands: stated } of oxelosund2022) {
      ({ version } = await tracker.execute('oxelösund', stated, { statedOn }));
    }
    expect(version).toBe(commands.length);
    await tracker.close();
  });

  it('is refused where it is not begun from its first adoption', () => {
    const [, second] = oxelosund2022;
    const statedOn = '2022-01-26';
    expect(() => decide(emptyRegister, second?.commands ?? [], { statedOn })).toThrow('open-register');
  });
});

describe('the numbers of a row', () => {
  it('are what is printed: a comparison, a number, or a gap', () => {
    expect(['<8', '3.2', '-'].map(printedNumber)).toEqual([
      { value: '8', operator: '<' },
      { value: '3.2' },
      undefined,
    ]);
    expect(() => printedNumber('om 8')).toThrow(TypeError);
  });
});
