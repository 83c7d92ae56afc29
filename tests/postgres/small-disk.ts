import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own, on which room is taken and given back. */
export interface SmallDisk {
  readonly path: string;
  /** Leaves so many bytes free. */
  readonly leave: (bytes: number) => void;
  /** Frees what was taken. */
  readonly relieve: () => void;
  readonly unmount: () => void;
}

/** Mounts a disk of so many megabytes that every user may write to, or says why that is not possible here. */
export function mountSmallDisk(megabytes: number): SmallDisk | string {
  const path = mkdtempSync(join(tmpdir(), 'outturn-disk-'));
  chmodSync(path, 0o755);
  try {
    const options = `size=${megabytes}m,mode=1777`;
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path], { stdio: 'pipe' });
  } catch (error) {
    rmSync(path, { recursive: true });
    return `no file system can be mounted here (${error instanceof Error ? error.message.trim() : error})`;
  }
  const ballast = join(path, 'ballast');
  return {
    path,
    leave: (bytes) => {
      const { bavail, bsize } = statfsSync(path);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
    },
    relieve: () => rmSync(ballast, { force: true }),
    unmount: () => {
      execFileSync('umount', ['--lazy', path]);
      rmSync(path, { recursive: true });
    },
  };
}
