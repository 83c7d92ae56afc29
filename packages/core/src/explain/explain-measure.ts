import type { BaselineMeasure, Measure, PathMeasure } from '../rules/measure.js';
import { segmentKey } from '../values/segment.js';
import { formatNumber } from './format-number.js';
import { formatQuantity } from './format-quantity.js';
import { joined } from './phrases.js';
import { indicatorIn, type Telling } from './telling.js';

/** What a number is made from, as a short phrase; empty for a plain value or a printed number. */
export function explainMeasure(measure: Measure, measuredIn: string | null, telling: Telling): string {
  const { rules } = telling.words;
  switch (measure.type) {
    case 'benchmark': {
      const statistic = rules.statistics[measure.statistic ?? 'mean'];
      return joined(' ', rules.ofGroup(statistic, measure.group), measure.period);
    }
    case 'value':
      return joined(
        ' ',
        nameOf(measure.indicator, telling),
        measure.segment && `[${segmentKey(measure.segment)}]`,
      );
    case 'baseline':
      return baselineText(measure, telling);
    case 'path':
      return pathText(measure, measuredIn, telling);
    case 'change':
      return rules.changeSince[measure.since];
    case 'over':
      return rules.overWhat(rules.over[measure.how], measure.range ?? rules.periods(measure.periods ?? 1));
    case 'absolute':
      return explainMeasure(measure.of, measuredIn, telling);
    case 'difference':
      return differenceText(measure, measuredIn, telling);
    case 'product':
      return partsText(measure.of, ' × ', measuredIn, telling);
    case 'sum':
      return partsText(measure.of, ' + ', measuredIn, telling);
    default:
      return '';
  }
}

function nameOf(indicator: string | undefined, telling: Telling): string {
  return indicator === undefined ? '' : (indicatorIn(telling, indicator)?.name ?? indicator);
}

function baselineText({ period }: BaselineMeasure, { words }: Telling): string {
  return joined(' ', words.rules.baseline, period);
}

function pathText({ from, step, shape }: PathMeasure, measuredIn: string | null, telling: Telling): string {
  const { words } = telling;
  const [size, unit] = 'percent' in step ? [step.percent, 'percent'] : [step.absolute, measuredIn];
  const text = words.rules.stepFrom(
    formatQuantity(size, unit, words, { signed: true }),
    baselineText(from, telling),
  );
  return joined(', ', text, shape === 'compound' ? words.rules.compound : '');
}

function differenceText(
  { of, less }: Extract<Measure, { type: 'difference' }>,
  measuredIn: string | null,
  telling: Telling,
): string {
  const [one, other] = [of, less].map((side) => explainMeasure(side, measuredIn, telling));
  return one && other ? telling.words.rules.differenceOf(one, other) : '';
}

/** Parts with a sign between, their numbers written out; nothing where a part is a plain value. */
function partsText(
  of: readonly Measure[],
  sign: string,
  measuredIn: string | null,
  telling: Telling,
): string {
  const texts = of.map((part) =>
    part.type === 'constant'
      ? formatNumber(part.value, telling.words.numbers)
      : explainMeasure(part, measuredIn, telling),
  );
  return texts.includes('') ? '' : texts.join(sign);
}
