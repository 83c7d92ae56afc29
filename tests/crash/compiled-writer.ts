import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../repository.js';

/** The driver where it lies, as what is compiled elsewhere would not find it by its name. */
const libsql = createRequire(import.meta.url).resolve('libsql');

/**
 * Compiles a child's program into the folder and answers what to run: hundreds of processes are started, and
 * compiling at each start would take most of their time.
 */
export async function compileWriter(
  source: string,
  folder: string,
  flags: readonly string[] = [],
): Promise<readonly string[]> {
  const outfile = join(folder, source.replace(/^.*\/|\.ts$/g, '').concat('.mjs'));
  await build({
    entryPoints: [join(root, source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    alias: { libsql },
    external: [libsql, 'pg'],
    logLevel: 'error',
  });
  return [process.execPath, ...flags, outfile];
}
