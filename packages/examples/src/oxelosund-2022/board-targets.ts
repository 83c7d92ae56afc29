import type { Command } from '@outturn/core';
import { milestones, moves, type Operator } from '@outturn/core/rules';
import { boardGoalOf } from './board-goals.js';
import { segmentOf, sourceOfRow } from './board-indicators.js';
import { BOARD_ROWS, type BoardRow } from './board-rows.js';
import { CHARGING_POSTS, EVERY_UNIT_HAS_ONE } from './own-board-rules.js';
import { PLAN } from './oxelosund-source.js';
import { printedNumber } from './printed-number.js';
import { BETTER_EACH_TIME, PLAN_YEARS, type SentenceReading } from './sentence-reading.js';

const YEARS = ['2022', '2023', '2024'] as const;

/** Rows in whose numbers less is better; the ones that print `<` say so themselves. */
const LESS: ReadonlySet<string> = new Set(['matsvinn', 'långtidssjukfrånvaro']);

/**
 * Sentences that say which way it goes beside numbers that may say otherwise: fewer than four crimes is looser
 * than the one there was, and a level reached stays reached. The numbers decide.
 */
const IN_WORDS: Readonly<Record<string, 'increase' | 'decrease'>> = {
  'våldsbrott-7-14': 'decrease',
  'våldsbrott-15-17': 'decrease',
  friskvårdsbidrag: 'increase',
  'trygga-äldre': 'increase',
  hme: 'increase',
  matsvinn: 'decrease',
};

/** The numbers of a row, a gap asking nothing, and the comparison they print or leave to be inferred. */
function numbersOf(row: BoardRow): SentenceReading {
  const printed = YEARS.flatMap((year) => {
    const number = printedNumber(row[year]);
    return number ? [{ year, ...number }] : [];
  });
  const operator = printed.find((number) => number.operator)?.operator;
  const points = Object.fromEntries(printed.map(({ year, value }) => [year, value]));
  if (operator) return { rule: milestones(operator, points) };
  return { rule: milestones(inferredOperator(row), points), inferred: ['operator'] };
}

function inferredOperator({ indicator }: BoardRow): Operator {
  if (indicator === 'föräldrapenning') return 'at-least-as-good';
  return LESS.has(indicator) ? '<=' : '>=';
}

function inWords({ indicator }: BoardRow): Pick<SentenceReading, 'alternatives'> {
  const direction = IN_WORDS[indicator];
  if (!direction) return {};
  return {
    alternatives: [{ ...BETTER_EACH_TIME, rule: moves(direction, { since: 'previous-measurement' }) }],
  };
}

/** Parental leave: the women's share is to fall and the men's to rise, to where they meet. */
function readingOf(row: BoardRow): SentenceReading {
  if (row.indicator === 'laddstolpar') return CHARGING_POSTS;
  const numbers = numbersOf(row);
  if (row.indicator === 'utvecklingsprojekt-per-enhet') return { ...numbers, ...EVERY_UNIT_HAS_ONE };
  if (row.indicator !== 'föräldrapenning') return { ...numbers, ...inWords(row) };
  const better = row.member === 'kvinnor' ? 'lower' : 'higher';
  return { ...numbers, better, inferred: ['operator', 'direction'] };
}

function setTarget(row: BoardRow): Command {
  const { indicator, member } = row;
  return {
    type: 'set-target',
    data: {
      id: member === '' ? indicator : `${indicator}-${member}`,
      plan: PLAN,
      goal: boardGoalOf(indicator).id,
      indicator,
      when: PLAN_YEARS,
      ...(member !== '' && { segments: [segmentOf(row)] }),
      ...readingOf(row),
    },
    source: sourceOfRow(row),
  };
}

/**
 * The sentence on parental leave asks for equal shares, which its rows print for 2024. The rows decide the goal;
 * that the shares are the same is shown beside them.
 */
function setEqualShares(row: BoardRow): Command {
  return {
    type: 'set-target',
    data: {
      id: 'föräldrapenning-lika',
      name: 'Kvinnors och mäns uttag är lika stort',
      plan: PLAN,
      goal: 'föräldrapenning',
      indicator: 'föräldrapenning',
      rule: {
        type: 'holds',
        measure: {
          type: 'absolute',
          of: {
            type: 'difference',
            of: { type: 'value', segment: { kön: 'kvinnor' } },
            less: { type: 'value', segment: { kön: 'män' } },
          },
        },
        operator: '=',
        against: { type: 'constant', value: '0' },
      },
      when: { type: 'at', periods: ['2024'] },
      level: 'ambition',
      inferred: ['operator', 'when'],
    },
    source: sourceOfRow(row),
  };
}

const isWomensLeave = ({ indicator, member }: BoardRow): boolean =>
  indicator === 'föräldrapenning' && member === 'kvinnor';

/** A target a row, 42 in all, and the equal shares of parental leave as an ambition. */
export const boardTargetCommands: readonly Command[] = [
  ...BOARD_ROWS.map(setTarget),
  ...BOARD_ROWS.filter(isWomensLeave).map(setEqualShares),
];
