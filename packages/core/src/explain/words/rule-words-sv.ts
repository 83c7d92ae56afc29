import { counted } from '../phrases.js';
import type { RuleWords } from './rule-words.js';

/** The Swedish words for rules. */
export const swedishRules: RuleWords = {
  between: (low, high) => `mellan ${low} och ${high}`,
  range: (low, high) => `mellan ${low} och ${high}`,
  within: 'inom kravet',
  outside: (distance) => `${distance} utanför kravet`,
  about: (value) => `omkring ${value}`,
  partOf: (period) => `del av ${period}`,
  needed: (count) => `minst ${count} behövs`,
  readAs: (reading, conclusion) => `läst som ”${reading}”: ${conclusion}`,

  benchmark: 'jämförelsevärde',
  judgement: 'bedömning',
  membersOf: (dimension) => `vilka delar ${dimension} har`,
  statistics: { mean: 'medelvärde', median: 'median', lowest: 'lägsta', highest: 'högsta', value: 'värde' },
  ofGroup: (statistic, group) => `${statistic} för ${group}`,
  baseline: 'utgångsvärde',
  stepFrom: (step, start) => `${step} per steg från ${start}`,
  compound: 'ränta på ränta',
  over: { mean: 'medel', sum: 'summa', min: 'minst', max: 'störst', median: 'median', last: 'senaste' },
  overWhat: (how, periods) => `${how} av ${periods}`,
  periods: (count) => counted(count, 'period', 'perioder'),
  changeSince: {
    'previous-period': 'förändring mot perioden före',
    'previous-measurement': 'förändring mot förra mätningen',
    baseline: 'förändring mot utgångsvärdet',
  },
  differenceOf: (one, other) => `${one} minus ${other}`,
};
