import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactValue, id, segment } from '../../src/testing/value-arbitraries.js';
import { compare, exact, printExact } from '../../src/values/exact.js';
import { idSchema, parseStatementId, statementId } from '../../src/values/id.js';
import { inWholeUnits, MultiplierSchema, printedIn } from '../../src/values/money.js';
import { DomainError, OutturnError } from '../../src/values/outturn-error.js';
import { parseSegmentKey, SegmentSchema, sameSegment, segmentKey, TOTAL } from '../../src/values/segment.js';
import { codeOf } from './code-of.js';

const dimensions = {
  sex: ['women', 'men'],
  unit: ['skola-1', 'äldreomsorg'],
  age: ['0-19', '20-64', '65.'],
};

describe('ids', () => {
  const schema = idSchema<'goal'>('goal');

  it('are letters and digits of any script, dots, dashes and underscores', () => {
    fc.assert(
      fc.property(id('goal'), (text) => {
        expect(schema.parse(text)).toBe(text);
      }),
    );
    expect(schema.parse('Trygg_uppväxt-1.2')).toBe('Trygg_uppväxt-1.2');
    expect(schema.parse('x'.repeat(128))).toHaveLength(128);
  });

  it.each([
    '',
    ' a',
    'a b',
    '-a',
    '.a',
    '_a',
    'a/b',
    'a#b',
    'a=b',
    'a;b',
    'a\n',
    'x'.repeat(129),
    'a\u030a',
    '__proto__',
    'constructor',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'prototype',
  ])('refuse %j', (text) => {
    const issue = schema.safeParse(text).error?.issues[0];
    expect(issue).toMatchObject({ params: { code: 'id-malformed' } });
    expect(issue?.message).toContain('cannot be the id of a goal');
  });

  it('of statements name an event and a row', () => {
    fc.assert(
      fc.property(id('command'), fc.nat(999), (command, row) => {
        const eventId = `${command}/0`;
        expect(parseStatementId(statementId(eventId, row))).toEqual({
          eventId,
          row,
        });
      }),
    );
    for (const text of ['c/0', 'c/0#', '#1', 'c/0#01', 'c/0#-1', 'c/0#1#2']) {
      expect(codeOf(() => parseStatementId(text))).toBe('statement-id-malformed');
    }
  });
});

describe('segments', () => {
  it('and their keys are the same thing', () => {
    fc.assert(
      fc.property(segment(dimensions), (some) => {
        expect(parseSegmentKey(segmentKey(some))).toEqual(some);
        expect(SegmentSchema.parse(some)).toEqual(some);
      }),
    );
  });

  it('have the same key exactly when they name the same members', () => {
    fc.assert(
      fc.property(segment(dimensions), segment(dimensions), (a, b) => {
        const isEqual = [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
          (name) => a[name] === b[name],
        );
        expect(sameSegment(a, b)).toBe(isEqual);
        const reversed = Object.fromEntries(Object.entries(a).reverse());
        expect(segmentKey(reversed)).toBe(segmentKey(a));
      }),
    );
    expect(segmentKey({ unit: 'x', sex: 'women' })).toBe('sex=women;unit=x');
    expect(segmentKey(TOTAL)).toBe('');
  });

  it.each([
    'sex',
    'sex=',
    '=women',
    'sex=women;',
    'unit=x;sex=women',
    'sex=women;sex=men',
    'a=b=c',
    '__proto__=x',
  ])('have no key like %j', (key) => {
    expect(codeOf(() => parseSegmentKey(key))).toBe('segment-key-malformed');
  });

  it.each([
    ['{"__proto__":"x"}'],
    ['{"constructor":"x"}'],
    ['{"sex":"toString"}'],
    ['{"sex":1}'],
    ['{"sex=a":"x"}'],
    ['null'],
    ['[]'],
  ])('refuse %s', (json) => {
    expect(SegmentSchema.safeParse(JSON.parse(json)).success).toBe(false);
  });
});

describe('money', () => {
  it('printed in thousands or millions is kept in whole units, and prints as it was', () => {
    fc.assert(
      fc.property(exactValue(), fc.constantFrom(1, 1000, 1_000_000), (printed, multiplier) => {
        expect(compare(printedIn(inWholeUnits(printed, multiplier), multiplier), printed)).toBe(0);
      }),
    );
    expect(printExact(inWholeUnits(exact('-24.6'), 1_000_000))).toBe('-24600000');
    expect(printExact(printedIn(exact('-24600500'), 1000))).toBe('-24600.5');
  });

  it('is printed in powers of ten only', () => {
    for (const multiplier of [1, 10, 1000, 1_000_000, 1e12])
      expect(MultiplierSchema.parse(multiplier)).toBe(multiplier);
    for (const multiplier of [0, -1000, 2, 0.1, 1e13, Number.NaN]) {
      expect(MultiplierSchema.safeParse(multiplier).success).toBe(false);
      expect(() => inWholeUnits(exact('1'), multiplier)).toThrow(TypeError);
    }
  });
});

describe('errors', () => {
  it('carry a code and details that nobody can alter', () => {
    const details = { text: 'x' };
    const error = new DomainError('goal-unknown', 'There is no goal x.', details);
    details.text = 'y';
    expect(error).toBeInstanceOf(OutturnError);
    expect(error).toMatchObject({
      name: 'DomainError',
      code: 'goal-unknown',
      details: { text: 'x' },
    });
    expect(Object.isFrozen(error.details)).toBe(true);
  });
});
