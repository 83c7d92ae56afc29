import type { DeficitObligation } from '../assess/budget/deficit-obligation.js';
import type { PlannedAction } from '../assess/budget/planned-actions.js';
import { amountText, type MoneyWriter, moneyWriter } from './explain-budget.js';
import { joined } from './phrases.js';
import { sentence } from './sentence.js';
import { writeSources } from './sources.js';
import type { Telling } from './telling.js';
import type { Words } from './words/words.js';

/** A forecast deficit in one sentence: what is planned against it, and the forecast without and with that. */
export function explainObligation(obligation: DeficitObligation, telling: Telling): string {
  const { words, sources } = telling;
  const { planned, forecast, deficit, threshold, actions } = obligation;
  const told = [threshold, ...actions.map(({ amount }) => amount)].map((amount) => ({ amount }));
  const money = moneyWriter([planned, forecast, ...told], telling);
  return sentence({
    subject: joined(' ', obligation.name, obligation.period),
    conclusion: joined(', ', words.obligations.deficit, words.obligations.statuses[obligation.status]),
    facts: [
      joined(', ', amountText(planned, words, money), forecastText(obligation, words, money)),
      words.deviation(money(deficit, true)),
      threshold === '0' ? '' : words.obligations.allowed(money(threshold)),
      actions.map((action) => actionText(action, words, money)).join(', '),
      ...afterwards(obligation, words, money),
    ],
    source: writeSources(
      [...planned.evidence, ...forecast.evidence, ...actions.map(({ statement }) => statement)],
      sources,
      words,
    ),
  });
}

function forecastText(
  { forecast, occasionName, period }: DeficitObligation,
  words: Words,
  money: MoneyWriter,
): string {
  return `${amountText(forecast, words, money, period)} (${occasionName})`;
}

function actionText({ name, amount, inForecast }: PlannedAction, words: Words, money: MoneyWriter): string {
  const { expected, noAmount, inForecast: counted } = words.obligations;
  const told = amount === null ? noAmount(name) : expected(name, money(amount, true));
  return joined(' ', told, inForecast ? counted : '');
}

/** Nothing where no action is planned: the forecast is then what it is. */
function afterwards(
  { actions, forecastBefore, forecastAfter, remaining }: DeficitObligation,
  words: Words,
  money: MoneyWriter,
): readonly string[] {
  if (actions.length === 0) return [];
  const { beforeAndAfter, remaining: left, unknown } = words.obligations;
  const [before, after] = [forecastBefore, forecastAfter].map((amount) =>
    amount === null ? unknown : money(amount),
  );
  return [beforeAndAfter(before ?? '', after ?? ''), remaining === null ? '' : left(money(remaining, true))];
}
