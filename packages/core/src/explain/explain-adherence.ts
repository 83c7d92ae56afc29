import type { Adherence } from '../assess/budget/adherence.js';
import {
  deviationFacts,
  type MoneyWriter,
  moneyWriter,
  percentageText,
  shareText,
  versionText,
} from './explain-budget.js';
import { largestText } from './largest.js';
import { joined, listed } from './phrases.js';
import { sentence } from './sentence.js';
import { writeSources } from './sources.js';
import type { Telling } from './telling.js';
import type { Words } from './words/words.js';

/** How well lines kept to their budgets, in one sentence: in both forms, and the lines that made it so. */
export function explainAdherence(adherence: Adherence, telling: Telling): string {
  const { words, sources } = telling;
  const { lines, planned, deviation } = adherence;
  const told = lines.flatMap((line) => [line.planned, line.actual].map((amount) => ({ amount })));
  const money = moneyWriter(told, telling);
  const isKnown = planned !== null && deviation !== null;
  return sentence({
    subject: joined(' ', words.budgets.adherence, adherence.period),
    conclusion: isKnown
      ? words.budgets.keptTo(
          versionText(adherence.actual, words, adherence.period),
          money(planned),
          lines.length,
        )
      : lackingText(adherence, words),
    facts: isKnown ? adherenceFacts(adherence, deviation, words, money) : [lackingLines(adherence, words)],
    source: writeSources(
      lines.flatMap(({ evidence }) => evidence),
      sources,
      words,
    ),
  });
}

function adherenceFacts(
  { lines, signed, absolute }: Adherence,
  deviation: string,
  words: Words,
  money: MoneyWriter,
): readonly string[] {
  const sizes = shareText(absolute, words);
  const parts = largestText(
    lines.map(({ name, deviation: amount }) => ({ name, amount })),
    money,
  );
  return [
    ...(signed.reason === 'investment'
      ? [percentageText(signed, words)]
      : deviationFacts({ deviationPercent: signed }, deviation, words, money)),
    absolute.value === null ? '' : words.budgets.sizes(sizes),
    parts === '' ? '' : words.budgets.mostly(parts),
  ];
}

function lackingText({ lines, lacking }: Adherence, { budgets }: Words): string {
  return lines.length === 0 ? budgets.noLines : budgets.linesLacking(lacking, lines.length);
}

function lackingLines({ lines }: Adherence, words: Words): string {
  const names = lines.filter(({ deviation }) => deviation === null).map(({ name }) => name);
  return names.length === 0 ? '' : words.budgets.lackingAre(listed(names, words.and));
}
