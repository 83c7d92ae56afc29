import { LOCK_TIMEOUT_MILLIS } from './postgres-client.js';
import { quoteText } from './postgres-names.js';

/** The names a function is written with: the schema's as SQL writes it, and as a text that locks are named by. */
export interface CallNames {
  readonly schema: string;
  readonly lockSpace: string;
}

type LockKind = 'stream' | 'document' | 'order';

/**
 * What each call sets for itself alone: names that no other schema can shadow, a bound on waiting, and
 * one plan by index and in order, which one made while the tables were small would not be.
 */
export const SETTINGS = `
  SET search_path = pg_catalog, pg_temp
  SET lock_timeout = ${LOCK_TIMEOUT_MILLIS}
  SET enable_seqscan = off
  SET enable_bitmapscan = off
  SET plan_cache_mode = force_generic_plan`;

/** Holds to the end of the transaction, which is the call; a SET of a name of ours would take a superuser. */
export const ENTER = `PERFORM set_config('outturn.tenant', of_tenant, true);`;

/** A commit that is answered is on the disk, whatever the server's default. */
export const DURABLE = `
  IF current_setting('synchronous_commit') = 'off' THEN
    PERFORM set_config('synchronous_commit', 'on', true);
  END IF;`;

/** The key of a lock, hashed part by part, so that no two names run together. */
export function lock({ lockSpace }: CallNames, kind: LockKind, ...parts: readonly string[]): string {
  return [quoteText(kind), ...parts].reduce(
    (seed, part) => `hashtextextended(${part}, ${seed})`,
    `hashtextextended(${lockSpace}, 0)`,
  );
}
