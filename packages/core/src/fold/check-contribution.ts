import type { ContributionSigned } from '../occasion/occasion-events.js';
import { allInUse, type Defined, type DefinedKind } from './definitions.js';
import { definedAtHead, mustBeInUse, refuse } from './refuse.js';
import type { OccasionStep, RegisterState } from './register-state.js';
import { unitAndAbove } from './units-above.js';

/** What units contribute to, with a role. */
const CONTRIBUTED_TO = ['goal', 'indicator', 'assignment'] as const;

/**
 * Refuses an unknown unit, a unit that answers for nothing, a signature by a unit that is neither the same nor one it
 * is a part of (both `not-responsible`), and an approval of what is not ready.
 */
export function checkContribution(
  state: RegisterState,
  { occasion, unit, as: signedAs, signedBy = unit }: ContributionSigned,
  steps: readonly OccasionStep[],
): void {
  mustBeInUse(state, 'unit', unit);
  mustBeInUse(state, 'unit', signedBy);
  if (!withThoseAbove(state, unit).has(signedBy)) {
    const message = `"${signedBy}" is not "${unit}" nor a unit it is a part of; let one of those sign.`;
    refuse('not-responsible', message, { occasion, unit, signedBy });
  }
  if (!answersForSomething(state, unit)) {
    const message = `"${unit}" contributes to no goal, indicator or assignment and has no budget line, nor has any part of it; name it there first, or correct the unit.`;
    refuse('not-responsible', message, { occasion, unit });
  }
  if (signedAs === 'ready' || isReady(steps, unit)) return;
  const message = `What "${unit}" contributes to "${occasion}" is not marked ready; sign it as ready first.`;
  refuse('not-ready', message, { occasion, unit });
}

function isReady(steps: readonly OccasionStep[], unit: string): boolean {
  return steps.some(
    (step) => step.type === 'contribution-signed' && step.data.unit === unit && step.data.as === 'ready',
  );
}

function answersForSomething(state: RegisterState, unit: string): boolean {
  const named = new Set([
    ...CONTRIBUTED_TO.flatMap((kind) => contributorsOf(state, kind)),
    ...inUse(state, 'line').flatMap((line) => line.unit ?? []),
  ]);
  return [...named].some((each) => withThoseAbove(state, each).has(unit));
}

function contributorsOf(state: RegisterState, kind: (typeof CONTRIBUTED_TO)[number]): readonly string[] {
  return inUse(state, kind).flatMap(({ contributors = [] }) => contributors.map((each) => each.unit));
}

function inUse<Kind extends DefinedKind>(state: RegisterState, kind: Kind): readonly Defined[Kind][] {
  const head = { version: state.version, date: '9999-12-31' };
  return allInUse(state.definitions, kind, head).map(({ data }) => data);
}

function withThoseAbove(state: RegisterState, unit: string): ReadonlySet<string> {
  return unitAndAbove(unit, (id) => definedAtHead(state, 'unit', id)?.data.partOf);
}
