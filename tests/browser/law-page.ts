import { indexeddbStore } from '@outturn/adapters/indexeddb';
import { binds, runLaw, storeLaws } from '@outturn/adapters/testing';
import { say } from './page-world.js';

const { abilities } = indexeddbStore();

for (const law of storeLaws) {
  const outcome = !binds(law, abilities)
    ? 'not asked'
    : await runLaw(law, ({ storage, tenant }) => indexeddbStore({ name: storage, tenant })).then(
        () => 'passed',
        (error: unknown) => String(error),
      );
  await say(JSON.stringify({ law: law.name, outcome }));
}
await say('done');
