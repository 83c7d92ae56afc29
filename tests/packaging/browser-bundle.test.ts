import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { root } from '../repository.js';

/**
 * Everything core exports, minified and gzipped. zod is about 27 kB of it, decimal.js 13, immer 7. Raise it only
 * with a sentence on what the bytes buy: from 90 to 100 for the whole algebra of rules (paths, benchmarks, members,
 * judgements, deadlines) and for verifying, exporting and following registers; from 100 to 120 for goals on councils'
 * scales, follow-ups with who owes what, sealed reports, what changed and why, and two plans compared; from 120 to 130
 * for budgets over time and by part of a year, bridges, forecasts and their accuracy, and reconciliation; from 130 to
 * 135 for lines that change within a year, whole years followed up, and forecast deficits with their actions.
 */
const CEILING_BYTES = 135_000;

/** In a browser bundle these are a mistake: test tools, and the classic zod namespace (92 kB instead of 25). */
const UNWANTED = ['fast-check', 'libsql', 'zod/v4/locales/index', 'zod/v3'];

describe('@outturn/core in a browser', () => {
  it('bundles without a module of Node, within its stated size', async () => {
    const { outputFiles, metafile } = await build({
      stdin: { contents: "export * from '@outturn/core';", resolveDir: root },
      bundle: true,
      platform: 'browser',
      format: 'esm',
      minify: true,
      metafile: true,
      write: false,
    });
    const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.keys(inputs).filter((path) => (inputs[path]?.bytesInOutput ?? 0) > 0),
    );
    expect(inputs.filter((path) => UNWANTED.some((name) => path.includes(name)))).toEqual([]);
    expect(inputs.filter((path) => path.startsWith('node:'))).toEqual([]);
    const bytes = gzipSync(outputFiles[0]?.contents ?? '').length;
    console.log(`@outturn/core: ${bytes} bytes gzipped, of ${CEILING_BYTES}`);
    expect(bytes).toBeGreaterThan(1_000);
    expect(bytes).toBeLessThanOrEqual(CEILING_BYTES);
  });
});
