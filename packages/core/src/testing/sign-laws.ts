import * as fc from 'fast-check';
import { deficitObligations } from '../assess/budget/deficit-obligation.js';
import {
  incomeNegative,
  inNaturalSigns,
  natural,
  plusIsWorse,
  tkr,
  toPrinted,
} from '../budget/translators.js';
import type { Command } from '../events/command.js';
import { lineId } from './budget-arbitraries.js';
import type { Law } from './law.js';
import { recorded } from './recorded.js';

/** A budget of one line and what is forecast for it, in whole kronor. */
interface SignedBudget {
  readonly nature: 'income' | 'cost' | 'net' | 'financing';
  readonly planned: number;
  readonly forecast: number;
  readonly convention: keyof typeof CONVENTIONS;
  readonly inThousands: boolean;
}

const CONVENTIONS = { natural, incomeNegative, plusIsWorse };

/** How amounts are printed says nothing. */
export const signsSayNothing: Law<SignedBudget> = {
  name: 'how a document prints its signs and thousands changes no obligation',
  arbitrary: fc.record({
    nature: fc.constantFrom('income', 'cost', 'net', 'financing'),
    planned: fc.integer({ min: -1000, max: 1000 }),
    forecast: fc.integer({ min: -1000, max: 1000 }),
    convention: fc.constantFrom('natural', 'incomeNegative', 'plusIsWorse'),
    inThousands: fc.boolean(),
  }),
  holds: (signed) => {
    const [one, other] = [signed, { ...signed, convention: 'natural', inThousands: false } as const].map(
      (each) => JSON.stringify(deficitObligations(recorded(signedBatches(each)).state, { period: '2024' })),
    );
    return one === other;
  },
};

/** The amounts printed as the convention has it, and translated back where they are stated. */
function signedBatches({ nature, planned: budget, forecast, convention, inThousands }: SignedBudget) {
  const whole = CONVENTIONS[convention](nature);
  const translator = inThousands ? tkr(whole) : whole;
  const amountOf = (amount: number) => ({
    ...{ line: lineId(0), period: '2024', multiplier: translator.multiplier },
    amount: inNaturalSigns(toPrinted(String(amount), translator), translator),
  });
  const about = { id: lineId(0), name: 'Line', whole: 'whole', breakdown: 'one' };
  const commands: readonly Command[] = [
    { type: 'open-register', data: { name: 'A small budget', currency: 'SEK' } },
    { type: 'adopt-plan', data: { id: 'plan', name: 'The plan', body: 'The council', validity: '2024' } },
    { type: 'schedule-occasion', data: { id: 'april', name: 'April', period: '2024' } },
    { type: 'define-budget-line', data: { ...about, nature, actionBeyond: { percent: '5' } } },
    { type: 'decide-budget', data: { plan: 'plan', ...amountOf(budget) } },
    { type: 'state-forecasts', data: { occasion: 'april', ...amountOf(forecast) } },
  ];
  return [{ statedOn: '2024-07-01', commands }];
}
