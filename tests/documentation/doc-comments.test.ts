import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText, root, sourceFiles } from '../repository.js';
import { docExamplesOf, runnableExample } from './doc-examples.js';

type Names = Readonly<Record<string, unknown>>;

const library = sourceFiles().filter((path) => !path.startsWith('packages/examples/'));
const examples = library.flatMap((path) =>
  docExamplesOf(readText(path)).map((example) => ({ ...example, path })),
);

let all: Names = {};
const home = process.cwd();
const scratch = mkdtempSync(join(tmpdir(), 'outturn-examples-'));
beforeAll(async () => {
  all = Object.assign({}, ...(await Promise.all(library.map(namesOf))));
  process.chdir(scratch); // an example may name a file
});
afterAll(() => {
  process.chdir(home);
  rmSync(scratch, { recursive: true, force: true });
});

describe('a doc comment', () => {
  it('promises results in many places, so that the search for them is seen to work', () => {
    expect(examples.length).toBeGreaterThan(10);
  });

  for (const example of examples) {
    it(`gives what it promises: ${example.path}, line ${example.line}`, async () => {
      await run(runnableExample(example), { ...all, ...(await namesOf(example.path)) });
    });
  }
});

function namesOf(path: string): Promise<Names> {
  return import(join(root, path));
}

/** Runs code in which every exported name of the library is known. */
async function run(code: string, names: Names): Promise<void> {
  const AsyncFunction = run.constructor as new (...parts: string[]) => (...given: unknown[]) => Promise<void>;
  const scope: Names = { ...names, gives, throws };
  const used = Object.keys(scope).filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  await new AsyncFunction(...used, code)(...used.map((name) => scope[name]));
}

async function gives(value: () => Promise<unknown>, promised: unknown): Promise<void> {
  expect(await value()).toEqual(promised);
}

async function throws(value: () => Promise<unknown>, code: string): Promise<void> {
  await expect(value()).rejects.toMatchObject({ code });
}
