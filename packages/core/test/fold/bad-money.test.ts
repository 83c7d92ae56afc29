import { describe, expect, test } from 'vitest';
import { budget, findings } from '../../src/assess/assess.js';
import { sealOccasion } from '../../src/assess/seal/seal.js';
import type { Command } from '../../src/events/command.js';
import { decide } from '../../src/fold/decide.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { DomainError } from '../../src/values/outturn-error.js';
import {
  budgetOf,
  DAY,
  decided,
  defineLine,
  explained,
  figure,
  forecast,
  on,
  outturn,
  transferred,
} from '../support/budget-of.js';
import { registerOf } from '../support/register-of.js';

const OCCASION: Command = {
  type: 'schedule-occasion',
  data: { id: 'april', name: 'April', period: '2024-01/2024-04' },
};

const open = budgetOf(
  [{ id: 'net' }, { id: 'school', parent: 'net' }, { id: 'care', parent: 'net' }, { id: 'old' }],
  defineLine({ id: 'old', from: '2024', retired: true }),
  OCCASION,
  decided([
    ['school', '2024', '-60'],
    ['care', '2024', '-40'],
  ]),
  forecast('april', [['school', '2024', '-61']]),
);
const reported = registerOf([on(DAY, sealOccasion(open, { occasion: 'april', by: 'Controller' }))], open);

/** The year's report, closed on a day. */
function reportedOn(day: string, covers?: readonly ('budget' | 'goals')[]): RegisterState {
  const report: Command = {
    type: 'schedule-occasion',
    data: { id: 'year', name: 'The year', period: '2024', ...(covers && { covers: [...covers] }) },
  };
  const scheduled = registerOf([on(DAY, report)], open);
  return registerOf([on(day, sealOccasion(scheduled, { occasion: 'year', by: 'Controller' }))], scheduled);
}

