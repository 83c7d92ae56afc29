import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { brokenAt, said } from './crash-records.js';
import { storedInSqlite } from './sqlite-stored.js';
import { letGo, startWriter } from './writer-process.js';

const folder = mkdtempSync(join(tmpdir(), 'outturn-crash-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a SQLite file', () => {
  it('loses nothing and is never busy for four processes that append at once', async () => {
    const path = join(folder, 'shared.db');
    const names = ['a', 'b', 'c', 'd'];
    const ends = await letGo(names.map((name) => startWriter(['some', path, name, '60'])));
    expect(ends.map(({ errors, code }) => [errors, code])).toEqual(names.map(() => ['', 0]));
    const records = await storedInSqlite(path);
    expect(brokenAt(records)).toEqual([]);
    expect([...said(records)].sort()).toEqual(ends.flatMap(({ lines }) => lines).sort());
    expect(records.length).toBe(4 * 60 * 3);
    console.log(`sqlite: 4 processes, ${4 * 60} acknowledged, ${said(records).length} stored`);
  }, 60_000);

  it('is created once by processes that open it at the same moment', async () => {
    const names = ['a', 'b', 'c'];
    const ends = await letGo(names.map((name) => startWriter(['open-many', folder, name, '40'])));
    expect(ends.map(({ errors, code }) => [errors, code])).toEqual(names.map(() => ['', 0]));
    for (let index = 0; index < 40; index += 1) {
      const records = await storedInSqlite(join(folder, `${index}.db`));
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
    console.log('sqlite: 40 files, each made by 3 processes at once, 120 acknowledged, 120 stored');
  }, 60_000);
});
