import 'fake-indexeddb/auto';
import { indexeddbStore } from '@outturn/adapters/indexeddb';
import { conformsToStoreLaws } from '@outturn/adapters/testing';
import { describe, it } from 'vitest';

conformsToStoreLaws('indexeddb', ({ storage, tenant }) => indexeddbStore({ name: storage, tenant }), {
  describe,
  it,
});
