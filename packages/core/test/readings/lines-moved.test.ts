import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { bridge } from '../../src/assess/budget/bridge.js';
import type { Command } from '../../src/events/command.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { openView } from '../../src/readings/open-view.js';
import { readAmount } from '../../src/readings/read-amount.js';
import type { AmountVersion } from '../../src/rules/measure.js';
import { printExact } from '../../src/values/exact.js';
import {
  adjusted,
  decided,
  explained,
  forecast,
  type LineText,
  outturn,
  transferred,
} from '../support/budget-of.js';
import { JULY, DEPARTMENTS as LINES, movedIn, X_MOVES } from '../support/moved-lines.js';

const REST: Command = decided([
  ['y', '2024', '-10'],
  ['z', '2024', '-20'],
]);

function xMoved(...more: readonly Command[]): RegisterState {
  return movedIn(LINES, X_MOVES, ...more);
}

function shown(
  state: RegisterState,
  line: string,
  version: AmountVersion = 'decided',
  period = '2024',
): string {
  const reading = readAmount(openView(state), line, version, period);
  return reading.known ? printExact(reading.value) : reading.reason.code;
}

describe('a line that moves within a year, of which only the year is stated', () => {
  it('counts whole where it stands all year, and in neither place it stood for a part of it', () => {
    const state = xMoved(REST, decided([['x', '2024', '-1200']]));
    expect(shown(state, 'total')).toBe('-1230000');
    expect([shown(state, 'old'), shown(state, 'new')]).toEqual(['partial', 'partial']);
    expect(shown(state, 'total', 'decided', '2024-H1')).toBe('no-amount');
  });

  it('counts once where its parts are stated too, by what is stated of the year', () => {
    const parts = decided([
      ['x', '2024-H1', '-600'],
      ['x', '2024-H2', '-700'],
    ]);
    expect(shown(xMoved(REST, parts), 'total')).toBe('-1330000');
    const state = xMoved(REST, parts, decided([['x', '2024', '-1200']]));
    expect([shown(state, 'old'), shown(state, 'new')]).toEqual(['-610000', '-720000']);
    expect(shown(state, 'total')).toBe('-1230000');
    const half = xMoved(REST, decided([['x', '2024', '-1200']]), decided([['x', '2024-H1', '-600']]));
    expect([shown(half, 'old'), shown(half, 'total')]).toEqual(['-610000', '-1230000']);
  });

  it('lacks its amount once', () => {
    const state = xMoved(REST);
    const reading = readAmount(openView(state), 'total', 'decided', '2024');
    expect(reading).toMatchObject({ known: false, leafCount: 3, leavesLacking: 1 });
  });

  it('is altered by what alters the year, and by what alters the sums it moves between', () => {
    const state = xMoved(
      REST,
      decided([['x', '2024', '-1200']]),
      adjusted('supplementary', [
        ['x', '2024', '-5', 'of-x'],
        ['old', '2024', '-3', 'of-old'],
      ]),
      transferred('moved', [
        ['new', '2024', '-2'],
        ['y', '2024', '2'],
      ]),
    );
    expect(shown(state, 'total', 'current')).toBe('-1238000');
    expect(shown(state, 'total', 'original')).toBe('-1230000');
  });

  it('alters a sum with a budget of its own by all of what alters the year', () => {
    const state = xMoved(
      decided([['total', '2024', '-1300']]),
      adjusted('indexation', [['x', '2024', '-5', 'prices']]),
    );
    expect(shown(state, 'total', 'current')).toBe('-1305000');
    const end = { line: 'total', period: '2024' };
    const found = bridge(state, { ...end, version: 'original' }, { ...end, version: 'current' });
    expect(found).toMatchObject({ change: '-5000', rest: '0' });
  });

  it('is not found in a sum that states what it is itself', () => {
    const state = xMoved(
      REST,
      decided([
        ['x', '2024', '-1200'],
        ['old', '2024', '-600'],
      ]),
    );
    expect(shown(state, 'total')).toBe('partial');
    const both = xMoved(
      REST,
      decided([['x', '2024', '-1200']]),
      decided([
        ['old', '2024', '-600'],
        ['new', '2024', '-700'],
      ]),
    );
    expect(shown(both, 'total')).toBe('-1300000');
  });

  it('is forecast whole, and has come out whole', () => {
    const april: Command = {
      type: 'schedule-occasion',
      data: { id: 'april', name: 'April', period: '2024', closesOn: '2025-04-30' },
    };
    const state = xMoved(
      april,
      outturn([
        ['x', '2024', '-1'],
        ['y', '2024', '-2'],
        ['z', '2024', '-4'],
      ]),
      forecast('april', [
        ['x', '2024', '-10'],
        ['y', '2024', '-20'],
        ['z', '2024', '-40'],
      ]),
    );
    expect([shown(state, 'total', 'outturn'), shown(state, 'total', 'forecast')]).toEqual([
      '-7000',
      '-70000',
    ]);
  });

  it('may come from outside the line that it goes to, and is then in part only in that', () => {
    const lines: readonly LineText[] = [
      { id: 'all' },
      { id: 'total', parent: 'all' },
      { id: 'x', parent: 'all' },
      { id: 'y', parent: 'total' },
    ];
    const state = movedIn(
      lines,
      [{ id: 'x', parent: 'total', from: JULY }],
      decided([
        ['x', '2024', '-1200'],
        ['y', '2024', '-10'],
      ]),
    );
    expect([shown(state, 'all'), shown(state, 'total')]).toEqual(['-1210000', 'partial']);
  });

  it('may move again, and take others with it that move as well', () => {
    const lines = [...LINES, { id: 'v', parent: 'x' }, { id: 'w', parent: 'x' }];
    const state = movedIn(
      lines,
      [
        { id: 'x', parent: 'new', from: JULY },
        { id: 'v', parent: 'old', from: '2024-04' },
        { id: 'v', parent: 'x', from: '2024-09' },
      ],
      REST,
      decided([
        ['v', '2024', '-100'],
        ['w', '2024', '-1000'],
      ]),
    );
    expect(shown(state, 'total')).toBe('-1130000');
    expect(shown(state, 'x')).toBe('partial');
  });

  it('may move as a sum with a budget of its own, which is read then', () => {
    const lines = [...LINES, { id: 'v', parent: 'x' }];
    const state = movedIn(
      lines,
      [{ id: 'x', parent: 'new', from: JULY }],
      REST,
      decided([
        ['v', '2024', '-100'],
        ['x', '2024', '-1200'],
      ]),
    );
    expect(shown(state, 'total')).toBe('-1230000');
  });

  it('may leave a sum that has nothing else below it', () => {
    const lines = LINES.filter(({ id }) => id !== 'y');
    const state = movedIn(
      lines,
      [{ id: 'x', parent: 'new', from: JULY }],
      decided([
        ['x', '2024', '-1200'],
        ['z', '2024', '-20'],
        ['old', '2024-H2', '-7'],
      ]),
    );
    expect(shown(state, 'total')).toBe('-1227000');
  });

  it('may open or close within the year as well', () => {
    const opened = movedIn(
      LINES,
      [
        { id: 'u', parent: 'old', from: '2024-03' },
        { id: 'u', parent: 'new', from: JULY },
        { id: 'u', parent: 'new', from: '2024-11', retired: true },
      ],
      REST,
      decided([
        ['x', '2024', '-1200'],
        ['u', '2024-03/2024-10', '-80'],
      ]),
    );
    expect(shown(opened, 'total')).toBe('-1310000');
  });
});

