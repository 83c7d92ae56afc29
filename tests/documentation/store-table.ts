import { indexeddbStore } from '@outturn/adapters/indexeddb';
import { jsonlStore } from '@outturn/adapters/jsonl';
import { memoryStore } from '@outturn/adapters/memory';
import { postgresStore } from '@outturn/adapters/postgres';
import { sqliteStore } from '@outturn/adapters/sqlite';
import type { EventStore, StoreAbilities } from '@outturn/core/store';

interface ListedStore {
  readonly name: string;
  /** The optional peer it needs. */
  readonly driver?: string;
  readonly runsIn: string;
  readonly store: EventStore;
}

/** Every store there is, under the name of its page and its subpath; none of them is opened. */
export const listedStores: readonly ListedStore[] = [
  { name: 'memory', runsIn: 'anything', store: memoryStore() },
  { name: 'jsonl', runsIn: 'Node', store: jsonlStore({ path: 'unopened' }) },
  { name: 'sqlite', driver: 'libsql', runsIn: 'Node', store: sqliteStore({ path: 'unopened' }) },
  {
    name: 'postgres',
    driver: 'pg',
    runsIn: 'Node, with a server',
    store: postgresStore({ connection: 'postgresql://localhost/unopened' }),
  },
  { name: 'indexeddb', driver: 'idb', runsIn: 'a browser', store: indexeddbStore() },
];

const OUTLIVES: Readonly<Record<StoreAbilities['durable'], string>> = {
  none: 'nothing',
  process: 'the process',
  power: 'the loss of power',
};

const yesOrNo = (ability: boolean): string => (ability ? 'yes' : 'no');

const rowOf = ({ name, driver, runsIn, store: { abilities } }: ListedStore): readonly string[] => [
  `[${name}](${name}.md)`,
  `\`@outturn/adapters/${name}\``,
  runsIn,
  driver ? `\`${driver}\`` : 'none',
  OUTLIVES[abilities.durable],
  yesOrNo(abilities.documentsAtomic),
  yesOrNo(abilities.multiProcess),
];

const HEAD = [
  'store',
  'import from',
  'runs in',
  'driver',
  'outlives',
  'documents with events',
  'several processes',
];

/** The comparison of the stores by what they declare of themselves, as a markdown table. */
export function storeTable(): string {
  const rows = [HEAD, HEAD.map(() => '---'), ...listedStores.map(rowOf)];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
