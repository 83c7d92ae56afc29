import { describe, expect, test } from 'vitest';
import { verdict } from '../../src/assess/assess.js';
import { entryAt } from '../../src/fold/ledger.js';
import { branch } from '../../src/fold/replay.js';
import { threshold } from '../../src/rules/builders.js';
import { registerOf } from '../support/register-of.js';
import { aim, defineIndicator, observe, openSmallRegister } from '../support/small-register.js';

const base = registerOf([
  { statedOn: '2024-01-10', commands: [...openSmallRegister(), aim(threshold('>=', '34'))] },
  { statedOn: '2024-02-01', commands: [observe({ 2023: '30' })] },
]);
const observed = entryAt(base.ledger, base.version)?.event.id;

function asked(state: typeof base, question: object = {}) {
  return verdict(state, 'target', { period: '2023', ...question }).verdict;
}

describe('what was stated by a day', () => {
  const restated = registerOf([{ statedOn: '2024-05-01', commands: [observe({ 2023: '36' })] }], base);

  test('a restatement counts from its own day', () => {
    expect(asked(restated, { asOf: '2024-04-30' })).toMatchObject({ status: 'missed', actual: '30' });
    expect(asked(restated, { asOf: '2024-05-01' })).toMatchObject({ status: 'met', actual: '36' });
  });

  test('without asOf the latest stated day in view is asked from', () => {
    expect(asked(restated)).toMatchObject({ actual: '36' });
    expect(asked(restated, { recordedBy: base.version })).toMatchObject({ actual: '30' });
  });

  test('a late import of an older statement changes only the days between', () => {
    const late = registerOf([{ statedOn: '2024-01-20', commands: [observe({ 2023: '99' })] }], restated);
    expect(asked(late, { asOf: '2024-01-25' })).toMatchObject({ actual: '99' });
    expect(asked(late, { asOf: '2024-02-01' })).toMatchObject({ actual: '30' });
    expect(asked(late, { asOf: '2024-01-25', recordedBy: restated.version }).status).toBe('unknown');
  });

  test('of two statements of one day the later recorded is in force', () => {
    const fixed = registerOf([{ statedOn: '2024-02-01', commands: [observe({ 2023: '35' })] }], base);
    expect(asked(fixed, { asOf: '2024-02-01' })).toMatchObject({ actual: '35' });
  });

  test('a withdrawal uncovers the statement before, from its own day', () => {
    const id = entryAt(restated.ledger, restated.version)?.event.id;
    const withdrawn = registerOf(
      [
        {
          statedOn: '2024-06-01',
          commands: [{ type: 'withdraw-statement', data: { statement: `${id}#0`, reason: 'counted twice' } }],
        },
      ],
      restated,
    );
    expect(asked(withdrawn, { asOf: '2024-05-31' })).toMatchObject({ actual: '36' });
    const withdrawal = entryAt(withdrawn.ledger, withdrawn.version)?.event.id;
    expect(asked(withdrawn, { asOf: '2024-06-01' })).toMatchObject({
      actual: '30',
      evidence: [`${observed}#0`, `${withdrawal}#0`],
    });
  });

  test('a target follows planAsOf, an observation asOf', () => {
    const raised = registerOf([{ statedOn: '2024-03-01', commands: [aim(threshold('>=', '50'))] }], restated);
    expect(asked(raised, { asOf: '2024-06-01' })).toMatchObject({ actual: '36', required: '50' });
    expect(asked(raised, { asOf: '2024-06-01', planAsOf: '2024-02-15' })).toMatchObject({
      actual: '36',
      required: '34',
      status: 'met',
    });
  });

  test('a target does not exist before it was stated, an indicator does', () => {
    expect(() => asked(base, { asOf: '2023-12-31' })).toThrow(/no target "target"/);
    const late = registerOf([{ statedOn: '2023-12-31', commands: [observe({ 2022: '1' })] }], base);
    expect(asked(late, { asOf: '2023-12-31', planAsOf: '2024-02-15', period: '2022' })).toMatchObject({
      actual: '1',
    });
  });

  test('a definition with a first period leaves earlier periods as they were', () => {
    const renamed = registerOf(
      [
        {
          statedOn: '2024-03-01',
          commands: [defineIndicator({ id: 'cameras', measuredIn: 'percent', from: '2024' })],
        },
      ],
      registerOf([{ statedOn: '2024-02-20', commands: [observe({ 2024: '40' })] }], base),
    );
    expect(asked(renamed, { period: '2023' }).measuredIn).toBe('count');
    expect(asked(renamed, { period: '2024' }).measuredIn).toBe('percent');
  });
});

describe('an old state keeps its answer', () => {
  test('after the log has grown', () => {
    const before = JSON.stringify(asked(base));
    registerOf([{ statedOn: '2024-05-01', commands: [observe({ 2023: '36' })] }], base);
    expect(JSON.stringify(asked(base))).toBe(before);
  });

  test('after the log has forked, and so does each fork', () => {
    const left = registerOf([{ statedOn: '2024-05-01', commands: [observe({ 2023: '36' })] }], base);
    const right = registerOf([{ statedOn: '2024-05-01', commands: [observe({ 2023: '20' })] }], base);
    const further = registerOf([{ statedOn: '2024-06-01', commands: [observe({ 2022: '7' })] }], right);
    expect([base, left, right, further].map((state) => asked(state).actual)).toEqual([
      '30',
      '36',
      '20',
      '20',
    ]);
    expect(asked(left, { period: '2022' }).status).toBe('unknown');
  });

  test('a branch of a long log points at it instead of copying it', () => {
    const years = Array.from({ length: 1500 }, (_, year) => String(1000 + year));
    const batches = years.map((year) => ({ statedOn: '2024-05-01', commands: [observe({ [year]: year })] }));
    const long = registerOf(batches, base);
    const tried = branch(long);
    expect(tried.ledger.entries).toHaveLength(0);
    const further = registerOf([{ statedOn: '2024-06-01', commands: [observe({ 2023: '1' })] }], tried);
    expect(asked(further).actual).toBe('1');
    expect(asked(long).actual).toBe('2023');
    expect(asked(registerOf([], further), { asOf: '2024-05-02' }).actual).toBe('2023');
  });
});
