import type { Command } from '@outturn/core';
import { moves, type Rule, threshold } from '@outturn/core/rules';
import { COUNCIL_SENTENCES, type CouncilSentence, pointOf } from './council-sentences.js';
import { OWN_COUNCIL_RULES } from './own-council-rules.js';
import { PLAN, underArea } from './oxelosund-source.js';
import { asGoodAs, BETTER_EACH_TIME, PLAN_YEARS, type SentenceReading } from './sentence-reading.js';

/**
 * Shall increase: against the last value before the plan, in each of its years. That is inferred; so is the other
 * way to read it, better at every measurement than at the one before.
 */
function moving(direction: 'increase' | 'decrease'): SentenceReading {
  return {
    rule: moves(direction, { since: 'baseline' }),
    inferred: ['reference', 'when'],
    alternatives: [{ ...BETTER_EACH_TIME, rule: moves(direction, { since: 'previous-measurement' }) }],
  };
}

/**
 * Shall be maintained. No sentence says how much worse still is; all are shares of which more is better, which is
 * inferred too.
 */
const MAINTAINED: SentenceReading = {
  rule: moves('maintain', { since: 'baseline' }),
  better: 'higher',
  inferred: ['direction', 'reference', 'when'],
  alternatives: [
    {
      name: 'Bibehålls från en mätning till nästa',
      rule: moves('maintain', { since: 'previous-measurement' }),
      inferred: ['reference', 'when'],
    },
  ],
};

function limited(asks: string): Rule | undefined {
  const [, side, value] = /^at (most|least) (\d+)$/.exec(asks) ?? [];
  if (value === undefined) return undefined;
  return threshold(side === 'most' ? '<=' : '>=', value);
}

function readingOf({ id, asks }: CouncilSentence): SentenceReading {
  if (asks === 'increase' || asks === 'decrease') return moving(asks);
  if (asks === 'maintain') return MAINTAINED;
  if (asks.startsWith('as good as ')) return { rule: asGoodAs(asks.slice(11)), inferred: ['when'] };
  const limit = limited(asks);
  if (limit) return { rule: limit, inferred: ['when'] };
  const own = OWN_COUNCIL_RULES[id];
  if (!own) throw new TypeError(`The sentence "${id}" asks "${asks}", which is no rule.`);
  return own;
}

/** A target for each of the council's sentences, under the goal it is. */
export const councilTargetCommands: readonly Command[] = COUNCIL_SENTENCES.map((sentence): Command => {
  const { id, area, indicator } = sentence;
  return {
    type: 'set-target',
    data: { id, plan: PLAN, goal: id, indicator, when: PLAN_YEARS, ...readingOf(sentence) },
    source: underArea(area, pointOf(sentence)),
  };
});
