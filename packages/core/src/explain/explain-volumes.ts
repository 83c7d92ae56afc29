import type { VolumeAmount, VolumeEffects } from '../assess/budget/volume-effects.js';
import { type MoneyWriter, moneyWriter } from './explain-budget.js';
import { explainMissing } from './explain-reason.js';
import { formatNumber } from './format-number.js';
import { joined } from './phrases.js';
import { sentence } from './sentence.js';
import { writeSources } from './sources.js';
import type { Telling } from './telling.js';
import type { Words } from './words/words.js';

/** What volume and price explain of a difference, in one sentence. */
export function explainVolumes(effects: VolumeEffects, telling: Telling): string {
  const { words, sources } = telling;
  const { difference, reason } = effects;
  return sentence({
    subject: joined(' ', effects.name, effects.period),
    conclusion:
      difference === null
        ? words.budgets.noVolumes[reason ?? 'missing']
        : differenceText(effects, difference, telling),
    facts: difference === null ? [explainMissing(effects.missing, telling)] : effectFacts(effects, telling),
    source: writeSources(effects.evidence, sources, words),
  });
}

function differenceText({ planned, actual }: VolumeEffects, difference: string, telling: Telling): string {
  const { words } = telling;
  const money = moneyWriter([planned, actual], telling);
  return joined(
    ', ',
    amountText(words.versions.decided, planned, words, money),
    amountText(words.versions.outturn, actual, words, money),
    `${words.difference} ${money(difference, true)}`,
  );
}

/** An amount as the volume and the unit price it is made from. */
function amountText(
  name: string,
  { volume, price, amount }: VolumeAmount,
  words: Words,
  money: MoneyWriter,
): string {
  const [count, each] = [volume, price].map((number) => formatNumber(number ?? '', words.numbers));
  return `${name} ${money(amount ?? '')} (${count} × ${each})`;
}

function effectFacts(effects: VolumeEffects, telling: Telling): readonly string[] {
  const { budgets } = telling.words;
  const { volumeEffect, priceEffect, budgetAtActualVolume, stated } = effects;
  const parts = [volumeEffect, priceEffect, budgetAtActualVolume, stated?.rest ?? null];
  const money = moneyWriter(
    parts.map((amount) => ({ amount })),
    telling,
  );
  return [
    volumeEffect === null ? '' : budgets.volumeEffect(money(volumeEffect, true)),
    priceEffect === null ? '' : budgets.priceEffect(money(priceEffect, true)),
    budgetAtActualVolume === null ? '' : budgets.atActualVolume(money(budgetAtActualVolume)),
    stated === null || stated.rest === null || stated.rest === '0'
      ? ''
      : budgets.notFromVolumes(money(stated.rest, true)),
  ];
}
