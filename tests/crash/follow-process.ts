import { writeSync } from 'node:fs';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { follow, type RegisterEvent } from '@outturn/core';

const [path = '', name = '', events = '0'] = process.argv.slice(2);
let left = Number(events);

/** Says each event at once, and dies outright over the last it may handle, wherever in a page that is. */
function onEvents(page: readonly RegisterEvent[]): void {
  for (const { stream, id } of page) {
    writeSync(1, `${stream}:${id}\n`);
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  }
}

const store = sqliteStore({ path });
await store.open();
await follow(store, { name, onEvents, limit: 7, pollEvery: 5, stopAtEnd: events === 'all' });
await store.close();
