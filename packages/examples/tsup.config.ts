import { defineConfig } from 'tsup';

// One entry a story: src/norrtalje-2024/report.ts becomes dist/norrtalje-2024/report.js.
export default defineConfig({
  entry: ['src/*/report.ts'],
  format: ['esm'],
  clean: true,
  silent: true,
  target: 'es2022',
  tsconfig: '../../tsconfig.base.json',
  esbuildOptions(options) {
    options.outbase = 'src';
  },
});
