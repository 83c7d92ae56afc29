import { writeSync } from 'node:fs';
import { postgresStore } from '@outturn/adapters/postgres';
import type { EventStore } from '@outturn/core/store';
import { chainedCommand, NO_HASH } from '../crash/crash-records.js';

const [connection = '', name = ''] = process.argv.slice(2);
const STREAMS = 8;

/** Written at once, so that what the parent has read was acknowledged before any kill. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

/** Appends to a stream of its own without end, and says what is acknowledged. */
async function appendForEver(store: EventStore, stream: string): Promise<void> {
  let hash = NO_HASH;
  for (let index = 0; ; index += 1) {
    const batch = chainedCommand(`c${index}`, hash);
    const result = await store.append({ stream, expectedVersion: index * 3, batches: [batch] });
    if (result.type !== 'appended') throw new Error(JSON.stringify(result));
    say(`${stream} c${index} ${result.version}`);
    hash = batch.records.at(-1)?.hash ?? hash;
  }
}

async function appendTogether(): Promise<void> {
  const store = postgresStore({ connection });
  await store.open();
  const streams = Array.from({ length: STREAMS }, (_, index) => `${name}-${index}`);
  await Promise.all(streams.map((stream) => appendForEver(store, stream)));
}

say('ready');
process.stdin.once('data', () => {
  process.stdin.pause();
  appendTogether();
});
