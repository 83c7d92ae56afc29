import { StoreError } from '@outturn/core/store';

interface DriverError {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly severity?: unknown;
}

/** The names by which the database tells which rule an insert broke. */
export const CONSTRAINTS = {
  streamOnce: 'streams_name_once',
  versionOnce: 'events_version_once',
  idOnce: 'events_id_once',
} as const;

const UNIQUE_VIOLATION = '23505';

/** Lock not available, deadlock, serialization failure: another try finds the database as it then is. */
const BUSY = new Set(['55P03', '40P01', '40001']);

/** Connection exceptions, a server that stops, starts or ends the connection, and what the system calls say. */
const DISCONNECTED = /^(08|57P0[1-5]|25P0[34]$|E[A-Z])/;

/**
 * The server ran out of something, or its system or it itself failed. An `ERROR` undoes the transaction; anything
 * worse may end the server in the middle of a commit that is on the disk already.
 */
const MAY_END_THE_SERVER = /^(53|58|XX)/;

/** Whether an append failed on an event id the stream already holds. */
export function isIdTaken(error: unknown): boolean {
  const { code, constraint } = driverError(error);
  return code === UNIQUE_VIOLATION && constraint === CONSTRAINTS.idOnce;
}

/** Whether the server refused a call for what it held, and so undid it; another may go through. */
export function isRefused(error: unknown, schema: string): boolean {
  const fault = postgresFault(error, schema);
  return fault instanceof StoreError && fault.code === 'store-failed';
}

/** The fault behind what the driver threw, with a stable code; errors of ours pass through. */
export function postgresFault(error: unknown, schema: string): unknown {
  if (error instanceof StoreError || error instanceof TypeError) return error;
  const { code, constraint, severity } = driverError(error);
  const details = { schema, driverCode: String(code ?? '') };
  if (isBusy(code, constraint)) {
    const message = `Others kept the PostgreSQL schema "${schema}" busy for too long. Nothing was stored. Try again.`;
    return new StoreError('store-busy', message, details, error);
  }
  if (isDisconnected(code, severity, error)) {
    const message = `The connection to PostgreSQL is gone (${messageOf(error)}). Whether an append under way was stored is unknown: send it again with the same command ids.`;
    return new StoreError('store-disconnected', message, details, error);
  }
  const message = `PostgreSQL failed on schema "${schema}": ${messageOf(error)}`;
  return new StoreError('store-failed', message, details, error);
}

function isBusy(code: unknown, constraint: unknown): boolean {
  if (BUSY.has(String(code))) return true;
  // Possible only where the server's default isolation shows a statement an older state than its locks guard.
  const raced = constraint === CONSTRAINTS.versionOnce || constraint === CONSTRAINTS.streamOnce;
  return code === UNIQUE_VIOLATION && raced;
}

function isDisconnected(code: unknown, severity: unknown, error: unknown): boolean {
  // The driver gives the end of a connection no code, nor its time-outs, and every answer of the server has one.
  if (code === undefined) return /\bconnect(ion)?\b|\bpool\b|not queryable|timeout/i.test(messageOf(error));
  const isEnd = MAY_END_THE_SERVER.test(String(code)) && severity !== 'ERROR';
  return isEnd || DISCONNECTED.test(String(code));
}

function driverError(error: unknown): DriverError {
  return (error ?? {}) as DriverError;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
