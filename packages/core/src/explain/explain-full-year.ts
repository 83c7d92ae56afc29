import type { FullYearForecast } from '../assess/budget/full-year-forecast.js';
import {
  amountText,
  deviationFacts,
  type MoneyWriter,
  moneyWriter,
  percentageText,
} from './explain-budget.js';
import { joined } from './phrases.js';
import { sentence } from './sentence.js';
import { writeSources } from './sources.js';
import type { Telling } from './telling.js';
import type { Words } from './words/words.js';

/** A full-year forecast in one sentence: against the budget, and against what the occasion before expected. */
export function explainFullYear(expected: FullYearForecast, telling: Telling): string {
  const { words, sources } = telling;
  const { name, year, occasionName, planned, forecast, previous, deviation } = expected;
  const money = moneyWriter([planned, forecast, previous], telling);
  const compared = [planned, forecast].filter((amount) => amount !== null);
  return sentence({
    subject: joined(', ', joined(' ', name, year), occasionName),
    conclusion:
      joined(', ', ...compared.map((amount) => amountText(amount, words, money, year))) ||
      words.budgets.noForecast,
    facts: [
      ...(deviation === null ? lacking(expected, words) : deviationFacts(expected, deviation, words, money)),
      expected.made === 'to-date-and-rest' ? words.budgets.fromRest : '',
      changeText(expected, words, money),
    ],
    source: writeSources(
      compared.flatMap(({ evidence }) => evidence),
      sources,
      words,
    ),
  });
}

function lacking({ nature, planned, forecast, deviationPercent }: FullYearForecast, words: Words): string[] {
  if (forecast === null) return planned === null ? [] : [words.budgets.noForecast];
  if (planned === null) return [words.noPlanned];
  return nature === 'investment' ? [percentageText(deviationPercent, words)] : [];
}

function changeText(
  { previous, changeSincePrevious, year }: FullYearForecast,
  words: Words,
  money: MoneyWriter,
): string {
  if (previous === null) return '';
  const before = `${amountText(previous, words, money, year)} (${previous.occasionName})`;
  if (changeSincePrevious === null) return before;
  return joined(' ', words.change(money(changeSincePrevious, true)), words.since, before);
}
