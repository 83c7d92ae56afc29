import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../repository.js';
import { type ConsumerProject, consumerProject } from './consumer-project.js';

let project: ConsumerProject;
beforeAll(() => {
  project = consumerProject();
}, 60_000);
afterAll(() => rmSync(project.folder, { recursive: true, force: true }));

const SUBPATHS = [
  '@outturn/core',
  '@outturn/core/rules',
  '@outturn/core/methods',
  '@outturn/core/explain',
  '@outturn/core/store',
  '@outturn/core/testing',
  '@outturn/adapters/indexeddb',
  '@outturn/adapters/jsonl',
  '@outturn/adapters/memory',
  '@outturn/adapters/postgres',
  '@outturn/adapters/sqlite',
  '@outturn/adapters/text-report',
  '@outturn/adapters/testing',
];

/** The same story in both module systems: `load` stands for import or require. */
const STORY = `
  for (const subpath of ${JSON.stringify(SUBPATHS)}) {
    if (Object.keys(await load(subpath)).length === 0) throw new Error(subpath + ' exports nothing');
    console.log(subpath);
  }
  const { OutturnError } = await load('@outturn/core');
  for (const [subpath, open] of [['memory', 'memoryStore'], ['sqlite', 'sqliteStore']]) {
    const store = (await load('@outturn/adapters/' + subpath))[open]({ path: ':memory:' });
    const early = await store.readAll({ after: 0, limit: 1 }).catch((error) => error);
    console.log(subpath, early instanceof OutturnError, early.code);
    await store.open();
    await store.close();
  }
`;

const STORY_OUTPUT = `${SUBPATHS.join('\n')}\nmemory true store-not-open\nsqlite true store-not-open\n`;

describe('the published packages', () => {
  it('work in a project of ES modules', () => {
    const source = `const load = (name) => import(name);\n${STORY}`;
    expect(project.run('story.mjs', source)).toBe(STORY_OUTPUT);
  });

  it('work in a project of CommonJS modules', () => {
    const source = `const load = async (name) => require(name);\n(async () => {${STORY}})();`;
    expect(project.run('story.cjs', source)).toBe(STORY_OUTPUT);
  });

  it('offer the subpaths tried here and no others', () => {
    const offered = project.manifests.flatMap(({ name, exports }) =>
      Object.keys(exports).map((subpath) => name + subpath.slice(1)),
    );
    const withoutManifest = offered.filter((subpath) => !subpath.endsWith('/package.json'));
    expect(withoutManifest.sort()).toEqual([...SUBPATHS].sort());
  });

  it('depend on versions, never on the workspace', () => {
    expect(JSON.stringify(project.manifests)).not.toContain('workspace:');
  });

  it.each(['js', 'cjs'])('define OutturnError once for all subpaths (.%s)', (ending) => {
    const folder = join(project.folder, 'node_modules/@outturn/core/dist');
    const files = readdirSync(folder).filter((name) => name.endsWith(`.${ending}`));
    const defining = files.filter((name) =>
      /\bclass \w* ?extends Error\b/.test(readFileSync(join(folder, name), 'utf8')),
    );
    expect(defining).toHaveLength(1);
  });

  it.each(['mts', 'cts'])('carry types that a strict project accepts (.%s)', (ending) => {
    const imports = SUBPATHS.map((subpath, index) => `import * as m${index} from '${subpath}';`);
    const uses = SUBPATHS.map((_, index) => `m${index}`).join(', ');
    const file = join(project.folder, `types.${ending}`);
    writeFileSync(file, `${imports.join('\n')}\nexport const used: readonly object[] = [${uses}];\n`);
    expect(typeErrors(file)).toBe('');
  });
});

/** Runs the compiler in the project as a user would; what it prints is the answer, nothing when all is well. */
function typeErrors(file: string): string {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'node16', '--target', 'es2022'];
  const { stdout } = spawnSync(process.execPath, [tsc, ...options, file], {
    cwd: project.folder,
    encoding: 'utf8',
  });
  return stdout;
}
