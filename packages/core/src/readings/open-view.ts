import { entryAt, versionAt } from '../fold/ledger.js';
import type { RegisterState } from '../fold/register-state.js';
import { KINDS } from '../indicator/observation-events.js';
import { type CalendarDate, parseCalendarDate } from '../values/calendar-date.js';
import { type Instant, parseInstant } from '../values/instant.js';
import { OutturnError } from '../values/outturn-error.js';
import { readDerived } from './read-derived.js';
import type { View, Viewpoint } from './view.js';

/** The day asked from when nothing has been stated. */
const NO_DAY: CalendarDate = '0001-01-01';

/**
 * Opens a view.
 *
 * @throws {OutturnError} `version-unknown` when `recordedBy` is a version the log has not reached, and the errors of
 * dates and instants.
 */
export function openView(state: RegisterState, viewpoint: Viewpoint = {}): View {
  const { ledger } = state;
  const version = versionOfView(state, viewpoint.recordedBy);
  const latest = version > 0 ? entryAt(ledger, version)?.latestStatedOn : undefined;
  const asOf = viewpoint.asOf === undefined ? (latest ?? NO_DAY) : parseCalendarDate(viewpoint.asOf);
  const planAsOf = viewpoint.planAsOf === undefined ? asOf : parseCalendarDate(viewpoint.planAsOf);
  const basis = viewpoint.basis ?? KINDS;
  return {
    state,
    version,
    asOf,
    planAsOf,
    kinds: KINDS.filter((kind) => basis.includes(kind)),
    compare: viewpoint.compare ?? 'exact',
    stated: { ledger, version, asOf },
    planned: { ledger, version, asOf: planAsOf },
    admitsParts: false,
    admitsAtypical: true,
    derive: readDerived,
    deriving: [],
    found: new Map(),
  };
}

function versionOfView(state: RegisterState, recordedBy: Instant | number | undefined): number {
  if (recordedBy === undefined) return state.version;
  if (typeof recordedBy === 'string') {
    return versionAt(state.ledger, parseInstant(recordedBy), state.version);
  }
  if (Number.isInteger(recordedBy) && recordedBy >= 0 && recordedBy <= state.version) return recordedBy;
  const message = `The log has versions 0 to ${state.version}, not ${recordedBy}; ask for one of those, or for an instant.`;
  throw new OutturnError('version-unknown', message, { recordedBy, version: state.version });
}
