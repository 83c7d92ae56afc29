import type { RegisterEvent } from '../events/event.js';
import type { RegisterId } from '../values/id.js';

/** Hears of the events of one execution, all together. */
export type Listener = (events: readonly RegisterEvent[]) => void;

/** Which registers to hear of: one, or `'*'` for all, which is no register's id. */
export type Topic = RegisterId | '*';

/** Who hears of what. */
export interface Subscriptions {
  /** Answers a function that ends the subscription. */
  readonly subscribe: (topic: Topic, listener: Listener) => () => void;
  readonly publish: (register: RegisterId, events: readonly RegisterEvent[]) => void;
}

/** Subscriptions with nobody subscribed. */
export function openSubscriptions(): Subscriptions {
  const all = new Set<{ readonly topic: Topic; readonly listener: Listener }>();
  return {
    subscribe: (topic, listener) => {
      const subscription = { topic, listener };
      all.add(subscription);
      return () => void all.delete(subscription);
    },
    publish: (register, events) => {
      for (const subscription of all) {
        if (subscription.topic !== '*' && subscription.topic !== register) continue;
        // In a job of its own: a listener that throws surfaces as an unhandled rejection, and the stored stays stored.
        void Promise.resolve().then(() => all.has(subscription) && subscription.listener(events));
      }
    },
  };
}
