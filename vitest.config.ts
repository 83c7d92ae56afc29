import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const source = (path: string): string => fileURLToPath(new URL(`./packages/${path}`, import.meta.url));

/** Anchored patterns: without `^…$` the alias of `@outturn/core` would swallow its subpaths. */
const alias = [
  { find: /^@outturn\/core$/, replacement: source('core/src/index.ts') },
  { find: /^@outturn\/core\/rules$/, replacement: source('core/src/rules/rules.ts') },
  { find: /^@outturn\/core\/methods$/, replacement: source('core/src/methods/methods.ts') },
  { find: /^@outturn\/core\/explain$/, replacement: source('core/src/explain/explain.ts') },
  { find: /^@outturn\/core\/store$/, replacement: source('core/src/store/store.ts') },
  { find: /^@outturn\/core\/testing$/, replacement: source('core/src/testing/testing.ts') },
  {
    find: /^@outturn\/adapters\/indexeddb$/,
    replacement: source('adapters/src/stores/indexeddb/indexeddb-store.ts'),
  },
  { find: /^@outturn\/adapters\/jsonl$/, replacement: source('adapters/src/stores/jsonl/jsonl-store.ts') },
  { find: /^@outturn\/adapters\/memory$/, replacement: source('adapters/src/stores/memory/memory-store.ts') },
  {
    find: /^@outturn\/adapters\/postgres$/,
    replacement: source('adapters/src/stores/postgres/postgres-store.ts'),
  },
  { find: /^@outturn\/adapters\/sqlite$/, replacement: source('adapters/src/stores/sqlite/sqlite-store.ts') },
  { find: /^@outturn\/adapters\/text-report$/, replacement: source('adapters/src/reports/text-report.ts') },
  { find: /^@outturn\/adapters\/testing$/, replacement: source('adapters/src/testing/conformance.ts') },
];

/** Files that work against real servers, browsers, disks and processes: each takes up to a minute. */
const LONG = /\/tests\/(browser|crash|packaging|postgres)\//;

/** Begins with the long files, so that none of them is left to run alone at the end. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  resolve: { alias },
  test: {
    include: ['packages/*/test/**/*.test.ts', 'tests/**/*.test.ts'],
    setupFiles: ['tests/setup-fast-check.ts'],
    passWithNoTests: false,
    retry: 0,
    // By itself vitest leaves one processor idle, which is half of a machine with two.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    testTimeout: 20_000,
  },
});
