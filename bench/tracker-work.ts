import { type Command, type EventStore, openTracker, type Tracker } from '@outturn/core';

const INDICATOR = 'sick-leave';

const kind = { measuredIn: 'percent', scale: 'ratio', direction: 'decrease', overTime: 'none' } as const;

/** A tracker over a store, with registers of one indicator each. */
export async function trackerWith(store: EventStore, registers: readonly string[]): Promise<Tracker> {
  const tracker = await openTracker({ store });
  for (const name of registers) {
    await tracker.execute(name, [
      { type: 'open-register', data: { name, currency: 'SEK' } },
      {
        type: 'define-indicator',
        data: { id: INDICATOR, name: INDICATOR, schedule: { every: 'month', from: '2000-01' }, ...kind },
      },
    ]);
  }
  return tracker;
}

/** One observation that was not stated before: of a month within twenty years, the number itself its value. */
export function stateOf(number: number): Command {
  const year = 2000 + (Math.floor(number / 12) % 20);
  const period = `${year}-${String((number % 12) + 1).padStart(2, '0')}`;
  return { type: 'state-observations', data: { indicator: INDICATOR, period, value: `${number}.1` } };
}
