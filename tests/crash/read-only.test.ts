import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mountSmallDisk } from '../postgres/small-disk.js';
import { compileWriter } from './compiled-writer.js';
import { letGo, startWriter } from './writer-process.js';

const base = mkdtempSync(join(tmpdir(), 'outturn-read-only-'));
chmodSync(base, 0o755);
const programs: Record<string, readonly string[]> = {};
beforeAll(async () => {
  programs.sqlite = await compileWriter('tests/crash/crash-writer.ts', base);
  programs.jsonl = await compileWriter('tests/crash/jsonl-writer.ts', base);
});
afterAll(() => rmSync(base, { recursive: true }));

/** What a process says that appends one command, or is refused; each is its own, so that nothing stays open. */
async function appendIn(kind: string, path: string, name: string, mode = 'refused'): Promise<string> {
  const [end] = await letGo([startWriter([mode, path, name, '1'], undefined, programs[kind])]);
  expect([end?.errors, end?.code]).toEqual(['', 0]);
  return end?.lines.join() ?? '';
}

/** A folder with a closed store of one command in it. */
async function filledFolder(folder: string, kind: string): Promise<string> {
  mkdirSync(folder);
  expect(await appendIn(kind, join(folder, 'x'), 'first')).toBe('first-0 3');
  expect(readdirSync(folder)).toEqual(['x']);
  return folder;
}

const disk = mountSmallDisk(16);
if (typeof disk === 'string') console.log(`Skipped, a disk that may only be read: ${disk}`);
else afterAll(disk.unmount);

const REFUSED = /^store-failed /;

const modes = [
  ['the folder', 0o666, 0o555],
  ['the file', 0o444, 0o777],
  ['neither', 0o444, 0o555],
] as const;

describe.each(['jsonl', 'sqlite'])('%s', (kind) => {
  it.each(modes)(
    'is refused an append where it may not write %s, and changes nothing',
    async (_, fileMode, folderMode) => {
      const folder = await filledFolder(join(base, `${kind}-${fileMode}-${folderMode}`), kind);
      const path = join(folder, 'x');
      const before = readFileSync(path);
      chmodSync(path, fileMode);
      chmodSync(folder, folderMode);
      expect(await appendIn(kind, path, 'second', 'refused-as-nobody')).toMatch(REFUSED);
      if (folderMode === 0o555)
        expect(await appendIn(kind, join(folder, 'new'), 'new', 'refused-as-nobody')).toMatch(REFUSED);
      expect(readFileSync(path).equals(before)).toBe(true);
      expect(readdirSync(folder)).toEqual(['x']);
      chmodSync(folder, 0o755);
      chmodSync(path, 0o644);
      expect(await appendIn(kind, path, 'third')).toBe('third-0 6');
      console.log(`${kind}: 1 file refused with store-failed, as it was byte for byte, then written`);
    },
  );

  it.skipIf(typeof disk === 'string')(
    'is refused on a disk mounted for reading, and goes on when it may write',
    async () => {
      const place = typeof disk === 'string' ? '' : disk.path;
      const folder = await filledFolder(join(place, kind), kind);
      const path = join(folder, 'x');
      const before = readFileSync(path);
      execFileSync('mount', ['-o', 'remount,ro', place]);
      try {
        expect(await appendIn(kind, path, 'second')).toMatch(REFUSED);
        expect(await appendIn(kind, join(folder, 'new'), 'new')).toMatch(REFUSED);
      } finally {
        execFileSync('mount', ['-o', 'remount,rw', place]);
      }
      expect(readdirSync(folder)).toEqual(['x']);
      expect(readFileSync(path).equals(before)).toBe(true);
      expect(await appendIn(kind, path, 'third')).toBe('third-0 6');
      console.log(
        `${kind}: 2 stores refused on a disk for reading, as they were byte for byte, then written`,
      );
    },
  );
});
