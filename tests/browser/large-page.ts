import { commandOf, requestOf } from '../postgres/store-records.js';
import { offer } from './page-world.js';
import { opened } from './page-writer.js';
import { randomText } from './random-text.js';

/** What a reader found in a stream, page by page. */
export interface ReadReport {
  readonly events: number;
  readonly pages: number;
  readonly largestPage: number;
  /** The first version at which something else stood than what was written, or 0. */
  readonly wrongAt: number;
}

/** A payload of so many characters: text that is hard to pack, or that needs escapes and two bytes each. */
function payload(length: number, kind: 'packed' | 'wide'): string {
  const text = randomText(length, 1);
  return kind === 'packed' ? text : text.replaceAll('0', '€').replaceAll('1', '"\\\n');
}

/** Appends one command of large events, and answers how many of them come back byte for byte. */
async function roundTrip(
  database: string,
  count: number,
  length: number,
  kind: 'packed' | 'wide',
): Promise<number> {
  const store = await opened(database);
  const stream = `${count} of ${length}, ${kind}`;
  const text = payload(length, kind);
  const payloads = Array.from({ length: count }, (_, index) => `${index} ${text}`);
  const { commandId, records } = commandOf('large', count);
  const large = records.map((record, index) => ({ ...record, data: payloads[index] ?? '' }));
  await store.append(requestOf(stream, 0, { commandId, records: large }));
  const read = await store.readStream(stream);
  await store.close();
  return read.records.filter(({ data }, index) => data === payloads[index]).length;
}

/** Appends so many events to one stream, so many at a time. */
async function fill(database: string, events: number, atOnce: number): Promise<void> {
  const store = await opened(database);
  for (let version = 0; version < events; version += atOnce) {
    const result = await store.append(requestOf('s', version, commandOf(`command${version}`, atOnce)));
    if (result.type !== 'appended') throw new Error(JSON.stringify(result));
  }
  await store.close();
}

/** Reads a stream that {@link fill} made, page by page, from the stream or from the whole log. */
async function readBack(database: string, limit: number, from: 'stream' | 'log'): Promise<ReadReport> {
  const store = await opened(database);
  const report = { events: 0, pages: 0, largestPage: 0, wrongAt: 0 };
  for (let next = 0; ; ) {
    const page =
      from === 'log'
        ? await store.readAll({ after: next, limit })
        : await store.readStream('s', { from: report.events + 1, limit });
    if (page.records.length === 0) break;
    for (const { version, id, commandId } of page.records) {
      report.events += 1;
      const first = Number(commandId.slice('command'.length));
      const right = version === report.events && id === `${commandId}/${version - first - 1}`;
      if (!right && report.wrongAt === 0) report.wrongAt = report.events;
    }
    report.pages += 1;
    report.largestPage = Math.max(report.largestPage, page.records.length);
    next = page.records.at(-1)?.position ?? next;
  }
  await store.close();
  return report;
}

offer({ roundTrip, fill, readBack });
