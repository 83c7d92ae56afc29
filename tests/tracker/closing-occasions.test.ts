import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryStore } from '@outturn/adapters/memory';
import { sqliteStore } from '@outturn/adapters/sqlite';
import {
  type EventStore,
  type ExecuteResult,
  LIBRARY_VERSION,
  openTracker,
  type RegisterEvent,
  sealOccasion,
  verifyOccasion,
} from '@outturn/core';
import { openSdg } from '@outturn/core/methods';
import { afterAll, describe, expect, test } from 'vitest';
import { withoutTexts } from '../../packages/core/src/assess/seal/seal-answer.js';
import type { OccasionClosed } from '../../packages/core/src/occasion/occasion-events.js';
import {
  BY,
  closeReport,
  prepareReport,
  REPORT_DAY,
  scheduleOccasion,
  stateContacts,
} from './reporting-town.js';
import { STORES, TOWN } from './towns.js';

const folder = mkdtempSync(join(tmpdir(), 'outturn-closing-'));
afterAll(() => rmSync(folder, { recursive: true }));

const annual = { occasion: 'annual', by: BY };

/** What the only event of a result closed. */
function closedBy({ events }: ExecuteResult): OccasionClosed & { readonly version: number } {
  const [event] = events;
  if (event?.type !== 'occasion-closed' || 'unknown' in event) throw new TypeError('Nothing was closed.');
  return { ...event.data, version: event.version };
}

async function prepared(store: EventStore) {
  const tracker = await openTracker({ store });
  await prepareReport(tracker);
  return tracker;
}

