import type { DecidedEvent } from '../events/event.js';
import { rowCount } from '../statement/columns.js';
import { refuse } from './refuse.js';
import { rowKeyOf } from './row-keys.js';
import { seriesText } from './series.js';

/** Refuses two rows of one event that state the same thing (`same-key-twice`). */
export function refuseSameKeys(event: DecidedEvent): void {
  const rows = new Map<string, number>();
  for (let row = 0; row < rowCount(event.data); row++) {
    const key = rowKeyOf(event, row);
    if (!key) continue;
    const text = `${seriesText(key.series)}|${key.point}|${key.part}`;
    const before = rows.get(text);
    if (before !== undefined) {
      const message = `Rows ${before} and ${row} state the same thing (${text}); keep one, or state them in two commands.`;
      refuse('same-key-twice', message, { rows: [before, row], key: text });
    }
    rows.set(text, row);
  }
}
