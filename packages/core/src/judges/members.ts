import type { MeasureContext, Scope } from '../readings/measure-context.js';
import { reason } from '../readings/reason.js';
import { definedIn } from '../readings/view.js';
import type { EachRule, Members, SomeRule } from '../rules/rule-schema.js';
import { parseSegmentKey, segmentKey } from '../values/segment.js';
import { blankVerdict } from './undecided.js';
import type { RuleVerdict } from './verdict.js';

/** A member that a rule is judged of, and the scope it is judged in. */
export interface Member {
  readonly member: string;
  readonly scope: Scope;
}

/** The members a rule goes over, and whether those are all there are. */
export function membersOf(
  over: Members,
  at: MeasureContext,
): { readonly listed: readonly Member[]; readonly isComplete: boolean } {
  if ('indicators' in over) {
    const listed = over.indicators.map((member) => ({ member, scope: { ...at.scope, indicator: member } }));
    return { listed, isComplete: true };
  }
  if ('units' in over) {
    return { listed: over.units.map((unit) => inSegment(at, 'unit', unit)), isComplete: true };
  }
  const indicator = definedIn(at.view, 'indicator', at.scope.indicator ?? '', at.period);
  const dimension = indicator?.dimensions?.find(({ id }) => id === over.dimension);
  const listed = (dimension?.members ?? []).map((member) => inSegment(at, over.dimension, member));
  return { listed, isComplete: dimension?.complete === true };
}

function inSegment(at: MeasureContext, dimension: string, member: string): Member {
  const within = parseSegmentKey(at.scope.segment ?? '');
  return { member, scope: { ...at.scope, segment: segmentKey({ ...within, [dimension]: member }) } };
}

/** The verdict about members nobody has listed. */
export function unlisted(rule: EachRule | SomeRule, at: MeasureContext): RuleVerdict {
  const indicator = at.scope.indicator ?? '';
  const dimension = 'dimension' in rule.over ? rule.over.dimension : '';
  const why = reason('members-incomplete', { indicator, dimension });
  return {
    ...blankVerdict(rule.rule.type, at.scope.segment ?? '', why),
    missing: [{ type: 'members', indicator, dimension }],
  };
}
