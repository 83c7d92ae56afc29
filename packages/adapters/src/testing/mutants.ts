import { appendMutants } from './append-mutants.js';
import { documentMutants } from './document-mutants.js';
import { lifecycleMutants } from './lifecycle-mutants.js';
import { readMutants } from './read-mutants.js';
import type { StoreMutant } from './store-mutant.js';
import { textMutants } from './text-mutants.js';

export type { StoreMutant } from './store-mutant.js';

const model = 'any sequence of calls is answered as the plainest store would answer it';

/** A few that the model law must find by itself, beside the laws made for them. */
const foundByModel = new Set([
  'ignores the expected version',
  'forgets command ids',
  'reads from a version exclusively',
  'ignores the expected revision',
  'counts an append of no events as one version',
]);

/** Every broken store; each law is broken by at least one of them. */
export const storeMutants: readonly StoreMutant[] = [
  ...appendMutants,
  ...readMutants,
  ...documentMutants,
  ...textMutants,
  ...lifecycleMutants,
].map((mutant) =>
  foundByModel.has(mutant.name) ? { ...mutant, rejectedBy: [...mutant.rejectedBy, model] } : mutant,
);
