import { type Command, toColumns } from '@outturn/core';
import { segmentOf, sourceOfRow } from './board-indicators.js';
import { BOARD_ROWS, type BoardRow } from './board-rows.js';
import { onPage } from './oxelosund-source.js';

const START = 'Ingångsvärde Dec 2021';

/** Start values are of 2021 as the heading says, but for those that print a year of their own. */
function startOf(row: BoardRow) {
  const isBlank = row.start === '-';
  return {
    indicator: row.indicator,
    segment: segmentOf(row),
    period: /^\d{4}$/.test(row.note) ? row.note : '2021',
    value: isBlank ? null : row.start,
    missing: isBlank ? ('not-stated' as const) : null,
    extent: row.note === 'part' ? ('part' as const) : ('whole' as const),
    atypical: row.note === 'unusual',
    place: sourceOfRow(row, START).place ?? null,
  };
}

/** The start values of the board's 42 rows; the gaps among them are stated as not stated. */
export const boardObservationCommands: readonly Command[] = [
  {
    type: 'state-observations',
    data: toColumns(BOARD_ROWS.map(startOf)),
    source: onPage('16', `Kommunstyrelsens mål, kolumnen ${START}`),
  },
];
