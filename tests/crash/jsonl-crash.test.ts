import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HealedLine, jsonlStore } from '@outturn/adapters/jsonl';
import type { StoredRecord } from '@outturn/core/store';
import { build } from 'esbuild';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../repository.js';
import { brokenAt } from './crash-records.js';
import { letGo, startWriter, type Writer, type WriterEnd } from './writer-process.js';

const ROUNDS = 200;
const folder = mkdtempSync(join(tmpdir(), 'outturn-crash-'));
const writer = join(folder, 'jsonl-writer.mjs');

// Compiled once: hundreds of processes are started, and compiling would take most of their time.
beforeAll(() =>
  build({
    entryPoints: [join(root, 'tests/crash/jsonl-writer.ts')],
    outfile: writer,
    bundle: true,
    platform: 'node',
    format: 'esm',
  }),
);
afterAll(() => rmSync(folder, { recursive: true }));

const start = (args: readonly string[], killAfter?: number): Writer =>
  startWriter(args, killAfter, [process.execPath, writer]);

interface Stored {
  readonly records: readonly StoredRecord[];
  readonly healed: readonly HealedLine[];
}

async function stored(path: string): Promise<Stored> {
  const healed: HealedLine[] = [];
  const store = jsonlStore({ path, onHealed: (line) => healed.push(line) });
  await store.open();
  const { records } = await store.readStream('s');
  await store.close();
  return { records, healed };
}

/** What the writers said: `commandId version`, the version being that of the command's last event. */
const said = (records: readonly StoredRecord[]): readonly string[] =>
  records.filter((_, index) => index % 3 === 2).map(({ commandId, version }) => `${commandId} ${version}`);

interface Kill {
  readonly afterMillis: number;
  readonly size: number;
}

/** Kills one writer after another some time into its work, and looks each time at what it left. */
async function killRounds(
  name: string,
  kills: readonly Kill[],
): Promise<{ acknowledged: number; healed: number }> {
  const acknowledged = new Map<string, string[]>();
  let healedLines = 0;
  for (const [round, { afterMillis, size }] of kills.entries()) {
    const path = join(folder, `${name}-${Math.floor(round / 5)}.jsonl`);
    const lines = acknowledged.get(path) ?? [];
    acknowledged.set(path, lines);
    const end = await killedWriter(['for-ever', path, `round${round}`, String(size)], afterMillis);
    expect([round, end.errors]).toEqual([round, '']);
    lines.push(...end.lines);
    const { records, healed } = await stored(path);
    expect(brokenAt(records)).toEqual([]);
    const kept = new Set(said(records));
    expect(lines.filter((line) => !kept.has(line))).toEqual([]);
    // At most the one append that was under way when the process died may be there unacknowledged.
    expect(kept.size - lines.length).toBeLessThanOrEqual((round % 5) + 1);
    healedLines += healed.length;
  }
  return { acknowledged: [...acknowledged.values()].flat().length, healed: healedLines };
}

/** A writer killed so long after its first append, whatever it is at. */
async function killedWriter(args: readonly string[], afterMillis: number): Promise<WriterEnd> {
  const victim = start(args);
  await victim.ready;
  const speaks = victim.nextLine();
  victim.go();
  await speaks;
  setTimeout(() => victim.signal('SIGKILL'), afterMillis);
  return victim.ended;
}

/** A writer that has the file, until it is told to end. */
async function holder(path: string): Promise<Writer> {
  const held = start(['hold', path]);
  await held.ready;
  const speaks = held.nextLine();
  held.go();
  expect(await speaks).toBe('held');
  return held;
}

