import { counted } from '../phrases.js';
import type { RuleWords } from './rule-words.js';

/** The English words for rules. */
export const englishRules: RuleWords = {
  between: (low, high) => `between ${low} and ${high}`,
  range: (low, high) => `${low} to ${high}`,
  within: 'within what is required',
  outside: (distance) => `${distance} outside what is required`,
  about: (value) => `about ${value}`,
  partOf: (period) => `a part of ${period}`,
  needed: (count) => `at least ${count} needed`,
  readAs: (reading, conclusion) => `read as “${reading}”: ${conclusion}`,

  benchmark: 'benchmark',
  judgement: 'judgement',
  membersOf: (dimension) => `the members of ${dimension}`,
  statistics: { mean: 'mean', median: 'median', lowest: 'lowest', highest: 'highest', value: 'value' },
  ofGroup: (statistic, group) => `${statistic} of ${group}`,
  baseline: 'baseline',
  stepFrom: (step, start) => `${step} a step from ${start}`,
  compound: 'compounded',
  over: { mean: 'mean', sum: 'sum', min: 'least', max: 'greatest', median: 'median', last: 'last' },
  overWhat: (how, periods) => `${how} of ${periods}`,
  periods: (count) => counted(count, 'period', 'periods'),
  changeSince: {
    'previous-period': 'change since the period before',
    'previous-measurement': 'change since the measurement before',
    baseline: 'change since the baseline',
  },
  differenceOf: (one, other) => `${one} less ${other}`,
};
