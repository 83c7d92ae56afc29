import type { Indicator } from '../indicator/indicator-events.js';
import { linearPath } from '../methods/linear-path.js';
import type { ProgressInput, ProgressMethod, ProgressResult } from '../methods/progress-method.js';
import { isReason, type ProgressReason, progressReason } from '../methods/progress-reason.js';
import { breaksOf } from '../readings/breaks.js';
import { comparableUntil, firstMeasuredDay } from '../readings/comparable-periods.js';
import type { MeasureContext } from '../readings/measure-context.js';
import { readBaseline } from '../readings/read-baseline.js';
import { readValue } from '../readings/read-value.js';
import { type KnownReading, mergeIds } from '../readings/reading.js';
import { definedIn, type View } from '../readings/view.js';
import type { Target } from '../target/target-events.js';
import { printExact } from '../values/exact.js';
import type { PeriodText } from '../values/period.js';
import { segmentKey } from '../values/segment.js';
import type { ProgressAssessment } from './assessment.js';
import { bindsNext, type NextRequirement, nextRequirement } from './next-requirement.js';

/** The methods progress is judged by where the question names none. */
export const DEFAULT_METHODS: readonly ProgressMethod[] = [linearPath];

/** A measured period of a series. */
interface Measured {
  readonly period: PeriodText;
  readonly reading: KnownReading;
}

/** The progress of a target that is not due, by each method for each segment; none when it will not bind again. */
export function assessProgress(
  view: View,
  target: Target,
  period: PeriodText,
  methods: readonly ProgressMethod[],
): readonly ProgressAssessment[] {
  const indicator = definedIn(view, 'indicator', target.indicator, period);
  if (!indicator) return [];
  const { rule, when } = target;
  const periods = bindsNext(when, rule, indicator.schedule, period);
  if (periods.length === 0) return [];
  return (target.segments ?? [{}]).map(segmentKey).flatMap((segment) => {
    const scope = { indicator: target.indicator, segment, plan: target.plan, better: target.better };
    const at: MeasureContext = { view, period, valuePeriod: period, scope };
    const asked = nextRequirement(rule, when, periods, at);
    if (!asked) return [];
    const blank = blankProgress(target, indicator, segment);
    if (isReason(asked)) return methods.map((method) => ({ ...blank, ...unjudged(method, asked) }));
    return judgedBy(methods, asked, at).map((judged) => ({ ...blank, ...judged }));
  });
}

type Described = 'target' | 'indicator' | 'segment' | 'measuredIn' | 'targetPeriod' | 'operator' | 'required';

function blankProgress(
  target: Target,
  indicator: Indicator,
  segment: string,
): Pick<ProgressAssessment, Described | 'evidence'> {
  return {
    target: target.id,
    indicator: indicator.id,
    segment,
    measuredIn: indicator.measuredIn,
    targetPeriod: null,
    operator: null,
    required: null,
    evidence: [],
  };
}

function judgedBy(
  methods: readonly ProgressMethod[],
  asked: NextRequirement,
  at: MeasureContext,
): readonly (ProgressResult & Partial<ProgressAssessment>)[] {
  const { period: targetPeriod, value: required, operator, measure } = asked;
  const indicator = definedIn(at.view, 'indicator', measure.indicator ?? at.scope.indicator ?? '', at.period);
  const described = { targetPeriod, required, operator };
  if (!indicator) {
    const reason = progressReason('rule-not-followed', { rule: 'holds' });
    return methods.map((method) => ({ ...described, ...unjudged(method, reason) }));
  }
  const segment = measure.segment ? segmentKey(measure.segment) : (at.scope.segment ?? '');
  const own = { ...at, scope: { ...at.scope, indicator: indicator.id, segment } };
  const series = outturnsUntil(own, indicator, segment);
  const input = inputOf(asked, indicator, series, own);
  const evidence = mergeIds(...series.map(({ reading }) => reading.evidence));
  return methods.map((method) => ({ ...described, ...judgedAs(method, input), evidence }));
}

function inputOf(
  { period, value, operator, isKept }: NextRequirement,
  indicator: Indicator,
  series: readonly Measured[],
  at: MeasureContext,
): ProgressInput {
  const baseline = readBaseline({ type: 'baseline' }, at);
  const sources = new Set(
    series.flatMap(({ reading }) => (reading.leaves ?? []).map((leaf) => leaf.indicator)),
  );
  return {
    series: series.map((point) => ({ period: point.period, value: printExact(point.reading.value) })),
    direction: operator === '>=' || operator === '>' ? 'increase' : 'decrease',
    target: {
      value,
      period: period ?? undefined,
      kept: isKept,
      strict: operator === '>' || operator === '<',
    },
    from: baseline.known ? baseline.period : undefined,
    breaks: [...sources].flatMap((source) => breaksOf(at.view, source).map((found) => found.at)),
    measuredIn: indicator.measuredIn,
    scale: indicator.scale,
  };
}

/** The outturns up to the asked period, oldest first; an unusual value and one told only by its bounds are no part. */
function outturnsUntil(at: MeasureContext, indicator: Indicator, segment: string): readonly Measured[] {
  const first = firstMeasuredDay(at.view, indicator, segment);
  if (first === undefined) return [];
  const view: View = { ...at.view, kinds: ['outturn'], admitsAtypical: false };
  const found: Measured[] = [];
  for (const period of comparableUntil(indicator.schedule, at.period, first)) {
    const reading = readValue(view, indicator.id, segment, period);
    if (reading.known && !reading.bounds) found.push({ period, reading });
  }
  return found.reverse();
}

/** A method's own name stands, whatever its result says. */
function judgedAs(method: ProgressMethod, input: ProgressInput): ProgressResult {
  return { ...method.judge(input), method: nameOf(method) };
}

function unjudged(method: ProgressMethod, reason: ProgressReason): ProgressResult {
  const blank = { ownClass: null, score: null, ratio: null, components: {} };
  return { method: nameOf(method), class: 'unknown', ...blank, reason };
}

function nameOf({ name, version }: ProgressMethod): string {
  return `${name}@${version}`;
}
