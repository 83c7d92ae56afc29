import type { YearToDate } from '../assess/budget/year-to-date.js';
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

/** A line's year to date in one sentence: the outturn against the budget to date, and against the same months a year before. */
export function explainYearToDate(toDate: YearToDate, telling: Telling): string {
  const { words, sources } = telling;
  const { planned, outturn, before, deviation, cumulative } = toDate;
  const checked = cumulative && { amount: cumulative.months };
  const money = moneyWriter([planned, outturn, before, checked], telling);
  const compared = [planned, outturn].filter((amount) => amount !== null);
  return sentence({
    subject: joined(' ', toDate.name, toDate.toDate),
    conclusion:
      joined(', ', ...compared.map((amount) => amountText(amount, words, money))) || words.budgets.noOutturn,
    facts: [
      ...(deviation === null ? lacking(toDate, words) : deviationFacts(toDate, deviation, words, money)),
      changeText(toDate, words, money),
      cumulativeText(toDate, words, money),
    ],
    source: writeSources(
      compared.flatMap(({ evidence }) => evidence),
      sources,
      words,
    ),
  });
}

function lacking({ planned, outturn }: YearToDate, words: Words): readonly string[] {
  if (outturn === null) return planned === null ? [] : [words.budgets.noOutturn];
  return planned === null ? [words.noPlanned] : [];
}

function changeText({ change, changePercent, before }: YearToDate, words: Words, money: MoneyWriter): string {
  if (change === null || before === null) return '';
  const changed = words.change(`${money(change, true)} (${percentageText(changePercent, words)})`);
  return joined(' ', changed, words.since, amountText(before, words, money), `(${before.period})`);
}

function cumulativeText({ cumulative }: YearToDate, words: Words, money: MoneyWriter): string {
  if (cumulative === null || cumulative.difference === '0') return '';
  const { months, difference } = cumulative;
  return `${words.budgets.itsParts} ${money(months)}, ${words.difference} ${money(difference, true)}`;
}
