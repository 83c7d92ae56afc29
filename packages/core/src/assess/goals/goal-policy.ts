import type { Goal, Policy } from '../../goal/goal-events.js';
import { add, compare, type Exact, exact, multiply, ONE_EXACT, ZERO } from '../../values/exact.js';

/** A due part of a goal, decided one way or the other: a target, a goal beneath it or an assignment it counts. */
export interface PolicyPart {
  readonly kind: 'target' | 'goal' | 'assignment';
  readonly id: string;
  readonly met: boolean;
}

/**
 * An embedder's own way for due parts to decide a goal, found by its name and version. It is asked with what is
 * unknown taken as met and as missed, and the goal is decided where the two answers agree. So it must be a pure
 * function in which a part met instead of missed never turns *fulfilled* into *not fulfilled*.
 */
export interface GoalPolicy {
  readonly name: string;
  readonly version: string;
  /** At least one part, the targets first, then goals, then assignments. */
  judge(parts: readonly PolicyPart[]): 'fulfilled' | 'not-fulfilled';
}

/** Whether decided due parts, one at least, fulfil their goal. */
export type Judge = (parts: readonly PolicyPart[]) => boolean;

const ALL: Policy = { type: 'all' };

/** A goal's policy; `all` where it names none. */
export function policyOf({ policy }: Goal): Policy {
  return policy ?? ALL;
}

/** What a policy is called in an assessment. */
export function policyName(policy: Policy): string {
  return policy.type === 'own' ? policy.name : policy.type;
}

/** The name and version of what an embedder gives, in one text, as goals name a policy. */
export function ownName({ name, version }: Pick<GoalPolicy, 'name' | 'version'>): string {
  return `${name}@${version}`;
}

/** How a policy decides; `undefined` for an embedder's own that is not given. */
export function judgeOf(policy: Policy, own: readonly GoalPolicy[]): Judge | undefined {
  switch (policy.type) {
    case 'all':
    case 'worst':
      return (parts) => parts.every(({ met }) => met);
    case 'majority':
      return (parts) => 2 * parts.filter(({ met }) => met).length > parts.length;
    case 'weighted': {
      const [weightOf, from] = [weightsOf(policy), exact(policy.from ?? '1')];
      return (parts) => reachesShare(parts, weightOf, from);
    }
    case 'own': {
      const given = own.find((one) => ownName(one) === policy.name);
      return given && ((parts) => isFulfilled(given, parts));
    }
  }
}

/** What each part weighs: one, unless the policy says otherwise. Several parts with one id weigh the same. */
export function weightsOf(policy: Policy): (part: { readonly id: string }) => Exact {
  const listed = policy.type === 'weighted' ? (policy.weights ?? []) : [];
  const weights = new Map(listed.map(({ part, weight }) => [part, exact(weight)]));
  return ({ id }) => weights.get(id) ?? ONE_EXACT;
}

function reachesShare(parts: readonly PolicyPart[], weightOf: (part: PolicyPart) => Exact, from: Exact) {
  const sum = (some: readonly PolicyPart[]) => some.map(weightOf).reduce(add, ZERO);
  return compare(sum(parts.filter(({ met }) => met)), multiply(from, sum(parts))) >= 0;
}

function isFulfilled(policy: GoalPolicy, parts: readonly PolicyPart[]): boolean {
  const result: unknown = policy.judge(parts);
  if (result === 'fulfilled' || result === 'not-fulfilled') return result === 'fulfilled';
  throw new TypeError(`The policy ${ownName(policy)} must answer fulfilled or not-fulfilled, not ${result}.`);
}
