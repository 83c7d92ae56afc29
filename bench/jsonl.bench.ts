import { fdatasyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonlStore } from '@outturn/adapters/jsonl';
import type { EventStore } from '@outturn/core/store';
import { recordOf } from './bench-record.js';

const SIZES = [1, 100];
const PAGE = 1_000;
const EVENTS = 100_000;

const recordsOf = (commandId: string, events: number) =>
  Array.from({ length: events }, (_, index) => recordOf(commandId, index));

/** Appends one command of so many events at a time through the port. */
function throughStore(store: EventStore, events: number): () => Promise<void> {
  let version = 0;
  return async () => {
    const commandId = `c${version}`;
    const batches = [{ commandId, records: recordsOf(commandId, events) }];
    const result = await store.append({ stream: `of-${events}`, expectedVersion: version, batches });
    if (result.type !== 'appended') throw new Error(result.type);
    version = result.version;
  };
}

/** Writes the same events as a line of JSON and flushes it: the least an append can cost in a file. */
function throughFile(path: string, events: number): () => void {
  const fd = openSync(path, 'a');
  let lines = 0;
  return () => {
    lines += 1;
    writeSync(fd, `${JSON.stringify(recordsOf(`c${lines}`, events))}\n`);
    fdatasyncSync(fd);
  };
}

/** Fills a store with events, a hundred a line. */
async function fill(path: string): Promise<void> {
  const store = jsonlStore({ path });
  await store.open();
  const append = throughStore(store, 100);
  for (let done = 0; done < EVENTS; done += 100) await append();
  await store.close();
}

async function replay(store: EventStore): Promise<void> {
  let read = 0;
  for (let after = 0, more = true; more; ) {
    const { records, next } = await store.readAll({ after, limit: PAGE });
    read += records.length;
    more = records.length > 0;
    after = next;
  }
  if (read !== EVENTS) throw new Error(`${read} events read of ${EVENTS}`);
}

function parse(path: string): void {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  if (lines.map((line) => JSON.parse(line)).length < EVENTS / 100) throw new Error('lines are missing');
}

async function openAndClose(path: string): Promise<void> {
  const store = jsonlStore({ path });
  await store.open();
  await store.close();
}

interface Pair {
  readonly raw: number;
  readonly port: number;
}

/** The median milliseconds of both, done by turns: how long a flush takes changes from one second to the next. */
async function byTurns(rounds: number, raw: () => void, port: () => Promise<void>): Promise<Pair> {
  const times = { raw: [] as number[], port: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.raw.push(await millisOf(raw));
    times.port.push(await millisOf(port));
  }
  return { raw: median(times.raw), port: median(times.port) };
}

async function millisOf(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Prints what appending and reading cost on the JSONL store against the bare file, in the same run. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-bench-'));
  const filled = join(folder, 'filled.jsonl');
  await fill(filled);
  const store = jsonlStore({ path: join(folder, 'appended.jsonl') });
  await store.open();
  const rows: object[] = [];
  const note = (what: string, events: number, { raw, port }: Pair): void => {
    const perSecond = Math.round((events * 1_000) / port);
    rows.push({ what, 'file ms': raw, 'store ms': port, ratio: port / raw, 'events/s': perSecond });
  };
  for (const events of SIZES) {
    const raw = throughFile(join(folder, `raw-${events}.jsonl`), events);
    note(`append ${events}`, events, await byTurns(300, raw, throughStore(store, events)));
  }
  await store.close();
  note(
    `open ${EVENTS}`,
    EVENTS,
    await byTurns(
      5,
      () => parse(filled),
      () => openAndClose(filled),
    ),
  );
  const reading = jsonlStore({ path: filled });
  await reading.open();
  note(
    `read all ${EVENTS}`,
    EVENTS,
    await byTurns(
      5,
      () => parse(filled),
      () => replay(reading),
    ),
  );
  await reading.close();
  console.table(rows);
  rmSync(folder, { recursive: true });
}
