import type { Series } from '../fold/series.js';
import { isWithdrawn, placesAt, type Statement, statementAt, uncovered } from '../fold/statements.js';
import { cellOf } from '../statement/columns.js';
import { endOf, type PeriodText } from '../values/period.js';
import { definedIn, type View } from './view.js';

/** Sorts before every date there is; the empty text would not, before the `|` of a rank. */
const NO_DAY = '0000-00-00';

/** A forecast with what orders it among others. */
interface Ranked {
  readonly statement: Statement;
  readonly rank: string;
}

/**
 * Of several forecasts the one made at the occasion that closes last, then the one stated last. An occasion
 * without a closing date comes before those with one; a month or year closes on its last day. `isCounted` leaves some out.
 */
export function latestForecast(
  view: View,
  series: Series,
  point: PeriodText,
  isCounted: (statement: Statement) => boolean = () => true,
): Statement | undefined {
  let best: Ranked | undefined;
  let withdrawn: readonly Ranked[] = [];
  for (const place of placesAt(view.stated, series, point)) {
    const statement = statementAt(view.stated.ledger, place);
    if (!statement || statement.event.statedOn > view.asOf || !isCounted(statement)) continue;
    const rank = `${closingDayOf(view, occasionOf(statement)) ?? NO_DAY}|${statement.event.statedOn}`;
    if (best && rank < best.rank) continue;
    if (isWithdrawn(view.stated, statement.id)) withdrawn = [...withdrawn, { statement, rank }];
    else best = { statement, rank };
  }
  return best && uncoveredForecast(view, best, withdrawn);
}

function uncoveredForecast(view: View, best: Ranked, withdrawn: readonly Ranked[]): Statement {
  const covering = withdrawn.filter(
    ({ statement, rank }) =>
      rank > best.rank || (rank === best.rank && statement.place > best.statement.place),
  );
  return uncovered(
    view.stated,
    best.statement,
    covering.map(({ statement }) => statement),
  );
}

/** The follow-up a forecast was made at; empty for what is no forecast. */
export function occasionOf({ event, row }: Statement): string {
  if (event.type === 'forecasts-stated') return event.data.occasion;
  return event.type === 'observations-stated' ? (cellOf(event.data.occasion, row) ?? '') : '';
}

/** The day an occasion closes on, its last where only a month or a year is known; `undefined` where none is. */
export function closingDayOf(view: View, occasion: string): string | undefined {
  const closesOn = definedIn(view, 'occasion', occasion)?.closesOn;
  return closesOn === undefined ? undefined : endOf(closesOn);
}
