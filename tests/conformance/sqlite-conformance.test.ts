import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { conformsToStoreLaws } from '@outturn/adapters/testing';
import { afterAll, describe, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'outturn-conformance-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inFile = ({ storage, tenant }: { readonly storage: string; readonly tenant: string }) =>
  sqliteStore({ path: join(folder, `${storage}.db`), tenant });

conformsToStoreLaws('sqlite file', inFile, { describe, it });
conformsToStoreLaws('sqlite in memory', ({ tenant }) => sqliteStore({ path: ':memory:', tenant }), {
  describe,
  it,
});
