import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText, sourceFiles } from '../repository.js';

const LINE_LIMIT = 300;

describe('source files', () => {
  it('fit in one reading: none is over 300 lines', () => {
    const long = sourceFiles().filter((path) => readText(path).trimEnd().split('\n').length > LINE_LIMIT);
    expect(long).toEqual([]);
  });

  it('have names of their own, so that a tab or a stack trace names one file', () => {
    const exempt = new Set(['report.ts']); // one a story, in packages/examples
    const names = sourceFiles()
      .map((path) => basename(path))
      .filter((name) => !exempt.has(name));
    const repeated = names.filter((name, index) => names.indexOf(name) !== index);
    expect(repeated).toEqual([]);
  });

  it('are named in kebab-case', () => {
    const odd = sourceFiles().filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(basename(path)));
    expect(odd).toEqual([]);
  });
});
