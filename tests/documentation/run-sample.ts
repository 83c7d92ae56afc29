import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../repository.js';

/** A new folder for programs; inside the checkout, so that the library’s names mean its source. */
export function sampleFolder(): string {
  return mkdtempSync(join(root, 'tests/documentation/.samples-'));
}

/** Removes what {@link sampleFolder} made. */
export function removeSampleFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes programs into the folder and type-checks them as strictly as the library; the answer is the errors. */
export function typeErrors(folder: string, programs: ReadonlyMap<string, string>): string {
  if (programs.size === 0) return '';
  for (const [name, code] of programs) writeFileSync(join(folder, name), `${code}\nexport {};\n`);
  const config = {
    extends: join(root, 'tsconfig.json'),
    include: [],
    exclude: [],
    files: [...programs.keys()],
  };
  const compilerOptions = { typeRoots: [join(root, 'node_modules/@types')], noUnusedLocals: false };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...config, compilerOptions }));
  return run(['node_modules/typescript/bin/tsc', '-p', folder, '--pretty', 'false']).stdout;
}

/** Runs one program of the folder on the library's source; a program that fails is an error with its output. */
export function outputOf(folder: string, name: string): string {
  const { status, stdout, stderr } = run(['--import', 'tsx', join(folder, name)]);
  if (status !== 0) throw new Error(`${name} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

function run(args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
  });
}
