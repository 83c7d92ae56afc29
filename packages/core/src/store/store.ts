export {
  checkAppend,
  checkDocumentKey,
  checkLogRange,
  checkPut,
  checkRestore,
  checkStreamRange,
} from './check-append.js';
export type {
  AppendRequest,
  AppendResult,
  CommandBatch,
  DocumentKey,
  DocumentPut,
  DocumentPutResult,
  DocumentStore,
  EventStore,
  KnownCommand,
  LogPage,
  LogRange,
  NewRecord,
  RestoredRecord,
  StoreAbilities,
  StoredDocument,
  StoredRecord,
  StreamPage,
  StreamRange,
} from './event-store.js';
export {
  ConcurrencyError,
  eventIdTaken,
  StoreError,
  type StoreErrorCode,
  streamExists,
} from './store-errors.js';
export { checkNotClosed, checkOpen, type StoreState } from './store-lifecycle.js';
export { checkText } from './store-text.js';
export { storedRecord } from './stored-record.js';
