import type { Indicator } from '../indicator/indicator-events.js';
import type { Segment } from '../values/segment.js';
import { mustBeDefined, refuse } from './refuse.js';
import type { RegisterState } from './register-state.js';

/** Refuses a segment with a dimension or member the indicator does not have (`unknown-segment`). */
export function checkSegment(state: RegisterState, indicator: Indicator, segment: Segment): void {
  for (const [dimension, member] of Object.entries(segment)) {
    const declared = indicator.dimensions?.find(({ id }) => id === dimension);
    if (!declared && dimension === 'unit') mustBeDefined(state, 'unit', member);
    else if (!declared?.members.includes(member)) refuseSegment(indicator, dimension, member);
  }
}

function refuseSegment(indicator: Indicator, dimension: string, member: string): never {
  const declared = indicator.dimensions?.find(({ id }) => id === dimension);
  const known = declared
    ? `its members are ${declared.members.join(', ')}`
    : `"${indicator.id}" has no dimension "${dimension}"`;
  const message = `"${dimension}=${member}" is no segment of the indicator "${indicator.id}": ${known}.`;
  return refuse('unknown-segment', message, { indicator: indicator.id, dimension, member });
}
