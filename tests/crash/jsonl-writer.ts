import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
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

/** Suspends this process when half of the next large piece is in a file. */
function stopHalfway(): void {
  const { writeSync: write } = fs;
  const half = (fd: number, bytes: Buffer, from: number, length: number, at: number): number => {
    if (length < 100) return write(fd, bytes, from, length, at);
    fs.writeSync = write;
    syncBuiltinESMExports();
    const written = write(fd, bytes, from, Math.ceil(length / 2), at);
    say('stopping');
    process.kill(process.pid, 'SIGSTOP');
    // The signal may reach the process a moment later, by another of its threads.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    return written;
  };
  fs.writeSync = half as typeof write;
  syncBuiltinESMExports();
}

async function appendUntilRefused(store: EventStore): Promise<void> {
  for (let index = 0; ; index += 1) await appendOne(store, `${name}-${index}`, Number(size));
}

async function run(): Promise<void> {
  if (mode === 'refused-as-nobody' && process.getuid?.() === 0) process.setuid?.(65_534);
  const store = jsonlStore({ path });
  try {
    await store.open();
    if (mode === 'hold') {
      say('held');
      // Goes on holding the file until it is killed.
      setInterval(() => undefined, 60_000);
      return;
    }
    if (mode === 'stop-halfway') {
      stopHalfway();
      await appendOne(store, `${name}-0`, Number(size));
    } else if (mode.startsWith('refused')) await appendOne(store, `${name}-0`, 1);
    else await appendUntilRefused(store);
  } catch (error) {
    say(refusalOf(error));
  }
  await store.close();
}

say('ready');
process.stdin.once('data', () => {
  process.stdin.pause();
  run();
});
