import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '@outturn/adapters/sqlite';
import type { StoredRecord } from '@outturn/core/store';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { brokenAt } from './crash-records.js';
import { letGo, startWriter } from './writer-process.js';

const folder = mkdtempSync(join(tmpdir(), 'outturn-crash-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function stored(path: string): Promise<readonly StoredRecord[]> {
  const store = sqliteStore({ path });
  await store.open();
  const [stream, log] = [await store.readStream('s'), await store.readAll({ after: 0, limit: 1_000_000 })];
  await store.close();
  expect(log.records).toEqual(stream.records);
  return stream.records;
}

/** What the writers said: `commandId version`, the version being that of the command's last event. */
const said = (records: readonly StoredRecord[]): readonly string[] =>
  records.filter((_, index) => index % 3 === 2).map(({ commandId, version }) => `${commandId} ${version}`);

describe('a SQLite file', () => {
  it('holds every acknowledged append, whole and in order, after its writer was killed', async () => {
    const path = join(folder, 'killed.db');
    const acknowledged: string[] = [];
    for (const [round, killAfter] of fc.sample(fc.integer({ min: 1, max: 150 }), 8).entries()) {
      const [end] = await letGo([startWriter(['for-ever', path, `round${round}`], killAfter)]);
      expect(end?.errors).toBe('');
      expect(end?.lines.length).toBeGreaterThanOrEqual(killAfter);
      acknowledged.push(...(end?.lines ?? []));
      const records = await stored(path);
      expect(brokenAt(records)).toEqual([]);
      const kept = new Set(said(records));
      expect(acknowledged.filter((line) => !kept.has(line))).toEqual([]);
      // At most the one append that was under way when the process died may be there unacknowledged.
      expect(kept.size - acknowledged.length).toBeLessThanOrEqual(round + 1);
    }
  }, 120_000);

  it('loses nothing and is never busy for four processes that append at once', async () => {
    const path = join(folder, 'shared.db');
    const names = ['a', 'b', 'c', 'd'];
    const ends = await letGo(names.map((name) => startWriter(['some', path, name, '60'])));
    expect(ends.map(({ errors, code }) => [errors, code])).toEqual(names.map(() => ['', 0]));
    const records = await stored(path);
    expect(brokenAt(records)).toEqual([]);
    expect([...said(records)].sort()).toEqual(ends.flatMap(({ lines }) => lines).sort());
    expect(records.length).toBe(4 * 60 * 3);
  }, 60_000);

  it('is created once by processes that open it at the same moment', async () => {
    const names = ['a', 'b', 'c'];
    const ends = await letGo(names.map((name) => startWriter(['open-many', folder, name, '40'])));
    expect(ends.map(({ errors, code }) => [errors, code])).toEqual(names.map(() => ['', 0]));
    for (let index = 0; index < 40; index += 1) {
      const records = await stored(join(folder, `${index}.db`));
      expect(records.map(({ commandId }) => commandId).sort()).toEqual([
        'a',
        'a',
        'a',
        'b',
        'b',
        'b',
        'c',
        'c',
        'c',
      ]);
    }
  }, 60_000);
});
