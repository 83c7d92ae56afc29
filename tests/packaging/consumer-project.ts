import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../repository.js';

/** What a published package says of itself, as far as a consumer needs it. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** A project outside the workspace that has the two packages as they would be published. */
export interface ConsumerProject {
  readonly folder: string;
  readonly manifests: readonly Manifest[];
  /** Writes a file into the project and runs it with Node; its output is the answer. */
  readonly run: (name: string, source: string) => string;
}

/**
 * Packs core and adapters and unpacks the tarballs into a new project. Only what a tarball declares is linked
 * beside it, so that an undeclared import fails here as it would for a user. Needs the packages built.
 */
export function consumerProject(): ConsumerProject {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-consumer-'));
  const manifests = ['core', 'adapters'].map((name) => unpack(folder, name));
  return {
    folder,
    manifests,
    run: (name, source) => {
      writeFileSync(join(folder, name), source);
      return execFileSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' });
    },
  };
}

function unpack(folder: string, name: string): Manifest {
  const from = join(root, 'packages', name);
  const pnpm = join(root, 'node_modules', '.bin', 'pnpm');
  const packed = execFileSync(pnpm, ['pack', '--json', '--pack-destination', folder], {
    cwd: from,
    encoding: 'utf8',
  });
  const { filename } = JSON.parse(packed) as { filename: string };
  const to = join(folder, 'node_modules', '@outturn', name);
  mkdirSync(to, { recursive: true });
  execFileSync('tar', ['-xzf', filename, '-C', to, '--strip-components=1']);
  const manifest = JSON.parse(readFileSync(join(to, 'package.json'), 'utf8')) as Manifest;
  for (const needed of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) {
    if (!needed.startsWith('@outturn/'))
      link(join(from, 'node_modules', needed), join(folder, 'node_modules', needed));
  }
  return manifest;
}

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    symlinkSync(realpathSync(from), to, 'junction');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}
