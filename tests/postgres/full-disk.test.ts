import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { postgresStore } from '@outturn/adapters/postgres';
import type { EventStore } from '@outturn/core/store';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fullDiskWriters } from './full-disk-writers.js';
import { type PostgresServer, startServer } from './server.js';
import { mountSmallDisk, type SmallDisk } from './small-disk.js';

const ROUNDS = [1, 2, 3, 4, 5];
const ROOM = 1_500_000;

async function opened(server: PostgresServer): Promise<EventStore> {
  const store = postgresStore({ connection: server.connectionOf() });
  await store.open();
  return store;
}

async function end(server: PostgresServer, disk: SmallDisk | string): Promise<void> {
  await server.stop();
  if (typeof disk !== 'string') disk.unmount();
}

/** How a test takes the room from the tables, and gives it back. */
interface Squeeze {
  readonly name: string;
  readonly take: () => Promise<void>;
  readonly giveBack: () => void;
}

/** Puts the tables on a small disk. */
async function onDisk(server: PostgresServer, disk: SmallDisk): Promise<Squeeze> {
  const location = join(disk.path, 'tables');
  mkdirSync(location);
  const { uid, gid } = statSync(server.folder);
  chownSync(location, uid, gid);
  const admin = await server.connect();
  await admin.query(`CREATE TABLESPACE small LOCATION '${location}'`);
  await admin.query('ALTER DATABASE postgres SET default_tablespace = small');
  await admin.end();
  return { name: 'a full disk', take: async () => disk.leave(ROOM), giveBack: disk.relieve };
}

/** Where no disk can be mounted, the system limits how large a file the server may write. */
function byFileSize(server: PostgresServer): Squeeze {
  const { uid, gid } = statSync(server.folder);
  const limit = (bytes: number | string) =>
    execFileSync('prlimit', ['--pid', String(server.processId()), `--fsize=${bytes}:`], { uid, gid });
  return {
    name: 'files at their largest size',
    take: async () => {
      const admin = await server.connect();
      const { rows } = await admin.query('SELECT max(pg_relation_size(oid))::integer AS size FROM pg_class');
      await admin.end();
      limit(Math.max(2 ** 20, rows[0].size) + ROOM);
    },
    giveBack: () => limit('unlimited'),
  };
}

describe('a disk that has no room for the tables', () => {
  it('refuses appends whole, keeps what was acknowledged, and takes the same appends once there is room', async () => {
    const disk = mountSmallDisk(48);
    const server = await startServer({ initdbFlags: ['--wal-segsize=1'] });
    onTestFinished(() => end(server, disk));
    const squeeze = typeof disk === 'string' ? byFileSize(server) : await onDisk(server, disk);
    const writers = fullDiskWriters();
    const outcomes: string[] = [];
    for (const _ of ROUNDS) {
      await squeeze.take();
      const full = await opened(server);
      outcomes.push(...(await writers.writeUntilRefused(full)));
      expect(await writers.wrongStreams(full)).toEqual([]);
      squeeze.giveBack();
      await full.close();
      const store = await opened(server);
      expect(await writers.sendAgain(store)).toEqual(['appended', 'appended', 'appended', 'appended']);
      expect(await writers.wrongStreams(store)).toEqual([]);
      await store.close();
    }
    const counts = `${outcomes.length} refused, ${writers.acknowledged()} acknowledged and stored`;
    process.stdout.write(`${squeeze.name}: ${ROUNDS.length} rounds, ${counts}\n`);
    expect(new Set(outcomes)).toEqual(new Set(['store-failed']));
  }, 60_000);
});

describe('a disk that has no room for the write-ahead log', () => {
  it('ends the server, which loses no acknowledged append and takes the same ones once there is room', async (context) => {
    const disk = mountSmallDisk(48);
    if (typeof disk === 'string') {
      process.stdout.write(`a full disk of the write-ahead log is not tried: ${disk}\n`);
      return context.skip(disk);
    }
    const server = await startServer({
      initdbFlags: ['--wal-segsize=1', `--waldir=${join(disk.path, 'wal')}`],
      settings: ['restart_after_crash=off', 'wal_recycle=off'],
    });
    onTestFinished(() => end(server, disk));
    const store = await opened(server);
    const writers = fullDiskWriters();
    const [refused, again]: [string[], string[]] = [[], []];
    for (const _ of ROUNDS) {
      const ended = endOf(server.processId());
      disk.leave(ROOM);
      refused.push(...(await writers.writeUntilRefused(store)));
      await ended;
      disk.relieve();
      await server.restart();
      again.push(...(await writers.sendAgain(store)));
      expect(await writers.wrongStreams(store)).toEqual([]);
    }
    const twice = again.filter((outcome) => outcome === 'duplicate').length;
    const counts = `${refused.length} unanswered (${twice} of them stored), ${writers.acknowledged()} acknowledged and stored`;
    process.stdout.write(`a full disk of the write-ahead log: ${ROUNDS.length} rounds, ${counts}\n`);
    expect(refused).toContain('store-disconnected');
    // Whatever else is said, only after a disconnection may an append be stored that was not acknowledged.
    const pairs = refused.map((code, index) => `${code}, then ${again[index]}`);
    const right = ['store-disconnected, then appended', 'store-disconnected, then duplicate'];
    expect(pairs.filter((pair) => ![...right, 'store-failed, then appended'].includes(pair))).toEqual([]);
    await store.close();
  }, 60_000);
});

/** Resolves when the process is no more. */
async function endOf(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await new Promise(setImmediate);
  }
}
