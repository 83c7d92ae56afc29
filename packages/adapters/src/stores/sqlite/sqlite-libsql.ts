import { StoreError } from '@outturn/core/store';
import type { SqliteClient } from './sqlite-client.js';
import { realPathOf } from './sqlite-path.js';
import { checkBeforeOpening } from './sqlite-probe.js';

type SqliteDriver = { readonly default: new (path: string) => SqliteClient };

/**
 * Opens a connection of the optional peer `libsql`, which is loaded only now. A file that is not this store's is
 * refused before it is opened.
 */
export async function openLibsql(
  path: string,
  load: () => Promise<SqliteDriver> = () => import('libsql'),
): Promise<SqliteClient> {
  const { default: Database } = await load().catch((cause: unknown) => {
    throw new StoreError(
      'store-driver-missing',
      'The SQLite driver "libsql" cannot be loaded. Add it to your project (npm install libsql), or pass `client`.',
      { driver: 'libsql' },
      cause,
    );
  });
  if (path === ':memory:') return new Database(path);
  const real = realPathOf(path);
  checkBeforeOpening({ path, real }, (uri) => new Database(uri));
  return new Database(real);
}
