import { assess, type Command } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { registerOf } from '../../packages/core/test/support/register-of.js';
import { nykoping2024 } from '../../packages/examples/src/nykoping-2024/nykoping-2024.js';
import { socialCareAppendix } from '../../packages/examples/src/nykoping-2024/social-care-appendix.js';

const register = registerOf(nykoping2024);

function planned(period: string, id: string, state = register) {
  return assess(state, { period }).budget.lines.find(({ line }) => line === id)?.planned;
}

describe('what Nyköping’s agreement pays the divisions for 2024', () => {
  test.each([
    ['ersättning-tek', '19900000'],
    ['ersättning-shb', '147000000'],
    ['ersättning-ros', '63600000'],
    ['ersättning-klk', '204600000'],
    ['ersättning-nkf', '102600000'],
    ['ersättning-dso', '0'],
    ['ersättning-du', '0'],
    ['ersättning', '537700000'],
  ])('%s is %s', (id, amount) => {
    expect(planned('2024', id)).toMatchObject({ amount, leavesLacking: 0 });
  });

  test('every printed sum agrees with its rows', () => {
    const found = assess(register, { period: '2024' }).findings;
    expect(found.filter(({ subject }) => subject.startsWith('ersättning'))).toEqual([]);
  });

  test('a twelfth of 63.6 million is 5.3 million each month, and twelve make the year to the last öre', () => {
    const months = Array.from({ length: 12 }, (_, month) => `2024-${String(month + 1).padStart(2, '0')}`);
    const paid = months.map((month) => planned(month, 'ersättning-ros')?.amount);
    expect(new Set(paid)).toEqual(new Set(['5300000']));
    expect(paid.reduce((sum, amount) => sum + BigInt(amount ?? 0), 0n)).toBe(63_600_000n);
  });

  test('no other division is paid by the month', () => {
    expect(planned('2024-01', 'ersättning-nkf')).toBeNull();
  });

  test('the standalone appendix of social care says that it is given nothing', () => {
    expect(planned('2024', 'ersättning-dso', registerOf(socialCareAppendix))).toMatchObject({ amount: '0' });
  });
});

describe('the 550 cars that are paid for at cost', () => {
  const value = (id: string, ...later: readonly Command[]) => {
    const state = registerOf([{ statedOn: '2025-02-01', commands: later }], register);
    const found = assess(state, { period: '2024' }).indicators.find(({ indicator }) => indicator === id);
    return found?.value;
  };

  test('are the volume agreed, at a price that is not printed, so what is paid for them is unknown', () => {
    expect(value('fordon-i-samordningen')).toBe('550');
    expect(value('självkostnad-per-fordon')).toBeNull();
    expect(value('ersättning-för-fordon')).toBeNull();
    expect(planned('2024', 'ersättning-fordon')).toBeNull();
  });

  test('are paid for by volume and price once both are known', () => {
    const outturn: Command = {
      type: 'state-observations',
      data: {
        indicator: ['fordon-i-samordningen', 'självkostnad-per-fordon'],
        period: '2024',
        value: ['540', '61250.5'],
      },
    };
    expect(value('ersättning-för-fordon', outturn)).toBe('33075270');
  });
});
