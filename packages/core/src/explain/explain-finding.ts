import type { Finding } from '../assess/finding.js';
import { explainMissing } from './explain-reason.js';
import { formatMoney } from './format-money.js';
import { formatDifference, formatQuantity } from './format-quantity.js';
import { joined } from './phrases.js';
import { sentence } from './sentence.js';
import { writeSources } from './sources.js';
import type { Telling } from './telling.js';

/** A finding in one sentence: what is printed, what its parts make, and how bad that is. */
export function explainFinding(finding: Finding, telling: Telling): string {
  const { words, sources } = telling;
  const [one, other] = sides(finding, telling);
  return sentence({
    subject: joined(' ', finding.name, finding.period, finding.segment ? `[${finding.segment}]` : ''),
    conclusion: words.findingClasses[finding.class],
    facts: [
      joined(
        ', ',
        figure(one, finding.printed, finding, telling),
        figure(other, finding.computed, finding, telling),
      ),
      finding.difference === null
        ? ''
        : `${words.difference} ${findingValue(finding.difference, finding, telling, true)}`,
      explainMissing(finding.missing, telling),
    ],
    source: writeSources(finding.evidence.slice(0, 1), sources, words),
  });
}

/** What the two figures of a finding are called. */
function sides({ between, code }: Finding, { words }: Telling): readonly [string, string] {
  if (code === 'stated-twice') return words.conflicting;
  if (code === 'total-outside-parts') return words.outsideParts;
  if (!between) return [words.printed, words.computed];
  return [joined(' ', words.versions[between.version], between.first), between.second];
}

function figure(name: string, value: string | null, finding: Finding, telling: Telling): string {
  return value === null ? '' : `${name} ${findingValue(value, finding, telling)}`;
}

/** One of a finding's figures, in the unit it is printed in; a difference carries its sign. */
export function findingValue(
  value: string,
  finding: Finding,
  telling: Telling,
  isDifference = false,
): string {
  const { words, assessment } = telling;
  const { multiplier, measuredIn } = finding;
  const currency = assessment?.currency ?? '';
  const style = { signed: isDifference };
  if (multiplier > 1 || (measuredIn !== null && measuredIn === currency)) {
    return formatMoney(value, words, { currency, multiplier, ...style });
  }
  const write = isDifference ? formatDifference : formatQuantity;
  return write(value, measuredIn, words, style);
}
