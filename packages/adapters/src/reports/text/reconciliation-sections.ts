import type { CheckedFigure, Reconciliation } from '@outturn/core';
import { explain, type StatementSource } from '@outturn/core/explain';
import { differenceTable, figureTable } from './reconciliation-table.js';
import { type BlankPage, paragraph } from './report-page.js';

/** Every printed figure, a table for each table of the document it stands in; what is missing is told under it. */
export function figureSections(reconciliation: Reconciliation, page: BlankPage): readonly string[] {
  const places = new Map<string, CheckedFigure[]>();
  for (const figure of reconciliation.figures) {
    const place = placeOf(figure, page);
    const before = places.get(place);
    if (before) before.push(figure);
    else places.set(place, [figure]);
  }
  return [...places].flatMap(([place, figures]) => [
    '',
    ...paragraph(page.paint(place, 'strong'), page),
    ...figureTable(figures, reconciliation.currency ?? '', page),
    ...figures.flatMap((figure) => missingOf(figure, page)),
  ]);
}

/** How many figures came out each way, those that agree first. */
export function classCounts({ figures }: Reconciliation, { report }: BlankPage): string {
  const counts = CLASSES.map((wanted) => ({
    wanted,
    count: figures.filter((figure) => figure.class === wanted).length,
  }));
  return counts
    .filter(({ count }) => count > 0)
    .map(({ wanted, count }) => `${report.figureClasses[wanted]} ${count}`)
    .join(', ');
}

const CLASSES: readonly CheckedFigure['class'][] = ['agrees', 'within-rounding', 'error', 'incomplete'];

/** What is printed in two places with two values, or adds up to two; nothing where there is none. */
export function otherSections(reconciliation: Reconciliation, page: BlankPage): readonly string[] {
  const lines = differenceTable(reconciliation, page);
  return reconciliation.others.length === 0
    ? []
    : ['', page.paint(page.report.otherDifferences, 'strong'), ...lines];
}

/** The table of the document a figure stands in, or where it is in no table, its place. */
function placeOf({ evidence, name }: CheckedFigure, { sources, words, report }: BlankPage): string {
  const [id] = evidence;
  const source: StatementSource['source'] = id === undefined ? undefined : sources?.get(id)?.source;
  if (!source) return report.noSource;
  const { document, page, table, place } = source;
  const within = table ?? withoutName(place ?? '', name);
  return [document, page === undefined ? '' : words.page(page), within]
    .filter((text) => text !== '')
    .join(', ');
}

/** A place without the figure's own name, which its row tells: what stands together is told together. */
function withoutName(place: string, name: string): string {
  return place.endsWith(`, ${name}`) ? place.slice(0, -name.length - 2) : place;
}

/** What a figure that cannot be checked lacks; its row has told what is printed. */
function missingOf(figure: CheckedFigure, page: BlankPage): readonly string[] {
  if (figure.class !== 'incomplete') return [];
  const { roundedTo: _, ...checked } = figure;
  const finding = { ...checked, class: 'incomplete', printed: null } as const;
  return paragraph(`- ${explain(finding, { locale: page.locale })}`, page);
}
