import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    indexeddb: 'src/stores/indexeddb/indexeddb-store.ts',
    jsonl: 'src/stores/jsonl/jsonl-store.ts',
    memory: 'src/stores/memory/memory-store.ts',
    postgres: 'src/stores/postgres/postgres-store.ts',
    sqlite: 'src/stores/sqlite/sqlite-store.ts',
    'text-report': 'src/reports/text-report.ts',
    testing: 'src/testing/conformance.ts',
  },
  format: ['esm', 'cjs'],
  splitting: true,
  dts: true,
  clean: true,
  silent: true,
  target: 'es2022',
  tsconfig: 'tsconfig.build.json',
});
