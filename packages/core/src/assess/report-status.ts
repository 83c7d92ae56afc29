import type { Assignment } from '../assignment/assignment-events.js';
import type { AssignmentStep } from '../fold/register-state.js';
import type { CalendarDate } from '../values/calendar-date.js';
import { endOf } from '../values/period.js';
import type { ReportStatus } from './assignment-status.js';

type AskedReport = NonNullable<Assignment['reports']>[number];

/**
 * How each report an assignment asks for stands on a day. A report given without naming which is the first not yet
 * given, by the day it is asked for; the same one given again replaces.
 */
export function reportStatuses(
  asked: readonly AskedReport[],
  steps: readonly AssignmentStep[],
  { asOf, cancelled }: { readonly asOf: CalendarDate; readonly cancelled: boolean },
): readonly ReportStatus[] {
  const givenOn = whenGiven(asked, steps);
  return asked.map((report) => {
    const given = givenOn.get(report.id) ?? null;
    const { id, to, on, submitBy = null } = report;
    return {
      report: id,
      to,
      on,
      submitBy,
      status: given ? 'given' : owed(report, asOf, cancelled),
      givenOn: given,
    };
  });
}

function owed({ on }: AskedReport, asOf: CalendarDate, cancelled: boolean): ReportStatus['status'] {
  if (cancelled) return 'not-needed';
  return asOf > endOf(on) ? 'late' : 'due';
}

function whenGiven(
  asked: readonly AskedReport[],
  steps: readonly AssignmentStep[],
): ReadonlyMap<string, CalendarDate> {
  const inOrder = [...asked].sort((a, b) =>
    endOf(a.on) < endOf(b.on) ? -1 : endOf(a.on) > endOf(b.on) ? 1 : 0,
  );
  const given = new Map<string, CalendarDate>();
  for (const step of steps) {
    if (step.type !== 'assignment-reported') continue;
    const report = step.data.report ?? inOrder.find(({ id }) => !given.has(id))?.id;
    if (report !== undefined) given.set(report, step.data.on);
  }
  return given;
}
