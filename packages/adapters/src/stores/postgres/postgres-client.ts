import { StoreError } from '@outturn/core/store';

/** What the store asks of a driver: one text with its values is one round trip and one transaction. */
export interface PostgresClient {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/** A client the store has made, and therefore ends. */
export interface OwnPostgresClient extends PostgresClient {
  end(): Promise<void>;
}

interface PostgresPool extends OwnPostgresClient {
  on(event: 'error', listener: () => void): unknown;
}

type PostgresDriver = {
  readonly default: { readonly Pool: new (config: Readonly<Record<string, unknown>>) => PostgresPool };
};

/** How long a call waits for others that append, and an abandoned transaction keeps its locks. */
export const LOCK_TIMEOUT_MILLIS = 5_000;

const CONNECT_TIMEOUT_MILLIS = 10_000;

/** Makes a pool of the optional peer `pg`, which is loaded only now. */
export async function openPg(
  connectionString: string,
  load: () => Promise<PostgresDriver> = () => import('pg'),
): Promise<OwnPostgresClient> {
  const { default: pg } = await load().catch((cause: unknown) => {
    throw new StoreError(
      'store-driver-missing',
      'The PostgreSQL driver "pg" cannot be loaded. Add it to your project (npm install pg), or pass `pool`.',
      { driver: 'pg' },
      cause,
    );
  });
  const pool = new pg.Pool({
    connectionString,
    application_name: 'outturn',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MILLIS,
    lock_timeout: LOCK_TIMEOUT_MILLIS,
    idle_in_transaction_session_timeout: LOCK_TIMEOUT_MILLIS,
  });
  // The pool replaces an idle connection that breaks; without a listener the process would end.
  pool.on('error', () => undefined);
  return pool;
}
