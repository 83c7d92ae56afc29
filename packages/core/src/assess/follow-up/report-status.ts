import type { Assignment } from '../../assignment/assignment-events.js';
import { type Extension, lastExtension } from '../../fold/extensions.js';
import type { AssignmentStep } from '../../fold/register-state.js';
import type { CalendarDate } from '../../values/calendar-date.js';
import { endOf } from '../../values/period.js';
import type { ReportStatus } from './assignment-status.js';

type Reported = Extract<AssignmentStep, { type: 'assignment-reported' }>['data'];

/** A report with its date as it stands after extensions. */
type AskedReport = NonNullable<Assignment['reports']>[number] & { readonly firstOn: string };

/** What decides how an assignment's reports stand. */
interface ReportView {
  readonly asOf: CalendarDate;
  readonly cancelled: boolean;
  readonly extensions: readonly Extension[];
}

/**
 * How each report an assignment asks for stands on a day. A report given without naming which is the first not yet
 * given, by the day it is asked for; the same one given again replaces.
 */
export function reportStatuses(
  reports: NonNullable<Assignment['reports']>,
  steps: readonly AssignmentStep[],
  { asOf, cancelled, extensions }: ReportView,
): readonly ReportStatus[] {
  const asked = reports.map((report) => extended(report, lastExtension(extensions, report.id)));
  const given = whenGiven(asked, steps);
  return asked.map((report) => {
    const reported = given.get(report.id);
    return {
      report: report.id,
      to: report.to,
      form: report.form ?? null,
      on: report.on,
      firstOn: report.firstOn,
      submitBy: report.submitBy ?? null,
      status: reported ? 'given' : owed(report, asOf, cancelled),
      givenOn: reported?.on ?? null,
      givenLate: reported !== undefined && reported.on > endOf(report.on),
      submittedOn: reported?.submittedOn ?? null,
      submittedLate: submittedLate(report, reported),
    };
  });
}

/** More time for a report moves the meeting it is given at, so that the day it was to be handed in before goes. */
function extended(
  { submitBy, ...report }: NonNullable<Assignment['reports']>[number],
  extension: Extension | undefined,
): AskedReport {
  const firstOn = report.on;
  if (extension) return { ...report, firstOn, on: extension.data.to };
  return { ...report, firstOn, ...(submitBy !== undefined && { submitBy }) };
}

function owed({ on }: AskedReport, asOf: CalendarDate, cancelled: boolean): ReportStatus['status'] {
  if (cancelled) return 'not-needed';
  return asOf > endOf(on) ? 'late' : 'due';
}

/** One given by the day it was to be handed in was handed in by then, whether or not anybody said so. */
function submittedLate({ submitBy }: AskedReport, reported: Reported | undefined): boolean | null {
  if (submitBy === undefined || reported === undefined) return null;
  const last = endOf(submitBy);
  if (reported.submittedOn !== undefined) return reported.submittedOn > last;
  return reported.on <= last ? false : null;
}

function whenGiven(
  asked: readonly AskedReport[],
  steps: readonly AssignmentStep[],
): ReadonlyMap<string, Reported> {
  const inOrder = [...asked].sort((a, b) =>
    endOf(a.on) < endOf(b.on) ? -1 : endOf(a.on) > endOf(b.on) ? 1 : 0,
  );
  const given = new Map<string, Reported>();
  for (const step of steps) {
    if (step.type !== 'assignment-reported') continue;
    const report = step.data.report ?? inOrder.find(({ id }) => !given.has(id))?.id;
    if (report !== undefined) given.set(report, step.data);
  }
  return given;
}
