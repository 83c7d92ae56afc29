import { describe, expect, it } from 'vitest';
import type { Spread } from '../../src/budget/spreading.js';
import type { Command } from '../../src/events/command.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { openView } from '../../src/readings/open-view.js';
import { readAmount } from '../../src/readings/read-amount.js';
import type { AmountVersion } from '../../src/rules/measure.js';
import { printExact } from '../../src/values/exact.js';
import { partition } from '../../src/values/period-sequence.js';
import { type AmountRow, budgetOf, decided, defineLine, outturn } from '../support/budget-of.js';
import { codeOf } from '../values/code-of.js';

const EVEN: Spread = { type: 'even' };

function lineData(id: string, spread: Spread) {
  return { id, name: id, nature: 'cost', whole: 'driftbudget', breakdown: 'per-kategori', spread } as const;
}

function spreadLine(id: string, spread: Spread, parent?: string): Command {
  const data = lineData(id, spread);
  return { type: 'define-budget-line', data: parent === undefined ? data : { ...data, parent } };
}

function alter(line: string, period: string, amount: string): Command {
  const data = { line, period, amount, kind: 'supplementary', name: 'More' } as const;
  return { type: 'adjust-budget', data };
}

function shown(
  state: RegisterState,
  line: string,
  period: string,
  version: AmountVersion = 'decided',
): string {
  const reading = readAmount(openView(state), line, version, period);
  return reading.known ? printExact(reading.value) : reading.reason.code;
}

function spread(...rows: readonly AmountRow[]): RegisterState {
  return budgetOf([], spreadLine('school', EVEN), decided(rows));
}

