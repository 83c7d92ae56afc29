import { rmSync, statfsSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { jsonlStore } from '@outturn/adapters/jsonl';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { type AppendRequest, type EventStore, StoreError } from '@outturn/core/store';
import { brokenAt, chainedCommand, NO_HASH, said } from './crash-records.js';

const PAGE = 4096;
const [kind = '', disk = '', rooms = '0', size = '0'] = process.argv.slice(2);
const ballast = join(disk, 'ballast');

/** What became of a store for which there was so much room, in pages. */
export interface RoomReport {
  readonly room: number;
  /** Where it first found none, and with what it said so. */
  readonly refusedAt: 'open' | 'append';
  readonly refusal: string;
  readonly acknowledged: number;
  readonly stored: number;
  /** Whether what is stored is what was acknowledged, whole and in order. */
  readonly sound: boolean;
}

const newStore = (path: string): EventStore =>
  kind === 'sqlite' ? sqliteStore({ path }) : jsonlStore({ path });

/** Takes all of the disk but so many pages. */
function leave(pages: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize));
  truncateSync(ballast, bavail * bsize - pages * PAGE);
}

const relieve = (): void => rmSync(ballast, { force: true });

async function refusalOf(work: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return [error.code, error.details.systemCode ?? error.details.driverCode].join(' ');
  }
}

function requestFor(index: number, hash: string): AppendRequest {
  const { commandId, records } = chainedCommand(`c${index}`, hash);
  const large = records.map((record) => ({ ...record, data: 'x'.repeat(Number(size)) }));
  return { stream: 's', expectedVersion: index * 3, batches: [{ commandId, records: large }] };
}

/** Appends until something is refused; that, and how many appends were acknowledged before. */
async function appendUntilRefused(store: EventStore) {
  for (let count = 0, hash = NO_HASH; ; count += 1) {
    const request = requestFor(count, hash);
    const refusal = await refusalOf(() => store.append(request));
    if (refusal !== undefined) return { request, refusal, count };
    hash = request.batches[0]?.records.at(-1)?.hash ?? '';
  }
}

async function found(path: string, acknowledged: number): Promise<Pick<RoomReport, 'stored' | 'sound'>> {
  const store = newStore(path);
  await store.open();
  const { records } = await store.readStream('s');
  await store.close();
  const expected = Array.from({ length: acknowledged }, (_, index) => `c${index} ${index * 3 + 3}`);
  const sound = brokenAt(records).length === 0 && said(records).join() === expected.join();
  return { stored: said(records).length, sound };
}

/** Gives room, appends what was refused, and looks at what is stored. */
async function relieved(path: string, request: AppendRequest, open: EventStore | undefined) {
  relieve();
  const store = open ?? newStore(path);
  await store.open();
  const { type } = await store.append(request);
  if (type !== 'appended') throw new Error(`${type} after there was room`);
  await store.close();
  const acknowledged = request.expectedVersion / 3 + 1;
  return { acknowledged, ...(await found(path, acknowledged)) };
}

/** A new store where there is so much room. */
async function tryRoom(room: number): Promise<RoomReport> {
  const path = join(disk, `room-${room}`);
  leave(room);
  const store = newStore(path);
  const unopened = await refusalOf(() => store.open());
  if (unopened !== undefined) {
    await store.close();
    const after = await relieved(path, requestFor(0, NO_HASH), undefined);
    return { room, refusedAt: 'open', refusal: unopened, ...after };
  }
  const { request, refusal } = await appendUntilRefused(store);
  // The handle goes on, or is closed while the disk is full and another is opened.
  const goesOn = room % 2 === 0;
  if (!goesOn) await store.close();
  const after = await relieved(path, request, goesOn ? store : undefined);
  return { room, refusedAt: 'append', refusal, ...after };
}

/** A store in a process whose files may not grow beyond a limit; it dies with its refusal. */
async function meetLimit(): Promise<void> {
  const store = newStore(join(disk, 'limited'));
  await store.open();
  const { refusal, count } = await appendUntilRefused(store);
  writeSync(1, `${refusal} ${count}\n`);
  process.kill(process.pid, 'SIGKILL');
}

if (rooms === 'limited') await meetLimit();
for (let room = 0; room < Number(rooms); room += 1) {
  writeSync(1, `${JSON.stringify(await tryRoom(room))}\n`);
  for (const end of ['', '-wal', '-shm', '-journal'])
    rmSync(join(disk, `room-${room}${end}`), { force: true });
  // libsql lets go of a file, and of its room, when its connection is collected.
  globalThis.gc?.();
  await new Promise((resolve) => setImmediate(resolve));
}
