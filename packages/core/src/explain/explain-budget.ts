import type {
  Bridge,
  BridgeItem,
  BudgetLineAssessment,
  LineAmount,
  Percentage,
} from '../assess/budget/budget-assessment.js';
import { grouped } from '../assess/grouped.js';
import { add, exact, printExact, ZERO } from '../values/exact.js';
import type { PeriodText } from '../values/period.js';
import { partition } from '../values/period-sequence.js';
import { formatMoney, moneyScale } from './format-money.js';
import { formatNumber } from './format-number.js';
import { joined } from './phrases.js';
import { sentence } from './sentence.js';
import { writeSources } from './sources.js';
import { currencyIn, type Telling } from './telling.js';
import type { Words } from './words/words.js';

/** A budget line in one sentence: the actual against the budget, or without an actual the change on the year before. */
export function explainLine(line: BudgetLineAssessment, telling: Telling): string {
  const { words, assessment, sources } = telling;
  const money = moneyWriter([line.planned, line.outturn, line.forecast, line.before], telling);
  const actual = line.deviationOf === null ? null : line[line.deviationOf];
  const compared = [line.planned, actual].filter((amount) => amount !== null);
  const period = assessment?.budget.period;
  return sentence({
    subject: joined(' ', line.name, period),
    conclusion:
      joined(', ', ...compared.map((amount) => amountText(amount, words, money, period))) || words.noPlanned,
    facts: [
      ...(line.deviation === null
        ? changeFacts(line, words, money, period)
        : deviationFacts(line, line.deviation, words, money)),
      consolidatedText(line, words, money, period),
    ],
    source: writeSources(
      compared.flatMap(({ evidence }) => evidence),
      sources,
      words,
    ),
  });
}

/** A bridge in one sentence: the change, what explains it kind by kind, and the rest. */
export function explainBridge(bridge: Bridge, telling: Telling): string {
  const { words, sources } = telling;
  const { from, to, change, items, rest } = bridge;
  const money = moneyWriter([from, to], telling);
  const ends = words.fromTo(
    joined(' ', versionText(from.version, words, from.period), from.period),
    joined(' ', versionText(to.version, words, to.period), to.period),
  );
  return sentence({
    subject: joined(' ', bridge.name, ends),
    conclusion: change === null ? lackingText([from, to], words) : words.change(money(change, true)),
    facts: [...itemFacts(items, words, money), rest === null ? '' : restText(rest, words, money)],
    source: writeSources([...from.evidence, ...to.evidence], sources, words),
  });
}

/** A percentage, or why there is none. */
export function percentageText({ value, reason }: Percentage, words: Words): string {
  if (value !== null) return words.percent(formatNumber(value, words.numbers, { decimals: 1, signed: true }));
  return reason === null ? '' : words.budgets.noPercentage[reason];
}

/** A share in percent, without a sign of its own, or why there is none. */
export function shareText({ value, reason }: Percentage, words: Words): string {
  if (value !== null) return words.percent(formatNumber(value, words.numbers, { decimals: 1 }));
  return reason === null ? '' : words.budgets.noPercentage[reason];
}

/** Writes an amount of whole units of money; a signed one carries a plus too. */
export type MoneyWriter = (amount: string, signed?: boolean) => string;

/** Writes amounts that are told together in one scale: thousands where none of them loses anything. */
export function moneyWriter(
  amounts: readonly (Pick<LineAmount, 'amount'> | null)[],
  telling: Telling,
): MoneyWriter {
  const multiplier = moneyScale(amounts.map((found) => found?.amount));
  const currency = currencyIn(telling);
  return (amount, signed = false) => formatMoney(amount, telling.words, { currency, multiplier, signed });
}

/** What an amount is called; a forecast of other than twelve months is not one of a full year. */
export function versionText(version: LineAmount['version'], words: Words, period?: PeriodText): string {
  const isOfYear = period === undefined || partition(period, 'month')?.length === 12;
  return version === 'forecast' && !isOfYear ? words.kinds.forecast : words.versions[version];
}

/** An amount with what it is, or how much of it is lacking; one without a period is of a year. */
export function amountText(found: LineAmount, words: Words, money: MoneyWriter, period?: PeriodText): string {
  const amount = found.amount === null ? words.lacks(found.leavesLacking) : money(found.amount);
  return joined(' ', versionText(found.version, words, period), amount);
}

/** How far an actual is from its budget, and on which side. */
export function deviationFacts(
  { deviationPercent }: Pick<BudgetLineAssessment, 'deviationPercent'>,
  deviation: string,
  words: Words,
  money: MoneyWriter,
): readonly string[] {
  if (deviation === '0') return [words.onBudget];
  const side = deviation.startsWith('-') ? words.unfavourable : words.favourable;
  const percent = percentageText(deviationPercent, words);
  return [joined(', ', words.deviation(`${money(deviation, true)} (${percent})`), side)];
}

function changeFacts(
  line: BudgetLineAssessment,
  words: Words,
  money: MoneyWriter,
  period: PeriodText | undefined,
): readonly string[] {
  const actual = line.outturn ?? line.forecast;
  const lacking = actual ? amountText(actual, words, money, period) : words.noActual;
  if (line.change === null || line.before === null) return [lacking];
  const change = words.change(`${money(line.change, true)} (${percentageText(line.changePercent, words)})`);
  const before = `${amountText(line.before, words, money)} (${line.before.period})`;
  return [lacking, joined(' ', change, words.since, before)];
}

function consolidatedText(
  line: BudgetLineAssessment,
  words: Words,
  money: MoneyWriter,
  period: PeriodText | undefined,
): string {
  if (line.consolidated === null) return '';
  const { planned, forecast, outturn } = line.consolidated;
  const actual = line.deviationOf === 'forecast' ? forecast : (outturn ?? forecast);
  const amounts = [planned, actual].filter((amount) => amount !== null);
  const texts = amounts.map((amount) => amountText(amount, words, money, period));
  return words.withoutInternal(joined(', ', ...texts));
}

function lackingText(ends: readonly LineAmount[], words: Words): string {
  return words.lacks(ends.reduce((sum, { leavesLacking }) => sum + leavesLacking, 0));
}

/** Kind by kind how many items there are and what they sum to; that nothing is explained is said where there is none. */
function itemFacts(items: readonly BridgeItem[], words: Words, money: MoneyWriter): readonly string[] {
  const byKind = grouped(items, ({ kind }) => kind);
  if (byKind.length === 0) return [words.explainedBy(0, money('0', true))];
  return byKind.map((some) => {
    const kind = some[0]?.kind ?? 'explained';
    const sum = printExact(some.reduce((total, { amount }) => add(total, exact(amount)), ZERO));
    const write = kind === 'explained' ? words.explainedBy : words.alterations[kind];
    return write(some.length, money(sum, true));
  });
}

function restText(rest: string, words: Words, money: MoneyWriter): string {
  return rest === '0' ? words.noRest : words.rest(money(rest, true));
}
