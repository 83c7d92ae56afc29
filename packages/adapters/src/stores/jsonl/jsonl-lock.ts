import { closeSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { StoreError } from '@outturn/core/store';

/** The right to write to a file, until it is released or the process ends. */
export interface FileLock {
  release(): void;
}

interface Claim {
  readonly pid: number;
  readonly started: string;
  readonly host: string;
}

/**
 * Takes the lock on a file, or refuses with `store-locked` while another has it; what a dead process left is
 * removed.
 *
 * Everyone claims with a file of an own name and gives way to any other live claim. So a claim is only ever
 * removed by its owner or after its death, and no two can both find themselves alone; of two that open in the
 * same instant, neither may get it.
 */
export function lockFile(path: string): FileLock {
  const own = claimPath(path, { pid: process.pid, started: startOf(process.pid), host: ownHost() });
  const release = (): void => rmSync(own, { force: true });
  claim(own, path);
  try {
    const other = otherClaims(path, own).find((each) => isHeld(each));
    if (other) throw locked(path, claimPath(path, other), other);
  } catch (error) {
    release();
    throw error;
  }
  return { release };
}

function claim(own: string, path: string): void {
  try {
    closeSync(openSync(own, 'wx'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw locked(path, own, { pid: process.pid, host: ownHost() });
  }
}

/** What others claim; the claims of the dead are removed on the way. */
function otherClaims(path: string, own: string): readonly Claim[] {
  const start = basename(claimStart(path));
  const names = readdirSync(dirname(path)).filter((name) => name.startsWith(start) && name !== basename(own));
  return names.flatMap((name) => {
    const [, pid, started = '', host = ''] = /^(\d+)-([^-]*)-(.+)$/.exec(name.slice(start.length)) ?? [];
    if (pid === undefined) return [];
    const found = { pid: Number(pid), started, host };
    if (isHeld(found)) return [found];
    rmSync(join(dirname(path), name), { force: true });
    return [];
  });
}

/**
 * A process of another host cannot be seen from here, so that its claim counts until someone removes it. Where
 * no start can be told, the number alone decides.
 */
function isHeld({ pid, started, host }: Claim): boolean {
  if (host !== ownHost()) return true;
  const startedNow = startOf(pid);
  return isRunning(pid) && (started === '' || startedNow === '' || startedNow === started);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process began, as Linux tells it: the boot and the ticks since. Without it an ended process's number,
 * given to another, would keep the file locked; elsewhere it is empty, and a running process is all there is.
 */
function startOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A killed process whose parent has not asked for it still has an entry.
    return 'ZX'.includes(state) ? 'ended' : `${boot}.${fields[18]}`;
  } catch {
    return '';
  }
}

const ownHost = (): string => encodeURIComponent(hostname());

const claimStart = (path: string): string => `${path}.lock-`;

const claimPath = (path: string, { pid, started, host }: Claim): string =>
  `${claimStart(path)}${pid}-${started}-${host}`;

function locked(path: string, lock: string, { pid, host }: Pick<Claim, 'pid' | 'host'>): StoreError {
  return new StoreError(
    'store-locked',
    `"${path}" is in use by process ${pid} on ${host}. Close it there; if that process is gone for good, remove "${lock}".`,
    { path, lock, pid, host },
  );
}
