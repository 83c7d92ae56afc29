import type { RuleVerdict, TargetAssessment } from '@outturn/core';
import type { ReportPage } from './report-page.js';
import { nameOfSegment } from './segment-name.js';
import { nameOfUnit } from './unit-name.js';

type Rule = TargetAssessment['rule'];

/** What a part of a target's verdict is about: a member, a segment, or what its rule asks. */
export function nameOfPart(part: RuleVerdict, rule: Rule | undefined, page: ReportPage): string {
  if (part.member !== null) return nameOfMember(part.member, page);
  return nameOfSegment(part.segment, page) || nameOfRule(part.rule, rule, page);
}

/** The rule that a part of a verdict is about: that of a join at its place, or the one every member is held to. */
export function ruleOfPart({ rule, verdict, segments }: TargetAssessment, at: number): Rule | undefined {
  if (segments.length > 1 || rule.type !== verdict.rule) return rule;
  if ('rules' in rule) return rule.rules[at];
  return 'rule' in rule ? rule.rule : undefined;
}

function nameOfMember(member: string, page: ReportPage): string {
  const indicator = page.assessment.indicators.find((known) => known.indicator === member);
  return indicator?.name ?? nameOfUnit(member, page);
}

function nameOfRule(type: RuleVerdict['rule'], rule: Rule | undefined, { report }: ReportPage): string {
  if (rule?.type === 'judged') return rule.question;
  return rule?.type === 'moves' ? report.shall[rule.direction] : report.rules[type];
}
