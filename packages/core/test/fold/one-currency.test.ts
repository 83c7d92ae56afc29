import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/events/command.js';
import { decide } from '../../src/fold/decide.js';
import type { Measure } from '../../src/rules/measure.js';
import { budgetOf, DAY, decided, figure, type LineText } from '../support/budget-of.js';
import { codeOf } from '../values/code-of.js';

const LINES: readonly LineText[] = [{ id: 'net' }];
const NET: Measure = { type: 'amount', line: 'net', version: 'decided' };
const state = budgetOf(LINES, decided([['net', '2024', '-302']]));

function refusal(command: Command): string {
  return codeOf(() => decide(state, command, { statedOn: DAY }).length);
}

function figureIn(measuredIn: string, claims: Measure): Command {
  return figure('total', '2024', '-302', claims, { measuredIn });
}

describe('a register has one currency', () => {
  it('which is said once, when it is opened', () => {
    const again: Command = { type: 'open-register', data: { name: 'Norrtälje', currency: 'EUR' } };
    expect(refusal(again)).toBe('register-already-opened');
  });

  it('so that an amount has no currency of its own', () => {
    const inEuro: Command = JSON.parse(
      '{"type":"state-outturns","data":{"line":["net"],"period":"2024","amount":"-1","currency":"EUR"}}',
    );
    expect(refusal(inEuro)).toBe('command-invalid');
  });

  it('and a printed figure in another, or in a unit that is no currency, cannot claim its amounts', () => {
    const claims: readonly Measure[] = [
      NET,
      { type: 'explained', line: 'net' },
      { type: 'sum', of: [NET, { type: 'constant', value: '1' }] },
      { type: 'difference', of: { type: 'constant', value: '0' }, less: NET },
      { type: 'absolute', of: NET },
      { type: 'change', of: NET, since: 'previous-period', as: 'absolute' },
    ];
    expect(claims.map((claim) => refusal(figureIn('EUR', claim)))).toEqual(
      claims.map(() => 'currency-differs'),
    );
    expect(refusal(figureIn('tkr', NET))).toBe('currency-differs');
  });

  it('while a ratio has the unit it says, and an unsaid unit is that of the claim', () => {
    const inEuro: Measure = {
      type: 'ratio',
      of: NET,
      to: { type: 'constant', value: '11.5' },
      measuredIn: 'EUR',
    };
    expect(refusal(figureIn('EUR', inEuro))).toBe('returned 1');
    const percent: Measure = { type: 'change', of: NET, since: 'previous-period', as: 'percent' };
    expect(refusal(figureIn('percent', percent))).toBe('returned 1');
    expect(refusal(figureIn('SEK', NET))).toBe('returned 1');
    expect(refusal(figure('total', '2024', '-302', NET))).toBe('returned 1');
  });
});
