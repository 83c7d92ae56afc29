import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  exactInteger,
  multiply,
  ONE_EXACT,
  printExact,
  signOf,
  subtract,
} from '../values/exact.js';
import {
  type ProgressClass,
  type ProgressInput,
  type ProgressJudgement,
  progressMethod,
} from './progress-method.js';
import { isReason, type ProgressReason, progressReason } from './progress-reason.js';
import { type Ends, endsOf, labelsOf } from './progress-series.js';
import { meets, readTarget, type TimedTarget } from './progress-target.js';
import { periodAxis } from './time-axis.js';

/** At least this share of what the line asks is `behind`; less is `off-track`. */
const HALF = exact('0.5');

/** What is to be judged; without a target's period there is no line. */
interface LinearCase extends Ends {
  readonly target: TimedTarget;
  readonly targetPeriod: string | null;
}

/** What the straight line asks at the current period. */
interface Asked {
  readonly required: Exact;
  readonly actualChange: Exact;
  readonly askedChange: Exact;
}

/**
 * `linear-path@1`: how much of what the straight line from base to target asks by now has come about. All of it is
 * on track, half of it behind, any of it or none off track, less than none moving away. Exact; counts the periods'
 * own length. After the target's period the line stays at the target.
 */
export const linearPath = progressMethod('linear-path', '1', judgeLinearPath);

function judgeLinearPath(input: ProgressInput): ProgressJudgement | ProgressReason {
  const found = caseOf(input);
  if (isReason(found)) return found;
  const { base, current, target } = found;
  const asked = target.at === undefined ? undefined : askedBy(found, target.at);
  const ratio = asked && divide(asked.actualChange, asked.askedChange);
  if (meets(current.value, target, input.direction)) return judgement(found, asked, 'reached', ratio);
  if (!asked) return progressReason('no-target-period');
  if (!ratio) return progressReason('base-equals-target', { target: target.text });
  const isBackward = signOf(asked.askedChange) !== (input.direction === 'increase' ? 1 : -1);
  if (isBackward) return progressReason('base-beyond-target', { base: base.period });
  return judgement(found, asked, classOf(ratio), ratio);
}

function classOf(ratio: Exact): ProgressClass {
  if (signOf(ratio) < 0) return 'moving-away';
  if (compare(ratio, ONE_EXACT) >= 0) return 'on-track';
  return compare(ratio, HALF) >= 0 ? 'behind' : 'off-track';
}

function caseOf(input: ProgressInput): LinearCase | ProgressReason {
  if (input.scale === 'rank') return progressReason('scale', { scale: 'rank' });
  const axis = periodAxis(labelsOf(input));
  if (isReason(axis)) return axis;
  const target = readTarget(input, axis);
  if (!target) return progressReason('no-target');
  if (isReason(target)) return target;
  const ends = endsOf(input, axis);
  if (isReason(ends)) return ends;
  const targetPeriod = input.target?.period ?? null;
  if (target.at !== undefined && target.at <= ends.base.at) {
    return progressReason('target-before-base', { base: ends.base.period, target: targetPeriod ?? '' });
  }
  return { ...ends, target, targetPeriod };
}

function askedBy({ base, current, target }: LinearCase, targetAt: number): Asked {
  const whole = subtract(target.value, base.value);
  const gone = exactInteger(Math.min(current.at, targetAt) - base.at);
  const share = divide(gone, exactInteger(targetAt - base.at)) ?? ONE_EXACT;
  const askedChange = multiply(whole, share);
  return {
    required: add(base.value, askedChange),
    actualChange: subtract(current.value, base.value),
    askedChange,
  };
}

function judgement(
  { base, current, target, targetPeriod }: LinearCase,
  asked: Asked | undefined,
  found: ProgressClass,
  ratio: Exact | undefined,
): ProgressJudgement {
  const printed = (value: Exact | undefined): string | null => (value ? printExact(value) : null);
  return {
    class: found,
    ownClass: null,
    score: null,
    ratio: printed(ratio),
    components: {
      basePeriod: base.period,
      baseValue: printExact(base.value),
      currentPeriod: current.period,
      currentValue: printExact(current.value),
      targetPeriod,
      targetValue: printExact(target.value),
      requiredValue: printed(asked?.required),
      actualChange: printed(asked?.actualChange),
      askedChange: printed(asked?.askedChange),
    },
  };
}
