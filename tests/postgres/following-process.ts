import { writeSync } from 'node:fs';
import { postgresStore } from '@outturn/adapters/postgres';
import { follow } from '@outturn/core';

const [connection = '', name = '', limit = '', until = ''] = process.argv.slice(2);

/** Written at once, so that what the parent has read was handed on before any kill. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

async function followOn(): Promise<void> {
  const store = postgresStore({ connection });
  await store.open();
  await follow(store, {
    name,
    limit: Number(limit),
    stopAtEnd: until === 'the end',
    pollEvery: 20,
    onEvents: (events) => {
      for (const { stream, version, id } of events) say(`${stream} ${version} ${id}`);
    },
  });
  await store.close();
}

say('ready');
process.stdin.once('data', () => {
  process.stdin.pause();
  followOn();
});
