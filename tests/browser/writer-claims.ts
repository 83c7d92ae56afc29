import type { EventStore, StoredDocument, StoredRecord } from '@outturn/core/store';
import { expect } from 'vitest';
import { commandOf } from '../postgres/store-records.js';
import type { PageSite } from './page-site.js';
import { EVENTS_A_COMMAND } from './page-writer.js';

/** What the writers of a site claimed to have stored: `database commandId version`. */
export interface Claims {
  readonly all: ReadonlySet<string>;
  readonly of: (database: string) => readonly string[];
  /** Waits until what was claimed satisfies this. */
  until(isEnough: () => boolean): Promise<void>;
}

/** Listens to the writers of a site from now on. */
export function listenTo(site: PageSite): Claims {
  const all = new Set<string>();
  const byDatabase = new Map<string, string[]>();
  let check = (): void => undefined;
  site.onSaid = (text) => {
    const [database = ''] = text.split(' ');
    all.add(text);
    byDatabase.set(database, [...(byDatabase.get(database) ?? []), text]);
    check();
  };
  return {
    all,
    of: (database) => byDatabase.get(database) ?? [],
    until: (isEnough) =>
      new Promise((resolve) => {
        check = () => {
          if (isEnough()) resolve();
        };
        check();
      }),
  };
}

/** Checks that a database holds whole commands and their documents, unbroken and byte for byte, and answers its claims. */
export async function keptIn(store: EventStore, database: string): Promise<readonly string[]> {
  const { records, log, document } = await atRest(store);
  const commands = records.filter((_, index) => (index + 1) % EVENTS_A_COMMAND === 0);
  const wanted = commands.flatMap(({ commandId }) => commandOf(commandId, EVENTS_A_COMMAND).records);
  expect(records.map(withoutPlace)).toEqual(wanted);
  expect(records.map(({ version }) => version)).toEqual(records.map((_, index) => index + 1));
  expect(log).toEqual(records);
  const last = commands.at(-1)?.commandId;
  expect(document).toEqual(last === undefined ? undefined : { revision: commands.length, value: last });
  return commands.map(({ commandId, version }) => `${database} ${commandId} ${version}`);
}

/** Reads everything between two looks at the head that agree: an ended writer's last append may still come in. */
async function atRest(store: EventStore): Promise<{
  readonly records: readonly StoredRecord[];
  readonly log: readonly StoredRecord[];
  readonly document: StoredDocument | undefined;
}> {
  for (;;) {
    const { records, head } = await store.readStream('s');
    const { records: log } = await store.readAll({ after: 0, limit: Number.MAX_SAFE_INTEGER });
    const document = await store.documents.get({ namespace: 'n', key: 's' });
    const { head: now } = await store.readStream('s', { limit: 0 });
    if (now === head) return { records, log: log.filter(({ stream }) => stream === 's'), document };
  }
}

function withoutPlace({ stream, version, position, ...record }: StoredRecord): object {
  return record;
}
