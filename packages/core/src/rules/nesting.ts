import type { Measure } from './measure.js';
import type { Rule } from './rule-schema.js';

/** The deepest a rule may nest, its measures counted; deeper is refused when a target is set. */
export const NESTING_LIMIT = 32;

/** The measures directly inside a measure. */
function partsOfMeasure(measure: Measure): readonly Measure[] {
  switch (measure.type) {
    case 'change':
    case 'absolute':
    case 'over':
      return [measure.of];
    case 'path':
      return [measure.from];
    case 'sum':
    case 'product':
      return measure.of;
    case 'difference':
      return [measure.of, measure.less];
    case 'ratio':
      return [measure.of, measure.to];
    default:
      return [];
  }
}

/** The rules directly inside a rule. */
function partsOfRule(rule: Rule): readonly Rule[] {
  switch (rule.type) {
    case 'all':
    case 'any':
    case 'atLeast':
      return rule.rules;
    case 'each':
    case 'some':
      return [rule.rule];
    default:
      return [];
  }
}

/** The measures a rule states, its parts' included, outermost only. */
export function measuresOfRule(rule: Rule): readonly Measure[] {
  switch (rule.type) {
    case 'holds':
      return [rule.measure, rule.against];
    case 'between':
      return [rule.measure, rule.low, rule.high];
    case 'moves':
      return [rule.measure];
    default:
      return partsOfRule(rule).flatMap(measuresOfRule);
  }
}

/** Every rule in a rule, itself first. */
export function allRules(rule: Rule): readonly Rule[] {
  return [rule, ...partsOfRule(rule).flatMap(allRules)];
}

/** Every measure in an expression, itself first. */
export function allMeasures(measure: Measure): readonly Measure[] {
  return [measure, ...partsOfMeasure(measure).flatMap(allMeasures)];
}

/** The measures in an expression that follow the asked period: none that is read of a period of its own. */
export function measuresAtPeriod(measure: Measure): readonly Measure[] {
  return isOfOwnPeriod(measure) ? [] : [measure, ...partsOfMeasure(measure).flatMap(measuresAtPeriod)];
}

function isOfOwnPeriod(measure: Measure): boolean {
  if (measure.type === 'over') return measure.range !== undefined;
  return measure.type === 'benchmark' && measure.period !== undefined;
}

/** How deep a measure nests: 1 for a leaf. */
export function depthOfMeasure(measure: Measure): number {
  return 1 + Math.max(0, ...partsOfMeasure(measure).map(depthOfMeasure));
}

/** How deep a rule nests, measures counted. */
export function depthOfRule(rule: Rule): number {
  const parts = partsOfRule(rule);
  const inner = parts.length > 0 ? parts.map(depthOfRule) : measuresOfRule(rule).map(depthOfMeasure);
  return 1 + Math.max(0, ...inner);
}
