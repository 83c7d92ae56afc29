import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HealedLine, jsonlStore } from '@outturn/adapters/jsonl';
import type { StoredRecord } from '@outturn/core/store';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileWriter } from './compiled-writer.js';
import { brokenAt, said } from './crash-records.js';
import { continued, killAfterFirstLine, letGo, startWriter, type Writer } from './writer-process.js';

const ROUNDS = 200;
const folder = mkdtempSync(join(tmpdir(), 'outturn-crash-'));
let program: readonly string[] = [];

beforeAll(async () => {
  program = await compileWriter('tests/crash/jsonl-writer.ts', folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const start = (args: readonly string[], killAfter?: number): Writer => startWriter(args, killAfter, program);

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
    const end = await killAfterFirstLine(
      start(['for-ever', path, `round${round}`, String(size)]),
      afterMillis,
    );
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
  }, 300_000);

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

  it('whose writer is suspended halfway through a line is refused to others, and heals if it is killed', async () => {
    const path = join(folder, 'halfway.jsonl');
    const expected: string[] = [];
    const healedBytes: number[] = [];
    for (let round = 0; round < 8; round += 1) {
      const writer = start(['stop-halfway', path, `round${round}`, '3000']);
      await writer.ready;
      const speaks = writer.nextLine();
      writer.go();
      expect(await speaks).toBe('stopping');
      await expect(stored(path)).rejects.toMatchObject({ code: 'store-locked' });
      const killed = round % 2 === 0;
      if (killed) writer.signal('SIGKILL');
      const { lines, errors } = await (killed ? writer.ended : continued(writer));
      expect([errors, lines.length]).toEqual(['', killed ? 1 : 2]);
      expected.push(...lines.filter((line) => line !== 'stopping'));
      const { records, healed } = await stored(path);
      expect([said(records), brokenAt(records), healed.length]).toEqual([expected, [], killed ? 1 : 0]);
      healedBytes.push(...healed.map(({ bytes }) => bytes));
    }
    console.log(
      `jsonl: 8 writers suspended halfway through a line: ${healedBytes.length} killed there and healed (${healedBytes.join(', ')} bytes), ${expected.length} continued and acknowledged, ${expected.length} stored`,
    );
  }, 60_000);

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
});
