import { describe, expect, it } from 'vitest';
import { filesBelow, readText } from '../repository.js';
import { listedStores, storeTable } from './store-table.js';

interface Manifest {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

describe('the comparison of the stores', () => {
  it('shows what the stores declare of themselves', () => {
    const page = readText('docs/adapters/README.md');
    const [, shown] = /<!-- store table: begin -->\n(.*?)<!-- store table: end -->/s.exec(page) ?? [];
    expect(shown?.trim()).toBe(storeTable());
  });

  it('lists every store, each with a page and a subpath of its own', () => {
    const names = listedStores.map(({ name }) => name).sort();
    const { exports } = JSON.parse(readText('packages/adapters/package.json')) as Manifest;
    const folders = filesBelow('packages/adapters/src/stores', '-store.ts').map((path) => path.split('/')[4]);
    expect(folders.sort()).toEqual(names);
    expect(names.filter((name) => !(`./${name}` in exports))).toEqual([]);
    const pages = filesBelow('docs/adapters', '.md').filter((path) => !path.endsWith('/README.md'));
    expect(pages).toEqual(names.map((name) => `docs/adapters/${name}.md`));
  });

  it('names every driver that is an optional peer', () => {
    const { peerDependencies } = JSON.parse(readText('packages/adapters/package.json')) as Manifest;
    const drivers = Object.keys(peerDependencies).filter((name) => name !== 'fast-check');
    const named = listedStores.flatMap(({ driver }) => driver ?? []);
    expect(named.sort()).toEqual(drivers.sort());
  });
});
