import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../repository.js';

/** A program for child processes, and how to remove it. */
export interface CompiledProcess {
  readonly command: readonly string[];
  readonly remove: () => void;
}

/** Compiles a program of this folder with its driver: hundreds are started, which would take most of their time. */
export async function compileProcess(source: string): Promise<CompiledProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-process-'));
  const outfile = join(folder, `${basename(source, '.ts')}.cjs`);
  await build({
    entryPoints: [join(root, 'tests/postgres', source)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    external: ['pg-native'],
    logLevel: 'error',
  });
  return { command: [process.execPath, outfile], remove: () => rmSync(folder, { recursive: true }) };
}
