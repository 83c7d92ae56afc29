import type { EventStore, StoreAbilities } from '@outturn/core/store';

/**
 * Which store a law asks for. Handles of one storage and tenant see the same events if the store is durable or
 * shared between processes; two storages never do, and neither do two tenants.
 */
export interface StorePlace {
  readonly storage: string;
  readonly tenant: string;
}

/** Makes a new handle, not yet opened; the storage's name is made of lower-case letters, digits and hyphens. */
export type StoreFactory = (place: StorePlace) => EventStore;

/** An ability that a law needs, and without which it says nothing. */
export type StoreNeed = 'durable' | 'documentsAtomic' | 'multiProcess';

/** Opens a store for a law; the same place twice is a second handle on it. */
export type OpenStore = (place?: Partial<StorePlace>) => Promise<EventStore>;

/** One thing every store must do, as plain data. */
export interface StoreLaw {
  /** The law as a sentence, unique among the laws. */
  readonly name: string;
  readonly needs?: StoreNeed;
  /** Rejects if the store breaks the law. */
  readonly run: (open: OpenStore, unopened: (place?: Partial<StorePlace>) => EventStore) => Promise<void>;
}

/** Whether a store with these abilities is bound by the law. */
export function binds(law: StoreLaw, abilities: StoreAbilities): boolean {
  if (law.needs === undefined) return true;
  return law.needs === 'durable' ? abilities.durable !== 'none' : abilities[law.needs];
}

/** Runs one law on stores of its own, and closes them; run a law once for each factory. */
export async function runLaw(law: StoreLaw, factory: StoreFactory): Promise<void> {
  const handles: EventStore[] = [];
  const lawStorage = law.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const unopened = ({ storage = 'main', tenant = 'tenant' }: Partial<StorePlace> = {}): EventStore => {
    const handle = factory({ storage: `${lawStorage}-${storage}`, tenant });
    handles.push(handle);
    return handle;
  };
  const open: OpenStore = async (place) => {
    const handle = unopened(place);
    await handle.open();
    return handle;
  };
  try {
    await law.run(open, unopened);
  } finally {
    await Promise.all(handles.map((handle) => handle.close()));
  }
}
