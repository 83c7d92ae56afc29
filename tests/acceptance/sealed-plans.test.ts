import { memoryStore } from '@outturn/adapters/memory';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { type Command, copyRegisters, openTracker, verifyOccasion } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { norrtalje2024 } from '../../packages/examples/src/norrtalje-2024/norrtalje-2024.js';
import { nykoping2024 } from '../../packages/examples/src/nykoping-2024/nykoping-2024.js';
import { oxelosund2022 } from '../../packages/examples/src/oxelosund-2022/oxelosund-2022.js';

const PLANS = [
  ['Norrtälje', norrtalje2024, '2024'],
  ['Nyköping', nykoping2024, '2024'],
  ['Oxelösund', oxelosund2022, '2023'],
] as const;

const by = 'Controller';
const statedOn = '2025-01-31';

function schedule(id: string, period: string): Command {
  return { type: 'schedule-occasion', data: { id, name: id, period } };
}

describe.each(PLANS)('the plan of %s, closed and sealed', (_, plan, period) => {
  test('verifies where it was closed and in a copy, closed alone or beside other commands', async () => {
    const store = sqliteStore({ path: ':memory:' });
    const tracker = await openTracker({ store });
    for (const { statedOn: day, commands } of plan) {
      await tracker.execute('plan', commands, { statedOn: day });
    }
    await tracker.execute('plan', [schedule('alone', period), schedule('beside', period)], { statedOn });
    await tracker.closeOccasion('plan', { occasion: 'alone', by }, { statedOn });
    await Promise.all([
      tracker.execute('plan', schedule('more', period), { statedOn }),
      tracker.closeOccasion('plan', { occasion: 'beside', by }, { statedOn }),
      tracker.execute('plan', schedule('yet-more', period), { statedOn }),
    ]);
    const copy = memoryStore();
    await copy.open();
    await copyRegisters(store, copy);
    expect(await verifyOccasion(store, 'plan', 'alone')).toMatchObject({ outcome: 'intact' });
    expect(await verifyOccasion(copy, 'plan', 'beside')).toMatchObject({ outcome: 'intact' });
  });
});