describe.each(STORES)('closing a follow-up on %s', (_, newStore) => {
  test('seals the question, the log it was asked of, the library and the answer', async () => {
    const tracker = await prepared(newStore());
    const before = await tracker.state(TOWN);
    const closing = { ...annual, note: 'On time.' };
    const result = await tracker.closeOccasion(TOWN, closing, { statedOn: REPORT_DAY });
    const { seal, version, ...rest } = closedBy(result);
    expect(rest).toEqual({ occasion: 'annual', by: BY, note: 'On time.' });
    expect(seal).toMatchObject({
      question: {
        period: '2024',
        asOf: REPORT_DAY,
        planAsOf: REPORT_DAY,
        basis: ['outturn', 'preliminary', 'forecast'],
        compare: 'exact',
        methods: ['linear-path@1'],
        policies: [],
      },
      version: before.version,
      headHash: before.headHash,
      library: LIBRARY_VERSION,
      assessment: {
        goals: [{ goal: 'near', fulfilment: 'fulfilled' }],
        targets: [{ target: 'many', verdict: { status: 'met', actual: '31', margin: '1' } }],
      },
    });
    expect(version).toBe(before.version + 1);
  });

  test('gives a report that asking again of the sealed version gives too', async () => {
    const tracker = await prepared(newStore());
    const { seal } = closedBy(await tracker.closeOccasion(TOWN, annual));
    await tracker.execute(TOWN, stateContacts('2024', '20'), { statedOn: REPORT_DAY });
    const { asOf, planAsOf } = seal.question;
    const again = await tracker.assess(TOWN, { period: '2024', asOf, planAsOf, recordedBy: seal.version });
    expect(withoutTexts(again)).toEqual(seal.assessment);
  });

  test('is done once', async () => {
    const store = newStore();
    const tracker = await prepared(store);
    const first = await tracker.closeOccasion(TOWN, annual, { commandId: 'close' });
    const repeated = await tracker.closeOccasion(TOWN, annual, { commandId: 'close' });
    expect(repeated).toEqual({ ...first, duplicate: true });
    await expect(tracker.closeOccasion(TOWN, annual)).rejects.toMatchObject({
      name: 'DomainError',
      code: 'occasion-closed',
    });
    expect((await store.readStream(TOWN)).head).toBe(first.version);
  });

  test('seals the version right before it, whoever writes at the same time', async () => {
    const store = newStore();
    const trackers = await Promise.all([1, 2, 3].map(() => openTracker({ store, retries: 100 })));
    const [first] = trackers;
    if (first) await prepareReport(first);
    const occasions = Array.from({ length: 6 }, (_unused, index) => `report-${index}`);
    await first?.execute(
      TOWN,
      occasions.map((id) => scheduleOccasion(id)),
    );
    const writes = occasions.flatMap((occasion, index) => {
      const [writer, closer] = [trackers[index % 3], trackers[(index + 1) % 3]];
      const value = String(40 + index);
      return [
        writer?.execute(TOWN, stateContacts('2024', value), { statedOn: REPORT_DAY }),
        closer?.closeOccasion(TOWN, { occasion, by: BY }, { statedOn: REPORT_DAY }),
      ];
    });
    await Promise.all(writes);
    const { records } = await store.readStream(TOWN);
    const closings = records.filter(({ type }) => type === 'occasion-closed');
    expect(closings).toHaveLength(occasions.length);
    for (const { version, data } of closings) {
      const { seal } = JSON.parse(data) as OccasionClosed;
      expect([seal.version, seal.headHash]).toEqual([version - 1, records[version - 2]?.hash]);
    }
    for (const occasion of occasions) {
      expect(await verifyOccasion(store, TOWN, occasion)).toMatchObject({ outcome: 'intact' });
    }
  });

  test('shares an append with what waits beside it, and reports what comes before it there', async () => {
    const store = newStore();
    const sizes: number[] = [];
    const hooks = { append: ({ events }: { readonly events: number }) => void sizes.push(events) };
    const tracker = await openTracker({ store, hooks });
    await prepareReport(tracker);
    sizes.length = 0;
    const day = { statedOn: REPORT_DAY };
    const [, annualClosed, , spareClosed] = await Promise.all([
      tracker.execute(TOWN, stateContacts('2024', '12'), day),
      tracker.closeOccasion(TOWN, annual, day),
      tracker.execute(TOWN, stateContacts('2024', '50'), day),
      tracker.closeOccasion(TOWN, { occasion: 'spare', by: BY }, day),
    ]);
    expect(sizes).toEqual([4]);
    const targetOf = (result: ExecuteResult) => closedBy(result).seal.assessment;
    expect(targetOf(annualClosed)).toMatchObject({
      targets: [{ verdict: { actual: '12', status: 'missed' } }],
    });
    expect(targetOf(spareClosed)).toMatchObject({ targets: [{ verdict: { actual: '50', status: 'met' } }] });
    for (const occasion of ['annual', 'spare']) {
      expect(await verifyOccasion(store, TOWN, occasion)).toMatchObject({ outcome: 'intact' });
    }
  });

  test('is refused for an unknown or retired follow-up, and for a question to an earlier version', async () => {
    const tracker = await prepared(newStore());
    const { version } = await tracker.state(TOWN);
    await tracker.execute(TOWN, {
      type: 'schedule-occasion',
      data: { id: 'spare', name: 'Spare', period: '2024', retired: true },
    });
    const refused: readonly (readonly [string, unknown, string])[] = [
      ['autumn', {}, 'unknown-occasion'],
      ['spare', {}, 'retired-occasion'],
      ['annual', { recordedBy: version }, 'question-invalid'],
      ['annual', { period: '2024-13' }, 'period-malformed'],
      ['annual', { asof: '2024-01-01' }, 'question-invalid'],
    ];
    for (const [occasion, question, code] of refused) {
      const closing = { occasion, by: BY, question: question as object };
      await expect(tracker.closeOccasion(TOWN, closing), code).rejects.toMatchObject({ code });
    }
    const misspelt = { ...annual, noet: 'x' };
    await expect(tracker.closeOccasion(TOWN, misspelt)).rejects.toThrow(TypeError);
    expect((await tracker.state(TOWN)).version).toBe(version + 1);
  });
});

