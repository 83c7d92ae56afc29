import { appendLaws } from './append-laws.js';
import { commandLaws } from './command-laws.js';
import { concurrencyLaws } from './concurrency-laws.js';
import { documentLaws } from './document-laws.js';
import { lifecycleLaws } from './lifecycle-laws.js';
import { logLaws } from './log-laws.js';
import { modelLaws } from './model-law.js';
import { readLaws } from './read-laws.js';
import { restoreLaws } from './restore-laws.js';
import { binds, runLaw, type StoreFactory, type StoreLaw } from './store-law.js';
import { textLaws } from './text-laws.js';

export { LawBroken } from './law-checks.js';
export { type StoreMutant, storeMutants } from './mutants.js';
export { sharedMemory } from './shared-memory.js';
export {
  binds,
  runLaw,
  type StoreFactory,
  type StoreLaw,
  type StoreNeed,
  type StorePlace,
} from './store-law.js';

/** Every law of the port, in the order they are best read in. */
export const storeLaws: readonly StoreLaw[] = [
  ...appendLaws,
  ...commandLaws,
  ...readLaws,
  ...logLaws,
  ...documentLaws,
  ...textLaws,
  ...concurrencyLaws,
  ...lifecycleLaws,
  ...restoreLaws,
  ...modelLaws,
];

/** The two functions of a test runner that the suite needs; those of vitest, jest, mocha and node:test fit. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: ((name: string, body: () => Promise<void>) => unknown) & {
    readonly skip: (name: string, body: () => Promise<void>) => unknown;
  };
}

/**
 * Registers one test for each law: an adapter's whole compliance test.
 *
 * A law that needs an ability the store does not declare is reported as skipped, with that ability as reason.
 *
 * @example
 * conformsToStoreLaws('memory', () => memoryStore(), { describe, it });
 */
export function conformsToStoreLaws(name: string, factory: StoreFactory, { describe, it }: TestRunner): void {
  const { abilities } = factory({ storage: 'abilities', tenant: 'tenant' });
  describe(`the ${name} store`, () => {
    for (const law of storeLaws) {
      const run = () => runLaw(law, factory);
      if (binds(law, abilities)) it(law.name, run);
      else it.skip(`${law.name} (not asked: the store is not ${law.needs})`, run);
    }
  });
}
