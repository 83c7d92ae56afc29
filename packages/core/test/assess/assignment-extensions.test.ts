import { describe, expect, it } from 'vitest';
import { assessAssignments } from '../../src/assess/follow-up/assess-assignments.js';
import type { AssignmentStatus } from '../../src/assess/follow-up/assignment-status.js';
import type { Command } from '../../src/events/command.js';
import { openView } from '../../src/readings/open-view.js';
import { on } from '../support/budget-of.js';
import { type Batch, registerOf } from '../support/register-of.js';

type Given = Extract<Command, { type: 'give-assignment' }>['data'];

const REPORTS: NonNullable<Given['reports']> = [
  { id: 'interim', to: 'Board', form: 'written', on: '2024-05-06', submitBy: '2024-03-25' },
  { id: 'final', to: 'Council', form: 'decision', on: '2024-06' },
];

const opened = on(
  '2024-01-10',
  { type: 'open-register', data: { name: 'Town', currency: 'SEK' } },
  { type: 'adopt-plan', data: { id: 'plan', name: 'Plan', body: 'Board', validity: '2024' } },
  { type: 'define-unit', data: { id: 'office', name: 'Office' } },
  { type: 'define-unit', data: { id: 'school', name: 'School' } },
);

function give(more: Partial<Given> = {}): Command {
  const contributors: Given['contributors'] = [{ unit: 'office', role: 'lead' }];
  return {
    type: 'give-assignment',
    data: { id: 'task', plan: 'plan', name: 'Task', kind: 'assignment', contributors, ...more },
  };
}

function given(more: Partial<Given> = {}): readonly Batch[] {
  return [opened, on('2024-01-10', give(more))];
}

const extended = (day: string, to: string, report?: string) =>
  on(day, {
    type: 'extend-assignment',
    data: { assignment: 'task', to, by: 'Board', ...(report && { report }) },
  });
const completed = (day: string) =>
  on(day, { type: 'complete-assignment', data: { assignment: 'task', on: day } });
const reported = (day: string, more: { report?: string; submittedOn?: string } = {}) =>
  on(day, { type: 'report-assignment', data: { assignment: 'task', on: day, ...more } });

function allOn(asOf: string, batches: readonly Batch[]): readonly AssignmentStatus[] {
  return assessAssignments(openView(registerOf(batches), { asOf }));
}

function taskOn(asOf: string, ...batches: readonly Batch[]): AssignmentStatus {
  const task = allOn(asOf, batches).find(({ assignment }) => assignment === 'task');
  if (!task) throw new Error('no assignment in view');
  return task;
}

function interimOn(asOf: string, ...steps: readonly Batch[]) {
  return taskOn(asOf, ...given({ due: '2024', reports: REPORTS }), ...steps).reports[0];
}

describe('an assignment that was given more time', () => {
  const late = extended('2024-06-03', '2024-09');

  it('is late by its first date until the extension is said, and due by the new one after', () => {
    const batches = [...given({ due: '2024-05' }), late];
    expect(taskOn('2024-06-02', ...batches)).toMatchObject({ status: 'late', due: '2024-05', daysLate: 2 });
    expect(taskOn('2024-09-30', ...batches)).toMatchObject({
      status: 'due',
      due: '2024-09',
      firstDue: '2024-05',
      daysLate: 0,
      extensions: [{ to: '2024-09', by: 'Board', statedOn: '2024-06-03', report: null }],
    });
    expect(taskOn('2024-10-01', ...batches)).toMatchObject({ status: 'late', daysLate: 1 });
  });

  it.each([
    ['2024-05-31', false, false],
    ['2024-06-01', false, true],
    ['2024-09-30', false, true],
    ['2024-10-01', true, false],
  ])('done %s is late: %s, within the extension: %s', (day, doneLate, doneWithinExtension) => {
    const batches = [...given({ due: '2024-05' }), extended('2024-04-02', '2024-09'), completed(day)];
    expect(taskOn('2024-12-31', ...batches)).toMatchObject({ status: 'done', doneLate, doneWithinExtension });
  });

  it('twice is due by the last', () => {
    const batches = [...given({ due: '2024-05' }), late, extended('2024-08-01', '2025')];
    const { due, extensions } = taskOn('2024-12-31', ...batches);
    expect([due, extensions.map(({ to }) => to)]).toEqual(['2025', ['2024-09', '2025']]);
  });

  it('has a date from then on where it had none', () => {
    const batches = [...given(), extended('2024-02-01', '2024-09')];
    expect(taskOn('2024-01-31', ...batches)).toMatchObject({ status: 'no-date', due: null });
    expect(taskOn('2024-02-01', ...batches)).toMatchObject({ status: 'due', due: '2024-09', firstDue: null });
  });

  it('and then given anew as a whole has the date it was then given', () => {
    const anew = on('2024-07-01', give({ due: '2024-12' }));
    const { due, firstDue, extensions } = taskOn('2024-07-01', ...given({ due: '2024-05' }), late, anew);
    expect([due, firstDue, extensions]).toEqual(['2024-12', '2024-12', []]);
  });

  it('keeps the time it was given when the day it was given on is transcribed anew', () => {
    const fixed = on('2024-01-10', give({ due: '2024-04' }));
    expect(taskOn('2024-07-01', ...given({ due: '2024-05' }), late, fixed)).toMatchObject({
      due: '2024-09',
      firstDue: '2024-04',
    });
  });
});

