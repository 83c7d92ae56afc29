import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonlStore } from '@outturn/adapters/jsonl';
import { conformsToStoreLaws, type StorePlace } from '@outturn/adapters/testing';
import { afterAll, describe, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'outturn-conformance-'));
afterAll(() => rmSync(folder, { recursive: true }));

const inFile = ({ storage, tenant }: StorePlace) =>
  jsonlStore({ path: join(folder, `${storage}-of-${tenant}.jsonl`), tenant });

conformsToStoreLaws('jsonl', inFile, { describe, it });
