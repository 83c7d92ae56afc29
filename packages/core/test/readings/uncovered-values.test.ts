import { describe, expect, test } from 'vitest';
import { verdict } from '../../src/assess/assess.js';
import type { Command } from '../../src/events/command.js';
import { threshold } from '../../src/rules/builders.js';
import { type Batch, registerOf } from '../support/register-of.js';
import { aim, observe, openSmallRegister } from '../support/small-register.js';

const opening: Batch = {
  statedOn: '2024-01-01',
  commands: [...openSmallRegister(), aim(threshold('>=', '10'))],
};

function said(statedOn: string, command: Command): Batch {
  return { statedOn, commands: [command] };
}

function withdrawn(statedOn: string, statement: string): Batch {
  return said(statedOn, { type: 'withdraw-statement', data: { statement, reason: 'Counted wrongly.' } });
}

function judged(batches: readonly Batch[], question: { asOf?: string; basis?: ['forecast'] } = {}) {
  return verdict(registerOf([opening, ...batches]), 'target', { period: '2023', ...question }).verdict;
}

const version = opening.commands.length;
const [first, second, third] = [1, 2, 3].map((after) => `c${version + after}/0#0`);

describe('a value that a withdrawal uncovered', () => {
  const log = [
    said('2024-02-01', observe({ 2023: '9' })),
    said('2024-03-01', observe({ 2023: '12' })),
    withdrawn('2024-04-01', second ?? ''),
  ];

  test('rests on its own statement and on the withdrawal', () => {
    expect(judged(log)).toMatchObject({ status: 'missed', actual: '9', evidence: [first, third] });
  });

  test('rests on no withdrawal that was not made by the day asked', () => {
    expect(judged(log, { asOf: '2024-03-15' })).toMatchObject({ actual: '12', evidence: [second] });
  });

  test('rests on no withdrawal once it has been stated again', () => {
    const again = [...log, said('2024-05-01', observe({ 2023: '11' }))];
    expect(judged(again)).toMatchObject({ actual: '11', evidence: [`c${version + 4}/0#0`] });
  });

  test('rests on no withdrawal of what it had replaced', () => {
    const replaced = [...log.slice(0, 2), withdrawn('2024-04-01', first ?? '')];
    expect(judged(replaced)).toMatchObject({ actual: '12', evidence: [second] });
  });

  test('may have been recorded after what was withdrawn', () => {
    const late = [
      said('2024-03-01', observe({ 2023: '12' })),
      said('2024-02-01', observe({ 2023: '9' })),
      withdrawn('2024-04-01', first ?? ''),
    ];
    expect(judged(late)).toMatchObject({ actual: '9', evidence: [second, third] });
  });

  test('is so too as the forecast of an earlier follow-up', () => {
    const forecast = (value: string, occasion: string) =>
      observe({ 2023: value }, { kind: 'forecast', occasion });
    const winter: Command = {
      type: 'schedule-occasion',
      data: { id: 'winter', name: 'Winter', period: '2023', closesOn: '2023-12-31' },
    };
    const forecasts = [
      said('2024-02-01', forecast('12', 'autumn')),
      { statedOn: '2024-02-01', commands: [winter, forecast('9', 'winter')] },
    ];
    const found = judged([...forecasts, withdrawn('2024-04-01', `c${version + 2}/1#0`)], {
      basis: ['forecast'],
    });
    expect(found).toMatchObject({ actual: '12', evidence: [first, `c${version + 4}/0#0`] });
  });
});
