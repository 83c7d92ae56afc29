import type { DecidedEvent } from '../events/event.js';
import { checkContribution } from './check-contribution.js';
import { checkSeal } from './check-seal.js';
import { isOccasionClosed } from './occasion-closed.js';
import { mustBeDefined, mustBeInUse, refuse } from './refuse.js';
import type { RegisterState } from './register-state.js';

type FollowUp = Extract<DecidedEvent, { type: 'comment-made' | 'contribution-signed' | 'occasion-closed' }>;

/** Refuses what is said at an unknown follow-up, about an unknown thing, or after the follow-up closed. */
export function checkFollowUp(state: RegisterState, event: FollowUp): void {
  const { occasion } = event.data;
  if (event.type === 'comment-made') {
    const { kind, id } = event.data.about;
    mustBeDefined(state, kind, id);
    if (event.data.unit !== undefined) mustBeDefined(state, 'unit', event.data.unit);
  }
  if (occasion === undefined) return;
  mustBeInUse(state, 'occasion', occasion);
  const steps = Object.hasOwn(state.occasionSteps, occasion) ? (state.occasionSteps[occasion] ?? []) : [];
  if (isOccasionClosed(state, occasion)) {
    refuse('occasion-closed', `The follow-up "${occasion}" is closed already; schedule a new one.`, {
      occasion,
    });
  }
  if (event.type === 'contribution-signed') checkContribution(state, event.data, steps);
  if (event.type === 'occasion-closed') checkSeal(state, event.data);
}
