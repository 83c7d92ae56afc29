import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { compareAssessments } from '../../src/assess/changes/compare-assessments.js';
import type { Command } from '../../src/events/command.js';
import { explain } from '../../src/explain/explain.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { plain } from '../explain/plain-text.js';
import { adjusted, decided, on, openBudget, outturn, transferred } from '../support/budget-of.js';
import { registerOf } from '../support/register-of.js';

const LINES = [{ id: 'net' }, { id: 'school', parent: 'net' }, { id: 'care', parent: 'net' }];

const ROWS = [
  ['school', '2024', '-100'],
  ['care', '2024', '-200'],
] as const;

const open = registerOf([on('2024-01-10', ...openBudget(LINES), decided(ROWS), outturn(ROWS))]);

function told(before: RegisterState, after: RegisterState, line: string) {
  const [one, other] = [assess(before, { period: '2024' }), assess(after, { period: '2024' })];
  const change = compareAssessments(one, other).find(({ id }) => id === line);
  if (!change) return [];
  return (['en', 'sv'] as const).map((locale) => plain(explain(change, { locale, assessment: other })));
}

function after(statedOn: string, ...commands: readonly Command[]): RegisterState {
  return registerOf([on(statedOn, ...commands)], open);
}

const MOVED = transferred('moved', [
  ['school', '2024', '-5'],
  ['care', '2024', '5'],
]);

describe('what changed since a budget was altered', () => {
  it('is said to be an adjustment', () => {
    const adjustedState = after(
      '2024-05-10',
      adjusted('supplementary', [['school', '2024', '-5', 'pupils']]),
    );
    expect(told(open, adjustedState, 'school')).toEqual([
      'school, budget: still outturn – budget from SEK −100 thousand to SEK −105 thousand; deviation from SEK 0 thousand to SEK +5 thousand; because an adjustment of the budget for 2024 came in (c8/0).',
      'school, budget: fortfarande utfall – budget från −100 tkr till −105 tkr; avvikelse från 0 tkr till +5 tkr; därför att en ändring av budgeten för 2024 kom in (c8/0).',
    ]);
  });

  it('is said to be a transfer, and is no change of a line that holds both ends', () => {
    expect(told(open, after('2024-05-10', MOVED), 'care')).toEqual([
      'care, budget: still outturn – budget from SEK −200 thousand to SEK −195 thousand; deviation from SEK 0 thousand to SEK −5 thousand; because a transfer of budget came in (c8/0).',
      'care, budget: fortfarande utfall – budget från −200 tkr till −195 tkr; avvikelse från 0 tkr till −5 tkr; därför att en omfördelning av budgeten kom in (c8/0).',
    ]);
    expect(told(open, after('2024-05-10', MOVED), 'net')).toEqual([]);
  });

  it('is a withdrawal where the transfer is withdrawn', () => {
    const moved = after('2024-05-10', MOVED);
    const id = moved.ledger.entries.at(-1)?.event.id;
    const data = { statement: `${id}#0`, reason: 'Repealed' };
    const withdrawn = registerOf([on('2024-06-10', { type: 'withdraw-statement', data })], moved);
    expect(told(moved, withdrawn, 'care')).toEqual([
      'care, budget: still outturn – budget from SEK −195 thousand to SEK −200 thousand; deviation from SEK −5 thousand to SEK 0 thousand; because a transfer of budget was withdrawn (c9/0).',
      'care, budget: fortfarande utfall – budget från −195 tkr till −200 tkr; avvikelse från −5 tkr till 0 tkr; därför att en omfördelning av budgeten återtogs (c9/0).',
    ]);
  });
});
