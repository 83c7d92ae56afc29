import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname } from 'node:path';
import { jsonlStore } from '@outturn/adapters/jsonl';
import { describe, expect, it } from 'vitest';
import { filledFile, findIn, newPath, withStore } from './jsonl-files.js';

const claims = (path: string): readonly string[] =>
  readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}.lock-`));

/** Leaves a claim as another process would have. */
function claim(path: string, pid: number, started: string, host = encodeURIComponent(hostname())): string {
  const lock = `${path}.lock-${pid}-${started}-${host}`;
  writeFileSync(lock, '');
  return lock;
}

/** The number of a process that has just ended. */
function deadPid(): number {
  return Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
}

describe('the lock of a JSONL file', () => {
  it('keeps a second handle out, by whatever path, until the first is closed', async () => {
    const path = await filledFile(1);
    const link = newPath();
    symlinkSync(path, link);
    await withStore({ path }, async () => {
      expect(claims(path)).toHaveLength(1);
      expect(await findIn(path)).toMatchObject({ code: 'store-locked' });
      expect(await findIn(link)).toMatchObject({ code: 'store-locked' });
    });
    expect(claims(path)).toEqual([]);
    expect(await findIn(link)).toMatchObject({ healed: [] });
  });

  it('is let go where opening fails', async () => {
    const path = newPath();
    writeFileSync(path, 'not ours');
    const store = jsonlStore({ path });
    await expect(store.open()).rejects.toMatchObject({ code: 'store-foreign' });
    expect(claims(path)).toEqual([]);
    writeFileSync(path, '');
    expect(await store.open()).toEqual({ formatVersion: 1 });
    await store.close();
  });

  it('of a process that is dead is removed, also where its number was given to another', async () => {
    const path = await filledFile(1);
    const stale = [claim(path, deadPid(), '12345678.4711'), claim(path, process.ppid, '12345678.4711')];
    expect(await findIn(path)).toMatchObject({ healed: [] });
    expect(stale.filter((lock) => existsSync(lock))).toEqual([]);
  });

  it('of a process whose start is not known holds for as long as its number is in use', async () => {
    const path = await filledFile(1);
    const running = claim(path, process.ppid, '');
    expect(await findIn(path)).toMatchObject({ code: 'store-locked' });
    expect(claims(path)).toEqual([basename(running)]);
    const other = await filledFile(1);
    claim(other, deadPid(), '');
    expect(await findIn(other)).toMatchObject({ healed: [] });
  });

  it('of another host is never taken away, and the refusal names it', async () => {
    const path = await filledFile(1);
    const lock = claim(path, 1, '12345678.1', 'elsewhere');
    await expect(jsonlStore({ path }).open()).rejects.toMatchObject({
      code: 'store-locked',
      details: { lock, pid: 1, host: 'elsewhere' },
    });
    expect(claims(path)).toEqual([basename(lock)]);
  });
});
