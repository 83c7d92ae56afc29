import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesBelow, readText, root } from '../repository.js';
import { commandsOf, comparable, samplesOf } from './code-blocks.js';
import { outputOf, removeSampleFolder, sampleFolder, typeErrors } from './run-sample.js';

const docs = existsSync(join(root, 'docs')) ? filesBelow('docs', '.md') : [];
const packagePages = ['core', 'adapters', 'examples'].map((name) => `packages/${name}/README.md`);
const pages = ['README.md', ...docs, ...packagePages];
const samples = pages.flatMap((page) =>
  samplesOf(readText(page)).map((sample) => {
    const name = `${page.replaceAll(/[/.]/g, '-')}-line-${sample.line}.ts`;
    return { ...sample, where: `${page}, line ${sample.line}`, name };
  }),
);

const folder = sampleFolder();
afterAll(() => removeSampleFolder(folder));
const errors = typeErrors(folder, new Map(samples.map(({ name, code }) => [name, code])));

describe('the documentation', () => {
  it('shows only programs that the compiler accepts', () => {
    expect(errors).toBe('');
  });

  for (const { where, name, promised } of samples) {
    it(`shows a program that runs and prints what it says: ${where}`, () => {
      const output = outputOf(folder, name);
      if (promised) expect(comparable(output)).toEqual(promised);
    });
  }

  it('links to pages and files that exist', () => {
    const broken = pages.flatMap((page) =>
      [...readText(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('README.md', () => {
  const commands = commandsOf(readText('README.md'));

  it('opens with one command that runs the example and one that checks everything', () => {
    expect(commands.slice(0, 2)).toEqual(['npm run demo', 'npm test']);
  });

  it('names only commands that package.json has', () => {
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
    const named = commands.flatMap((text) => [...text.matchAll(/\bnpm (?:run )?(test\b|(?<=run )[\w:]+)/g)]);
    expect(named.map((match) => match[1]).filter((name) => name && !(name in scripts))).toEqual([]);
  });
});
