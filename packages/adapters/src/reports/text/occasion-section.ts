import type { Assessment } from '@outturn/core';
import { headed, type ReportPage } from './report-page.js';
import { type Cell, cell, layTable, type TableColumn, type TableRow } from './table.js';
import { nameOfUnit } from './unit-name.js';

type Occasion = Assessment['occasions'][number];
type Duty = Occasion['duties'][number];

const KINDS = ['value', 'forecast', 'action', 'comment', 'judgement'] as const;

/** The columns that have something to show. */
interface ShownColumns {
  readonly kinds: readonly Duty['kind'][];
  readonly hasLate: boolean;
  readonly hasSigned: boolean;
}

/** The follow-ups of the asked period: when each closes, and how much of what it asks is given, unit by unit. */
export function occasionSection(page: ReportPage): readonly string[] {
  return occasionTable(page, (occasion, shown) => unitRows(occasion, shown, page));
}

/** The same without the units. */
export function briefOccasionSection(page: ReportPage): readonly string[] {
  return occasionTable(page, () => []);
}

function occasionTable(
  page: ReportPage,
  below: (occasion: Occasion, shown: ShownColumns) => readonly TableRow[],
): readonly string[] {
  const { assessment, report } = page;
  const { occasions, question } = assessment;
  if (occasions.length === 0) return [];
  const shown = shownColumns(occasions);
  const columns: readonly TableColumn[] = [
    { heading: report.occasion, grows: 'wrap' },
    { heading: report.closes },
    { heading: report.state },
    ...shown.kinds.map((kind): TableColumn => ({ heading: report.duties[kind], align: 'right' })),
    ...(shown.hasLate ? [{ heading: report.pastDue, align: 'right' } as const] : []),
    ...(shown.hasSigned ? [{ heading: report.signed }] : []),
  ];
  const rows = occasions.flatMap((occasion) => [
    occasionRow(occasion, shown, page),
    ...below(occasion, shown),
  ]);
  return [...headed(`${report.occasions} ${question.period}`, page), ...layTable(columns, rows, page)];
}

function shownColumns(occasions: readonly Occasion[]): ShownColumns {
  const duties = occasions.flatMap((occasion) => occasion.duties);
  const contributions = occasions.flatMap((occasion) => occasion.contributions);
  return {
    kinds: KINDS.filter((kind) => duties.some((duty) => duty.kind === kind)),
    hasLate: duties.some(({ status }) => status === 'late'),
    hasSigned: contributions.some(({ ready, approved }) => ready !== null || approved !== null),
  };
}

function occasionRow(
  { name, closesOn, status, closedOn, duties, contributions }: Occasion,
  shown: ShownColumns,
  page: ReportPage,
): TableRow {
  const { report } = page;
  const ready = contributions.filter((each) => each.ready !== null).length;
  const state = status === 'closed' ? report.closed(closedOn ?? '') : report.states[status];
  return [
    cell(name),
    cell(closesOn ?? '–'),
    cell(state, status === 'late' ? 'bad' : undefined),
    ...dutyCells(eachOnce(duties), shown, page),
    ...signedCell(ready === 0 ? '–' : report.unitsReady(ready, contributions.length), shown),
  ];
}

/** One row a unit; what nobody answers for comes last. None where no unit is named. */
function unitRows(
  { duties, contributions }: Occasion,
  shown: ShownColumns,
  page: ReportPage,
): readonly TableRow[] {
  const { report } = page;
  const rowOf = (unit: string | null, signed: string): TableRow => {
    const own = duties.filter((duty) => duty.unit === unit);
    const name = unit === null ? report.nobody : nameOfUnit(unit, page);
    return [
      cell(`  ${name}`),
      cell(''),
      cell(''),
      ...dutyCells(own, shown, page),
      ...signedCell(signed, shown),
    ];
  };
  if (contributions.length === 0) return [];
  const nobody = duties.some(({ unit }) => unit === null) ? [rowOf(null, '–')] : [];
  return [...contributions.map((each) => rowOf(each.unit, signatureOf(each, report))), ...nobody];
}

/** What several units answer for counts once in the whole. */
function eachOnce(duties: readonly Duty[]): readonly Duty[] {
  const keyed = duties.map(
    (duty) => [`${duty.kind}|${duty.about.kind}|${duty.about.id}|${duty.period}`, duty] as const,
  );
  return [...new Map(keyed).values()];
}

/** How many duties of each kind are given, of all; then how many are late. */
function dutyCells(
  duties: readonly Duty[],
  { kinds, hasLate }: ShownColumns,
  { report }: ReportPage,
): readonly Cell[] {
  const late = duties.filter(({ status }) => status === 'late').length;
  return [
    ...kinds.map((kind) => {
      const own = duties.filter((duty) => duty.kind === kind);
      const given = own.filter(({ status }) => status === 'given').length;
      return cell(own.length === 0 ? '–' : report.outOf(given, own.length));
    }),
    ...(hasLate ? [late === 0 ? cell('–') : cell(String(late), 'bad')] : []),
  ];
}

function signedCell(text: string, { hasSigned }: ShownColumns): readonly Cell[] {
  return hasSigned ? [cell(text)] : [];
}

function signatureOf(
  { ready, approved }: Occasion['contributions'][number],
  { approvedBy, readyBy, outdated }: ReportPage['report'],
): string {
  const last = approved ?? ready;
  if (last === null) return '–';
  const word = approved === null ? readyBy : approvedBy;
  return `${word} ${last.on}${last.outdated ? `, ${outdated}` : ''}`;
}
