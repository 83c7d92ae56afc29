import { StoreError } from './store-errors.js';

/** Where a handle stands: not opened yet, ready, or ended for good. */
export type StoreState = 'new' | 'open' | 'closed';

/** Refuses to work on a handle that is not open. */
export function checkOpen(state: StoreState): void {
  if (state === 'new')
    throw new StoreError('store-not-open', 'The store is not open yet: await open() first.');
  checkNotClosed(state);
}

/** Refuses to open a handle again that was closed. */
export function checkNotClosed(state: StoreState): void {
  if (state !== 'closed') return;
  throw new StoreError('store-closed', 'The store is closed: make a new handle to go on.');
}
