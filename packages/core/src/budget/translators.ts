import type { Measure } from '../rules/measure.js';
import { type Exact, exact, negate, printExact } from '../values/exact.js';
import { inWholeUnits, printedIn } from '../values/money.js';
import { OutturnError } from '../values/outturn-error.js';
import type { BudgetLine } from './budget-events.js';

/** What kind of money a line is of. */
type Nature = BudgetLine['nature'];

/** The conventions that a document may print its signs by. */
export type SignConvention =
  | 'natural'
  | 'netCostPositive'
  | 'costPositive'
  | 'incomeNegative'
  | 'plusIsWorse';

/**
 * How a document prints the amounts of a line: by which convention, of which nature, and in which unit. Plain data;
 * {@link toNatural} and {@link toPrinted} are its two ways.
 */
export interface Translator {
  readonly convention: SignConvention;
  readonly nature: Nature;
  /** What the printed sign is multiplied by for it to be natural. */
  readonly sign: 1 | -1;
  /** What a printed 1 is worth in whole units of money: the `multiplier` of an event. */
  readonly multiplier: number;
}

/** What each convention turns round. A nature that is not named is not said, and never guessed. */
const SIGNS: Readonly<Record<SignConvention, Readonly<Partial<Record<Nature, 1 | -1>>>>> = {
  natural: { income: 1, cost: 1, net: 1, investment: 1, financing: 1 },
  netCostPositive: { net: -1 },
  costPositive: { income: 1, cost: -1, investment: -1, financing: 1 },
  incomeNegative: { income: -1, cost: -1, net: -1, investment: -1, financing: -1 },
  plusIsWorse: { income: -1, cost: -1, net: -1, financing: -1 },
};

const INSTEAD: Readonly<Record<SignConvention, string>> = {
  natural: 'name the nature of a budget line',
  netCostPositive: 'it is for net lines; name another convention for this one, such as costPositive',
  costPositive: 'a net stands beside them as natural or as netCostPositive; say which',
  incomeNegative: 'name the nature of a budget line',
  plusIsWorse: 'an investment year has no worse side; print its change as natural',
};

/** Natural signs: income positive, cost and outlay negative, net their sum. Deviations: plus is favourable. */
export function natural(nature: Nature): Translator {
  return translatorOf('natural', nature);
}

/** A net cost printed positive, as where only what the council pays is shown. */
export function netCostPositive(nature: 'net'): Translator {
  return translatorOf('netCostPositive', nature);
}

/**
 * Costs and outlays printed positive beside income printed positive.
 *
 * @example
 * toNatural('8463', tkr(costPositive('investment'))) // → '-8463000'
 */
export function costPositive(nature: Exclude<Nature, 'net'>): Translator {
  return translatorOf('costPositive', nature);
}

/** A ledger: income negative, cost positive, and a net cost positive too. */
export function incomeNegative(nature: Nature): Translator {
  return translatorOf('incomeNegative', nature);
}

/** A deviation or a change printed with plus for the worse: more cost, less income. */
export function plusIsWorse(nature: Exclude<Nature, 'investment'>): Translator {
  return translatorOf('plusIsWorse', nature);
}

/** Printed in whole units of money, said aloud. */
export function kr(translator: Translator): Translator {
  return translator;
}

/** Printed in thousands. */
export function tkr(translator: Translator): Translator {
  return { ...translator, multiplier: translator.multiplier * 1000 };
}

/** Printed in millions. */
export function mnkr(translator: Translator): Translator {
  return tkr(tkr(translator));
}

/**
 * A printed amount in natural signs and whole units of money.
 *
 * @throws {OutturnError} `number-malformed` or `number-too-long`.
 *
 * @example
 * toNatural('302.2', mnkr(netCostPositive('net'))) // → '-302200000'
 */
export function toNatural(printed: string, { sign, multiplier }: Translator): string {
  return printExact(inWholeUnits(turned(exact(printed), sign), multiplier));
}

/**
 * An amount in natural signs and whole units, as the document prints it; not rounded.
 *
 * @throws {OutturnError} `number-malformed` or `number-too-long`.
 */
export function toPrinted(amount: string, { sign, multiplier }: Translator): string {
  return printExact(printedIn(turned(exact(amount), sign), multiplier));
}

/**
 * A printed amount in natural signs, still in the unit it is printed in: the `amount` of an event whose `multiplier` is
 * the translator's, so that how it was rounded is kept.
 *
 * @throws {OutturnError} `number-malformed` or `number-too-long`.
 */
export function inNaturalSigns(printed: string, { sign }: Translator): string {
  return printExact(turned(exact(printed), sign));
}

/** What a figure claims that is printed by a convention: the measure in natural signs, turned as the document does. */
export function inPrintedSigns(measure: Measure, { sign }: Translator): Measure {
  if (sign === 1) return measure;
  return { type: 'difference', of: { type: 'constant', value: '0' }, less: measure };
}

function turned(value: Exact, sign: 1 | -1): Exact {
  return sign === 1 ? value : negate(value);
}

function translatorOf(convention: SignConvention, nature: Nature): Translator {
  const sign = Object.hasOwn(SIGNS[convention], nature) ? SIGNS[convention][nature] : undefined;
  if (sign !== undefined) return { convention, nature, sign, multiplier: 1 };
  const message = `${convention} says nothing of the sign of a line of nature "${nature}": ${INSTEAD[convention]}.`;
  throw new OutturnError('sign-not-said', message, { convention, nature });
}