describe('a closing command made by hand', () => {
  test('is refused once anything was recorded after its seal', async () => {
    const tracker = await prepared(memoryStore());
    const sealed = sealOccasion(await tracker.state(TOWN), annual);
    await tracker.execute(TOWN, stateContacts('2022', '28'));
    const outdated = { code: 'seal-outdated', details: { occasion: 'annual', sealed: 10, version: 11 } };
    await expect(tracker.execute(TOWN, sealed)).rejects.toMatchObject(outdated);
  });

  test('is refused after another command of its execution, whatever version it claims', async () => {
    const tracker = await prepared(memoryStore());
    const sealed = sealOccasion(await tracker.state(TOWN), annual);
    const claimed = { ...sealed, data: { ...sealed.data, seal: { ...sealed.data.seal, version: 11 } } };
    for (const closing of [sealed, claimed]) {
      const together = tracker.execute(TOWN, [stateContacts('2022', '28'), closing]);
      await expect(together).rejects.toMatchObject({ code: 'seal-outdated' });
      await expect(together).rejects.toThrow('in an execution of its own');
    }
  });

  test('is recorded when nothing has changed', async () => {
    const store = memoryStore();
    const tracker = await prepared(store);
    await tracker.execute(TOWN, sealOccasion(await tracker.state(TOWN), annual));
    expect(await verifyOccasion(store, TOWN, 'annual')).toMatchObject({ outcome: 'intact' });
  });
});

describe('the question a follow-up closes with', () => {
  test('may be another period, day, basis and selection than the default', async () => {
    const store = memoryStore();
    const tracker = await prepared(store);
    const question = {
      period: '2023',
      asOf: '2024-12-31',
      planAsOf: '2024-06-30',
      basis: ['outturn'] as const,
      compare: 'displayed' as const,
      budgetVersion: 'original' as const,
      goals: ['near'],
      targets: [],
      methods: [openSdg],
    };
    const { seal } = closedBy(await tracker.closeOccasion(TOWN, { ...annual, question }));
    expect(seal.question).toEqual({ ...question, methods: ['open-sdg@2.4'], policies: [] });
    expect(seal.assessment).toMatchObject({ targets: [] });
    const verification = await verifyOccasion(store, TOWN, 'annual', { methods: [openSdg] });
    expect(verification).toMatchObject({ outcome: 'intact' });
  });

  test('is asked with the methods and policies the tracker was opened with', async () => {
    const ours = { name: 'ours', version: '1', judge: () => 'not-fulfilled' as const };
    const tracker = await openTracker({ store: memoryStore(), methods: [openSdg], policies: [ours] });
    await prepareReport(tracker);
    const own = { methods: ['open-sdg@2.4'], policies: ['ours@1'] };
    expect((await tracker.assess(TOWN, { period: '2024' })).question).toMatchObject(own);
    expect(closedBy(await tracker.closeOccasion(TOWN, annual)).seal.question).toMatchObject(own);
    const none = await tracker.assess(TOWN, { period: '2024', methods: [], policies: [] });
    expect(none.question).toMatchObject({ methods: [], policies: [] });
  });

  test('is as of the day the closing is stated on, or else recorded', async () => {
    const clock = () => Date.parse('2025-02-03T12:00:00.000Z');
    const tracker = await openTracker({ store: memoryStore(), clock });
    await prepareReport(tracker);
    const plain = await tracker.closeOccasion(TOWN, annual);
    const dated = await tracker.closeOccasion(
      TOWN,
      { occasion: 'spare', by: BY },
      { statedOn: '2025-02-01' },
    );
    const days = [plain, dated].map((result) => closedBy(result).seal.question.asOf);
    expect(days).toEqual(['2025-02-03', '2025-02-01']);
  });
});

describe('a closed follow-up', () => {
  test('is heard of as any other event', async () => {
    const tracker = await prepared(memoryStore());
    const heard: RegisterEvent[] = [];
    tracker.subscribe(TOWN, (events) => heard.push(...events));
    const { events } = await tracker.closeOccasion(TOWN, annual);
    await Promise.resolve();
    expect(heard).toEqual(events);
  });

  test('is found by a tracker that opens the file later, from a snapshot or not', async () => {
    for (const snapshots of [true, false]) {
      const path = join(folder, `snapshots-${snapshots}.db`);
      const writer = await openTracker({ store: sqliteStore({ path }), snapshots });
      await prepareReport(writer);
      await closeReport(writer);
      await writer.close();
      const reader = await openTracker({ store: sqliteStore({ path }), snapshots });
      const again = reader.closeOccasion(TOWN, annual);
      await expect(again).rejects.toMatchObject({ code: 'occasion-closed' });
      await reader.close();
    }
  });
});
