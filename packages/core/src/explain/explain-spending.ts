import type { LineAmount } from '../assess/budget/budget-assessment.js';
import type { InvestmentProject } from '../assess/budget/investment-project.js';
import type { Spending } from '../assess/budget/spending.js';
import { amountText, deviationFacts, type MoneyWriter, moneyWriter, shareText } from './explain-budget.js';
import { joined } from './phrases.js';
import { sentence } from './sentence.js';
import { writeSources } from './sources.js';
import type { Telling } from './telling.js';
import type { Words } from './words/words.js';

/** How much of a yearly budget has come out, in one sentence, and what remains of it. */
export function explainSpending(spending: Spending, telling: Telling): string {
  const { words, sources } = telling;
  const { planned, outturn, remaining, spentPercent } = spending;
  const money = moneyWriter([planned, outturn], telling);
  const known = [planned, outturn].filter((amount) => amount !== null);
  return sentence({
    subject: joined(' ', spending.name, spending.toDate),
    conclusion: joined(
      ', ',
      planned ? amountText(planned, words, money) : words.noPlanned,
      outturn ? amountText(outturn, words, money) : words.budgets.noOutturn,
    ),
    facts:
      remaining === null
        ? []
        : useFacts({ planned, remaining, spentPercent }, words.budgets.ofBudget, words, money),
    source: writeSources(
      known.flatMap(({ evidence }) => evidence),
      sources,
      words,
    ),
  });
}

/** An investment project in one sentence: spent to date of its total, and what it is to cost in the end. */
export function explainProject(project: InvestmentProject, telling: Telling): string {
  const { words, sources } = telling;
  const { total, outturn, finalCost, remaining, spentPercent } = project;
  const money = moneyWriter([total, outturn, finalCost], telling);
  const known = [total, outturn, finalCost].filter((amount) => amount !== null);
  return sentence({
    subject: joined(' ', project.name, project.years),
    conclusion: joined(
      ', ',
      total ? namedAmount(words.budgets.projectTotal, total, words, money) : words.budgets.noTotal,
      outturn ? `${amountText(outturn, words, money)} (${project.toDate})` : words.budgets.noOutturn,
    ),
    facts: [
      ...(remaining === null
        ? []
        : useFacts({ planned: total, remaining, spentPercent }, words.budgets.ofTotal, words, money)),
      ...finalCostFacts(project, words, money),
    ],
    source: writeSources(
      known.flatMap(({ evidence }) => evidence),
      sources,
      words,
    ),
  });
}

/** How much of something planned is used. */
interface Use extends Pick<Spending, 'planned' | 'spentPercent'> {
  readonly remaining: string;
}

function useFacts(
  { planned, remaining, spentPercent }: Use,
  share: (percent: string) => string,
  words: Words,
  money: MoneyWriter,
): readonly string[] {
  const percent = shareText(spentPercent, words);
  return [
    spentPercent.value === null ? percent : share(percent),
    remainingText(remaining, planned?.amount ?? '0', words, money),
  ];
}

/** What is left lies on the budget's own side of zero, on the other side the budget is exceeded; a budget of zero has no side. */
function remainingText(remaining: string, planned: string, words: Words, money: MoneyWriter): string {
  if (planned === '0') return '';
  if (remaining === '0') return words.budgets.nothingRemains;
  const isExceeded = remaining.startsWith('-') !== planned.startsWith('-');
  return isExceeded
    ? words.budgets.exceeded(money(remaining.replace('-', '')))
    : words.budgets.remaining(money(remaining));
}

function finalCostFacts(project: InvestmentProject, words: Words, money: MoneyWriter): readonly string[] {
  const { finalCost, deviation } = project;
  if (finalCost === null) return [words.budgets.noFinalCost];
  const name = words.budgets.finalCost[finalCost.version === 'outturn' ? 'outturn' : 'forecast'];
  const told = namedAmount(name, finalCost, words, money);
  return [told, ...(deviation === null ? [] : deviationFacts(project, deviation, words, money))];
}

function namedAmount(name: string, found: LineAmount, words: Words, money: MoneyWriter): string {
  return joined(' ', name, found.amount === null ? words.lacks(found.leavesLacking) : money(found.amount));
}
