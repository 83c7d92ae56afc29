import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { threshold } from '../../src/rules/builders.js';
import { budgetOf, defineLine, outturn } from '../support/budget-of.js';
import { aim, defineIndicator } from '../support/small-register.js';

describe('the standing of a target on a line that is the sum of others', () => {
  it('is at the last year that all the lines below have an outturn', () => {
    const state = budgetOf(
      [
        { id: 'net' },
        { id: 'income', parent: 'net', nature: 'income' },
        { id: 'cost', parent: 'net', nature: 'cost' },
      ],
      { type: 'define-goal', data: { id: 'goal', plan: 'plan', name: 'Goal', kind: 'council-goal' } },
      defineIndicator({
        id: 'result',
        measuredIn: 'SEK',
        definedBy: { type: 'amount', line: 'net', version: 'outturn' },
      }),
      aim(threshold('>=', '0'), { indicator: 'result' }),
      outturn([
        ['income', '2021', '90'],
        ['cost', '2021', '-80'],
        ['income', '2022', '100'],
        ['cost', '2022', '-120'],
        ['income', '2023', '100'],
      ]),
    );
    const [found] = assess(state, { period: '2024' }).targets;
    expect(found?.standing).toMatchObject({ status: 'missed', actual: '-20000', valuePeriod: '2022' });
  });

  it('is at its last year though the line is closed since, or the lines below it have moved', () => {
    const lines = [{ id: 'net' }, { id: 'other' }, { id: 'cost', parent: 'net', nature: 'cost' }] as const;
    const stated = [
      { type: 'define-goal', data: { id: 'goal', plan: 'plan', name: 'Goal', kind: 'council-goal' } },
      defineIndicator({
        id: 'result',
        measuredIn: 'SEK',
        definedBy: { type: 'amount', line: 'net', version: 'outturn' },
      }),
      aim(threshold('>=', '0'), { indicator: 'result' }),
      outturn([['cost', '2022', '-20']]),
    ] as const;
    const closed = defineLine({ id: 'net', from: '2024', retired: true });
    const moved = defineLine({ id: 'cost', parent: 'other', nature: 'cost', from: '2024' });
    for (const change of [closed, moved]) {
      const [found] = assess(budgetOf(lines, ...stated, change), { period: '2024' }).targets;
      expect(found?.standing).toMatchObject({ status: 'missed', actual: '-20000', valuePeriod: '2022' });
    }
  });
});
