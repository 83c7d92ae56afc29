import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownEvent } from '../../src/events/event.js';
import { emptyIndex, indexRows, type Place, placeOf } from '../../src/fold/ledger-index.js';
import { rowKeyOf } from '../../src/fold/row-keys.js';
import { seriesText } from '../../src/fold/series.js';
import { cellOf, rowCount } from '../../src/statement/columns.js';

/** The day everything is stated: the year 2023 is over, and 2024 is not. */
const DAY = '2024-03-18';

const id = fc.constantFrom('a', 'b', 'c');
const period = fc.constantFrom('2023', '2024');
const columnOf = <Cell>(cell: fc.Arbitrary<Cell>, rows: number) =>
  fc.oneof(cell, fc.array(cell, { minLength: rows, maxLength: rows }));
const maybe = <Cell>(cell: fc.Arbitrary<Cell>, rows: number) =>
  fc.option(columnOf(cell, rows), { nil: undefined });

const observations = (rows: number) =>
  fc.record({
    indicator: columnOf(id, rows),
    period: columnOf(period, rows),
    segment: maybe(fc.constantFrom('', 'sex=men', 'sex=women'), rows),
    kind: maybe(fc.constantFrom('outturn', 'forecast'), rows),
  });
const amounts = (rows: number) =>
  fc.record({
    line: columnOf(id, rows),
    period: columnOf(period, rows),
    version: maybe(fc.constantFrom('decided', 'plan'), rows),
  });
const changes = (rows: number) =>
  fc.record({ line: columnOf(id, rows), period: columnOf(period, rows), item: columnOf(id, rows) });

const event = fc
  .integer({ min: 1, max: 6 })
  .chain((rows) =>
    fc
      .oneof(
        fc.record({ type: fc.constant('observations-stated'), data: observations(rows) }),
        fc.record({ type: fc.constant('budget-decided'), data: amounts(rows) }),
        fc.record({ type: fc.constantFrom('outturns-stated', 'forecasts-stated'), data: amounts(rows) }),
        fc.record({ type: fc.constantFrom('change-explained', 'budget-adjusted'), data: changes(rows) }),
      )
      .map((stated) => ({ ...stated, statedOn: DAY }) as unknown as KnownEvent),
  );

describe('the index of statements', () => {
  test('holds every row under its series and point, in log order, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), (events) => {
        const index = emptyIndex();
        const expected = new Map<string, Map<string, Place[]>>();
        for (const [at, stated] of events.entries()) {
          indexRows(index, stated, at + 1);
          for (let row = 0; row < rowCount(stated.data); row++) {
            const key = rowKeyOf(stated, row);
            const [series, point] = key ? [seriesText(key.series), key.point] : ['', ''];
            const points = expected.get(series) ?? new Map<string, Place[]>();
            expected.set(series, points.set(point, [...(points.get(point) ?? []), placeOf(at + 1, row)]));
          }
        }
        const found = [...index.series].flatMap(([group, parts]) =>
          [...parts].flatMap(([part, subjects]) =>
            [...subjects].map(([subject, points]) => {
              const places = [...points].map(([point, at]) => [point, [at].flat()] as const);
              return [seriesText({ group, part, subject }), new Map(places)] as const;
            }),
          ),
        );
        expect(new Map(found)).toEqual(expected);
      }),
    );
  });

  test('marks the outturns whose period was not over when they were stated, and no others', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), (events) => {
        const index = emptyIndex();
        const early: Place[] = [];
        for (const [at, stated] of events.entries()) {
          indexRows(index, stated, at + 1);
          if (stated.type !== 'observations-stated') continue;
          const { data } = stated;
          for (let row = 0; row < rowCount(data); row++) {
            const kind = cellOf(data.kind, row) ?? 'outturn';
            const isEarly = cellOf(data.period, row) === '2024' && kind === 'outturn';
            if (isEarly) early.push(placeOf(at + 1, row));
          }
        }
        expect(index.early).toEqual(early);
      }),
    );
  });
});
