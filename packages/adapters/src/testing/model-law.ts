import type { AppendRequest, EventStore } from '@outturn/core/store';
import * as fc from 'fast-check';
import { check, checkSame } from './law-checks.js';
import { command, headOf } from './law-records.js';
import { ModelStore } from './model-store.js';
import type { StoreLaw } from './store-law.js';

interface Pair {
  readonly store: EventStore;
  readonly model: ModelStore;
}

type Step = (pair: Pair) => Promise<void>;

const stream = fc.constantFrom('', 'one');
const count = fc.nat({ max: 6 });
const optionalCount = fc.option(count, { nil: undefined });
const place = fc.record({ namespace: fc.constantFrom('n', 'm'), key: fc.constantFrom('k', 'l') });
/** Most tries are right, or hardly anything would ever be stored. */
const offBy = fc.constantFrom(0, 0, 0, 0, -1, 1);
const commands = fc.uniqueArray(fc.record({ id: fc.nat({ max: 30 }), count: fc.nat({ max: 3 }) }), {
  selector: ({ id }) => id,
  maxLength: 3,
});
const values = fc.string({ unit: 'grapheme', maxLength: 3 });

const append: fc.Arbitrary<Step> = fc
  .record({ stream, offBy, commands, place: fc.option(place), documentOffBy: offBy, value: values })
  .map((drawn) => async ({ store, model }) => {
    const head = await headOf(store, drawn.stream);
    const at = drawn.place;
    const revision = (at && model.get(at)?.revision) ?? 0;
    const request: AppendRequest = {
      stream: drawn.stream,
      expectedVersion: Math.max(0, head + drawn.offBy),
      batches: drawn.commands.map(({ id, count: events }) => command(`c${id}`, events)),
      ...(at && store.abilities.documentsAtomic
        ? {
            documents: [
              { ...at, expectedRevision: Math.max(0, revision + drawn.documentOffBy), value: drawn.value },
            ],
          }
        : {}),
    };
    const result = await store.append(request);
    const expected = model.append(request, result.type === 'appended' ? result.positions : []);
    checkSame(result, expected, `append ${JSON.stringify(request)}`);
  });

const readStream: fc.Arbitrary<Step> = fc
  .record({ stream, from: optionalCount, to: optionalCount, limit: optionalCount })
  .map(({ stream: name, from, to, limit }) => async ({ store, model }) => {
    const range = Object.fromEntries(
      Object.entries({ from, to, limit }).filter(([, bound]) => bound !== undefined),
    );
    checkSame(
      await store.readStream(name, range),
      model.readStream(name, range),
      `${name} ${JSON.stringify(range)}`,
    );
  });

const readAll: fc.Arbitrary<Step> = fc.record({ after: count, limit: count }).map((range) => async (pair) => {
  const { settled, ...page } = await pair.store.readAll(range);
  checkSame(page, pair.model.readAll(range), `readAll ${JSON.stringify(range)}`);
  check(
    page.records.every(({ position }) => position <= settled),
    `settled ${settled} is below what was read`,
  );
});

const put: fc.Arbitrary<Step> = fc
  .record({ place, offBy, value: values })
  .map(({ place: at, offBy: off, value }) => async ({ store, model }) => {
    const expectedRevision = Math.max(0, (model.get(at)?.revision ?? 0) + off);
    const document = { ...at, expectedRevision, value };
    checkSame(await store.documents.put(document), model.put(document), `put ${JSON.stringify(document)}`);
  });

const get: fc.Arbitrary<Step> = place.map((at) => async ({ store, model }) => {
  checkSame(await store.documents.get(at), model.get(at), `get ${JSON.stringify(at)}`);
});

/** The law that covers what no other thought of: any run of calls is answered as the plainest store answers. */
export const modelLaws: readonly StoreLaw[] = [
  {
    name: 'any sequence of calls is answered as the plainest store would answer it',
    run: async (open) => {
      let run = 0;
      const steps = fc.array(fc.oneof(append, append, readStream, readAll, put, get), {
        minLength: 20,
        maxLength: 40,
      });
      const property = fc.asyncProperty(steps, async (drawn) => {
        run += 1;
        const pair = { store: await open({ storage: `run-${run}` }), model: new ModelStore() };
        for (const step of drawn) await step(pair);
        await pair.store.close();
      });
      await fc.assert(property, { numRuns: 50 });
    },
  },
];