function refused(state: RegisterState, command: Command): DomainError {
  try {
    decide(state, command, { statedOn: DAY });
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('not refused');
}

/** What a state holds and answers. */
function heldBy(state: RegisterState): string {
  const { version, headHash, ledger, definitions, occasionSteps } = state;
  const log = ledger.entries.map(({ event }) => event);
  return JSON.stringify([
    version,
    headHash,
    log,
    definitions,
    occasionSteps,
    budget(state, { period: '2024' }),
  ]);
}

describe('refused with a code, a message that says what to do, and nothing changed:', () => {
  const profile = (...weights: readonly string[]): Command => ({
    type: 'define-budget-line',
    data: {
      ...{ id: 'meals', name: 'Meals', nature: 'cost', whole: 'driftbudget', breakdown: 'per-kategori' },
      spread: { type: 'profile', weights: [...weights, ...Array<string>(12 - weights.length).fill('0')] },
    },
  });

  test.each<[string, Command, string, string, RegisterState?]>([
    [
      'a transfer that does not balance',
      transferred('moved', [
        ['school', '2024', '-5'],
        ['care', '2024', '4'],
      ]),
      'transfer-unbalanced',
      'what is taken from one line is given to another in the same period',
    ],
    [
      'a balance on a closed line',
      outturn([['old', '2024', '-1']]),
      'line-closed',
      'state the amount of a line in use then',
    ],
    [
      'a balance on a parent line',
      outturn([
        ['care', '2024', '-30'],
        ['net', '2024', '-90'],
      ]),
      'line-is-a-sum',
      'The line "net" is the sum of the lines below it in 2024 (row 1); state the outturn of those, and a printed total as a figure with state-figure.',
    ],
    [
      'more decimals than the currency has',
      { type: 'state-outturns', data: { line: 'school', period: '2024', amount: '-1.005' } },
      'amount-too-precise',
      'state it as it is in the books, or correct the multiplier',
    ],
    [
      'a profile that is all nought',
      profile(),
      'profile-sums-to-zero',
      'give at least one month a weight above zero',
    ],
    [
      'a profile that sums to zero',
      profile('1', '-1'),
      'profile-sums-to-zero',
      'give at least one month a weight',
    ],
    [
      'a figure in another currency than the amounts it claims',
      figure(
        'total',
        '2024',
        '-100',
        { type: 'amount', line: 'net', version: 'decided' },
        { measuredIn: 'EUR' },
      ),
      'currency-differs',
      'SEK',
    ],
    [
      'a second currency of the register',
      { type: 'open-register', data: { name: 'Norrtälje', currency: 'EUR' } },
      'register-already-opened',
      '',
    ],
    [
      'a forecast at a follow-up already closed',
      forecast('april', [['care', '2024', '-41']]),
      'occasion-closed',
      'state the forecast at a later one',
      reported,
    ],
    [
      'a forecast for a period already reported',
      {
        ...forecast('april', [
          ['care', '2025', '-41'],
          ['care', '2024-H2', '-41'],
        ]),
        statedOn: '2025-02-10',
      },
      'period-closed',
      'The period 2024-H2 (row 1) was reported when the follow-up "year" closed on 2025-02-10; state its outturn, or say which day before that the forecast was made.',
      reportedOn('2025-02-10'),
    ],
    [
      'two amounts of one cell in one statement',
      outturn([
        ['school', '2024', '-1'],
        ['school', '2024', '-2'],
      ]),
      'same-key-twice',
      'keep one, or state them in two commands',
    ],
    [
      'an explained change of an unknown line',
      explained('library', '2024', [['x', '1']]),
      'unknown-line',
      'library',
    ],
  ])('%s', (_, command, code, message, state = open) => {
    const before = heldBy(state);
    const error = refused(state, command);
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
    expect(heldBy(state)).toBe(before);
  });

  test('a whole batch for one bad command in it', () => {
    const before = heldBy(open);
    const batch = [outturn([['school', '2024', '-1']]), outturn([['old', '2024', '-1']])];
    expect(() => decide(open, batch, { statedOn: DAY })).toThrow(DomainError);
    expect(heldBy(open)).toBe(before);
  });
});

describe('kept, and found:', () => {
  const foundIn = (state: RegisterState) =>
    findings(state).map(({ code, class: found, subject, printed, computed, difference }) =>
      [code, found, subject, printed, computed, difference].join(' '),
    );
  const amountOf = (state: RegisterState, line: string) =>
    budget(state, { period: '2024' }).lines.find((each) => each.line === line)?.planned?.amount;

  test('two totals stated for one cell: the later one is read', () => {
    const onPage = (page: string, amount: string): Command => ({
      ...decided([['school', '2024', amount]]),
      source: { document: 'Plan', page },
    });
    const state = registerOf([on(DAY, onPage('3', '-62')), on(DAY, onPage('9', '-63'))], open);
    expect(amountOf(state, 'school')).toBe('-63000');
    expect(foundIn(state)).toContain('stated-twice error school -63000 -62000 -1000');
  });

  test('a budget of a parent line that its parts do not make: it is read as stated', () => {
    const stated = (amount: string) => registerOf([on(DAY, decided([['net', '2024', amount]]))], open);
    expect(amountOf(stated('-90'), 'net')).toBe('-90000');
    expect(foundIn(stated('-90'))).toEqual(['parent-differs error net -90000 -100000 10000']);
    expect(foundIn(stated('-101'))).toEqual(['parent-differs within-rounding net -101000 -100000 -1000']);
    expect(foundIn(stated('-100'))).toEqual([]);
  });

  test('a balance of a line that others were put below afterwards', () => {
    const above = registerOf([on(DAY, outturn([['care', '2024', '-90']]))], open);
    const below = [defineLine({ id: 'homes', parent: 'care' }), outturn([['homes', '2024', '-80']])];
    expect(foundIn(registerOf([on(DAY, ...below)], above))).toEqual([
      'parent-differs error care -90000 -80000 -10000',
    ]);
  });
});

describe('a forecast is kept', () => {
  const kept = (state: RegisterState, period: string, statedOn: string): number =>
    decide(state, forecast('april', [['care', period, '-41']]), { statedOn }).length;

  test.each([
    ['made before the report and stored after it', '2024', '2025-02-09'],
    ['of a period that the report only begins', '2024/2025', '2025-03-01'],
    ['of a later period', '2025', '2025-03-01'],
  ])('%s', (_, period, statedOn) => {
    expect(kept(reportedOn('2025-02-10'), period, statedOn)).toBe(1);
  });

  test('of a period that was not over when the report closed', () => {
    expect(kept(reportedOn('2024-12-31'), '2024', '2025-01-10')).toBe(1);
    expect(() => kept(reportedOn('2025-01-01'), '2024', '2025-01-10')).toThrow(DomainError);
  });

  test('after a report that says nothing of the budget', () => {
    expect(kept(reportedOn('2025-02-10', ['goals']), '2024', '2025-03-01')).toBe(1);
    expect(() => kept(reportedOn('2025-02-10', ['goals', 'budget']), '2024', '2025-03-01')).toThrow(
      DomainError,
    );
  });
});

describe('a balance is stated of', () => {
  const parts = budgetOf([
    { id: 'net' },
    { id: 'pay', parent: 'net', ofWhich: true },
    { id: 'care' },
    { id: 'homes', parent: 'care', from: '2025' },
    { id: 'office', breakdown: 'by-department' },
    { id: 'travel', parent: 'care', from: '2024' },
    { id: 'old', parent: 'office', breakdown: 'by-department' },
  ]);
  const closed = registerOf(
    [
      on(DAY, defineLine({ id: 'travel', parent: 'care', from: '2024', retired: true })),
      on(
        DAY,
        defineLine({ id: 'old', parent: 'office', breakdown: 'by-department', from: '2024', retired: true }),
      ),
    ],
    parts,
  );
  const codeOfBalance = (line: string, period: string): string => {
    try {
      return `${decide(closed, outturn([[line, period, '-1']]), { statedOn: DAY }).length} event`;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  };

  test.each([
    ['a line with an *of which* line below it', 'net', '2024'],
    ['a line whose parts are not opened yet', 'care', '2024'],
    ['a line whose parts are closed', 'office', '2024-03'],
  ])('%s', (_, line, period) => {
    expect(codeOfBalance(line, period)).toBe('1 event');
  });

  test.each([
    ['a line that has parts from then on', 'care', '2025'],
    ['a line whose parts were still open', 'office', '2023'],
  ])('but not of %s', (_, line, period) => {
    expect(codeOfBalance(line, period)).toBe('line-is-a-sum');
  });
});
