import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonlStore } from '@outturn/adapters/jsonl';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { type EventStore, openTracker, verifyStore } from '@outturn/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineSickLeave, openTown, stateSickLeave, TOWN } from '../tracker/towns.js';
import { compileWriter } from './compiled-writer.js';
import { brokenAt, said } from './crash-records.js';
import { letGo, startWriter } from './writer-process.js';

const WRITERS = 32;
const COMMANDS_EACH = 4;
const everyWriter = Array.from({ length: WRITERS }, (_, index) => index);

const folder = mkdtempSync(join(tmpdir(), 'outturn-many-'));
let program: readonly string[] = [];
beforeAll(async () => {
  program = await compileWriter('tests/crash/crash-writer.ts', folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What processes said that appended at once, each to the stream named for it. */
async function written(path: string, streamOf: (writer: number) => string): Promise<readonly string[][]> {
  const ends = await letGo(
    everyWriter.map((writer) => {
      const args = ['patient', path, `w${writer}`, String(COMMANDS_EACH), streamOf(writer)];
      return startWriter(args, undefined, program);
    }),
  );
  expect(ends.map(({ errors, code }) => [errors, code])).toEqual(ends.map(() => ['', 0]));
  return ends.map(({ lines }) => [...lines]);
}

async function inStore<T>(store: EventStore, work: (store: EventStore) => Promise<T>): Promise<T> {
  await store.open();
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

describe('32 writers at once', () => {
  it('of one SQLite file and one register, each a process, lose nothing', async () => {
    const path = join(folder, 'one.db');
    const lines = (await written(path, () => 's')).flat();
    const { records } = await inStore(sqliteStore({ path }), (store) => store.readStream('s'));
    expect(brokenAt(records)).toEqual([]);
    expect([...said(records)].sort()).toEqual(lines.sort());
    expect(lines).toHaveLength(WRITERS * COMMANDS_EACH);
    console.log(`sqlite: ${WRITERS} processes, 1 register: ${lines.length} acknowledged, all stored`);
  }, 300_000);

  it('of one SQLite file and a register each, each a process, lose nothing', async () => {
    const path = join(folder, 'many.db');
    const lines = await written(path, (writer) => `s${writer}`);
    await inStore(sqliteStore({ path }), async (store) => {
      for (const writer of everyWriter) {
        const { records } = await store.readStream(`s${writer}`);
        expect(brokenAt(records)).toEqual([]);
        expect(said(records)).toEqual(lines[writer]);
      }
      const { records } = await store.readAll({ after: 0, limit: 100_000 });
      expect(records).toHaveLength(WRITERS * COMMANDS_EACH * 3);
    });
    console.log(`sqlite: ${WRITERS} processes, ${WRITERS} registers: ${lines.flat().length} acknowledged`);
  }, 300_000);

  const registers = [
    ['one register', () => TOWN],
    ['a register each', (writer: number) => `town-${writer}`],
  ] as const;

  it.each(registers)(
    'of one JSONL file and %s, in its one process, lose nothing',
    async (what, registerOf) => {
      const path = join(folder, `${what.replaceAll(' ', '-')}.jsonl`);
      const tracker = await openTracker({ store: jsonlStore({ path }) });
      for (const register of new Set(everyWriter.map(registerOf))) {
        await tracker.execute(register, [openTown, defineSickLeave], { commandId: 'prepare' });
      }
      const write = async (writer: number): Promise<string[]> => {
        const ids: string[] = [];
        for (let index = 0; index < COMMANDS_EACH; index += 1) {
          const command = stateSickLeave(`2024-0${index + 1}`, `${writer}.5`);
          const { events } = await tracker.execute(registerOf(writer), command, {
            commandId: `w${writer}-${index}`,
          });
          ids.push(...events.map(({ id }) => id));
        }
        return ids;
      };
      const acknowledged = (await Promise.all(everyWriter.map(write))).flat();
      await tracker.close();
      await inStore(jsonlStore({ path }), async (store) => {
        const { records } = await store.readAll({ after: 0, limit: 100_000 });
        const stored = records.map(({ id }) => id).filter((id) => !id.startsWith('prepare'));
        expect([...stored].sort()).toEqual([...acknowledged].sort());
        expect((await verifyStore(store)).every(({ intact }) => intact)).toBe(true);
      });
      expect(acknowledged.length).toBeGreaterThanOrEqual(WRITERS);
      console.log(`jsonl: ${WRITERS} writers, ${what}: ${acknowledged.length} acknowledged, all stored`);
    },
    60_000,
  );
});
