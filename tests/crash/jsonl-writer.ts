import { writeSync } from 'node:fs';
import { jsonlStore } from '@outturn/adapters/jsonl';
import { type EventStore, StoreError } from '@outturn/core/store';
import { chainedCommand, NO_HASH } from './crash-records.js';

const [mode = '', path = '', name = '', size = '0'] = process.argv.slice(2);

/** Written at once, so that what the parent has read was acknowledged before any kill. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const refusalOf = (error: unknown): string => {
  if (!(error instanceof StoreError)) throw error;
  return [error.code, error.details.systemCode].filter(Boolean).join(' ');
};

/** Appends one command of three events, each with so much data, and says so once it is acknowledged. */
async function appendOne(store: EventStore, commandId: string, bytes: number): Promise<void> {
  const { head } = await store.readStream('s', { limit: 0 });
  const [last] = (await store.readStream('s', { from: Math.max(head, 1), to: head })).records;
  const { records } = chainedCommand(commandId, last?.hash ?? NO_HASH);
  const large = records.map((record) => ({ ...record, data: JSON.stringify('x'.repeat(bytes)) }));
  const batches = [{ commandId, records: large }];
  const result = await store.append({ stream: 's', expectedVersion: head, batches });
  if (result.type !== 'appended') throw new Error(JSON.stringify(result));
  say(`${commandId} ${result.version}`);
}

async function appendUntilRefused(store: EventStore): Promise<void> {
  for (let index = 0; ; index += 1) await appendOne(store, `${name}-${index}`, Number(size));
}

async function run(): Promise<void> {
  const store = jsonlStore({ path });
  try {
    await store.open();
    if (mode === 'hold') {
      say('held');
      // Goes on holding the file until it is killed.
      setInterval(() => undefined, 60_000);
      return;
    }
    await appendUntilRefused(store);
  } catch (error) {
    say(refusalOf(error));
    if (mode === 'until-full') await appendOne(store, 'small', 1);
  }
  await store.close();
}

say('ready');
process.stdin.once('data', () => {
  process.stdin.pause();
  run();
});