describe('a part of a period’s budget', () => {
  it('is the share that has fallen to date where the line spreads its budget', () => {
    const state = spread(['school', '2024', '-100']);
    expect(shown(state, 'school', '2024-01/2024-04')).toBe('-33333.33');
    expect(shown(state, 'school', '2024-T2')).toBe('-33333.34');
    expect(shown(state, 'school', '2024')).toBe('-100000');
  });

  it('follows the spread that holds on the first day of the amount’s own period, so that the months sum to it', () => {
    const julyAlone: Spread = { type: 'profile', weights: [...'000000100000'] };
    const monthsOf = (state: RegisterState) =>
      (partition('2024', 'month') ?? []).map((month) => shown(state, 'school', month));
    const redefined = budgetOf([], spreadLine('school', EVEN), decided([['school', '2024', '-12']]), {
      type: 'define-budget-line',
      data: { ...lineData('school', julyAlone), from: '2024-07' },
    });
    expect(new Set(monthsOf(redefined))).toEqual(new Set(['-1000']));
    const moved = budgetOf(
      [],
      ...[spreadLine('even', EVEN), spreadLine('in-july', julyAlone)],
      defineLine({ id: 'school', parent: 'even' }),
      decided([['school', '2024', '-12']]),
      defineLine({ id: 'school', parent: 'in-july', from: '2024-07' }),
    );
    expect(new Set(monthsOf(moved))).toEqual(new Set(['-1000']));
  });

  it('is not there for a line without a spread, nor for days', () => {
    const plain = budgetOf([{ id: 'school' }], decided([['school', '2024', '-100']]));
    expect(shown(plain, 'school', '2024-01')).toBe('no-amount');
    expect(shown(spread(['school', '2024', '-100']), 'school', '2024-01-15')).toBe('no-amount');
  });

  it('is as stated where it is stated, and what is left for the other months is then not known', () => {
    const state = spread(['school', '2024', '-1200'], ['school', '2024-01', '-50']);
    expect(shown(state, 'school', '2024-01')).toBe('-50000');
    expect(shown(state, 'school', '2024-02')).toBe('no-amount');
  });

  it('is the share of the shortest period around each month that has an amount', () => {
    const thirds = spread(
      ['school', '2024-T1', '-40'],
      ['school', '2024-T2', '-80'],
      ['school', '2024', '-9'],
    );
    expect(shown(thirds, 'school', '2024-01/2024-06')).toBe('-80000');
  });

  it('follows the months of the calendar through a broken fiscal year', () => {
    const weights = ['0', '0', '0', '0', '0', '0', '1', '1', '1', '1', '0', '0'];
    const state = budgetOf(
      [],
      spreadLine('school', { type: 'profile', weights }),
      decided([['school', '2023-07/2024-06', '-100']]),
    );
    expect(shown(state, 'school', '2023-07/2023-08')).toBe('-50000');
    expect(shown(state, 'school', '2024-01/2024-06')).toBe('0');
  });

  it('is summed over the lines below, each spread in its own way', () => {
    const weights = ['12', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'];
    const state = budgetOf(
      [{ id: 'net' }],
      spreadLine('a', EVEN, 'net'),
      spreadLine('b', { type: 'profile', weights }, 'net'),
      decided([
        ['a', '2024', '-120'],
        ['b', '2024', '-30'],
      ]),
    );
    expect(shown(state, 'net', '2024-01/2024-02')).toBe('-50000');
  });

  it('of the current budget has each alteration spread over its own period', () => {
    const state = budgetOf(
      [],
      spreadLine('school', EVEN),
      decided([['school', '2024', '-12']]),
      alter('school', '2024', '-100'),
      alter('school', '2024-03', '-7'),
    );
    expect(shown(state, 'school', '2024-01/2024-02', 'current')).toBe('-2016.67');
    expect(shown(state, 'school', '2024-03', 'current')).toBe('-1015.33');
    expect(shown(state, 'school', '2024-03', 'decided')).toBe('-1000');
    expect(shown(state, 'school', '2024', 'current')).toBe('-12107');
  });

  it('is spread as the nearest line above says where a line says nothing itself', () => {
    const summer: Spread = {
      type: 'profile',
      weights: ['0', '0', '0', '0', '0', '1', '1', '1', '0', '0', '0', '0'],
    };
    const state = budgetOf(
      [],
      spreadLine('all', EVEN),
      spreadLine('leisure', summer, 'all'),
      ...[
        { id: 'baths', parent: 'leisure' },
        { id: 'schools', parent: 'all' },
        { id: 'meals', parent: 'schools' },
        { id: 'pupils', parent: 'schools', ofWhich: true } as const,
      ].map(defineLine),
      decided([
        ['baths', '2024', '-30'],
        ['meals', '2024', '-120'],
        ['pupils', '2024', '-60'],
      ]),
    );
    expect(shown(state, 'meals', '2024-06')).toBe('-10000');
    expect(shown(state, 'baths', '2024-06')).toBe('-10000');
    expect(shown(state, 'baths', '2024-05')).toBe('0');
    expect(shown(state, 'all', '2024-06')).toBe('-20000');
    expect(shown(state, 'pupils', '2024-06')).toBe('no-amount');
  });

  describe('of a line that states its own amount and has lines below it', () => {
    it.each(['net', 'a'])('is its own, and each change over its period, stated on %s', (line) => {
      const state = budgetOf(
        [],
        spreadLine('net', EVEN),
        defineLine({ id: 'a', parent: 'net' }),
        decided([['net', '2024', '-12']]),
        alter(line, '2024-H2', '-60'),
        alter(line, '2024', '-24'),
      );
      expect(shown(state, 'net', '2024-06', 'current')).toBe('-1002');
      expect(shown(state, 'net', '2024-07', 'current')).toBe('-1012');
      expect(shown(state, 'net', '2024', 'current')).toBe('-12084');
    });

    it('has a change of a line below spread as that line is', () => {
      const late: Spread = {
        type: 'profile',
        weights: ['0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', '1'],
      };
      const state = budgetOf(
        [],
        spreadLine('net', EVEN),
        spreadLine('a', late, 'net'),
        decided([['net', '2024', '-12']]),
        alter('a', '2024', '-60'),
      );
      expect(shown(state, 'net', '2024-11', 'current')).toBe('-1000');
      expect(shown(state, 'net', '2024-12', 'current')).toBe('-1060');
    });

    it('is unknown where a change is of a line that is not spread', () => {
      const state = budgetOf(
        [{ id: 'net' }, { id: 'a', parent: 'net' }],
        decided([['net', '2024-06', '-1']]),
        alter('a', '2024-H1', '-60'),
      );
      expect(shown(state, 'net', '2024-06', 'decided')).toBe('-1000');
      expect(shown(state, 'net', '2024-06', 'current')).toBe('no-amount');
    });
  });

  it('of a sum adds a change of the year that was stated on the sum itself', () => {
    const state = budgetOf(
      [],
      spreadLine('net', EVEN),
      spreadLine('a', EVEN, 'net'),
      decided([['a', '2024', '-12']]),
      alter('net', '2024', '-24'),
    );
    expect(shown(state, 'net', '2024-06', 'current')).toBe('-1002');
    expect(shown(state, 'a', '2024-06', 'current')).toBe('-1000');
  });

  it('of the current budget adds a year’s alteration to a month that has an amount of its own', () => {
    const state = budgetOf([], spreadLine('school', EVEN), decided([['school', '2024-03', '-1']]), {
      type: 'adjust-budget',
      data: { line: ['school'], period: ['2024'], amount: ['-12'], kind: 'technical', name: 'More' },
    });
    expect(shown(state, 'school', '2024-03', 'current')).toBe('-1001');
  });

  it('names the row the whole was stated in, once', () => {
    const reading = readAmount(openView(spread(['school', '2024', '-100'])), 'school', 'decided', '2024-H1');
    expect(reading.evidence).toEqual(['c1/3#0']);
  });

  it('is never made of an outturn', () => {
    const state = budgetOf([], spreadLine('school', EVEN), outturn([['school', '2024', '-100']]));
    expect(shown(state, 'school', '2024-01', 'outturn')).toBe('no-amount');
  });

  it('cannot be spread by weights that make nothing', () => {
    const weights = ['1', '-1', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0'];
    expect(codeOf(() => budgetOf([], spreadLine('school', { type: 'profile', weights })))).toBe(
      'profile-sums-to-zero',
    );
  });
});
