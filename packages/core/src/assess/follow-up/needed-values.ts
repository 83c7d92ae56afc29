import { membersOf } from '../../judges/members.js';
import type { MeasureContext } from '../../readings/measure-context.js';
import { definedIn, type View } from '../../readings/view.js';
import type { Measure } from '../../rules/measure.js';
import { allMeasures, measuresOfRule } from '../../rules/nesting.js';
import type { Rule } from '../../rules/rule-schema.js';
import type { Target } from '../../target/target-events.js';
import type { PeriodText } from '../../values/period.js';
import { segmentKey } from '../../values/segment.js';

/** The segments of each measured indicator that values are needed of, as keys. */
export type NeededValues = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The values that targets are judged by: their own indicators' and those their rules name, of every segment and
 * member. A derived indicator needs what it is made from; a rule that is judged by people or by a date needs none.
 */
export function neededValues(view: View, targets: readonly Target[], period: PeriodText): NeededValues {
  const needed = new Map<string, Set<string>>();
  const need: Need = (indicator, segment, at) => {
    const segments = needed.get(indicator) ?? new Set<string>();
    if (segments.has(segment)) return;
    needed.set(indicator, segments.add(segment));
    const definition = definedIn(view, 'indicator', indicator, period);
    const scope = { indicator, segment };
    if (definition?.definedBy) ofMeasure(definition.definedBy, { ...at, scope }, need);
  };
  for (const { rule, indicator, segments = [{}] } of targets) {
    for (const segment of segments.map(segmentKey)) {
      ofRule(rule, { view, period, valuePeriod: period, scope: { indicator, segment } }, need);
    }
  }
  return onlyMeasured(view, needed, period);
}

type Need = (indicator: string, segment: string, at: MeasureContext) => void;

function ofRule(rule: Rule, at: MeasureContext, need: Need): void {
  switch (rule.type) {
    case 'each':
    case 'some':
      for (const { scope } of membersOf(rule.over, at).listed) ofRule(rule.rule, { ...at, scope }, need);
      return;
    case 'all':
    case 'any':
    case 'atLeast':
      for (const part of rule.rules) ofRule(part, at, need);
      return;
    default:
      for (const measure of measuresOfRule(rule)) ofMeasure(measure, at, need);
  }
}

function ofMeasure(measure: Measure, at: MeasureContext, need: Need): void {
  const { indicator = '', segment = '' } = at.scope;
  for (const part of allMeasures(measure)) {
    if (part.type !== 'value') continue;
    need(part.indicator ?? indicator, part.segment ? segmentKey(part.segment) : segment, at);
  }
}

/** Nobody states a derived indicator's value, nor that of one not in use. */
function onlyMeasured(
  view: View,
  needed: ReadonlyMap<string, ReadonlySet<string>>,
  period: PeriodText,
): NeededValues {
  const measured = [...needed].filter(([id]) => {
    const definition = definedIn(view, 'indicator', id, period);
    return definition !== undefined && definition.definedBy === undefined;
  });
  return new Map(measured);
}
