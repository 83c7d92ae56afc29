import { memoryStore } from '@outturn/adapters/memory';
import { type EventStore, LIBRARY_VERSION, openTracker, sealOccasion, verifyOccasion } from '@outturn/core';
import { explain } from '@outturn/core/explain';
import { openSdg } from '@outturn/core/methods';
import type { StoredRecord } from '@outturn/core/store';
import { describe, expect, test } from 'vitest';
import { verifySeal } from '../../packages/core/src/assess/seal/seal-verification.js';
import { STORAGE_FORMAT } from '../../packages/core/src/events/upcast.js';
import type { Seal } from '../../packages/core/src/occasion/occasion-events.js';
import { closingOf } from '../../packages/core/src/tracker/verify-occasion.js';
import { BY, prepareReport, REPORT_DAY } from './reporting-town.js';
import { about, edited, intact, records, rewritten, SEALED } from './sealed-log.js';
import { TOWN } from './towns.js';

describe('a report that another library or other methods sealed', () => {
  /** A store with a report closed by hand, its seal changed. */
  async function sealedAs(change: (seal: Seal) => Partial<Seal>): Promise<EventStore> {
    const store = memoryStore();
    const tracker = await openTracker({ store });
    await prepareReport(tracker);
    const command = sealOccasion(await tracker.state(TOWN), { occasion: 'annual', by: BY });
    const { seal } = command.data;
    await tracker.execute(TOWN, {
      ...command,
      data: { ...command.data, seal: { ...seal, ...change(seal) } },
    });
    return store;
  }

  /** An assessment in which the one target came out otherwise. */
  function missedInstead({ assessment }: Seal): Seal['assessment'] {
    return JSON.parse(JSON.stringify(assessment).replaceAll('"met"', '"missed"')) as Seal['assessment'];
  }

  test('has both libraries named when its answer is another', async () => {
    const store = await sealedAs((seal) => ({ library: '0.0.9', assessment: missedInstead(seal) }));
    const found = await verifyOccasion(store, TOWN, 'annual');
    expect(found).toMatchObject({
      outcome: 'answer-differs',
      cause: 'library',
      libraries: { sealed: '0.0.9', present: LIBRARY_VERSION },
    });
    expect(explain(found, { locale: 'en' })).toContain(
      `sealed by version 0.0.9, verified by ${LIBRARY_VERSION}`,
    );
  });

  test('is intact when another library answered the same', async () => {
    const store = await sealedAs(() => ({ library: '0.0.9' }));
    const verification = await verifyOccasion(store, TOWN, 'annual');
    expect(verification).toMatchObject({ outcome: 'intact', libraries: { sealed: '0.0.9' } });
  });

  test('is intact when it lacks fields that this library has added', async () => {
    const store = await sealedAs(({ assessment }) => {
      const { goals, targets } = assessment as Record<string, Seal['assessment']>;
      const fewer = { goals, targets } as Seal['assessment'];
      return { assessment: JSON.parse(JSON.stringify(fewer).replaceAll('"margin":"1",', '')) };
    });
    expect(await verifyOccasion(store, TOWN, 'annual')).toEqual(intact);
  });

  test('has the methods and policies named that were not given, where they change the answer', async () => {
    const ours = { name: 'ours', version: '1', judge: () => 'not-fulfilled' as const };
    const store = memoryStore();
    const tracker = await openTracker({ store, methods: [openSdg], policies: [ours] });
    await prepareReport(tracker);
    await tracker.execute(TOWN, {
      type: 'define-goal',
      data: {
        id: 'near',
        plan: 'plan',
        name: 'Near those we are for',
        kind: 'council-goal',
        policy: { type: 'own', name: 'ours@1' },
      },
    });
    await tracker.closeOccasion(TOWN, { occasion: 'annual', by: BY });
    const own = { methods: [openSdg], policies: [ours] };
    expect(await verifyOccasion(store, TOWN, 'annual', own)).toMatchObject({ outcome: 'intact' });
    expect(await verifyOccasion(store, TOWN, 'annual')).toMatchObject({
      outcome: 'answer-differs',
      cause: 'missing',
      missing: ['open-sdg@2.4', 'ours@1'],
      differences: expect.arrayContaining([
        { path: 'goals[near].fulfilment', before: '"not-fulfilled"', after: '"unknown"' },
      ]),
    });
    const kinder = { ...ours, judge: () => 'fulfilled' as const };
    const changed = { methods: [openSdg], policies: [kinder] };
    expect(await verifyOccasion(store, TOWN, 'annual', changed)).toMatchObject({
      outcome: 'answer-differs',
      cause: 'unexplained',
      missing: [],
    });
  });
});

describe('a sealed report in a log of older event schemas', () => {
  /** What an earlier release is made out to have written: indicators with a title, occasions with a term. */
  const OLDER = {
    schemas: { ...STORAGE_FORMAT.schemas, 'indicator-defined': 2, 'occasion-scheduled': 2 },
    upcasters: {
      'indicator-defined': { 1: ({ title, ...rest }) => ({ ...rest, name: title }) },
      'occasion-scheduled': { 1: ({ term, ...rest }) => ({ ...rest, period: term }) },
    },
  } satisfies typeof STORAGE_FORMAT;

  const older = (record: StoredRecord): StoredRecord => {
    if (record.type === 'indicator-defined') return edited(record, '"name":', '"title":');
    return record.type === 'occasion-scheduled' ? edited(record, '"period":', '"term":') : record;
  };

  test('verifies when the events before it are upcast', async () => {
    const stored = await rewritten(records.slice(0, SEALED).map(older));
    const { state } = await closingOf(stored, about, OLDER);
    const { data } = sealOccasion(state, { occasion: 'annual', by: BY, question: { asOf: REPORT_DAY } });
    expect(data.seal.headHash).toBe((await stored.readStream(TOWN)).records.at(-1)?.hash);
    const closing = { ...(records[SEALED] as StoredRecord), data: JSON.stringify(data) };
    const store = await rewritten([...records.slice(0, SEALED).map(older), closing]);
    const { state: before, closed } = await closingOf(store, about, OLDER);
    expect(closed?.seal.assessment).toEqual(JSON.parse(records[SEALED]?.data ?? '').seal.assessment);
    expect(closed && verifySeal(TOWN, before, closed, {})).toEqual(intact);
  });
});