describe('what else is asked of a line that moved within a year', () => {
  it('is left out of the consolidated total whole, where it is internal', () => {
    const lines = LINES.map((line) => (line.id === 'x' ? { ...line, internal: true as const } : line));
    const state = movedIn(
      lines,
      [{ id: 'x', parent: 'new', from: JULY, internal: true }],
      REST,
      decided([['x', '2024', '-1200']]),
    );
    const total = assess(state, { period: '2024' }).budget.lines.find(({ line }) => line === 'total');
    expect(total?.planned?.amount).toBe('-1230000');
    expect(total?.consolidated?.planned?.amount).toBe('-30000');
  });

  it('is compared with what the line above them states', () => {
    const state = xMoved(REST, decided([['x', '2024', '-1200']]), decided([['total', '2024', '-1231']]));
    const found = assess(state, { period: '2024' }).findings.filter(({ code }) => code === 'parent-differs');
    expect(found).toMatchObject([{ subject: 'total', printed: '-1231000', computed: '-1230000' }]);
  });

  it('is explained once in the change of the line above both its places, and in neither of these', () => {
    const state = xMoved(
      decided([
        ['total', '2023', '-1000'],
        ['total', '2024', '-1100'],
        ['old', '2023', '-500'],
        ['old', '2024', '-550'],
      ]),
      explained('x', '2024', [['prices', '-30']]),
    );
    const from = (line: string) =>
      bridge(
        state,
        { line, period: '2023', version: 'decided' },
        { line, period: '2024', version: 'decided' },
      );
    expect(from('total')).toMatchObject({ change: '-100000', rest: '-70000' });
    expect(from('total').items).toHaveLength(1);
    expect(from('old')).toMatchObject({ change: '-50000', rest: '-50000', items: [] });
  });

  it('counts once in its breakdown where it moves from one of its tops to another, or becomes one', () => {
    const lines: readonly LineText[] = [
      ...[
        { id: 'one' },
        { id: 'other' },
        { id: 'x', parent: 'one' },
        { id: 'v', parent: 'one', internal: true as const },
      ],
      ...[
        { id: 'y', parent: 'one' },
        { id: 'z', parent: 'other' },
        { id: 'all', breakdown: 'per-verksamhet' },
      ],
    ];
    const state = movedIn(
      lines,
      [
        { id: 'x', from: JULY },
        { id: 'v', parent: 'other', internal: true, from: JULY },
      ],
      REST,
      decided([
        ['x', '2024', '-1200'],
        ['v', '2024', '-5'],
        ['all', '2024', '-1236'],
      ]),
    );
    const { findings } = assess(state, { period: '2024' });
    expect(findings).toMatchObject([
      { code: 'breakdowns-differ', class: 'within-rounding', printed: '-1235000', computed: '-1236000' },
      { code: 'internal-not-eliminated', printed: '0', computed: '5000' },
    ]);
  });
});
