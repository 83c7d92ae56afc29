import { castDraft, Immer } from 'immer';
import type { KnownEvent, RegisterEvent } from '../packages/core/src/events/event.js';
import { decodeRecord, encodeEvent } from '../packages/core/src/events/event-codec.js';
import type { EventRecord } from '../packages/core/src/events/event-record.js';
import { chainRecord, NO_HASH, verifyChain } from '../packages/core/src/events/hash-chain.js';
import { replay } from '../packages/core/src/fold/replay.js';
import { cellOf } from '../packages/core/src/statement/columns.js';

const ROWS = 1_000_000;
const REPEATS = 3;

/** Replay is to cost at most this many times the JSON.parse of the same text. */
const LIMIT = 2;

type Observations = Extract<KnownEvent, { type: 'observations-stated' }>;

/** The number of the series a row belongs to, and of its month within it. */
type Order = (row: number) => readonly [series: number, month: number];

const MONTHS = 240;
const SERIES = Math.ceil(ROWS / MONTHS);

/** Indicator by indicator, as statistics are imported. */
const bySeries: Order = (row) => [Math.floor(row / MONTHS), row % MONTHS];

/** Month by month over all indicators, as follow-ups are reported: each row is of another series than the last. */
const byMonth: Order = (row) => [row % SERIES, Math.floor(row / SERIES)];

function observations(events: number, rowsAnEvent: number, order: Order): readonly EventRecord[] {
  let hash = NO_HASH;
  return Array.from({ length: events }, (_, index) => {
    const record = chainRecord(encodeEvent(eventOf(index, rowsAnEvent, order)), hash);
    hash = record.hash;
    return record;
  });
}

function eventOf(index: number, rows: number, order: Order): Observations {
  const places = Array.from({ length: rows }, (_, row) => order(index * rows + row));
  const column = (cell: (series: number, month: number) => string) =>
    places.map(([series, month]) => cell(series, month));
  const data: Observations['data'] = {
    indicator: column((series) => `indicator-${Math.floor(series / 2)}`),
    segment: column((series) => (series % 2 === 0 ? 'sex=women' : 'sex=men')),
    period: column(
      (_, month) => `${2004 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
    ),
    value: column((series, month) => `${(series * 7 + month) % 977}.${(month % 9) + 1}`),
  };
  return {
    id: `import-${index}/0`,
    stream: 'municipality',
    version: index + 1,
    commandId: `import-${index}`,
    type: 'observations-stated',
    schema: 1,
    data,
    meta: {},
    statedOn: '2024-03-31',
    recordedAt: '2024-03-31T09:30:00.000Z',
    hash: '',
  };
}

/** The fold one would write by hand: the last value of each key, no history, no dates, no old states. */
function naiveFold(events: readonly RegisterEvent[]): Map<string, string> {
  const latest = new Map<string, string>();
  for (const { data } of events as readonly Observations[]) {
    const rows = Array.isArray(data.period) ? data.period.length : 1;
    for (let row = 0; row < rows; row++) {
      const key = `${cellOf(data.indicator, row)}|${cellOf(data.segment, row)}|${cellOf(data.period, row)}`;
      latest.set(key, cellOf(data.value, row) ?? '');
    }
  }
  return latest;
}

function immerFold(events: readonly RegisterEvent[]): Readonly<Record<string, string>> {
  const { produce } = new Immer();
  let state: Readonly<Record<string, string>> = {};
  for (const event of events) {
    state = produce(state, (draft) =>
      Object.assign(castDraft(draft), Object.fromEntries(naiveFold([event]))),
    );
  }
  return state;
}

interface Timed<Result> {
  readonly millis: number;
  readonly result: Result;
}

/** The fastest of a few runs: what the work costs when nothing else disturbs it. */
function time<Result>(work: () => Result, repeats = REPEATS): Timed<Result> {
  let best: Timed<Result> | undefined;
  for (let run = 0; run < repeats; run++) {
    const start = performance.now();
    const result = work();
    const millis = performance.now() - start;
    if (!best || millis < best.millis) best = { millis, result };
  }
  if (!best) throw new TypeError('Repeat at least once.');
  return best;
}

function print(what: string, millis: number, parse: number): void {
  console.log(
    `  ${what.padEnd(52)} ${millis.toFixed(0).padStart(7)} ms ${(millis / parse).toFixed(2).padStart(8)} ×`,
  );
}

function compare(title: string, records: readonly EventRecord[]): number {
  console.log(`${title}; × is against JSON.parse of the same text`);
  const parse = time(() => records.map(({ data }) => JSON.parse(data) as unknown)).millis;
  print('JSON.parse', parse, parse);
  const decoded = time(() => records.map((record) => decodeRecord(record)));
  print('decode (JSON.parse and freeze)', decoded.millis, parse);
  print('verify the hash chain', time(() => verifyChain(records, NO_HASH, 1)).millis, parse);
  const replayed = time(() => replay(decoded.result)).millis;
  print('replay decoded events', replayed, parse);
  print('naive mutable fold (last value of each key)', time(() => naiveFold(decoded.result)).millis, parse);
  return replayed / parse;
}

function judge(ratio: number): void {
  const outcome = ratio > LIMIT ? 'MISSED' : 'kept';
  console.log(`  replay ÷ JSON.parse = ${ratio.toFixed(2)}; the aim of at most ${LIMIT} is ${outcome}\n`);
}

/** Replays a million observations, and says what that costs beside parsing them. */
export async function run(): Promise<void> {
  const million = 'A million observations, 1,000 rows an event';
  judge(compare(`${million}, series by series`, observations(ROWS / 1000, 1000, bySeries)));
  judge(compare(`${million}, month by month`, observations(ROWS / 1000, 1000, byMonth)));
  compare('A hundred thousand observations, one row an event', observations(100_000, 1, bySeries));
  const slice = observations(5_000, 1, bySeries).map((record) => decodeRecord(record));
  const own = time(() => replay(slice)).millis;
  const immer = time(() => immerFold(slice), 1).millis;
  console.log(
    `\n5,000 events of one row: replay ${own.toFixed(0)} ms, immer with a draft an event ${immer.toFixed(0)} ms`,
  );
}
