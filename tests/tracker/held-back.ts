import { memoryStore } from '@outturn/adapters/memory';
import type { EventStore, Timer } from '@outturn/core';

/** A timer whose time comes when the test says so. */
export function manualTimer() {
  const alarms = new Map<() => void, number>();
  const timer: Timer = (millis, onTime) => {
    alarms.set(onTime, millis);
    return () => void alarms.delete(onTime);
  };
  const ring = () => {
    for (const onTime of [...alarms.keys()]) {
      alarms.delete(onTime);
      onTime();
    }
  };
  return { timer, ring, set: () => [...alarms.values()] };
}

/** A store whose appends wait for the gate, and say when they have come to it. */
export function gatedStore(base: EventStore = memoryStore()) {
  let open: () => void = () => undefined;
  let arrive: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const store: EventStore = {
    ...base,
    append: async (request) => {
      arrive();
      await gate;
      return base.append(request);
    },
  };
  return { store, open, arrived };
}
