import type {
  Adherence,
  AdherenceOfBreakdown,
  BudgetFollowUpLine,
  DeficitObligation,
  PlannedAction,
} from '@outturn/core';
import { amountCell, type FollowUpPage, hasAnything, namesOf, percentCell } from './follow-up-table.js';
import { headed, paragraph } from './report-page.js';
import { cell, layTable, type TableColumn, type TableRow } from './table.js';

/** How well the uppermost lines of each breakdown keep to their budgets, to date and by forecast. */
export function adherenceSection(page: FollowUpPage): readonly string[] {
  const { followUp, report, money } = page;
  const rows = followUp.adherence.flatMap((each) => adherenceRows(each, page));
  if (rows.length === 0) return [];
  const { lines, net, gross, adherence, adherenceLegend } = report.followUp;
  const columns: readonly TableColumn[] = [
    { heading: '', grows: 'wrap' },
    ...[lines, report.budget.toLowerCase(), report.deviation, net, gross].map(
      (heading): TableColumn => ({ heading, align: 'right' }),
    ),
  ];
  const title = `${adherence} (${money})`;
  return [...headed(title, page), ...layTable(columns, rows, page), ...paragraph(adherenceLegend, page)];
}

/** The deficits that ask for actions: the forecast without and with them, then each action once. */
export function deficitSection(page: FollowUpPage): readonly string[] {
  const { followUp, report, money } = page;
  const { obligations } = followUp;
  if (obligations.length === 0) return [];
  const { followUp: words, line, deviation } = report;
  const figures = [deviation, words.without, words.expected, words.withActions, words.remaining];
  const columns: readonly TableColumn[] = [
    { heading: line, grows: 'wrap' },
    ...figures.map((heading): TableColumn => ({ heading, align: 'right' })),
    { heading: report.state },
  ];
  const actions = new Map(obligations.flatMap((each) => each.actions.map((one) => [one.action, one])));
  return [
    ...headed(`${words.obligations} (${money})`, page),
    ...layTable(
      columns,
      obligations.map((each) => obligationRow(each, page)),
      page,
    ),
    ...[...actions.values()].flatMap((action) => paragraph(`- ${actionText(action, page)}.`, page)),
  ];
}

function obligationRow(obligation: DeficitObligation, page: FollowUpPage): TableRow {
  const { name, deficit, forecastBefore, expected, forecastAfter, remaining, status } = obligation;
  return [
    cell(name),
    amountCell(deficit, page, true),
    amountCell(forecastBefore, page),
    amountCell(expected, page, true),
    amountCell(forecastAfter, page),
    amountCell(remaining, page, true),
    cell(page.report.followUp.obligationStates[status], status === 'covered' ? 'good' : 'bad'),
  ];
}

function actionText({ line, amount, ...action }: PlannedAction, page: FollowUpPage): string {
  const { followUp, report, money } = page;
  const name = followUp.lines.find((one) => one.line === line)?.name ?? line;
  const written = amount === null ? null : `${amountCell(amount, page, true).text} ${money}`;
  return report.followUp.action({ ...action, line: name, amount: written });
}

/** Which lines lack what, said in words; a line above others is not named for what those lack. */
export function lackingSection(page: FollowUpPage): readonly string[] {
  const { followUp, report } = page;
  const above = new Set(followUp.lines.flatMap(({ parent, ofWhich }) => (ofWhich ? [] : [parent])));
  const leaves = followUp.lines.filter((line) => hasAnything(line) && !above.has(line.line));
  const lacks: readonly (readonly [
    keyof typeof report.followUp.lacks,
    (line: BudgetFollowUpLine) => boolean,
  ])[] = [
    ['planned', ({ toDate }) => typeof toDate.planned?.amount !== 'string'],
    ['outturn', ({ toDate }) => typeof toDate.outturn?.amount !== 'string'],
    [
      'forecast',
      ({ forecast }) => followUp.occasion !== null && typeof forecast.forecast?.amount !== 'string',
    ],
  ];
  const told = lacks.flatMap(([what, isLacking]) => {
    const lines = leaves.filter(isLacking);
    return lines.length === 0
      ? []
      : paragraph(`- ${report.followUp.lacks[what]}: ${namesOf(lines, page)}`, page);
  });
  return told.length === 0 ? [] : [...headed(report.followUp.lacking, page), ...told];
}

/** The documents that the budget, the outturns and the forecasts were stated in; nothing without sources. */
export function sourceSection(page: FollowUpPage): readonly string[] {
  const { followUp, report, sources } = page;
  const documentsOf = (ids: readonly string[]): readonly string[] => [
    ...new Set(ids.flatMap((id) => sources?.get(id)?.source?.document ?? [])),
  ];
  const evidence = (
    of: (line: BudgetFollowUpLine) => readonly ({ readonly evidence: readonly string[] } | null)[],
  ) => followUp.lines.flatMap((line) => of(line).flatMap((found) => found?.evidence ?? []));
  const told = [
    [
      report.budget.toLowerCase(),
      documentsOf(evidence(({ toDate, forecast }) => [toDate.planned, forecast.planned])),
    ],
    [report.outturn, documentsOf(evidence(({ toDate }) => [toDate.outturn, toDate.before]))],
    [report.forecast, documentsOf(evidence(({ forecast }) => [forecast.forecast, forecast.previous]))],
  ] as const;
  const lines = told.flatMap(([what, documents]) =>
    documents.length === 0 ? [] : paragraph(`- ${what}: ${documents.join('; ')}`, page),
  );
  return lines.length === 0 ? [] : [...headed(report.followUp.sources, page), ...lines];
}

function adherenceRows({ whole, breakdown, toDate, forecast }: AdherenceOfBreakdown, page: FollowUpPage) {
  return [toDate, forecast].flatMap((each) =>
    each && each.lacking < each.lines.length ? [adherenceRow(`${whole}, ${breakdown}`, each, page)] : [],
  );
}

function adherenceRow(name: string, adherence: Adherence, page: FollowUpPage): TableRow {
  const { held } = page.report.followUp;
  const { lines, lacking, planned, deviation, signed, absolute, actual, period } = adherence;
  const all = String(lines.length);
  return [
    cell(`${name}: ${held[actual](period)}`),
    cell(lacking === 0 ? all : page.report.outOf(lines.length - lacking, lines.length)),
    amountCell(planned, page),
    amountCell(deviation, page, true, signed.reason !== 'investment'),
    percentCell(signed, page),
    cell(percentCell(absolute, page).text.replace('+', '')),
  ];
}
