import { writeSync } from 'node:fs';
import { postgresStore } from '@outturn/adapters/postgres';
import type { EventStore } from '@outturn/core/store';
import { chainedCommand, NO_HASH } from '../crash/crash-records.js';

const [connection = '', name = '', stream = ''] = process.argv.slice(2);

/** Written at once, so that what the parent has read was acknowledged before any kill. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

/** Appends one command at whatever version the stream has; says that it tries, and when it is acknowledged. */
async function appendOne(store: EventStore, commandId: string): Promise<void> {
  for (;;) {
    const { head } = await store.readStream(stream, { limit: 0 });
    const [last] = (await store.readStream(stream, { from: Math.max(head, 1), to: head })).records;
    const batch = chainedCommand(commandId, last?.hash ?? NO_HASH);
    say('trying');
    const result = await store.append({ stream, expectedVersion: head, batches: [batch] });
    if (result.type === 'appended') return say(`${commandId} ${result.version}`);
    if (result.type !== 'conflict') throw new Error(JSON.stringify(result));
  }
}

async function appendForEver(): Promise<void> {
  const store = postgresStore({ connection });
  await store.open();
  for (let index = 0; ; index += 1) await appendOne(store, `${name}-${index}`);
}

say('ready');
process.stdin.once('data', () => {
  process.stdin.pause();
  appendForEver();
});
