import { StoreError } from '@outturn/core/store';
import type { IdbCallbacks, IdbDatabase, IdbDriver } from './indexeddb-client.js';
import { rememberTorn } from './indexeddb-mend.js';
import { withPatience } from './indexeddb-patience.js';
import { createStores, FORMAT_VERSION, isOurs } from './indexeddb-schema.js';

/** Opens the database, made if absent; `onLost` is told why when it is closed from outside. */
export async function openDatabase(
  { openDB }: IdbDriver,
  database: string,
  onLost: (why: string) => void,
): Promise<IdbDatabase> {
  let opened: IdbDatabase | undefined;
  let thrownAway: string | undefined;
  const callbacks: IdbCallbacks = {
    upgrade: (made, _old, _new, transaction, { dataLoss, dataLossMessage }) => {
      createStores(made);
      if (dataLoss !== 'total') return;
      thrownAway = dataLossMessage ?? '';
      transaction.done.catch(() => undefined);
      transaction.abort();
    },
    blocking: () => {
      opened?.close();
      onLost('another tab upgrades or deletes it');
    },
    terminated: () => {
      rememberTorn();
      onLost('the browser closed it');
    },
  };
  const opening = openDB(database, FORMAT_VERSION, callbacks);
  const closeLater = (): void => {
    opening.then((late) => late.close()).catch(() => undefined);
  };
  opened = await withPatience(database, opening, closeLater).catch((error: unknown) => {
    if (thrownAway !== undefined) throw damaged(database, thrownAway);
    throw (error as Error).name === 'VersionError' ? newer(database, error) : error;
  });
  if (isOurs(opened)) return opened;
  opened.close();
  throw new StoreError(
    'store-foreign',
    `The database "${database}" was not made by this store. Choose another name.`,
    { database },
  );
}

function damaged(database: string, reason: string): StoreError {
  return new StoreError(
    'store-damaged',
    `The browser found damaged what this site had stored, and threw it away, "${database}" with it if it existed: ${reason}. Open it again to begin anew, and import an export.`,
    { database, reason },
  );
}

function newer(database: string, cause: unknown): StoreError {
  return new StoreError(
    'store-format-newer',
    `The database "${database}" has a newer format; this library knows formats up to ${FORMAT_VERSION}. Update the library.`,
    { database, known: FORMAT_VERSION },
    cause,
  );
}
