import { indexeddbStore } from '@outturn/adapters/indexeddb';
import { binds, runLaw, storeLaws } from '@outturn/adapters/testing';
import { offer } from './page-world.js';

/** What became of a law in the browser: passed, not asked, or what it threw. */
export interface LawOutcome {
  readonly law: string;
  readonly outcome: string;
}

async function runLaws(): Promise<readonly LawOutcome[]> {
  const { abilities } = indexeddbStore();
  const outcomes: LawOutcome[] = [];
  for (const law of storeLaws) {
    const outcome = !binds(law, abilities)
      ? 'not asked'
      : await runLaw(law, ({ storage, tenant }) => indexeddbStore({ name: storage, tenant })).then(
          () => 'passed',
          (error: unknown) => String(error),
        );
    outcomes.push({ law: law.name, outcome });
  }
  return outcomes;
}

offer({ runLaws });
