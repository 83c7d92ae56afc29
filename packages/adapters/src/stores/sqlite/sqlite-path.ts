import { readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, sep } from 'node:path';
import { StoreError } from '@outturn/core/store';

/** Refuses what SQLite would not take for the plain path of a file. */
export function checkPlainPath(path: string): void {
  if (/^file:/i.test(path)) {
    throw new TypeError(
      `sqliteStore needs a plain path, and "${path}" is a URI. Leave out "file:", or write "./${path}" for a file of that name.`,
    );
  }
  if (path.endsWith('/') || path.endsWith(sep)) {
    throw new TypeError(`sqliteStore needs the path of a file, and "${path}" names a folder.`);
  }
}

/**
 * The absolute path, free of links, of the file that the operating system means, be it there or not. SQLite keeps its
 * journals beside that file, not beside a link to it: who looks at them has to look there.
 */
export function realPathOf(path: string): string {
  try {
    return findReal(path);
  } catch (error) {
    const driverCode = (error as NodeJS.ErrnoException).code;
    const message = `"${path}" cannot be reached (${driverCode}). Name a file in a folder that is there.`;
    throw new StoreError('store-failed', message, { path, driverCode }, error);
  }
}

/** The native call alone: Node's own takes ".." for the folder that is written before it, even after a link. */
function findReal(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const target = targetOf(path);
  if (target === undefined) return join(realpathSync.native(dirname(path)), basename(path));
  // Put together, not joined: joining would take out ".." by what is written, too.
  return findReal(isAbsolute(target) ? target : `${dirname(path)}${sep}${target}`);
}

/** What a link points to whose file is absent. */
function targetOf(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}
