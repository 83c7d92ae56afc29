import type { OccasionClosed } from '../occasion/occasion-events.js';
import { refuse } from './refuse.js';
import type { RegisterState } from './register-state.js';

/** Refuses to close with a seal of another state (`seal-outdated`): it would attest to a log that is not this one. */
export function checkSeal({ version, headHash }: RegisterState, { occasion, seal }: OccasionClosed): void {
  if (seal.version === version && seal.headHash === headHash) return;
  const found = seal.version === version ? 'another log' : `version ${seal.version}`;
  const message = `The seal of "${occasion}" is of ${found}, and the register is at version ${version}: seal it anew from the register as it is, and close in an execution of its own, for a command before it makes the seal outdated.`;
  refuse('seal-outdated', message, { occasion, sealed: seal.version, version });
}
