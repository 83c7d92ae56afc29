import { allMeasures, allRules, measuresOfRule } from '../../rules/nesting.js';
import type { Assessment, TargetAssessment } from '../assessment.js';
import type { Conclusion } from './conclusion.js';

/** Each target's verdict, then its standing. */
export function targetConclusions(assessment: Assessment): readonly Conclusion[] {
  const definitionOf = indicatorDefinitions(assessment);
  return assessment.targets.flatMap((target): readonly Conclusion[] => {
    const { verdict, standing, setBy } = target;
    const definitions = [setBy, ...definitionOf(indicatorsOf(target))];
    return [
      conclusionOf('target', target, verdict, definitions),
      conclusionOf('standing', target, standing, definitions),
    ];
  });
}

function conclusionOf(
  subject: 'target' | 'standing',
  { target: id, name }: TargetAssessment,
  judged: TargetAssessment['verdict'],
  definitions: Conclusion['definitions'],
): Conclusion {
  const isUndecided = judged.status === 'unknown' || judged.status === 'not-due';
  return {
    subject,
    id,
    name,
    word: judged.status,
    figures: {
      actual: judged.actual,
      required: judged.required,
      requiredTo: judged.requiredTo,
      margin: judged.margin,
      finality: judged.finality,
      reason: isUndecided ? judged.reason.code : null,
    },
    evidence: judged.evidence,
    definitions,
  };
}

/** Which way each indicator moves. */
export function trendConclusions(assessment: Assessment): readonly Conclusion[] {
  const names = new Map(assessment.indicators.map(({ indicator, name }) => [indicator, name]));
  const definitionOf = indicatorDefinitions(assessment);
  return assessment.trends.map((trend) => ({
    subject: 'trend',
    id: trend.segment === '' ? trend.indicator : `${trend.indicator} ${trend.segment}`,
    name: names.get(trend.indicator) ?? trend.indicator,
    word: trend.direction,
    figures: { change: trend.change, to: trend.to?.value ?? null },
    evidence: trend.evidence,
    definitions: definitionOf([trend.indicator]),
  }));
}

/** How far each target that is not yet due has come, by each method. */
export function progressConclusions(assessment: Assessment): readonly Conclusion[] {
  const targets = new Map(assessment.targets.map((target) => [target.target, target]));
  const definitionOf = indicatorDefinitions(assessment);
  return assessment.progress.map((progress) => {
    const { method, target: id, segment, indicator } = progress;
    const target = targets.get(id);
    return {
      subject: 'progress',
      id: [id, segment, method].filter((part) => part !== '').join(' '),
      name: target?.name ?? id,
      word: progress.class,
      figures: {
        score: progress.score,
        ratio: progress.ratio,
        required: progress.required,
        targetPeriod: progress.targetPeriod,
        reason: progress.reason?.code ?? null,
      },
      evidence: progress.evidence,
      definitions: [...(target ? [target.setBy] : []), ...definitionOf([indicator])],
      method,
    };
  });
}

/** The indicators a target is about, its own first. */
function indicatorsOf({ indicator, rule }: TargetAssessment): readonly string[] {
  const measured = measuresOfRule(rule).flatMap(allMeasures);
  const named = measured.flatMap((part) => ('indicator' in part && part.indicator ? [part.indicator] : []));
  const members = allRules(rule).flatMap((part) =>
    'over' in part && 'indicators' in part.over ? part.over.indicators : [],
  );
  return [...new Set([indicator, ...named, ...members])];
}

function indicatorDefinitions({ indicators }: Assessment) {
  const definedBy = new Map(indicators.map((indicator) => [indicator.indicator, indicator.definedBy]));
  return (ids: readonly string[]) => ids.flatMap((id) => definedBy.get(id) || []);
}
