import { StoreError } from '@outturn/core/store';

/** How long a call waits for other tabs, in milliseconds. */
const PATIENCE = 5_000;

/**
 * Waits for what other tabs hold up, but not for ever: a tab may be suspended at any moment, also one that has its
 * turn in the database. Then `giveUp` is called, and the call is refused with `store-busy`.
 */
export async function withPatience<T>(database: string, work: Promise<T>, giveUp: () => void): Promise<T> {
  let timeout: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timeout = setTimeout(() => {
      reject(busy(database));
      giveUp();
    }, PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timeout);
  }
}

function busy(database: string): StoreError {
  return new StoreError(
    'store-busy',
    `The database "${database}" stayed in use by another tab, and nothing was stored. Try again.`,
    { database },
  );
}
