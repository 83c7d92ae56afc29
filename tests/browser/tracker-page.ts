import { indexeddbStore } from '@outturn/adapters/indexeddb';
import { type Command, openTracker } from '@outturn/core';
import { offer } from './page-world.js';

/** Executes a command at each of these times, with a tracker of its own, and answers what was recorded when. */
async function recordAt(times: readonly string[]): Promise<readonly string[]> {
  const recorded: string[] = [];
  for (const [index, time] of times.entries()) {
    const store = indexeddbStore({ name: 'clock' });
    const tracker = await openTracker({ store, clock: () => new Date(time) });
    const { events } = await tracker.execute('norrtalje', commandAt(index));
    recorded.push(...events.map(({ recordedAt }) => recordedAt));
    await tracker.close();
  }
  return recorded;
}

function commandAt(index: number): Command {
  return index === 0
    ? { type: 'open-register', data: { name: 'Norrtälje', currency: 'SEK' } }
    : { type: 'define-unit', data: { id: `unit-${index}`, name: `Unit ${index}` } };
}

offer({ recordAt });
