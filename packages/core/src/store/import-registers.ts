import type { EventRecord } from '../events/event-record.js';
import { OutturnError } from '../values/outturn-error.js';
import { checkNotStopped, type StopSignal } from '../values/stop-signal.js';
import type { CommandBatch, EventStore } from './event-store.js';
import { ExportReader } from './export-reader.js';
import { exportStore, type Lines } from './export-register.js';
import { hashAt, type RegisterHead, type RegisterProgress } from './register-head.js';

/** How to import or copy. */
export interface ImportOptions {
  readonly onProgress?: ((progress: RegisterProgress) => void) | undefined;
  readonly signal?: StopSignal | undefined;
}

/** A register that was imported, as far as the export goes. */
export interface ImportedRegister extends RegisterHead {
  /** How many events were not there before. */
  readonly added: number;
}

/**
 * Puts the registers of an export into a store, versions, hashes and times as they were. Every line is verified
 * before it is stored. What is there already is compared and left, so that an import that broke off, for whatever
 * reason, is completed by importing again; and an older copy changes nothing.
 *
 * @throws {OutturnError} `import-diverged` when the store has another history of a register; `export-damaged` or
 * `export-incomplete` for the export, the events before the fault being stored.
 */
export async function importRegisters(
  store: EventStore,
  lines: Lines,
  options: ImportOptions = {},
): Promise<readonly ImportedRegister[]> {
  const reader = new ExportReader();
  const imported: ImportedRegister[] = [];
  let added = 0;
  for await (const line of lines) {
    checkNotStopped(options.signal);
    for (const piece of reader.read(line)) {
      if (piece.type === 'records') {
        added += await addRecords(store, piece.register, piece.records);
        options.onProgress?.({ register: piece.register, version: piece.records.at(-1)?.version ?? 0 });
      } else {
        await checkSame(store, piece.head);
        imported.push({ ...piece.head, added });
        added = 0;
      }
    }
  }
  reader.finish();
  return imported;
}

/** Copies all registers of a store into another; as an import, it can be repeated until it is complete. */
export function copyRegisters(
  from: EventStore,
  to: EventStore,
  options: ImportOptions = {},
): Promise<readonly ImportedRegister[]> {
  return importRegisters(to, exportStore(from, { signal: options.signal }), options);
}

/**
 * Stores those of the records that are not there yet, after comparing the last that is; says how many. Where another
 * was quicker, what it stored is compared in turn.
 */
async function addRecords(
  store: EventStore,
  register: string,
  records: readonly EventRecord[],
): Promise<number> {
  for (let refusedAt = -1; ; ) {
    const { head } = await store.readStream(register, { limit: 0 });
    const known = records.filter(({ version }) => version <= head).at(-1);
    if (known) await checkSame(store, { register, version: known.version, hash: known.hash });
    const rest = records.filter(({ version }) => version > head);
    const [first] = rest;
    if (!first) return 0;
    // Refused although nothing came to it: what is there already is in the way.
    if (head === refusedAt) throw diverged(register, first.version);
    const request = { stream: register, expectedVersion: first.version - 1, batches: batchesOf(rest) };
    const result = await store.append(request);
    if (result.type === 'appended') return rest.length;
    refusedAt = head;
  }
}

async function checkSame(store: EventStore, { register, version, hash }: RegisterHead): Promise<void> {
  if ((await hashAt(store, register, version)) !== hash) throw diverged(register, version);
}

function batchesOf(records: readonly EventRecord[]): readonly CommandBatch[] {
  const batches: { readonly commandId: string; readonly records: EventRecord[] }[] = [];
  for (const record of records) {
    const last = batches.at(-1);
    if (last?.commandId === record.commandId) last.records.push(record);
    else batches.push({ commandId: record.commandId, records: [record] });
  }
  return batches;
}

function diverged(register: string, version: number): OutturnError {
  const message = `The store's "${register}" has another history than the export at version ${version}, or before. Import into a store without that register.`;
  return new OutturnError('import-diverged', message, { register, version });
}
