import * as fc from 'fast-check';
import type pg from 'pg';

/** What a reader of the whole log got, or the database holds. */
export interface Delivered {
  readonly position: number;
  readonly stream: string;
  readonly version: number;
}

/** One way to keep a log: how a writer appends within its transaction, and what a reader gets after a position. */
export interface LogUnderTest {
  readonly append: (client: pg.Client, stream: string, commandId: string) => Promise<boolean>;
  readonly readAfter: (position: number) => Promise<readonly Delivered[]>;
  readonly everything: () => Promise<readonly Delivered[]>;
}

/** What went wrong with the reader, and how much it was put to. */
export interface OracleReport {
  readonly committed: number;
  readonly rolledBack: number;
  readonly pages: number;
  readonly missed: number;
  readonly doubled: number;
  readonly outOfOrder: number;
}

const STREAMS = 8;
const TRANSACTIONS_EACH = 25;

/** A transaction held open this long, in round trips, is taken back at its end. */
const ROLLED_BACK = 8;

/**
 * Lets one writer a client append in transactions that each holds open for a while, some of them rolled back,
 * while a reader follows; then compares what it got with what was committed.
 */
export async function putToTheTest(log: LogUnderTest, clients: readonly pg.Client[]): Promise<OracleReport> {
  let writing = true;
  const writers = Promise.all(clients.map((client, writer) => write(log, client, writer))).finally(() => {
    writing = false;
  });
  const got: Delivered[] = [];
  let pages = 0;
  for (let more = true; more; pages += 1) {
    const ending = !writing;
    const page = await log.readAfter(got.at(-1)?.position ?? 0);
    got.push(...page);
    more = !ending || page.length > 0;
  }
  const rolledBack = (await writers).reduce((sum, count) => sum + count, 0);
  const everything = await log.everything();
  return { committed: everything.length, rolledBack, pages, ...faultsOf(got, everything) };
}

async function write(log: LogUnderTest, client: pg.Client, writer: number): Promise<number> {
  const holds = [ROLLED_BACK, ...fc.sample(fc.nat({ max: ROLLED_BACK }), TRANSACTIONS_EACH - 1)];
  let rolledBack = 0;
  for (const [index, hold] of holds.entries()) {
    const ends = hold === ROLLED_BACK ? 'ROLLBACK' : 'COMMIT';
    if (ends === 'ROLLBACK') rolledBack += 1;
    await transact(log, client, `stream-${writer % STREAMS}`, `writer-${writer}-${index}`, hold, ends);
  }
  return rolledBack;
}

async function transact(
  log: LogUnderTest,
  client: pg.Client,
  stream: string,
  commandId: string,
  hold: number,
  ends: 'COMMIT' | 'ROLLBACK',
): Promise<void> {
  for (let stored = false; !stored; ) {
    await client.query('BEGIN');
    stored = await log.append(client, stream, commandId);
    for (let held = 0; held < hold; held += 1) await client.query('SELECT 1');
    await client.query(stored ? ends : 'ROLLBACK');
  }
}

function faultsOf(got: readonly Delivered[], everything: readonly Delivered[]) {
  const positions = new Set(got.map(({ position }) => position));
  const latest = new Map<string, number>();
  let outOfOrder = 0;
  for (const { stream, version } of got) {
    if (version <= (latest.get(stream) ?? 0)) outOfOrder += 1;
    latest.set(stream, version);
  }
  return {
    missed: everything.filter(({ position }) => !positions.has(position)).length,
    doubled: got.length - positions.size,
    outOfOrder,
  };
}
