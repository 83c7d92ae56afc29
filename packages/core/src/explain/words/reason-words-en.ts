import { after } from '../phrases.js';
import type { Words } from './words.js';

/** The English words for why something is as it is. */
export const englishReasons: Words['reasons'] = {
  compared: () => 'the value compared with the requirement',
  joined: () => 'follows from the parts',
  awaiting: ({ period }) => `the period${after(' ', period)} has not ended`,
  'not-published': ({ due }) => `the value is not published yet${after(', expected by ', due)}`,
  overdue: ({ period, due }) =>
    `the value${after(' for ', period)} should have been published${after(' by ', due)}`,
  missing: ({ why, period }) => `the value${after(' for ', period)} is missing${after(': ', why)}`,
  partial: ({ have = '?', need = '?', period }) =>
    `only ${have} of ${need} parts${after(' of ', period)} are there`,
  'no-value': ({ period }) => `no value${after(' for ', period)} is stated`,
  break: ({ at }) => `change of method${after(' from ', at)}: the values cannot be compared`,
  'no-reference': ({ period }) => `no value${after(' before ', period)} to compare with`,
  'no-baseline': ({ before }) => `no baseline${after(' before ', before)}`,
  unit: ({ left = '?', right = '?' }) => `the units differ: ${left} and ${right}`,
  scale: () => 'no percentage can be taken on a scale without a zero',
  'no-tolerance': () => 'the value is worse than the reference and no tolerance is stated',
  'no-direction': () => 'the indicator has no desired direction',
  'division-by-zero': () => 'the divisor is zero',
  'nothing-asked': ({ period }) => `nothing is required${after(' for ', period)}`,
  'not-scheduled': ({ period }) => `no measurement is scheduled${after(' for ', period)}`,
  'binds-later': ({ period }) => `the target binds${after(' from ', period) || ' later'}`,
  open: () => 'the target is for the long run and never due',
  cycle: ({ id }) => `definitions${after(' of ', id)} refer to each other in a circle`,
  'not-defined': ({ id }) => `${id ?? 'something the rule names'} is not defined on that day`,
  'no-amount': ({ line, period }) => `no amount is stated${after(' for ', line)}${after(' in ', period)}`,
  part: ({ period }) => `the value covers only a part of ${period ?? 'its period'}`,
  atypical: ({ period }) => `the value${after(' for ', period)} is marked as unusual`,
  bounded: ({ period }) =>
    `the value${after(' for ', period)} is not told exactly, and its bounds do not agree on the answer`,
  'no-fraction': ({ period }) =>
    `a part${after(' of ', period)} lacks the numerator and denominator to add up`,
  'members-incomplete': ({ dimension }) => `not every member${after(' of ', dimension)} is listed`,
  'no-benchmark': ({ group, period }) =>
    `no benchmark${after(' of ', group)}${after(' for ', period)} is stated`,
  'zero-base': ({ period }) =>
    `a step in percent cannot be taken from a baseline of zero${after(' in ', period)}`,
  'between-steps': ({ period }) => `the path compounds, and ${period ?? 'the period'} lies between two steps`,
  'over-limit': () => 'the exact number is too long to compute; state a shorter one, or round a part',
  'not-judged': ({ period }) => `no judgement has been given${after(' for ', period)}`,
  judged: ({ by, why }) => `judged${after(' by ', by)}${after(': ', why)}`,
  completed: ({ assignment, on, by }) =>
    `${assignment ?? 'the assignment'} was completed${after(' ', on)}${after(', to be done by ', by)}`,
  'not-completed': ({ assignment, by }) =>
    `${assignment ?? 'the assignment'} is not completed${after(', to be done by ', by)}`,
  'no-better-side': () => 'neither the target nor the indicator says which side is better',
};
