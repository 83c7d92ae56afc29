import type { Command, Tracker } from '@outturn/core';
import { threshold } from '@outturn/core/rules';
import { openTown, TOWN } from './towns.js';

/** The role that closes follow-ups in the tests. */
export const BY = 'Controller';

/** A follow-up of a year. */
export function scheduleOccasion(id: string, period = '2024'): Command {
  return { type: 'schedule-occasion', data: { id, name: `The report ${id}`, period } };
}

/** States contacts, in thousands, for a year. */
export function stateContacts(period: string, value: string): Command {
  return { type: 'state-observations', data: { indicator: 'contacts', period: [period], value: [value] } };
}

/** A goal with one target, at least 30 contacts each year. */
const planned: readonly Command[] = [
  openTown,
  { type: 'define-unit', data: { id: 'office', name: 'The office' } },
  {
    type: 'adopt-plan',
    data: { id: 'plan', name: 'The plan', body: 'The council', validity: '2024/2026' },
  },
  {
    type: 'define-goal',
    data: { id: 'near', plan: 'plan', name: 'Near those we are for', kind: 'council-goal' },
  },
  {
    type: 'define-indicator',
    data: {
      id: 'contacts',
      name: 'Contacts',
      measuredIn: 'count',
      scale: 'ratio',
      direction: 'increase',
      schedule: { every: 'year', from: '2020' },
      overTime: 'none',
    },
  },
  {
    type: 'set-target',
    data: {
      id: 'many',
      plan: 'plan',
      goal: 'near',
      indicator: 'contacts',
      rule: threshold('>=', '30'),
      when: { type: 'each' },
    },
  },
  scheduleOccasion('annual'),
];

/** The day the outturn of 2024 is stated on. */
export const REPORT_DAY = '2025-01-20';

/** A register of ten events whose one target is met in 2024, with the follow-up `annual` still open. */
export async function prepareReport(tracker: Tracker): Promise<void> {
  await tracker.execute(TOWN, planned, { commandId: 'plan', statedOn: '2024-03-18' });
  await tracker.execute(TOWN, stateContacts('2023', '29'), { commandId: 'c2023', statedOn: '2024-03-18' });
  await tracker.execute(TOWN, stateContacts('2024', '31'), { commandId: 'c2024', statedOn: REPORT_DAY });
  await tracker.execute(TOWN, scheduleOccasion('spare'), { commandId: 'spare', statedOn: REPORT_DAY });
}

/** Closes `annual` on the day its outturn is stated. */
export async function closeReport(tracker: Tracker): Promise<void> {
  const closing = { occasion: 'annual', by: BY };
  await tracker.closeOccasion(TOWN, closing, { commandId: 'close', statedOn: REPORT_DAY });
}
