import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { checkFigures } from '../../src/assess/findings/check-figures.js';
import {
  costPositive,
  incomeNegative,
  inNaturalSigns,
  inPrintedSigns,
  kr,
  mnkr,
  natural,
  netCostPositive,
  plusIsWorse,
  type Translator,
  tkr,
  toNatural,
  toPrinted,
} from '../../src/budget/translators.js';
import type { Command } from '../../src/events/command.js';
import { openView } from '../../src/readings/open-view.js';
import type { Measure } from '../../src/rules/measure.js';
import { decimalText } from '../../src/testing/value-arbitraries.js';
import { canonicalDecimal } from '../../src/values/decimal.js';
import { budgetOf, type LineText } from '../support/budget-of.js';
import { codeOf } from '../values/code-of.js';

const NATURES = ['income', 'cost', 'net', 'investment', 'financing'] as const;

/** Every translator there is, in every unit. */
const ALL: readonly Translator[] = [
  ...NATURES.map(natural),
  netCostPositive('net'),
  ...(['income', 'cost', 'investment', 'financing'] as const).map(costPositive),
  ...NATURES.map(incomeNegative),
  ...(['income', 'cost', 'net', 'financing'] as const).map(plusIsWorse),
].flatMap((translator) => [kr(translator), tkr(translator), mnkr(translator)]);

/** Six digits short of the most that are read: an amount in millions is that much longer in whole units. */
const shortDecimal = decimalText()
  .filter((text) => text.replace(/\D/g, '').length <= 24)
  .map(canonicalDecimal);

describe('a translator', () => {
  it('to natural signs and back is the identity, both ways', () => {
    fc.assert(
      fc.property(shortDecimal, fc.constantFrom(...ALL), (text, translator) => {
        expect(toPrinted(toNatural(text, translator), translator)).toBe(text);
        expect(toNatural(toPrinted(text, translator), translator)).toBe(text);
      }),
    );
  });

  it.each([
    [tkr(natural('cost')), '-387809', '-387809000'],
    [tkr(netCostPositive('net')), '71487', '-71487000'],
    [mnkr(costPositive('investment')), '8.0', '-8000000'],
    [tkr(costPositive('income')), '83147', '83147000'],
    [kr(incomeNegative('income')), '-117924.50', '117924.5'],
    [kr(incomeNegative('cost')), '339038', '-339038'],
    [tkr(plusIsWorse('cost')), '250', '-250000'],
    [tkr(plusIsWorse('income')), '-250', '250000'],
    [tkr(netCostPositive('net')), '0', '0'],
  ])('%o reads %s as %s', (translator, printed, amount) => {
    expect(toNatural(printed, translator)).toBe(amount);
  });

  it('keeps the printed unit of an event’s amount, whose multiplier it tells', () => {
    const translator = mnkr(netCostPositive('net'));
    expect(inNaturalSigns('302.2', translator)).toBe('-302.2');
    expect(translator.multiplier).toBe(1_000_000);
  });

  it('refuses a nature whose sign its convention does not say', () => {
    const unsaid: readonly (() => Translator)[] = [
      () => costPositive(JSON.parse('"net"')),
      () => netCostPositive(JSON.parse('"cost"')),
      () => plusIsWorse(JSON.parse('"investment"')),
      () => natural(JSON.parse('"constructor"')),
    ];
    expect(unsaid.map(codeOf)).toEqual(Array(4).fill('sign-not-said'));
  });

  it('refuses what is no number', () => {
    expect(codeOf(() => toNatural('71 487', tkr(natural('net'))))).toBe('number-malformed');
    expect(codeOf(() => toPrinted('', tkr(natural('net'))))).toBe('number-malformed');
  });
});

describe('the signs a document prints', () => {
  const LINES: readonly (LineText & { readonly nature: 'net' | 'income' | 'cost' })[] = [
    { id: 'net', nature: 'net' },
    { id: 'fees', parent: 'net', nature: 'income' },
    { id: 'staff', parent: 'net', nature: 'cost' },
    { id: 'board', parent: 'net', nature: 'net' },
  ];
  const NET: Measure = { type: 'amount', line: 'net', version: 'decided' };
  const LEAVES = LINES.slice(1);

  /** A document's convention, and by which natures it prints the other sign than the natural one. */
  interface Convention {
    readonly translator: (nature: 'net' | 'income' | 'cost') => Translator;
    readonly turned: readonly string[];
  }
  const PLAIN: Convention = { translator: (nature) => tkr(natural(nature)), turned: [] };
  const CONVENTIONS: readonly Convention[] = [
    { translator: (nature) => tkr(incomeNegative(nature)), turned: ['net', 'income', 'cost'] },
    {
      translator: (nature) => tkr(nature === 'net' ? netCostPositive(nature) : costPositive(nature)),
      turned: ['net', 'cost'],
    },
  ];

  /** The table as a document of that convention prints it, entered by its translators. */
  function entered({ translator, turned }: Convention, amounts: readonly number[], total: number) {
    const printed = (nature: string, amount: number): string =>
      String(turned.includes(nature) && amount !== 0 ? -amount : amount);
    const columns = (from: number) => ({
      line: LEAVES.map(({ id }) => id),
      period: LEAVES.map(() => '2024'),
      amount: LEAVES.map(({ nature }, index) =>
        inNaturalSigns(printed(nature, amounts[from + index] ?? 0), translator(nature)),
      ),
      multiplier: 1000,
    });
    const commands: readonly Command[] = [
      { type: 'decide-budget', data: { plan: 'plan', ...columns(0) } },
      { type: 'state-outturns', data: columns(3) },
      {
        type: 'state-figure',
        data: {
          id: 'total',
          name: 'total',
          period: '2024',
          value: printed('net', total),
          roundedTo: '1',
          multiplier: translator('net').multiplier,
          claims: inPrintedSigns(NET, translator('net')),
        },
      },
    ];
    return budgetOf(LINES, ...commands);
  }

  it('change no conclusion: amounts, deviations and what does not add up are the same', () => {
    const thousands = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(fc.array(thousands, { minLength: 6, maxLength: 6 }), thousands, (amounts, total) => {
        const plain = entered(PLAIN, amounts, total);
        for (const convention of CONVENTIONS) {
          const other = entered(convention, amounts, total);
          expect(assess(other, { period: '2024' }).budget).toEqual(assess(plain, { period: '2024' }).budget);
          const classes = [other, plain].map((state) =>
            checkFigures(openView(state)).map((finding) => [finding.class, finding.evidence]),
          );
          expect(classes[0]).toEqual(classes[1]);
        }
      }),
    );
  });

  it('print a total with the sign of its convention, in the reconciliation too', () => {
    const net = (convention: Convention) =>
      checkFigures(openView(entered(convention, [5, -9, -2, 0, 0, 0], -9)));
    expect(net(PLAIN)).toMatchObject([
      { class: 'error', printed: '-9000', computed: '-6000', difference: '-3000' },
    ]);
    expect(CONVENTIONS.map((convention) => net(convention)[0])).toMatchObject([
      { class: 'error', printed: '9000', computed: '6000', difference: '3000' },
      { class: 'error', printed: '9000', computed: '6000', difference: '3000' },
    ]);
  });
});
