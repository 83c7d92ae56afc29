import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import {
  type VolumeEffects,
  type VolumeQuestion,
  volumeEffects,
} from '../../src/assess/budget/volume-effects.js';
import type { Command } from '../../src/events/command.js';
import { explain } from '../../src/explain/explain.js';
import { emptyRegister, type RegisterState } from '../../src/fold/register-state.js';
import type { Measure } from '../../src/rules/measure.js';
import { add, compare, exact } from '../../src/values/exact.js';
import { plain } from '../explain/plain-text.js';
import { budgetOf, decided, outturn } from '../support/budget-of.js';
import { defineIndicator, observe } from '../support/small-register.js';
import { codeOf } from '../values/code-of.js';

function school(nature: 'cost' | 'net'): Command {
  const data = { id: 'school', name: 'School', nature, whole: 'driftbudget', breakdown: 'per-kategori' };
  return { type: 'define-budget-line', data };
}

const NAMES = ['budgeted-pupils', 'pupils', 'unit-price'] as const;

function defineMeasured(id: (typeof NAMES)[number]): Command {
  return defineIndicator({ id, measuredIn: id === 'unit-price' ? 'SEK/pupil' : 'persons' });
}

/** A register whose indicators have these values in 2024. */
function pupils(
  values: Partial<Record<(typeof NAMES)[number], string>>,
  ...more: readonly Command[]
): RegisterState {
  const stated = NAMES.flatMap((indicator) => {
    const value = values[indicator];
    return value === undefined ? [] : [observe({ 2024: value }, { indicator })];
  });
  return budgetOf([], school('cost'), ...NAMES.map(defineMeasured), ...stated, ...more);
}

function value(indicator: (typeof NAMES)[number]): Measure {
  return { type: 'value', indicator };
}

function constant(text: string): Measure {
  return { type: 'constant', value: text };
}

function effects(state: RegisterState, more: Partial<VolumeQuestion> = {}): VolumeEffects {
  return volumeEffects(state, {
    period: '2024',
    line: 'school',
    planned: { volume: value('budgeted-pupils'), price: constant('90000') },
    actual: { volume: value('pupils'), price: value('unit-price') },
    ...more,
  });
}

function bare(volume: string, price: string, volumeNow: string, priceNow: string): VolumeEffects {
  return effects(emptyRegister, {
    line: undefined,
    side: 'cost',
    planned: { volume: constant(volume), price: constant(price) },
    actual: { volume: constant(volumeNow), price: constant(priceNow) },
  });
}

