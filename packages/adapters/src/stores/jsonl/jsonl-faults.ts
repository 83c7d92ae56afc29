import { StoreError } from '@outturn/core/store';

/** The refusal of a file whose content is not as it was written, from this byte on. */
export function damaged(path: string, offset: number, what: string): StoreError {
  return new StoreError(
    'store-damaged',
    `"${path}" is damaged at byte ${offset}: ${what}. Nothing was changed; restore a copy of the file.`,
    { path, offset },
  );
}

/** The refusal of a file that is no log of this store's. */
export function foreign(path: string, what: string, details: Record<string, unknown> = {}): StoreError {
  return new StoreError('store-foreign', `"${path}" ${what}. Name a file of its own for the store.`, {
    path,
    ...details,
  });
}

/** The fault behind what the file system threw, with a stable code; errors of ours pass through. */
export function fileFault(error: unknown, path: string): unknown {
  if (error instanceof StoreError || error instanceof TypeError) return error;
  const { code: systemCode, message } = error as NodeJS.ErrnoException;
  return new StoreError('store-failed', `"${path}" failed: ${message}`, { path, systemCode }, error);
}
