import { describe, expect, it } from 'vitest';
import { budget } from '../../src/assess/assess.js';
import type { Command } from '../../src/events/command.js';
import { openView } from '../../src/readings/open-view.js';
import { readAmount } from '../../src/readings/read-amount.js';
import { readExplained } from '../../src/readings/read-explained.js';
import type { AmountVersion } from '../../src/rules/measure.js';
import { printExact } from '../../src/values/exact.js';
import {
  adjusted,
  decided,
  explained,
  forecast,
  on,
  openBudget,
  outturn,
  transferred,
} from '../support/budget-of.js';
import { type Batch, registerOf } from '../support/register-of.js';

const opening = on(
  '2024-01-01',
  ...openBudget([{ id: 'net' }, { id: 'school', parent: 'net' }, { id: 'care', parent: 'net' }]),
  { type: 'schedule-occasion', data: { id: 'april', name: 'April', period: '2024', closesOn: '2024-04-30' } },
  {
    type: 'schedule-occasion',
    data: { id: 'august', name: 'August', period: '2024', closesOn: '2024-08-31' },
  },
);

/** The id of the statement that the nth batch after the opening made first. */
function stated(nth: number): string {
  return `c${opening.commands.length + nth}/0#0`;
}

function withdrawn(statedOn: string, nth: number): Batch {
  return on(statedOn, {
    type: 'withdraw-statement',
    data: { statement: stated(nth), reason: 'A slip of the pen.' },
  });
}

/** An amount of 2024 and what it rests on. */
function found(log: readonly Batch[], version: AmountVersion, line = 'school', asOf?: string) {
  const reading = readAmount(openView(registerOf([opening, ...log]), { asOf }), line, version, '2024');
  return [reading.known ? printExact(reading.value) : null, ...reading.evidence];
}

const budgets = (amount: string): Command => decided([['school', '2024', amount]]);
const outturns = (amount: string): Command => outturn([['school', '2024', amount]]);

describe('an amount that a withdrawal uncovered', () => {
  const log = (state: (amount: string) => Command) => [
    on('2024-02-01', state('-9')),
    on('2024-03-01', state('-12')),
    withdrawn('2024-04-01', 2),
  ];

  it.each<[AmountVersion, (amount: string) => Command]>([
    ['decided', budgets],
    ['plan', (amount) => decided([['school', '2024', amount]], 'plan')],
    ['outturn', outturns],
    ['forecast', (amount) => forecast('april', [['school', '2024', amount]])],
  ])('rests on its own statement and on the withdrawal: %s', (version, state) => {
    expect(found(log(state), version)).toEqual(['-9000', stated(1), stated(3)]);
  });

  it('is so as a part of a sum', () => {
    const others = on('2024-02-01', outturn([['care', '2024', '-1']]));
    expect(found([...log(outturns), others], 'outturn', 'net')).toEqual([
      '-10000',
      ...[stated(1), stated(3), stated(4)],
    ]);
  });

  it('rests on no withdrawal that was not made by the day asked', () => {
    expect(found(log(outturns), 'outturn', 'school', '2024-03-15')).toEqual(['-12000', stated(2)]);
  });

  it('rests on no withdrawal once it has been stated again', () => {
    const again = [...log(outturns), on('2024-05-01', outturns('-11'))];
    expect(found(again, 'outturn')).toEqual(['-11000', stated(4)]);
  });

  it('is so too as the forecast of an earlier follow-up', () => {
    const forecasts = ['april', 'august'].map((occasion, index) =>
      on('2024-02-01', forecast(occasion, [['school', '2024', `-${index + 1}`]])),
    );
    expect(found([...forecasts, withdrawn('2024-04-01', 2)], 'forecast')).toEqual([
      '-1000',
      stated(1),
      stated(3),
    ]);
  });

  it('is so as the original budget, where what was decided first is withdrawn', () => {
    const first = [on('2024-02-01', budgets('-9')), on('2024-03-01', budgets('-12'))];
    expect(found([...first, withdrawn('2024-04-01', 1)], 'original')).toEqual([
      '-12000',
      stated(2),
      stated(3),
    ]);
    expect(found([...first, withdrawn('2024-04-01', 2)], 'original')).toEqual(['-9000', stated(1)]);
  });

  it('is not decided anew: the budget is the one there was', () => {
    const state = registerOf([opening, ...log(budgets)]);
    const { lines } = budget(state, { period: '2024', budgetVersion: 'original' });
    expect(lines.find(({ line }) => line === 'school')?.planned).toEqual({
      ...{ amount: '-9000', version: 'decided', leavesLacking: 0 },
      evidence: [stated(1), stated(3)],
    });
  });
});

describe('an item that a withdrawal uncovered', () => {
  const items = (state: (amount: string) => Command) => [
    on('2024-02-01', budgets('-100')),
    on('2024-02-02', state('-9')),
    on('2024-03-01', state('-12')),
    withdrawn('2024-04-01', 3),
  ];
  const both = [stated(2), stated(4)];

  it.each<[string, (amount: string) => Command]>([
    ['an adjustment', (amount) => adjusted('technical', [['school', '2024', amount, 'rent']])],
    [
      'a transfer',
      (amount) =>
        transferred('pupils', [
          ['school', '2024', amount],
          ['care', '2024', amount.slice(1)],
        ]),
    ],
  ])('brings the withdrawal to what it alters: %s', (_, state) => {
    expect(found(items(state), 'current')).toEqual(['-109000', stated(1), ...both]);
  });

  it('explains a change with the withdrawal beside it', () => {
    const state = registerOf([
      opening,
      ...items((amount) => explained('school', '2024', [['rent', amount]])),
    ]);
    const reading = readExplained(openView(state, {}), 'school', '2024');
    expect(reading).toMatchObject({ known: true, evidence: both });
  });
});