describe('a report of an assignment', () => {
  it('is late while the task is not, and the task may be late while its reports are given', () => {
    const reports = [...given({ due: '2024', reports: REPORTS })];
    const lateReport = taskOn('2024-05-07', ...reports);
    expect([lateReport.status, lateReport.reports.map(({ status }) => status)]).toEqual([
      'due',
      ['late', 'due'],
    ]);
    const lateTask = taskOn('2025-01-01', ...reports, reported('2024-05-06'), reported('2024-06-01'));
    expect([lateTask.status, lateTask.reports.map(({ status }) => status)]).toEqual([
      'late',
      ['given', 'given'],
    ]);
  });

  it('says in what form, to whom, and when it is to be handed in', () => {
    expect(interimOn('2024-02-01')).toEqual({
      report: 'interim',
      to: 'Board',
      form: 'written',
      on: '2024-05-06',
      firstOn: '2024-05-06',
      submitBy: '2024-03-25',
      status: 'due',
      givenOn: null,
      givenLate: false,
      submittedOn: null,
      submittedLate: null,
    });
  });

  it('given more time is due by the new date, without touching the task or the other report', () => {
    const status = taskOn(
      '2024-05-07',
      ...given({ due: '2024', reports: REPORTS }),
      extended('2024-04-01', '2024-09-09', 'interim'),
    );
    expect(status).toMatchObject({ due: '2024', firstDue: '2024' });
    expect(status.reports.map(({ on: day, firstOn, submitBy }) => [day, firstOn, submitBy])).toEqual([
      ['2024-09-09', '2024-05-06', null],
      ['2024-06', '2024-06', null],
    ]);
    expect(status.reports.map((report) => report.status)).toEqual(['due', 'due']);
  });

  it('given without a name after an extension is the first by the dates as they then stand', () => {
    const batches = [extended('2024-04-01', '2024-09-09', 'interim'), reported('2024-06-10')];
    const { reports } = taskOn('2024-07-01', ...given({ due: '2024', reports: REPORTS }), ...batches);
    expect(reports.map(({ report, givenOn }) => [report, givenOn])).toEqual([
      ['interim', null],
      ['final', '2024-06-10'],
    ]);
  });

  it.each([
    ['2024-03-25', {}, false, false],
    ['2024-05-06', {}, false, null],
    ['2024-05-06', { submittedOn: '2024-03-25' }, false, false],
    ['2024-05-06', { submittedOn: '2024-03-26' }, false, true],
    ['2024-05-07', { submittedOn: '2024-03-20' }, true, false],
  ])('given %s %j is given late: %s, handed in late: %s', (day, more, givenLate, submittedLate) => {
    const report = interimOn('2024-12-31', reported(day, { report: 'interim', ...more }));
    expect(report).toMatchObject({ status: 'given', givenOn: day, givenLate, submittedLate });
  });
});

describe('assignments as the document prints them', () => {
  it('name who leads and who takes part, those that lead first', () => {
    const contributors: Given['contributors'] = [
      { unit: 'school', role: 'participant' },
      { unit: 'office', role: 'lead' },
    ];
    expect(taskOn('2024-02-01', ...given({ contributors }))).toMatchObject({
      units: ['office', 'school'],
      contributors: [
        { unit: 'office', role: 'lead' },
        { unit: 'school', role: 'participant' },
      ],
    });
  });

  it('say when they begin, what pays for them, and every part they stand in, once', () => {
    const more = { starts: '2024-Q2', financing: 'Within the frame', standsIn: ['Appendix 1', 'Appendix 2'] };
    const all = allOn('2024-02-01', [...given(more)]);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject(more);
  });

  it('with one name and two ids are two', () => {
    const all = allOn('2024-02-01', [...given(), on('2024-01-10', give({ id: 'other' }))]);
    expect(all.map(({ assignment, name }) => [assignment, name])).toEqual([
      ['task', 'Task'],
      ['other', 'Task'],
    ]);
  });
});
