import { type Measure, type MovesRule, milestones, moves } from '@outturn/core/rules';
import { asGoodAs, BETTER_EACH_TIME, type SentenceReading } from './sentence-reading.js';

function growth(since: 'previous-period' | 'baseline'): Measure {
  return { type: 'change', of: { type: 'value' }, since, as: 'absolute' };
}

function atLeast(measure: Measure, points: Readonly<Record<string, string>>): SentenceReading['rule'] {
  return { ...milestones('>=', points), measure };
}

function increaseOf(segment: Readonly<Record<string, string>>): MovesRule {
  const rule = moves('increase', { since: 'baseline' });
  return { ...rule, measure: { type: 'value', segment } };
}

/** At least 90 more each of three years; or 90, 180 and 270 more than before the plan. */
const MORE_INHABITANTS: SentenceReading = {
  rule: atLeast(growth('previous-period'), { '2022': '90', '2023': '90', '2024': '90' }),
  alternatives: [
    {
      name: 'Sammanlagt sedan planens början',
      rule: atLeast(growth('baseline'), { '2022': '90', '2023': '180', '2024': '270' }),
      inferred: ['reference'],
    },
  ],
  inferred: ['reference'],
};

/** The two subjects stand in parentheses: each of them increases, or the share that passes both does. */
const NATIONAL_TESTS: SentenceReading = {
  rule: moves('increase', { since: 'baseline' }),
  segments: [{ ämne: 'svenska' }, { ämne: 'matematik' }],
  inferred: ['reference', 'when'],
  alternatives: [
    { name: 'Andelen som klarar båda ämnena ökar', rule: increaseOf({}), inferred: ['reference', 'when'] },
    { ...BETTER_EACH_TIME, rule: moves('increase', { since: 'previous-measurement' }) },
  ],
};

/** Preschool and school in one sentence: one share of both, or a share of each. */
const SAFE_CHILDREN: SentenceReading = {
  rule: moves('increase', { since: 'baseline' }),
  inferred: ['reference', 'when'],
  alternatives: [
    {
      name: 'Ökar i både förskola och skola',
      rule: {
        type: 'all',
        rules: [increaseOf({ verksamhet: 'förskola' }), increaseOf({ verksamhet: 'skola' })],
      },
      inferred: ['reference', 'when'],
    },
    { ...BETTER_EACH_TIME, rule: moves('increase', { since: 'previous-measurement' }) },
  ],
};

/** Nothing is named that measures it: some measure of it increases, or somebody judges. */
const TAKING_PART: SentenceReading = {
  rule: moves('increase', { since: 'baseline' }),
  inferred: ['reference', 'when'],
  alternatives: [
    {
      name: 'Bedöms utan mått',
      rule: { type: 'judged', question: 'Har medborgarnas möjligheter att delta ökat?' },
      inferred: ['when'],
    },
  ],
};

/**
 * How many of the staff a person meets: on a level with the country at least, where fewer is better. Read by its
 * words alone the sentence asks for at least as many.
 */
const STAFF_MET: SentenceReading = {
  rule: asGoodAs('riket'),
  inferred: ['direction', 'when'],
  alternatives: [
    {
      name: 'Minst så många som i riket',
      rule: { ...asGoodAs('riket'), operator: '>=' },
      inferred: ['operator', 'when'],
    },
  ],
};

const RESULT_SHARES = { '2020': '2.0', '2021': '1.5', '2022': '1.5' };

/** Printed for three years, two of them before the plan and none after its first. *Shall be* is read as at least. */
const RESULT: SentenceReading = {
  rule: milestones('>=', RESULT_SHARES),
  when: { type: 'each', from: '2020', to: '2022' },
  inferred: ['operator'],
  alternatives: [{ name: 'Precis så mycket', rule: milestones('=', RESULT_SHARES), inferred: ['operator'] }],
};

/** The council's sentences that ask more than a direction, a limit or a level. */
export const OWN_COUNCIL_RULES: Readonly<Record<string, SentenceReading>> = {
  'fler-invånare': MORE_INHABITANTS,
  'nationella-prov-ökar': NATIONAL_TESTS,
  'tryggare-i-skolan': SAFE_CHILDREN,
  'delta-i-utvecklingen': TAKING_PART,
  'personal-hemtjänst-i-nivå': STAFF_MET,
  resultat: RESULT,
};
