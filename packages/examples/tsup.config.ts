import { defineConfig } from 'tsup';

// src/report/report.ts becomes dist/report/report.js.
export default defineConfig({
  entry: ['src/report/report.ts'],
  format: ['esm'],
  clean: true,
  silent: true,
  target: 'es2022',
  tsconfig: '../../tsconfig.base.json',
  esbuildOptions(options) {
    options.outbase = 'src';
  },
});
