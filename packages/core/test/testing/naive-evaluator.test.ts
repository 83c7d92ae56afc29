import { expect, it } from 'vitest';
import { verdict } from '../../src/assess/assess.js';
import { naiveVerdict } from '../../src/testing/naive-verdict.js';
import { recorded } from '../../src/testing/recorded.js';
import { decided, defineLine, openBudget } from '../support/budget-of.js';

it('knows the amount of a line that is closed on the first day of a period and opens again within it', () => {
  const { events, state } = recorded([
    {
      statedOn: '2024-01-15',
      commands: [
        ...openBudget([{ id: 'meals' }]),
        defineLine({ id: 'meals', from: '2024', retired: true }),
        defineLine({ id: 'meals', from: '2024-07' }),
        decided([['meals', '2024-H2', '-60']]),
        {
          type: 'define-goal',
          data: { id: 'balance', plan: 'plan', name: 'In balance', kind: 'council-goal' },
        },
        {
          type: 'define-indicator',
          data: {
            ...{ id: 'result', name: 'Result', measuredIn: 'SEK', scale: 'interval', direction: 'increase' },
            ...{ schedule: { every: 'year' }, overTime: 'sum' },
          },
        },
        {
          type: 'set-target',
          data: {
            ...{ id: 'frame', plan: 'plan', goal: 'balance', indicator: 'result' },
            rule: {
              type: 'holds',
              measure: { type: 'amount', line: 'meals', version: 'decided' },
              operator: '>=',
              against: { type: 'constant', value: '-60000' },
            },
            when: { type: 'each' },
          },
        },
      ],
    },
  ]);
  const question = { period: '2024' };
  expect(verdict(state, 'frame', question).verdict.status).toBe('met');
  expect(naiveVerdict(events, 'frame', question)?.verdict.status).toBe('met');
});
