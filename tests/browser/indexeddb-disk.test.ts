import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, requestOf } from '../postgres/store-records.js';
import { startSession } from './browser-session.js';
import { expectLarge, fillUp, large } from './large-commands.js';
import { openedIn, storeIn } from './page-stores.js';

const diskOf = (folder: string): string => join(folder, 'Default', 'IndexedDB');

const session = await startSession((folder) => {
  if (mounted) execFileSync('umount', ['-l', diskOf(folder)]);
});
const disk = diskOf(session.folder);
const filler = join(disk, 'filler');
const mounted = mountSmall();

/** Gives what pages store a small file system of its own, where this process may. */
function mountSmall(): boolean {
  mkdirSync(disk, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk], { stdio: 'pipe' });
    return true;
  } catch (error) {
    console.log(
      `No disk is filled and none is read-only here: ${error instanceof Error ? error.message : error}`,
    );
    return false;
  }
}

/** Leaves so many bytes of the file system to others. */
function leave(bytes: number): void {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - bytes)));
}

/** Every file below a folder, with a digest of what it holds. */
function contentOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => `${path} ${createHash('sha256').update(readFileSync(path)).digest('hex')}`)
    .sort();
}

describe.skipIf(!mounted)('the indexeddb store in Chromium on a small disk', () => {
  it('refuses what the full disk has no room for, stores nothing of it, and has lost nothing when there is room', async () => {
    const page = await session.page('store-page');
    let stored = 0;
    let refused = 0;
    for (const room of fc.sample(fc.integer({ min: 300_000, max: 1_500_000 }), 5)) {
      const store = await openedIn(page, { name: 'full' });
      await expectLarge(store, stored);
      leave(room);
      stored = await fillUp(store, stored);
      refused += 1;
      rmSync(filler);
      const again = await openedIn(page, { name: 'full' });
      await expectLarge(again, stored);
      const outcome = await again.append(requestOf('s', 10 * stored, large(stored)));
      expect(outcome).toMatchObject({ type: 'appended', version: 10 * (stored + 1) });
      stored += 1;
      for (const handle of [store, again]) await handle.close();
    }
    for (const _ of ['a start', 'and another']) {
      await session.kill();
      const started = await openedIn(await session.page('store-page'), { name: 'full' });
      await expectLarge(started, stored);
    }
    console.log(
      `disk full: ${refused} appends refused, none of them stored; ${stored} acknowledged, ${stored} stored`,
    );
  }, 120_000);

  it('refuses to open on a read-only disk, and leaves it as it is', async () => {
    const writable = await openedIn(await session.page('store-page'), { name: 'read-only' });
    await writable.append(requestOf('s', 0, large(0)));
    await session.quit();
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const before = contentOf(disk);
    const store = storeIn(await session.page('store-page'), { name: 'read-only' });
    expect(await codeOf(() => store.open())).toBe('store-failed');
    await session.quit();
    expect(contentOf(disk)).toEqual(before);
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    const again = await openedIn(await session.page('store-page'), { name: 'read-only' });
    await expectLarge(again, 1);
    console.log(`read-only disk: 1 of 1 open refused, ${before.length} files unchanged, 1 of 1 append there`);
  }, 60_000);
});
