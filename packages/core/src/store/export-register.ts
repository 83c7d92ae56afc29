import { OutturnError } from '../values/outturn-error.js';
import type { StopSignal } from '../values/stop-signal.js';
import type { EventStore } from './event-store.js';
import { beginLine, endLine, eventLine } from './export-line.js';
import { ExportReader } from './export-reader.js';
import { listRegisters } from './list-registers.js';
import { hashAt, type RegisterHead, type RegisterProgress, startOf } from './register-head.js';
import { registerPages } from './register-pages.js';

/** Lines of text, without their line ends. */
export type Lines = AsyncIterable<string> | Iterable<string>;

/** How to export. */
export interface ExportOptions {
  readonly onProgress?: ((progress: RegisterProgress) => void) | undefined;
  readonly signal?: StopSignal | undefined;
}

/** How to export a register. */
export interface ExportRegisterOptions extends ExportOptions {
  /** The whole lines of an export that broke off: they are verified, and only the lines after them come. */
  readonly written?: Lines | undefined;
}

/**
 * A register as lines of text, verified as they come: one for each event, byte for byte the same from whatever store
 * holds it. Documents stay behind: snapshots can be made again, and checkpoints count positions of this store.
 *
 * @throws {OutturnError} `chain-broken` where the register is not intact, `register-absent` where there is none.
 */
export async function* exportRegister(
  store: EventStore,
  register: string,
  options: ExportRegisterOptions = {},
): AsyncGenerator<string, void, undefined> {
  const written = await lastWritten(store, register, options.written);
  if (written.isWhole) return;
  let { last } = written;
  if ((await store.readStream(register, { limit: 0 })).head === 0) throw registerAbsent(register);
  if (!written.isBegun) yield beginLine(register);
  for await (const { records, head } of registerPages(store, last, options.signal)) {
    for (const record of records) {
      last = { register, version: record.version, hash: record.hash };
      yield eventLine(record);
    }
    options.onProgress?.({ register, version: last.version, head });
  }
  yield endLine(last);
}

/** All registers of a store as lines of text, one after another by their ids. */
export async function* exportStore(
  store: EventStore,
  options: ExportOptions = {},
): AsyncGenerator<string, void, undefined> {
  for (const register of await listRegisters(store, options.signal)) {
    yield* exportRegister(store, register, options);
  }
}

/** How far the lines of an export go that broke off. */
interface Written {
  readonly last: RegisterHead;
  readonly isBegun: boolean;
  readonly isWhole: boolean;
}

async function lastWritten(store: EventStore, register: string, lines: Lines = []): Promise<Written> {
  const reader = new ExportReader();
  let ended: RegisterHead | undefined;
  for await (const line of lines) {
    for (const piece of reader.read(line)) if (piece.type === 'end') ended = piece.head;
  }
  const last = reader.head ?? ended;
  if (!last) return { last: startOf(register), isBegun: false, isWhole: false };
  if (last.register !== register || (await hashAt(store, register, last.version)) !== last.hash)
    throw exportDiverged(register, last);
  return { last, isBegun: true, isWhole: ended !== undefined };
}

function exportDiverged(register: string, { register: other, version }: RegisterHead): OutturnError {
  const message = `The lines written are of version ${version} of "${other}", which is not in this store's "${register}". Begin the export anew.`;
  return new OutturnError('export-diverged', message, { register, version });
}

function registerAbsent(register: string): OutturnError {
  return new OutturnError('register-absent', `The store holds no register "${register}".`, { register });
}
