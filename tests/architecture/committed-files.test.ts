import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { committedFiles, readText, root } from '../repository.js';

const textFiles = committedFiles().filter((path) => !/\.(png|ico|gz|sqlite)$/.test(path));

describe('committed files', () => {
  it('include a lock file, and it records no download address', () => {
    expect(readText('pnpm-lock.yaml')).not.toMatch(/https?:\/\//);
  });

  it('name no package registry, so that the reader’s own is used', () => {
    expect(filesThatMatch(/registry\.(npmjs|yarnpkg)\b|^\s*(@[\w-]+:)?registry\s*=/m)).toEqual([]);
  });

  it('name no home folder, of anyone', () => {
    expect(filesThatMatch(/(?<![\w.-])\/(?:home|Users|root)\/\w|\b[A-Z]:\\Users\\/)).toEqual([]);
  });

  it('name no folder of the machine they were written on', () => {
    const own = [root, homedir()].filter((folder) => folder.split(/[\\/]/).length > 2);
    expect(textFiles.filter((path) => own.some((folder) => readText(path).includes(`${folder}/`)))).toEqual(
      [],
    );
  });

  it('are not build results or installed packages', () => {
    expect(committedFiles().filter((path) => /(^|\/)(dist|node_modules|coverage)\//.test(path))).toEqual([]);
  });

  it('give each published package its licence and its README', () => {
    const wanted = ['core', 'adapters'].flatMap((name) =>
      ['LICENSE', 'README.md'].map((file) => `packages/${name}/${file}`),
    );
    expect(wanted.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

function filesThatMatch(pattern: RegExp): readonly string[] {
  return textFiles.filter((path) => pattern.test(readText(path)));
}
