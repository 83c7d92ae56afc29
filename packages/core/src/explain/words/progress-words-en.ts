import { after, counted } from '../phrases.js';
import type { ProgressWords } from './progress-words.js';

/** The English words for progress. */
export const englishProgress: ProgressWords = {
  progress: 'progress',
  toward: (period) => `toward ${period}`,
  classes: {
    reached: 'reached',
    'on-track': 'on track',
    behind: 'behind',
    'off-track': 'off track',
    'moving-away': 'moving away',
    unknown: 'unknown',
  },
  by: (method, ownClass) => `by ${method}${ownClass && ` (${ownClass})`}`,
  reasons: {
    'not-a-number': ({ value, period }) => `${value ?? 'a value'}${after(' in ', period)} is not a number`,
    'period-unreadable': ({ period }) => `${period || 'a period'} is not a period`,
    'two-values': ({ period }) => `there are two values${after(' for ', period)}`,
    'too-few-values': ({ have, need }) =>
      `${counted(Number(have ?? 0), 'value', 'values')}${after(' of the ', need)} that are needed`,
    'not-consecutive': ({ have, need }) =>
      `${counted(Number(have ?? 0), 'value', 'values')} in unbroken succession${after(' of the ', need)} that are needed`,
    'sign-change': () => 'the values lie on both sides of zero',
    'zero-base': ({ base }) => `there is no rate of change from zero${after(' in ', base)}`,
    'base-equals-target': () => 'the base equals the target, so that no change is required',
    'base-beyond-target': ({ base }) => `the base${after(' ', base)} was better than the target`,
    'target-before-base': ({ target, base }) =>
      `the target${after(' for ', target)} is not after the base${after(' ', base)}`,
    'no-target': () => 'the method needs a target',
    'no-target-period': () => 'the target has no date to be reached by',
    break: ({ at }) => `the series was broken${after(' in ', at)}, after the base`,
    scale: () => 'the scale does not allow the calculation',
    'out-of-range': () => 'the figures are too large for the method',
    'all-equal': () => 'all values are equal',
    'significance-out-of-reach': ({ values }) =>
      `no order of so few values${after(' as ', values)} would be significant`,
    'rule-not-followed': () => 'the target is not one number for one value',
    'no-direction': () => 'the requirement has no better side',
  },
};