describe('a JSONL file', () => {
  it('holds every acknowledged append, whole and in order, after its writer was killed', async () => {
    const kill = fc.record({ afterMillis: fc.nat(60), size: fc.oneof(fc.nat(2_000), fc.nat(1_000_000)) });
    const kills = fc.sample(kill, ROUNDS);
    // Two files at a time: most of a round is waiting for a process to start.
    const lanes = await Promise.all(
      [0, 1].map((lane) =>
        killRounds(
          `lane${lane}`,
          kills.filter((_, index) => index % 2 === lane),
        ),
      ),
    );
    const appends = lanes.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
    const lines = lanes.reduce((sum, { healed }) => sum + healed, 0);
    console.log(`${ROUNDS} writers killed, ${appends} acknowledged appends all kept, ${lines} lines healed`);
    expect(appends).toBeGreaterThanOrEqual(ROUNDS);
  }, 180_000);

  it('is held by one process, and free at once when that is killed', async () => {
    const path = join(folder, 'held.jsonl');
    const held = await holder(path);
    const [refused] = await letGo([start(['for-ever', path, 'other'])]);
    expect(refused).toEqual({ lines: ['store-locked'], errors: '', code: 0 });
    held.signal('SIGKILL');
    await held.ended;
    const [end] = await letGo([start(['for-ever', path, 'heir'], 5)]);
    expect(end?.lines.slice(0, 2)).toEqual(['heir-0 3', 'heir-1 6']);
  }, 30_000);

  it('is not taken from a process that is suspended', async () => {
    const path = join(folder, 'suspended.jsonl');
    const held = await holder(path);
    held.signal('SIGSTOP');
    await expect(stored(path)).rejects.toMatchObject({ code: 'store-locked' });
    held.signal('SIGCONT');
    await expect(stored(path)).rejects.toMatchObject({ code: 'store-locked' });
    held.signal('SIGKILL');
    await held.ended;
    expect(await stored(path)).toEqual({ records: [], healed: [] });
  }, 30_000);

  it('has one writer at most, however many open it at the same moment', async () => {
    let appends = 0;
    for (let round = 0; round < 5; round += 1) {
      const path = join(folder, `raced-${round}.jsonl`);
      const writers = ['a', 'b', 'c', 'd'].map((name) => start(['for-ever', path, name], 20));
      const ends = await letGo(writers);
      expect(ends.map(({ errors }) => errors)).toEqual(['', '', '', '']);
      const { records } = await stored(path);
      expect(brokenAt(records)).toEqual([]);
      const kept = new Set(said(records));
      const lines = ends.flatMap((end) => end.lines).filter((line) => line !== 'store-locked');
      expect(lines.filter((line) => !kept.has(line))).toEqual([]);
      appends += lines.length;
    }
    expect(appends).toBeGreaterThan(0);
    console.log(`${appends} appends of writers that raced for a file`);
  }, 60_000);

  it('stores nothing of an append for which the disk has no room, and goes on with one that fits', async () => {
    const disk = join(folder, 'small-disk');
    mkdirSync(disk);
    const mounted = mountSmall(disk);
    const path = join(disk, 'full.jsonl');
    const node = [process.execPath, writer];
    // Where no file system can be mounted, the system limits the size of the file instead.
    const program = mounted ? node : ['sh', '-c', 'ulimit -f 256; exec "$@"', 'sh', ...node];
    try {
      const [end] = await letGo([startWriter(['until-full', path, 'c', '9000'], undefined, program)]);
      expect([end?.errors, end?.code]).toEqual(['', 0]);
      const refusal = `store-failed ${mounted ? 'ENOSPC' : 'EFBIG'}`;
      const lines = end?.lines.filter((line) => line !== refusal) ?? [];
      expect(end?.lines.at(-2)).toBe(refusal);
      const { records, healed } = await stored(path);
      expect([said(records), healed]).toEqual([lines, []]);
      expect(lines.length).toBeGreaterThan(3);
      console.log(`${refusal} after ${lines.length - 1} appends, then one that fits`);
    } finally {
      if (mounted) execFileSync('umount', [disk]);
    }
  }, 30_000);
});

/** Mounts a file system of 256 kB where that is allowed; whether it was. */
function mountSmall(at: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', at], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
