import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { type EventStore, openTracker, type Tracker } from '@outturn/core';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compileWriter } from '../crash/compiled-writer.js';
import { defineSickLeave, openTown, stateSickLeave } from './towns.js';

const ROUNDS = 30;
const FOLLOWERS = ['mirror', 'report'] as const;
const TOWNS = ['norrtalje', 'oxelosund', 'sodertalje'];

const folder = mkdtempSync(join(tmpdir(), 'outturn-follow-'));
const path = join(folder, 'followed.db');
let program: readonly string[] = [];
beforeAll(async () => {
  program = await compileWriter('tests/crash/follow-process.ts', folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** One run of a follower: the events it was handed, in order, and how it ended. */
interface Run {
  readonly handed: readonly string[];
  readonly errors: string;
  readonly signal: NodeJS.Signals | null;
}

/** Runs a follower that dies over so many events, or is killed from outside after so long, or reads all. */
function run(name: string, events: number | 'all', killAfterMillis?: number): Promise<Run> {
  const [command = '', ...args] = program;
  const child = spawn(command, [...args, path, name, String(events)]);
  const texts = { out: '', err: '' };
  child.stdout.on('data', (text) => {
    texts.out += String(text);
    if (killAfterMillis !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMillis);
  });
  child.stderr.on('data', (text) => {
    texts.err += String(text);
  });
  return new Promise((resolve) => {
    child.on('close', (_, signal) => {
      resolve({ handed: texts.out.split('\n').filter(Boolean), errors: texts.err, signal });
    });
  });
}

async function checkpointOf(store: EventStore, name: string): Promise<number> {
  const document = await store.documents.get({ namespace: 'outturn-follow', key: name });
  return Number(document?.value ?? 0);
}

/** Appends to every town until the work is done: a follower is never left without something new. */
async function appendWhile(tracker: Tracker, work: Promise<unknown>): Promise<void> {
  let done = false;
  const ended = work.finally(() => {
    done = true;
  });
  for (let count = 0; !done; count += 1) {
    for (const town of TOWNS) await tracker.execute(town, stateSickLeave('2024-01', `${count % 9}.5`));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await ended;
}

describe('followers whose processes are killed again and again', () => {
  test('are handed every event at least once, in order, each time from their checkpoint on', async () => {
    const store = sqliteStore({ path });
    const tracker = await openTracker({ store });
    for (const town of TOWNS) await tracker.execute(town, [openTown, defineSickLeave]);
    const runs = new Map<string, { readonly from: number; readonly handed: readonly string[] }[]>();
    for (const name of FOLLOWERS) runs.set(name, []);
    const kill = fc.record({
      events: fc.integer({ min: 1, max: 30 }),
      after: fc.option(fc.nat(20), { freq: 2 }),
    });
    // The first dies over its third event, which it then gets again whatever the rest does.
    for (const { events, after } of [{ events: 3, after: null }, ...fc.sample(kill, ROUNDS - 1)]) {
      const from = await Promise.all(FOLLOWERS.map((name) => checkpointOf(store, name)));
      const most = after === null ? events : 1_000_000;
      const round = Promise.all(FOLLOWERS.map((name) => run(name, most, after ?? undefined)));
      await appendWhile(tracker, round);
      for (const [index, { handed, errors, signal }] of (await round).entries()) {
        expect([errors, signal]).toEqual(['', 'SIGKILL']);
        runs.get(FOLLOWERS[index] ?? '')?.push({ from: from[index] ?? 0, handed });
      }
    }
    for (const name of FOLLOWERS) {
      const from = await checkpointOf(store, name);
      const { handed, errors, signal } = await run(name, 'all');
      expect([errors, signal]).toEqual(['', null]);
      runs.get(name)?.push({ from, handed });
    }
    const { records } = await store.readAll({ after: 0, limit: 1_000_000 });
    const log = records.map(({ stream, id }) => `${stream}:${id}`);
    for (const [name, each] of runs) {
      let reached = 0;
      for (const { from, handed } of each) {
        // It goes on from its checkpoint, which is never past what was handed out, and leaves nothing out.
        const first = records.filter(({ position }) => position <= from).length;
        expect(first).toBeLessThanOrEqual(reached);
        expect(handed).toEqual(log.slice(first, first + handed.length));
        reached = Math.max(reached, first + handed.length);
      }
      expect(reached).toBe(log.length);
      const again = each.reduce((sum, { handed }) => sum + handed.length, 0) - log.length;
      expect(again).toBeGreaterThan(0);
      console.log(
        `${name}: killed ${ROUNDS} times; ${log.length} events, 0 missed, ${again} handed out again`,
      );
    }
    await tracker.close();
  }, 300_000);
});
