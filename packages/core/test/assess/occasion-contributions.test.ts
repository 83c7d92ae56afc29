import { describe, expect, it } from 'vitest';
import { threshold } from '../../src/rules/builders.js';
import { on } from '../support/budget-of.js';
import { type DataOf, followUp, followUpOn, lead, open, yearly } from '../support/occasion-register.js';
import type { Batch } from '../support/register-of.js';
import { aim, defineIndicator, observe } from '../support/small-register.js';

describe('a contribution to a follow-up', () => {
  const base = open(
    yearly,
    defineIndicator({ id: 'pupils', contributors: [lead('school')] }),
    aim(threshold('>=', '1')),
    aim(threshold('>=', '1'), { id: 'other', indicator: 'pupils' }),
    followUp({ closesOn: '2025-02' }),
    observe({ 2024: '9' }),
  );
  const sign = (day: string, data: Omit<DataOf<'sign-contribution'>, 'occasion' | 'by'>) =>
    on(day, { type: 'sign-contribution', data: { occasion: 'follow-up', by: 'Head', ...data } });
  const ready = sign('2025-01-20', { unit: 'office', as: 'ready' });
  const approved = sign('2025-01-25', { unit: 'office', as: 'approved', signedBy: 'board', note: 'Seen' });

  it('counts what each unit owes, and shows who marked it ready and who approved it', () => {
    expect(followUpOn('2025-01-25', base, ready, approved).contributions).toEqual([
      {
        unit: 'office',
        owes: 0,
        ready: {
          by: 'Head',
          signedBy: 'office',
          on: '2025-01-20',
          note: null,
          outdated: false,
          evidence: ['c13/0#0'],
        },
        approved: {
          by: 'Head',
          signedBy: 'board',
          on: '2025-01-25',
          note: 'Seen',
          outdated: false,
          evidence: ['c14/0#0'],
        },
      },
      { unit: 'school', owes: 1, ready: null, approved: null },
    ]);
  });

  it('is shown as it was on the day asked from', () => {
    const [office] = followUpOn('2025-01-24', base, ready, approved).contributions;
    expect([office?.ready?.on, office?.approved]).toEqual(['2025-01-20', null]);
  });

  it('is signed for an older state of things once a value is restated, until it is signed again', () => {
    const restated = on('2025-01-30', observe({ 2024: '10' }));
    const outdated = (...batches: readonly Batch[]) => {
      const [office] = followUpOn('2025-02-10', base, ready, approved, ...batches).contributions;
      return [office?.ready?.outdated, office?.approved?.outdated];
    };
    expect(outdated()).toEqual([false, false]);
    expect(outdated(restated)).toEqual([true, true]);
    const again = sign('2025-02-01', { unit: 'office', as: 'approved', signedBy: 'board' });
    expect(outdated(restated, again)).toEqual([true, false]);
    expect(outdated(on('2025-01-30', observe({ 2024: '10' }, { indicator: 'pupils' })))).toEqual([
      false,
      false,
    ]);
  });

  it('of a unit answers for the units that are part of it', () => {
    const whole = sign('2025-01-20', { unit: 'board', as: 'ready' });
    const found = followUpOn('2025-01-25', base, whole).contributions;
    expect(found.map(({ unit: id, owes }) => [id, owes])).toEqual([
      ['office', 0],
      ['school', 1],
      ['board', 1],
    ]);
    const later = on('2025-01-26', observe({ 2024: '10' }, { indicator: 'pupils' }));
    const after = followUpOn('2025-01-26', base, whole, later).contributions;
    expect(after.find(({ unit: id }) => id === 'board')).toMatchObject({
      owes: 0,
      ready: { outdated: true },
    });
  });
});
