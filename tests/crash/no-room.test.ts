import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonlStore } from '@outturn/adapters/jsonl';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mountSmallDisk } from '../postgres/small-disk.js';
import { compileWriter } from './compiled-writer.js';
import { brokenAt, chainedCommand, said } from './crash-records.js';
import type { RoomReport } from './room-writer.js';

const ROOMS = 30;
const folder = mkdtempSync(join(tmpdir(), 'outturn-room-'));
let program: readonly string[] = [];
beforeAll(async () => {
  program = await compileWriter('tests/crash/room-writer.ts', folder, ['--expose-gc']);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a program said, and how it ended. */
function run([command = '', ...args]: readonly string[]) {
  const { stdout, stderr, signal, status } = spawnSync(command, args, { encoding: 'utf8' });
  return { lines: stdout.split('\n').filter(Boolean), stderr, signal, status };
}

const sizes = [
  ['jsonl', 10],
  ['jsonl', 5_000],
  ['sqlite', 10],
  ['sqlite', 5_000],
] as const;

const disk = mountSmallDisk(16);
if (typeof disk === 'string')
  console.log(`Skipped, a full disk: ${disk}. A limit of the file size is tried.`);
else afterAll(disk.unmount);
const place = typeof disk === 'string' ? '' : disk.path;

describe.skipIf(typeof disk === 'string')('on a disk that is full, at whatever page that is,', () => {
  it.each(sizes)(
    '%s refuses what it has no room for, keeps the rest and goes on with room: events of %i bytes',
    (kind, size) => {
      const { lines, stderr, status } = run([...program, kind, place, String(ROOMS), String(size)]);
      expect([stderr, status]).toEqual(['', 0]);
      const reports = lines.map((line): RoomReport => JSON.parse(line));
      expect(reports.map(({ room }) => room)).toEqual(Array.from({ length: ROOMS }, (_, room) => room));
      expect(reports.filter(({ sound, acknowledged, stored }) => !sound || acknowledged !== stored)).toEqual(
        [],
      );
      const refusals = [...new Set(reports.map(({ refusal }) => refusal))];
      expect(refusals.filter((refusal) => !refusal.startsWith('store-failed '))).toEqual([]);
      // The disk was full for every one of them, and not only for its opening.
      const opened = reports.filter(({ refusedAt }) => refusedAt === 'append').length;
      expect(opened).toBeGreaterThan(0);
      const acknowledged = reports.reduce((sum, report) => sum + report.acknowledged, 0);
      const stored = reports.reduce((sum, report) => sum + report.stored, 0);
      console.log(
        `${kind}, ${size} bytes: ${ROOMS} full disks, ${ROOMS - opened} at the opening (${refusals.join(', ')}); ${acknowledged} acknowledged, ${stored} stored`,
      );
    },
    120_000,
  );
});

describe('where the system limits the size of a file,', () => {
  it.each(sizes)(
    '%s refuses what is over it, and a process without the limit goes on: events of %i bytes',
    async (kind, size) => {
      const limited = ['sh', '-c', 'ulimit -f 512; exec "$@"', 'sh', ...program];
      rmSync(join(folder, 'limited'), { force: true });
      for (const end of ['-wal', '-shm']) rmSync(join(folder, `limited${end}`), { force: true });
      const { lines, stderr, signal } = run([...limited, kind, folder, 'limited', String(size)]);
      expect([stderr, signal]).toEqual(['', 'SIGKILL']);
      const [code, reason, count] = lines[0]?.split(' ') ?? [];
      expect([code, reason]).toEqual(['store-failed', kind === 'jsonl' ? 'EFBIG' : 'SQLITE_IOERR_WRITE']);
      const path = join(folder, 'limited');
      const store = kind === 'jsonl' ? jsonlStore({ path }) : sqliteStore({ path });
      await store.open();
      const { records, head } = await store.readStream('s');
      const expected = Array.from({ length: Number(count) }, (_, index) => `c${index} ${index * 3 + 3}`);
      expect([said(records), brokenAt(records)]).toEqual([expected, []]);
      const batches = [chainedCommand(`c${count}`, records.at(-1)?.hash ?? '')];
      const { type } = await store.append({ stream: 's', expectedVersion: head, batches });
      expect([type, head]).toEqual(['appended', Number(count) * 3]);
      expect(head).toBeGreaterThan(0);
      await store.close();
      console.log(
        `${kind}, ${size} bytes: refused with ${reason} after ${count} acknowledged, ${count} stored`,
      );
    },
    60_000,
  );
});
