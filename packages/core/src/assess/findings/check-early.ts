import { observationSeries } from '../../fold/series.js';
import { inForce, markedStatements, type Statement } from '../../fold/statements.js';
import { comparableUntil } from '../../readings/comparable-periods.js';
import { definedIn, type View } from '../../readings/view.js';
import { cellOf } from '../../statement/columns.js';
import { addDays, type CalendarDate } from '../../values/calendar-date.js';
import type { StatementId } from '../../values/id.js';
import { type PeriodText, startOf, unitOf } from '../../values/period.js';
import { grouped } from '../grouped.js';
import type { Finding } from './finding.js';

/** How many periods back the same figure is looked for: one is mistaken for a near year's, a far one's is chance. */
const LOOKED_BACK = 5;

const FIRST_DAY: CalendarDate = '0001-01-01';

/** One stated outturn of a whole period. */
interface Outturn {
  readonly id: StatementId;
  readonly event: string;
  readonly statedOn: CalendarDate;
  readonly document: string | undefined;
  readonly indicator: string;
  readonly segment: string;
  readonly period: PeriodText;
  /** As told; `null` where only bounds are. */
  readonly value: string | null;
}

/**
 * Every outturn in force that was stated before its period was over: it may be of a part of the period, a forecast,
 * or of another period. Where the same document states the same figure for one of the five periods before, the finding
 * says that, a finding each; the others are told together, once for an indicator, its period and the event.
 */
export function checkEarly(view: View): readonly Finding[] {
  const early = markedStatements(view.stated, 'early')
    .map((statement) => outturnOf(view, statement))
    .filter((outturn) => outturn !== undefined);
  const twins = twinsIn(view, early);
  const alone = early.filter(({ id }) => !twins.has(id));
  const together = grouped(alone, ({ event, indicator, period }) => `${event} ${indicator} ${period}`);
  return [
    ...early.flatMap((outturn) => sameFigure(view, outturn, twins.get(outturn.id))),
    ...together.flatMap((outturns) => statedEarly(view, outturns)),
  ];
}

/** The outturn a statement tells; `undefined` where it tells no figure, one of a part, or is not in force. */
function outturnOf(view: View, { id, event, row }: Statement): Outturn | undefined {
  if (event.type !== 'observations-stated') return undefined;
  const { data } = event;
  const isPart = cellOf(data.extent, row) === 'part';
  if (isPart || (cellOf(data.missing, row) ?? null) !== null) return undefined;
  const [indicator, segment] = [cellOf(data.indicator, row) ?? '', cellOf(data.segment, row) ?? ''];
  const period = cellOf(data.period, row) ?? '';
  const inUse = inForce(view.stated, observationSeries(indicator, segment, 'outturn'), period);
  if (inUse?.id !== id) return undefined;
  const { statedOn, meta } = event;
  const value = cellOf(data.value, row) ?? null;
  return {
    id,
    event: event.id,
    statedOn,
    document: meta.source?.document,
    indicator,
    segment,
    period,
    value,
  };
}

/** For each early outturn the nearest of the periods before it that its document states the same figure for. */
function twinsIn(view: View, early: readonly Outturn[]): ReadonlyMap<StatementId, Outturn> {
  const found = new Map<StatementId, Outturn>();
  for (const outturn of early) {
    const twin = twinOf(view, outturn);
    if (twin) found.set(outturn.id, twin);
  }
  return found;
}

function twinOf(
  view: View,
  { indicator: id, segment, period, document, value }: Outturn,
): Outturn | undefined {
  const indicator = definedIn(view, 'indicator', id, period);
  if (!indicator || document === undefined || value === null || startOf(period) === FIRST_DAY)
    return undefined;
  const series = observationSeries(id, segment, 'outturn');
  const dayBefore = addDays(startOf(period), -1);
  let looked = 0;
  for (const before of comparableUntil(indicator.schedule, period, FIRST_DAY, dayBefore)) {
    if (unitOf(before) !== unitOf(period) || looked === LOOKED_BACK) return undefined;
    const statement = inForce(view.stated, series, before);
    const other = statement && outturnOf(view, statement);
    if (other?.document === document && other.value === value) return other;
    looked += 1;
  }
  return undefined;
}

function sameFigure(view: View, outturn: Outturn, twin: Outturn | undefined): readonly Finding[] {
  if (!twin) return [];
  const evidence = [outturn.id, twin.id];
  return notice(view, outturn, { code: 'same-figure-two-years', otherPeriod: twin.period, evidence });
}

function statedEarly(view: View, outturns: readonly Outturn[]): readonly Finding[] {
  const [first] = outturns;
  if (!first) return [];
  return notice(view, first, {
    code: 'stated-before-its-period-ended',
    evidence: outturns.map(({ id }) => id),
  });
}

function notice(
  view: View,
  { indicator: id, segment, period, value, statedOn }: Outturn,
  what: Pick<Finding, 'code' | 'otherPeriod' | 'evidence'>,
): readonly Finding[] {
  const indicator = definedIn(view, 'indicator', id, period);
  if (!indicator) return [];
  const { name, measuredIn } = indicator;
  const about = { subject: id, segment, name, period, statedOn, printed: value, measuredIn };
  return [
    { ...about, ...what, class: 'notice', computed: null, difference: null, multiplier: 1, missing: [] },
  ];
}
