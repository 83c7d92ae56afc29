import { describe, expect, test } from 'vitest';
import type { Command } from '../../src/events/command.js';
import { recorded } from '../../src/testing/recorded.js';
import { cutDown } from '../../src/testing/verdict-figures.js';
import { DAY, observe, openSmallRegister } from '../support/small-register.js';

function cut(commands: readonly Command[], evidence: readonly string[]) {
  const batches = [openSmallRegister(), ...commands.map((command) => [command])].map((all) => ({
    statedOn: DAY,
    commands: all,
  }));
  return cutDown(recorded(batches).events, evidence).slice(openSmallRegister().length);
}

describe('a log cut down to some statements', () => {
  test('withdraws the row that was withdrawn, whatever number that has among the rows left', () => {
    const withdrawn: Command = {
      type: 'withdraw-statement',
      data: { statement: 'c2/0#1', reason: 'A slip.' },
    };
    const left = cut([observe({ 2021: '1', 2022: '2', 2023: '3' }), withdrawn], ['c2/0#2', 'c3/0#0']);
    expect(left).toMatchObject([
      { data: { period: ['2022', '2023'], value: ['2', '3'] }, version: 1 + openSmallRegister().length },
      { data: { statement: 'c2/0#0' } },
    ]);
  });

  test('leaves out the withdrawal of what is not in evidence', () => {
    const withdrawn: Command = {
      type: 'withdraw-statement',
      data: { statement: 'c2/0#0', reason: 'A slip.' },
    };
    expect(cut([observe({ 2021: '1', 2022: '2' }), withdrawn], ['c2/0#1'])).toMatchObject([
      { data: { period: ['2022'], value: ['2'] } },
    ]);
  });

  test('keeps what was decided withdrawn, though no evidence says that it was', () => {
    const line: Command = {
      type: 'define-budget-line',
      data: { id: 'school', name: 'The school', nature: 'net', whole: 'whole', breakdown: 'one' },
    };
    const decided: Command = {
      type: 'decide-budget',
      data: { plan: 'plan', line: 'school', period: ['2024'], amount: ['-5'] },
    };
    const withdrawn: Command = {
      type: 'withdraw-statement',
      data: { statement: 'c3/0#0', reason: 'A slip.' },
    };
    const left = cut([line, decided, withdrawn], []);
    expect(left.map(({ id }) => id)).toEqual(['c2/0', 'c3/0', 'c4/0']);
  });
});
