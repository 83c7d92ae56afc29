import { type PostgresStoreOptions, postgresStore } from '@outturn/adapters/postgres';
import { describe, expect, it } from 'vitest';
import { openPg } from '../src/stores/postgres/postgres-client.js';
import { isIdTaken, postgresFault } from '../src/stores/postgres/postgres-fault.js';

const pool = { query: async () => ({ rows: [] }) };

const failure = (code: string | undefined, more: object = {}) =>
  Object.assign(new Error('as the driver says it'), code === undefined ? {} : { code }, more);

const codeFor = (error: unknown) => (postgresFault(error, 'outturn') as { readonly code?: unknown }).code;

describe('postgresStore', () => {
  const mistakes: readonly (readonly [string, object])[] = [
    ['no way to a database', {}],
    ['two ways to a database', { pool, connection: 'postgresql://localhost' }],
    ['an empty connection', { connection: '' }],
    ['an unknown option', { pool, tenants: 'a' }],
    ['an empty schema', { pool, schema: '' }],
    ['a schema whose name PostgreSQL would cut off', { pool, schema: 'å'.repeat(32) }],
    ['a schema with a NUL', { pool, schema: 'a\0b' }],
    ['a role that is no name', { pool, role: 7 }],
    ['a tenant that is no text', { pool, tenant: 7 }],
  ];

  it.each(mistakes)('refuses %s with a TypeError', (_what, options) => {
    expect(() => postgresStore(options as PostgresStoreOptions)).toThrow(TypeError);
  });

  it('takes the longest name that PostgreSQL keeps whole', () => {
    expect(() => postgresStore({ pool, schema: `${'å'.repeat(31)}a` })).not.toThrow();
  });
});

describe('the pool the store makes', () => {
  it('is refused with store-driver-missing where pg is not installed', async () => {
    const absent = () => Promise.reject(new Error('Cannot find package'));
    await expect(openPg('postgresql://localhost', absent)).rejects.toMatchObject({
      code: 'store-driver-missing',
    });
  });

  it('bounds the wait for locks, and how long an abandoned transaction keeps them', async () => {
    const configs: object[] = [];
    class Pool {
      constructor(config: object) {
        configs.push(config);
      }
      query = pool.query;
      on = () => undefined;
      end = async () => undefined;
    }
    await openPg('postgresql://localhost', async () => ({ default: { Pool } }));
    expect(configs).toMatchObject([{ lock_timeout: 5000, idle_in_transaction_session_timeout: 5000 }]);
  });
});

describe('a fault of PostgreSQL', () => {
  it.each(['55P03', '40P01', '40001'])('%s is store-busy: another try may go through', (code) => {
    expect(codeFor(failure(code))).toBe('store-busy');
  });

  it.each([
    '08006',
    '57P01',
    '57P03',
    '25P03',
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ERR_STREAM_DESTROYED',
  ])('%s is store-disconnected: what was under way is unknown', (code) => {
    expect(codeFor(failure(code))).toBe('store-disconnected');
  });

  it.each([
    'Connection terminated unexpectedly',
    'timeout exceeded when trying to connect',
    'Client was closed and is not queryable',
    'Query read timeout',
  ])('without a code and saying "%s" is store-disconnected', (message) => {
    expect(codeFor(new Error(message))).toBe('store-disconnected');
  });

  it.each(['42501', '53100', '23514', '42P01'])('%s is store-failed', (code) => {
    expect(codeFor(failure(code, { severity: 'ERROR' }))).toBe('store-failed');
  });

  it.each(['53100', '58030', 'XX000'])('%s that may have ended the server is store-disconnected', (code) => {
    expect(codeFor(failure(code, { severity: 'PANIC' }))).toBe('store-disconnected');
    expect(codeFor(failure(code))).toBe('store-disconnected');
  });

  it('is told from another by the name of the constraint, never by its text', () => {
    const unique = (constraint: string) => failure('23505', { constraint });
    expect(isIdTaken(unique('events_id_once'))).toBe(true);
    expect(isIdTaken(unique('events_version_once'))).toBe(false);
    expect(isIdTaken(failure('23505', { message: 'events_id_once' }))).toBe(false);
    expect(codeFor(unique('events_version_once'))).toBe('store-busy');
    expect(codeFor(unique('documents_place_once'))).toBe('store-failed');
  });
});
