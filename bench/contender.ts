import type { NewRecord } from '@outturn/core/store';
import { recordOf } from './bench-record.js';

/** One way to keep events: all contenders of a bench are given the same work in the same run. */
export interface Contender {
  readonly name: string;
  /** Stores the events at the stream's version, durably, in one transaction. */
  readonly append: (stream: string, version: number, records: readonly NewRecord[]) => Promise<unknown>;
  /** Reads a stream whole; the answer is how many events it has. */
  readonly readStream: (stream: string) => Promise<number>;
  /** Reads all streams in the order of the log; the answer is how many events there are. */
  readonly readAll: () => Promise<number>;
}

/** How many rounds count; one more warms up. */
export const ROUNDS = 12;

/** What a contender does in one round, which is numbered so that each can have streams of its own. */
export type Work = (round: number) => Promise<unknown>;

/**
 * Does everybody's work in turns, so that what slows the machine slows all, and prints for each the events a second
 * of its best round, and how many times the first one's rate that is. The round 0 warms up and does not count.
 */
export async function compare(
  what: string,
  events: number,
  works: readonly { readonly name: string; readonly work: Work }[],
): Promise<readonly number[]> {
  const best = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [place, { work }] of works.entries()) {
      const started = performance.now();
      await work(round);
      const millis = performance.now() - started;
      if (round > 0) best[place] = Math.min(best[place] ?? millis, millis);
    }
  }
  console.log(`  ${what}`);
  const rates = best.map((millis) => (events * 1_000) / millis);
  for (const [place, { name }] of works.entries()) console.log(`    ${line(name, rates, place)}`);
  console.log();
  return rates;
}

function line(name: string, rates: readonly number[], place: number): string {
  const [first, rate] = [rates[0] ?? Number.NaN, rates[place] ?? Number.NaN];
  const perSecond = Math.round(rate).toLocaleString('en').padStart(9);
  return `${name.padEnd(48)} ${perSecond} events/s  ${(rate / first).toFixed(2).padStart(6)}`;
}

/** So many appends of so many events each, one after another on one stream. */
export async function appendInTurn(
  { append }: Contender,
  stream: string,
  appends: number,
  events: number,
): Promise<void> {
  for (let done = 0; done < appends; done += 1) {
    const records = Array.from({ length: events }, (_, index) => recordOf(`${stream}-${done}`, index));
    await append(stream, done * events, records);
  }
}

/** So many writers at the same time, each with a stream of its own and one event an append. */
export async function appendTogether(
  contender: Contender,
  prefix: string,
  writers: number,
  appends: number,
): Promise<void> {
  const each = Array.from({ length: writers }, (_, writer) =>
    appendInTurn(contender, `${prefix}-${writer}`, appends, 1),
  );
  await Promise.all(each);
}

/** A batch is to reach at least this share of the bare driver's rate on a table with the same keys. */
const AIM = 0.8;

/** Compares batches of growing size, and says whether the second of the contenders keeps the aim against the first. */
export async function compareBatches(
  contenders: readonly Contender[],
  sizes: readonly (readonly [appends: number, events: number])[],
): Promise<void> {
  for (const [appends, events] of sizes) {
    const works = contenders.map((each) => ({
      name: each.name,
      work: (round: number) => appendInTurn(each, `batch-${events}-${round}`, appends, events),
    }));
    const [driver = Number.NaN, store = Number.NaN] = await compare(
      `${events} an append`,
      appends * events,
      works,
    );
    const share = `${Math.round((store / driver) * 100)} % of the driver with the same keys`;
    const outcome = store / driver >= AIM ? 'kept' : 'MISSED';
    if (events > 1) console.log(`    ${share}; the aim of ${AIM * 100} % is ${outcome}\n`);
  }
}

/** Compares how quickly all is read, and says who read another number of events than are there. */
export async function compareReading(
  what: string,
  events: number,
  reads: readonly { readonly name: string; readonly read: () => Promise<number> }[],
): Promise<void> {
  const found = new Map<string, number>();
  const work = (name: string, read: () => Promise<number>) => async () => found.set(name, await read());
  await compare(
    what,
    events,
    reads.map(({ name, read }) => ({ name, work: work(name, read) })),
  );
  for (const [name, count] of found) {
    if (count !== events) console.log(`    WRONG: ${name} read ${count} events of ${events}\n`);
  }
}
