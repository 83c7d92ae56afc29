import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileWriter } from './compiled-writer.js';

const EVENTS = 1_000_000;
const folder = mkdtempSync(join(tmpdir(), 'outturn-large-'));
let program: readonly string[] = [];
beforeAll(async () => {
  program = await compileWriter('tests/crash/large-log.ts', folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const runFile = promisify(execFile);

describe.concurrent('a million events in one stream', () => {
  it.each([
    // Far less than the events take as records, so that a page must not grow with the stream.
    ['sqlite', 48],
    // Ids and places stay in memory, the events in the file.
    ['jsonl', 400],
  ])(
    'are written in batches and read in pages from %s, with a heap of %i MB',
    async (kind, heap) => {
      const path = join(folder, `large.${kind}`);
      const [command = '', ...args] = program;
      const run = (mode: string) =>
        runFile(command, [`--max-old-space-size=${heap}`, ...args, kind, path, mode, String(EVENTS)]);
      expect((await run('write')).stderr).toBe('');
      const { stdout } = await run('read');
      expect(stdout).toBe(`${EVENTS} ${EVENTS}\n`);
      const megabytes = Math.round(statSync(path).size / 1_000_000);
      const [ofStream, ofLog] = stdout.trim().split(' ');
      console.log(
        `${kind}: ${EVENTS} acknowledged in batches of 1000, ${megabytes} MB; read in pages with a heap of ${heap} MB: ${ofStream} of the stream, ${ofLog} of the log`,
      );
    },
    300_000,
  );
});
