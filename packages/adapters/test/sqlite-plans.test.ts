import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '@outturn/adapters/sqlite';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import { openLibsql } from '../src/stores/sqlite/sqlite-libsql.js';

const folder = mkdtempSync(join(tmpdir(), 'outturn-sqlite-plans-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a SQLite store', () => {
  it('looks everything up by an index, so that the cost does not grow with the stream', async () => {
    const asked: string[] = [];
    const path = join(folder, 'x.db');
    const client = async (file: string) => {
      const opened = await openLibsql(file);
      const prepare = (sql: string) => {
        if (sql.startsWith('SELECT')) asked.push(sql);
        return opened.prepare(sql);
      };
      return { exec: (sql: string) => opened.exec(sql), prepare, close: () => opened.close() };
    };
    const store = sqliteStore({ path, client });
    await store.open();
    const db = new Database(path);
    const planOf = (sql: string) =>
      db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...Array(sql.split('?').length - 1).fill(1));
    const plans = asked.map((sql) => planOf(sql).map((row) => (row as { readonly detail: string }).detail));
    db.close();
    await store.close();
    expect(plans).toEqual([
      ['SEARCH events USING COVERING INDEX events_by_command (tenant=? AND stream=? AND command_id=?)'],
      [
        'SCAN CONSTANT ROW',
        'SCALAR SUBQUERY 1',
        'SEARCH streams USING PRIMARY KEY (tenant=? AND stream=?)',
        'SCALAR SUBQUERY 2',
        'SEARCH events USING COVERING INDEX sqlite_autoindex_events_1 (tenant=? AND stream=?)',
      ],
      ['SEARCH events USING COVERING INDEX sqlite_autoindex_events_2 (tenant=? AND stream=? AND id=?)'],
      [
        'SEARCH events USING INDEX sqlite_autoindex_events_1 (tenant=? AND stream=? AND version>? AND version<?)',
      ],
      ['SEARCH events'],
      ['SEARCH events USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)'],
      ['SEARCH documents USING INDEX sqlite_autoindex_documents_1 (tenant=? AND namespace=? AND key=?)'],
    ]);
  });
});
