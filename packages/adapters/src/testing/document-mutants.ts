import type { DocumentKey, DocumentPut, EventStore } from '@outturn/core/store';
import { letOthersRun, mutant, type StoreMutant } from './store-mutant.js';

const fromOne = 'a document is absent until it is put, and counts its revisions from 1';
const wrongRevision = 'a put at a wrong revision is a conflict that tells the true one and changes nothing';
const onePutWins = 'of many puts at one revision exactly one wins';
const places = 'a document lies at its namespace and its key, which never run together';
const frozen = 'a document that was read is frozen';
const together = 'documents of an append are written with its events';
const notWithoutEvents = 'documents of an append that stores no event of its own are not written';
const movedOn = 'an append whose document has moved on stores no event and tells the true revision';
const noCount = 'a put with a revision that is no count is a TypeError';

/** Writes the document whatever its revision. */
async function forced(store: EventStore, put: DocumentPut) {
  const result = await store.documents.put(put);
  return result.type === 'conflict'
    ? store.documents.put({ ...put, expectedRevision: result.actual })
    : result;
}

const joined = <T extends DocumentKey>(at: T): T => ({
  ...at,
  namespace: '',
  key: `${at.namespace}/${at.key}`,
});

/** Stores that break what documents promise. */
export const documentMutants: readonly StoreMutant[] = [
  mutant('takes an absent document for an empty one', [fromOne], (store) => ({
    documents: {
      ...store.documents,
      get: async (at) => (await store.documents.get(at)) ?? { revision: 0, value: '' },
    },
  })),
  mutant('ignores the expected revision', [wrongRevision, onePutWins], (store) => ({
    documents: { ...store.documents, put: (put) => forced(store, put) },
  })),
  mutant('checks the revision before, and writes after', [onePutWins], (store) => ({
    documents: {
      ...store.documents,
      put: async (put) => {
        const revision = (await store.documents.get(put))?.revision ?? 0;
        if (revision !== put.expectedRevision) return store.documents.put(put);
        await letOthersRun();
        return forced(store, put);
      },
    },
  })),
  mutant('joins namespace and key', [places], (store) => ({
    documents: {
      get: (at) => store.documents.get(joined(at)),
      put: (put) => store.documents.put(joined(put)),
    },
  })),
  mutant('gives back a document that can be changed', [frozen], (store) => ({
    documents: {
      ...store.documents,
      get: async (at) => {
        const document = await store.documents.get(at);
        return document && { ...document };
      },
    },
  })),
  mutant('takes a revision of −1 for none', [noCount], (store) => ({
    documents: {
      ...store.documents,
      put: (put) => store.documents.put({ ...put, expectedRevision: Math.max(0, put.expectedRevision) }),
    },
  })),
  mutant('leaves the documents of an append out', [together, movedOn], (store) => ({
    append: ({ documents: _leftOut, ...request }) => store.append(request),
  })),
  mutant('writes the documents of an append first', [notWithoutEvents], (store) => ({
    append: async ({ documents = [], ...request }) => {
      for (const put of documents) await store.documents.put(put);
      return store.append(request);
    },
  })),
  mutant('writes the documents of an append afterwards', [movedOn], (store) => ({
    append: async ({ documents = [], ...request }) => {
      const result = await store.append(request);
      if (result.type === 'appended') for (const put of documents) await store.documents.put(put);
      return result;
    },
  })),
];
