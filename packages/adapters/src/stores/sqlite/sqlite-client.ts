import { StoreError } from '@outturn/core/store';

/** What is bound to a statement. */
export type SqliteValue = string | number;

/** The part of a prepared statement that the store uses; what is bound comes as one list. */
export interface SqliteStatement {
  run(values: readonly SqliteValue[]): { readonly lastInsertRowid: number | bigint };
  all(values: readonly SqliteValue[]): readonly unknown[];
}

/** The part of a synchronous SQLite connection that the store uses; libsql and better-sqlite3 fit. */
export interface SqliteClient {
  exec(sql: string): unknown;
  prepare(sql: string): SqliteStatement;
  close(): unknown;
}

/** Opens a connection; called once, when the store is opened. */
export type SqliteClientFactory = (path: string) => SqliteClient | Promise<SqliteClient>;

/** Runs all of the work in one transaction that owns the write lock from its start, or none of it. */
export function inTransaction<T>(client: SqliteClient, work: () => T): T {
  client.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    client.exec('COMMIT');
    return result;
  } catch (error) {
    rollBack(client);
    throw error;
  }
}

const BUSY_PAUSE_MS = 10;
const BUSY_ATTEMPTS = 500;

/** Repeats work that changes nothing by being repeated, for up to five seconds, while the file is locked by others. */
export function whileBusy(work: () => void): void {
  const never = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 1; ; attempt += 1) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || attempt === BUSY_ATTEMPTS) throw error;
      Atomics.wait(never, 0, 0, BUSY_PAUSE_MS);
    }
  }
}

function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(driverCodeOf(error));
}

/** Whether the driver found that a file is no SQLite database at all. */
export function isNoDatabase(error: unknown): boolean {
  return driverCodeOf(error).startsWith('SQLITE_NOTADB');
}

function driverCodeOf(error: unknown): string {
  return String((error as { readonly code?: unknown } | undefined)?.code ?? '');
}

function rollBack(client: SqliteClient): void {
  try {
    client.exec('ROLLBACK');
  } catch {
    // SQLite has rolled back by itself after a severe fault, and that fault is the one to report.
  }
}

/** The fault behind what the driver threw, with a stable code; errors of ours pass through. */
export function sqliteFault(error: unknown, path: string): unknown {
  if (error instanceof StoreError || error instanceof TypeError) return error;
  const driverCode = driverCodeOf(error);
  const details = { path, driverCode };
  if (isBusy(error)) {
    return new StoreError(
      'store-busy',
      `"${path}" stayed locked by another writer. Try again.`,
      details,
      error,
    );
  }
  if (isNoDatabase(error) || driverCode.startsWith('SQLITE_CORRUPT')) {
    return damagedFile(path, details, error);
  }
  return new StoreError('store-failed', `SQLite failed on "${path}": ${messageOf(error)}`, details, error);
}

/** The refusal of a file that is damaged, or was never a database. */
export function damagedFile(path: string, details: Record<string, unknown>, cause?: unknown): StoreError {
  const message = `"${path}" is damaged, or no SQLite file. Restore a copy.`;
  return new StoreError('store-damaged', message, { path, ...details }, cause);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