describe('volume and price effects', () => {
  const all = { 'budgeted-pupils': '110', pupils: '120', 'unit-price': '91500' };

  it('tell how much of a difference other volumes make, and how much other prices', () => {
    expect(effects(pupils(all))).toMatchObject({
      name: 'School',
      side: 'cost',
      planned: { volume: '110', price: '90000', amount: '-9900000' },
      actual: { volume: '120', price: '91500', amount: '-10980000' },
      difference: '-1080000',
      volumeEffect: '-900000',
      priceEffect: '-180000',
      budgetAtActualVolume: '-10800000',
      reason: null,
      missing: [],
      stated: { planned: null, outturn: null, rest: null },
    });
  });

  it('leave the rest of the line’s own deviation to something else', () => {
    const state = pupils(
      all,
      decided([['school', '2024', '-9900']]),
      outturn([['school', '2024', '-11000']]),
    );
    expect(effects(state).stated).toMatchObject({
      planned: { amount: '-9900000', version: 'decided' },
      outturn: { amount: '-11000000' },
      rest: '-20000',
    });
  });

  it('of income are the other way round', () => {
    const found = effects(pupils(all), { side: 'income' });
    expect([found.difference, found.volumeEffect, found.priceEffect]).toEqual([
      '1080000',
      '900000',
      '180000',
    ]);
  });

  it('are not known where a volume or a price is missing, and say which', () => {
    expect(effects(pupils({ 'budgeted-pupils': '110', 'unit-price': '91500' }))).toMatchObject({
      planned: { amount: '-9900000' },
      actual: { volume: null, amount: null },
      difference: null,
      volumeEffect: null,
      priceEffect: null,
      budgetAtActualVolume: null,
      reason: 'missing',
      missing: [{ type: 'observation', indicator: 'pupils', period: '2024' }],
    });
  });

  it('are not computed from a price below zero, whose sign would be counted twice', () => {
    expect(effects(pupils({ ...all, 'unit-price': '-91500' }))).toMatchObject({
      difference: null,
      reason: 'negative',
    });
  });

  it('are not computed from prices in other money than the register’s, nor from volumes that are money', () => {
    const priced = (measuredIn: string) =>
      effects(pupils(all, defineIndicator({ id: 'unit-price', measuredIn })));
    for (const unit of ['EUR', 'tkr', 'tkr/pupil', 'count', 'percent']) {
      expect(priced(unit)).toMatchObject({
        actual: { volume: '120', price: '91500', amount: null },
        difference: null,
        reason: 'unit',
      });
    }
    for (const unit of ['SEK', 'SEK/pupil', 'SEK per inhabitant']) {
      expect(priced(unit)).toMatchObject({ difference: '-1080000', reason: null });
    }
    for (const unit of ['SEK', 'percent']) {
      const counted = pupils(all, defineIndicator({ id: 'pupils', measuredIn: unit }));
      expect(effects(counted)).toMatchObject({ difference: null, reason: 'unit' });
    }
    const told = (locale: 'en' | 'sv') =>
      plain(explain(priced('EUR'), { locale, assessment: assess(pupils(all), { period: '2024' }) }));
    expect(told('en')).toBe(
      'School 2024: cannot be computed, a price is not in the register’s currency or a volume is no count.',
    );
    expect(told('sv')).toBe(
      'School 2024: kan inte beräknas, ett à-pris är inte i registrets valuta eller en volym är inget antal.',
    );
  });

  it('never guess whether volumes are income or cost', () => {
    const net = pupils(all, school('net'));
    expect(codeOf(() => effects(net))).toBe('side-missing');
    expect(codeOf(() => effects(pupils(all), { line: undefined }))).toBe('side-missing');
    expect(codeOf(() => effects(pupils(all), { line: 'elsewhere' }))).toBe('unknown-line');
  });

  it('sum to the difference exactly, whatever the volumes and the prices', () => {
    const number = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 1, max: 4 }))
      .map(([digits, decimals]) => {
        const text = `${digits}`.padStart(decimals + 1, '0');
        return `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
      });
    fc.assert(
      fc.property(number, number, number, number, (volume, price, volumeNow, priceNow) => {
        const found = bare(volume, price, volumeNow, priceNow);
        const [byVolume, byPrice, difference] = [found.volumeEffect, found.priceEffect, found.difference].map(
          (amount) => exact(amount ?? 'missing'),
        );
        expect(byVolume && byPrice && difference && compare(add(byVolume, byPrice), difference)).toBe(0);
      }),
    );
  });

  it('are told in a sentence', () => {
    const state = pupils(
      all,
      decided([['school', '2024', '-9900']]),
      outturn([['school', '2024', '-11000']]),
    );
    const tell = (subject: VolumeEffects) =>
      (['en', 'sv'] as const).map((locale) =>
        plain(explain(subject, { locale, assessment: assess(state, { period: '2024' }) })),
      );
    expect(tell(effects(state))).toEqual([
      'School 2024: budget SEK −9,900 thousand (110 × 90,000), outturn SEK −10,980 thousand (120 × 91,500), difference SEK −1,080 thousand – volume effect SEK −900 thousand; price effect SEK −180 thousand; the budget at the actual volume SEK −10,800 thousand; not from volume or price SEK −20 thousand.',
      'School 2024: budget −9 900 tkr (110 × 90 000), utfall −10 980 tkr (120 × 91 500), skillnad −1 080 tkr – volymeffekt −900 tkr; priseffekt −180 tkr; budget vid verklig volym −10 800 tkr; beror inte på volym eller pris −20 tkr.',
    ]);
    expect(tell(effects(pupils({ pupils: '120', 'unit-price': '1' })))).toEqual([
      'School 2024: cannot be computed, a volume or a price is missing – to be decided by outturn 2024 (budgeted-pupils).',
      'School 2024: kan inte beräknas, en volym eller ett à-pris saknas – avgörs av utfall 2024 (budgeted-pupils).',
    ]);
  });
});
