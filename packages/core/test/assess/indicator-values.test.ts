import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import type { Command } from '../../src/events/command.js';
import { registerOf } from '../support/register-of.js';
import { DAY, observe, openSmallRegister } from '../support/small-register.js';

type Indicator = Parameters<typeof openSmallRegister>[0];

function assessed(indicator: Indicator, commands: readonly Command[], period: string) {
  const all = [...openSmallRegister(indicator), ...commands];
  return assess(registerOf([{ statedOn: DAY, commands: all }]), { period });
}

function latestOutturn(indicator: Indicator, values: Readonly<Record<string, string>>, period: string) {
  return assessed(indicator, [observe(values)], period).indicators[0]?.latestOutturn;
}

describe('the latest outturn of an indicator', () => {
  const monthly: Indicator = { schedule: { every: 'month' } };
  const months = { '2023-09': '4.5', '2023-10': '3.4', '2024-01': '6' };

  it('is of its own schedule where the question is of a longer period', () => {
    expect(latestOutturn(monthly, months, '2023')).toEqual({ period: '2023-10', value: '3.4' });
  });

  it('is not after the asked period', () => {
    expect(latestOutturn(monthly, months, '2023-09')).toEqual({ period: '2023-09', value: '4.5' });
  });

  it('is of a yearly indicator the year’s, and of an earlier year where the asked one has none', () => {
    expect(latestOutturn({}, { 2022: '31' }, '2023')).toEqual({ period: '2022', value: '31' });
  });

  it('is none where nothing is measured by then', () => {
    expect(latestOutturn(monthly, months, '2022')).toBeNull();
  });
});

describe('an assessment', () => {
  it('names the units', () => {
    expect(assessed({}, [], '2023').units).toEqual([{ unit: 'office', name: 'Office' }]);
  });
});
