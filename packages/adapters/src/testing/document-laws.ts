import type { EventStore } from '@outturn/core/store';
import { check, checkRefused, checkSame } from './law-checks.js';
import { appended, command, fill, headOf, request } from './law-records.js';
import type { StoreLaw } from './store-law.js';

const at = { namespace: 'checkpoints', key: 'report' };

const putAt = (store: EventStore, expectedRevision: number, value: string) =>
  store.documents.put({ ...at, expectedRevision, value });

/** What documents do, alone and together with an append. */
export const documentLaws: readonly StoreLaw[] = [
  {
    name: 'a document is absent until it is put, and counts its revisions from 1',
    run: async (open) => {
      const store = await open();
      checkSame(await store.documents.get(at), undefined, 'before the first put');
      checkSame(await putAt(store, 0, 'first'), { type: 'put', revision: 1 }, 'first put');
      checkSame(await putAt(store, 1, ''), { type: 'put', revision: 2 }, 'second put');
      checkSame(await store.documents.get(at), { revision: 2, value: '' }, 'after the second put');
    },
  },
  {
    name: 'a put at a wrong revision is a conflict that tells the true one and changes nothing',
    run: async (open) => {
      const store = await open();
      checkSame(await putAt(store, 1, 'x'), { type: 'conflict', actual: 0 }, 'revision 1 of an absent one');
      checkSame(await store.documents.get(at), undefined, 'the absent document');
      await putAt(store, 0, 'first');
      await putAt(store, 1, 'second');
      for (const revision of [0, 1, 3]) {
        checkSame(
          await putAt(store, revision, 'x'),
          { type: 'conflict', actual: 2 },
          `revision ${revision} of 2`,
        );
      }
      checkSame(await store.documents.get(at), { revision: 2, value: 'second' }, 'the document');
    },
  },
  {
    name: 'of many puts at one revision exactly one wins',
    run: async (open) => {
      const store = await open();
      const values = Array.from({ length: 8 }, (_, index) => `value ${index}`);
      const results = await Promise.all(values.map((value) => putAt(store, 0, value)));
      const winners = values.filter((_, index) => results[index]?.type === 'put');
      checkSame(winners.length, 1, 'puts that won');
      checkSame(await store.documents.get(at), { revision: 1, value: winners[0] }, 'the document');
    },
  },
  {
    name: 'a document lies at its namespace and its key, which never run together',
    run: async (open) => {
      const store = await open();
      const places = ['a|b/c', 'a/b|c', 'a|b', 'b|a', '|a', 'a|', '__proto__|constructor'].map((text) => {
        const [namespace = '', key = ''] = text.split('|');
        return { namespace, key };
      });
      for (const [index, place] of places.entries()) {
        const put = { ...place, expectedRevision: 0, value: String(index) };
        checkSame(
          await store.documents.put(put),
          { type: 'put', revision: 1 },
          `put at ${JSON.stringify(place)}`,
        );
      }
      const values = await Promise.all(
        places.map(async (place) => (await store.documents.get(place))?.value),
      );
      checkSame(values, [...places.keys()].map(String), 'values');
    },
  },
  {
    name: 'a document that was read is frozen',
    run: async (open) => {
      const store = await open();
      await putAt(store, 0, 'value');
      check(Object.isFrozen(await store.documents.get(at)), 'the document is frozen');
    },
  },
  {
    name: 'documents of an append are written with its events',
    needs: 'documentsAtomic',
    run: async (open) => {
      const store = await open();
      const documents = [{ ...at, expectedRevision: 0, value: 'one' }];
      await appended(store, { ...request('s', 0, command('c')), documents });
      checkSame(await store.documents.get(at), { revision: 1, value: 'one' }, 'the document');
    },
  },
  {
    name: 'documents of an append that stores no event of its own are not written',
    needs: 'documentsAtomic',
    run: async (open) => {
      const store = await open();
      await fill(store, 's', 1);
      const documents = [{ ...at, expectedRevision: 0, value: 'one' }];
      const conflict = await store.append({ ...request('s', 0, command('c')), documents });
      const duplicate = await store.append({ ...request('s', 1, command('fill-s')), documents });
      checkSame([conflict.type, duplicate.type], ['conflict', 'duplicate'], 'answers');
      checkSame(await store.documents.get(at), undefined, 'the document');
    },
  },
  {
    name: 'an append whose document has moved on stores no event and tells the true revision',
    needs: 'documentsAtomic',
    run: async (open) => {
      const store = await open();
      await putAt(store, 0, 'first');
      const other = { namespace: 'other', key: 'document', expectedRevision: 0, value: 'other' };
      const documents = [other, { ...at, expectedRevision: 0, value: 'late' }];
      const result = await store.append({ ...request('s', 0, command('c')), documents });
      checkSame(result, { type: 'document-conflict', ...at, actual: 1 }, 'the append');
      checkSame(await headOf(store, 's'), 0, 'head');
      checkSame(await store.documents.get(other), undefined, 'the other document');
      checkSame(await store.documents.get(at), { revision: 1, value: 'first' }, 'the document');
    },
  },
  {
    name: 'a put with a revision that is no count is a TypeError',
    run: async (open) => {
      const store = await open();
      await checkRefused(() => putAt(store, -1, 'x'), TypeError, 'revision -1');
      checkSame(await store.documents.get(at), undefined, 'the document');
    },
  },
];
