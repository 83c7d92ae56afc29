import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    rules: 'src/rules/rules.ts',
    methods: 'src/methods/methods.ts',
    explain: 'src/explain/explain.ts',
    store: 'src/store/store.ts',
    testing: 'src/testing/testing.ts',
  },
  format: ['esm', 'cjs'],
  // Shared chunks in both formats: an error thrown by one subpath is an instance of the class of another.
  splitting: true,
  dts: true,
  clean: true,
  silent: true,
  target: 'es2022',
  tsconfig: 'tsconfig.build.json',
});
