import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SqliteClient, sqliteStore } from '@outturn/adapters/sqlite';
import type { EventStore } from '@outturn/core/store';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileWriter } from './compiled-writer.js';
import { brokenAt, chainedCommand, NO_HASH, said } from './crash-records.js';
import { storedInSqlite } from './sqlite-stored.js';
import { continued, startWriter, type Writer } from './writer-process.js';

const ROUNDS = 10;
const folder = mkdtempSync(join(tmpdir(), 'outturn-suspended-'));
let program: readonly string[] = [];
beforeAll(async () => {
  program = await compileWriter('tests/crash/crash-writer.ts', folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A writer that is suspended, or about to be, with everything written and not yet committed. */
async function suspended(path: string, name: string): Promise<Writer> {
  const writer = startWriter(['stop-before-commit', path, name, '1'], undefined, program);
  await writer.ready;
  const speaks = writer.nextLine();
  writer.go();
  expect(await speaks).toBe('stopping');
  return writer;
}

/** A connection that does not wait as long for the others as the store would have it. */
function impatient(path: string): SqliteClient {
  const database = new Database(path);
  const exec = (sql: string) => database.exec(sql.replace('busy_timeout = 5000', 'busy_timeout = 50'));
  return { exec, prepare: (sql) => database.prepare(sql), close: () => database.close() };
}

async function appendAtHead(store: EventStore, commandId: string): Promise<string> {
  const { records, head } = await store.readStream('s');
  const batches = [chainedCommand(commandId, records.at(-1)?.hash ?? NO_HASH)];
  const result = await store.append({ stream: 's', expectedVersion: head, batches });
  if (result.type !== 'appended') throw new Error(JSON.stringify(result));
  return `${commandId} ${result.version}`;
}

describe('a SQLite file whose writer is suspended within its transaction', () => {
  it('is busy to others and read by them, and goes on when the writer does, or is killed', async () => {
    const path = join(folder, 'suspended.db');
    const store = sqliteStore({ path, client: impatient });
    await store.open();
    const expected: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const writer = await suspended(path, `round${round}`);
      await expect(appendAtHead(store, `other${round}`)).rejects.toMatchObject({ code: 'store-busy' });
      expect(said((await store.readStream('s')).records)).toEqual(expected);
      if (round % 2 === 0) writer.signal('SIGKILL');
      const { lines, errors } = await (round % 2 === 0 ? writer.ended : continued(writer));
      expect(errors).toBe('');
      const acknowledged = lines.filter((line) => line !== 'stopping');
      expect(acknowledged).toHaveLength(round % 2);
      expected.push(...acknowledged, await appendAtHead(store, `other${round}`));
    }
    await store.close();
    const records = await storedInSqlite(path);
    expect(brokenAt(records)).toEqual([]);
    expect(said(records)).toEqual(expected);
    const ends = `${ROUNDS / 2} killed there, ${ROUNDS / 2} continued`;
    console.log(
      `sqlite: ${ROUNDS} writers suspended before they committed, ${ends}; ${ROUNDS} others refused`,
    );
    console.log(`sqlite: ${expected.length} acknowledged, ${said(records).length} stored`);
  }, 120_000);

  it('keeps others waiting, who append by themselves once it goes on', async () => {
    const path = join(folder, 'waiting.db');
    const writer = await suspended(path, 'first');
    const others = ['a', 'b'].map((name) => startWriter(['patient', path, name, '3'], undefined, program));
    await Promise.all(others.map(({ ready }) => ready));
    for (const other of others) other.go();
    await expect(sqliteStore({ path }).open()).resolves.toEqual({ formatVersion: 1 });
    const ends = await Promise.all([continued(writer), ...others.map(({ ended }) => ended)]);
    expect(ends.map(({ errors, code }) => [errors, code])).toEqual(ends.map(() => ['', 0]));
    const lines = ends.flatMap((end) => end.lines).filter((line) => line !== 'stopping');
    expect([...said(await storedInSqlite(path))].sort()).toEqual([...lines].sort());
    expect(lines).toHaveLength(7);
    expect(lines).toContain('first-0 3');
  }, 120_000);
});
