import type { RegisterState } from './register-state.js';

/** Whether a follow-up is closed and reported at the head of the log. */
export function isOccasionClosed({ occasionSteps }: RegisterState, occasion: string): boolean {
  const steps = Object.hasOwn(occasionSteps, occasion) ? (occasionSteps[occasion] ?? []) : [];
  return steps.some(({ type }) => type === 'occasion-closed');
}
