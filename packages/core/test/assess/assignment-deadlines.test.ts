import { describe, expect, it } from 'vitest';
import { assessAssignments } from '../../src/assess/follow-up/assess-assignments.js';
import type { AssignmentStatus } from '../../src/assess/follow-up/assignment-status.js';
import type { Command } from '../../src/events/command.js';
import { openView } from '../../src/readings/open-view.js';
import { on } from '../support/budget-of.js';
import { type Batch, registerOf } from '../support/register-of.js';

type Given = Extract<Command, { type: 'give-assignment' }>['data'];

const REPORTS: NonNullable<Given['reports']> = [
  { id: 'final', to: 'Kommunfullmäktige', form: 'decision', on: '2024-06' },
  { id: 'interim', to: 'Kommunstyrelsen', on: '2024-05-06', submitBy: '2024-03-25' },
];

function given(more: Partial<Given> = {}): Batch {
  const contributors = [{ unit: 'ekonomi', role: 'lead' as const }];
  return on(
    '2024-01-10',
    { type: 'open-register', data: { name: 'Norrtälje', currency: 'SEK' } },
    { type: 'adopt-plan', data: { id: 'plan', name: 'Plan', body: 'KS', validity: '2024' } },
    { type: 'define-unit', data: { id: 'ekonomi', name: 'Ekonomiavdelningen' } },
    {
      type: 'give-assignment',
      data: { id: 'lokalbank', plan: 'plan', name: 'Lokalbanken', kind: 'assignment', contributors, ...more },
    },
  );
}

const step = { assignment: 'lokalbank' } as const;
const completed = (day: string, statedOn = day) =>
  on(statedOn, { type: 'complete-assignment', data: { ...step, on: day } });
const cancelled = (day: string) =>
  on(day, { type: 'cancel-assignment', data: { ...step, on: day, note: 'Utgår' } });
const reported = (day: string, report?: string) =>
  on(day, { type: 'report-assignment', data: { ...step, on: day, ...(report && { report }) } });

function statusOn(asOf: string, ...batches: readonly Batch[]): AssignmentStatus {
  const [status] = assessAssignments(openView(registerOf(batches), { asOf }));
  if (!status) throw new Error('no assignment in view');
  return status;
}

function reportsOn(asOf: string, ...batches: readonly Batch[]) {
  const { reports } = statusOn(asOf, given({ due: '2024', reports: REPORTS }), ...batches);
  return Object.fromEntries(reports.map(({ report, status, givenOn }) => [report, givenOn ?? status]));
}

describe('an assignment', () => {
  it.each([
    ['2024-05-06', '2024-05-06', 'due', 0],
    ['2024-05-06', '2024-05-07', 'late', 1],
    ['2024-05', '2024-05-31', 'due', 0],
    ['2024-05', '2024-06-01', 'late', 1],
    ['2024', '2024-12-31', 'due', 0],
    ['2024', '2025-01-02', 'late', 2],
  ])('due %s is, on %s, %s by %i days', (due, asOf, status, daysLate) => {
    expect(statusOn(asOf, given({ due }))).toMatchObject({ status, daysLate, doneLate: false, due });
  });

  it('without a due date is never late', () => {
    expect(statusOn('2030-01-01', given())).toMatchObject({ status: 'no-date', due: null, daysLate: 0 });
  });

  it('is done when completed, and says how late', () => {
    const early = statusOn('2024-12-31', given({ due: '2024-05' }), completed('2024-05-31'));
    expect(early).toMatchObject({ status: 'done', doneOn: '2024-05-31', doneLate: false, daysLate: 0 });
    const late = statusOn('2024-12-31', given({ due: '2024-05' }), completed('2024-06-03'));
    expect(late).toMatchObject({ status: 'done', doneLate: true, daysLate: 3 });
  });

  it('is not done before the day it was said to be', () => {
    const batches = [given({ due: '2024-05' }), completed('2024-05-02', '2024-07-01')];
    expect(statusOn('2024-06-15', ...batches)).toMatchObject({ status: 'late', doneOn: null });
    expect(statusOn('2024-07-01', ...batches)).toMatchObject({ status: 'done', doneLate: false });
  });

  it('follows the version of the log that was asked for', () => {
    const state = registerOf([given({ due: '2024-05' }), completed('2024-05-02')]);
    const before = openView(state, { asOf: '2024-05-02', recordedBy: state.version - 1 });
    expect(assessAssignments(before)).toMatchObject([{ status: 'due' }]);
  });

  it('is cancelled, and then not late, when called off', () => {
    const status = statusOn(
      '2025-01-01',
      given({ due: '2024-05', reports: REPORTS }),
      cancelled('2024-07-01'),
    );
    expect(status).toMatchObject({ status: 'cancelled', daysLate: 0, doneOn: null });
    expect(status.reports.map((report) => report.status)).toEqual(['not-needed', 'not-needed']);
  });

  it('is not there before it was given', () => {
    const state = registerOf([given()]);
    expect(assessAssignments(openView(state, { asOf: '2024-01-09' }))).toEqual([]);
  });

  it('names who is to do it and the statements it rests on', () => {
    const status = statusOn('2024-12-31', given(), reported('2024-03-01'), completed('2024-04-01'));
    expect(status).toMatchObject({ units: ['ekonomi'], goal: null, kind: 'assignment' });
    expect(status.evidence).toEqual(['c1/3#0', 'c5/0#0', 'c6/0#0']);
  });
});

describe('a report of an assignment', () => {
  it('is due through its day or month and late after it', () => {
    expect(reportsOn('2024-05-06')).toEqual({ final: 'due', interim: 'due' });
    expect(reportsOn('2024-05-07')).toEqual({ final: 'due', interim: 'late' });
    expect(reportsOn('2024-07-01')).toEqual({ final: 'late', interim: 'late' });
  });

  it('given without a name is the first not yet given, by the day it is asked for', () => {
    expect(reportsOn('2024-05-20', reported('2024-05-06'))).toEqual({ final: 'due', interim: '2024-05-06' });
    const both = [reported('2024-05-06'), reported('2024-06-10')];
    expect(reportsOn('2024-06-20', ...both)).toEqual({ final: '2024-06-10', interim: '2024-05-06' });
  });

  it('given by name is that one, and again by name replaces', () => {
    const named = [reported('2024-04-01', 'final'), reported('2024-04-02', 'final')];
    expect(reportsOn('2024-05-01', ...named)).toEqual({ final: '2024-04-02', interim: 'due' });
  });

  it('stays late when the assignment is completed without it', () => {
    expect(reportsOn('2024-07-01', completed('2024-05-02'))).toEqual({ final: 'late', interim: 'late' });
  });

  it('more than is asked for changes nothing', () => {
    const three = [reported('2024-05-06'), reported('2024-06-10'), reported('2024-06-11')];
    expect(reportsOn('2024-06-20', ...three)).toEqual({ final: '2024-06-10', interim: '2024-05-06' });
  });
});
