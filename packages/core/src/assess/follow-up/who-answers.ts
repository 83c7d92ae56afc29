import type { Contributor } from '../../unit/unit-events.js';

/** Contributors with those that lead first, else in the order they were named. */
export function leadsFirst(contributors: readonly Contributor[] = []): readonly Contributor[] {
  const leads = contributors.filter(({ role }) => role === 'lead');
  const others = contributors.filter(({ role }) => role !== 'lead');
  return [...leads, ...others];
}

/** The units of contributors, those that lead first. */
export function unitsOf(contributors: readonly Contributor[] | undefined): readonly string[] {
  return leadsFirst(contributors).map(({ unit }) => unit);
}

/** The units that answer for a thing: those that lead it. None where nobody is named as lead. */
export function leadsOf(contributors: readonly Contributor[] = []): readonly string[] {
  return contributors.filter(({ role }) => role === 'lead').map(({ unit }) => unit);
}
