import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RegisterState } from '../../src/fold/register-state.js';
import type { AmountReading } from '../../src/readings/amount-reading.js';
import { openView } from '../../src/readings/open-view.js';
import { readAmount } from '../../src/readings/read-amount.js';
import { explainedItems, readExplained } from '../../src/readings/read-explained.js';
import { readFigure } from '../../src/readings/read-figure.js';
import type { Reading } from '../../src/readings/reading.js';
import type { Viewpoint } from '../../src/readings/view.js';
import type { AmountVersion } from '../../src/rules/measure.js';
import { printExact, subtract } from '../../src/values/exact.js';
import {
  type AmountRow,
  budgetOf,
  DAY,
  decided,
  defineLine,
  explained,
  figure,
  forecast,
  type LineText,
  on,
  openBudget,
  outturn,
} from '../support/budget-of.js';
import { registerOf } from '../support/register-of.js';

const NET: readonly LineText[] = [
  { id: 'net' },
  { id: 'income', parent: 'net', nature: 'income' },
  { id: 'cost', parent: 'net', nature: 'cost' },
  { id: 'capital', parent: 'cost', nature: 'cost', ofWhich: true },
];

function amount(
  state: RegisterState,
  line: string,
  period = '2024',
  version: AmountVersion = 'decided',
  viewpoint: Viewpoint = {},
): AmountReading {
  return readAmount(openView(state, viewpoint), line, version, period);
}

/** The value, or the reason there is none. */
function shown(reading: Reading): string {
  return reading.known ? printExact(reading.value) : reading.reason.code;
}

function slackOf(reading: AmountReading): string {
  return reading.known ? printExact(subtract(reading.range.high, reading.value)) : 'unknown';
}

describe('an amount', () => {
  it('is the stated one, in whole units of the register’s currency', () => {
    const state = budgetOf(NET, decided([['income', '2024', '83147']]));
    expect(amount(state, 'income')).toMatchObject({ known: true, measuredIn: 'SEK', finality: 'final' });
    expect(shown(amount(state, 'income'))).toBe('83147000');
  });

  it('is the sum of the lines below where none is stated, of-which lines left out', () => {
    const rows: AmountRow[] = [
      ['income', '2024', '83147'],
      ['cost', '2024', '-414438'],
      ['capital', '2024', '-28217'],
    ];
    expect(shown(amount(budgetOf(NET, decided(rows)), 'net'))).toBe('-331291000');
  });

  it('is the stated one even where the lines below add up to another', () => {
    const rows: AmountRow[] = [
      ['net', '2024', '-1'],
      ['income', '2024', '83147'],
      ['cost', '2024', '-414438'],
    ];
    expect(shown(amount(budgetOf(NET, decided(rows)), 'net'))).toBe('-1000');
  });

  it('says how many leaves lack, and which, where a part is not stated', () => {
    const state = budgetOf(NET, decided([['income', '2024', '83147']]));
    expect(amount(state, 'net')).toMatchObject({
      known: false,
      reason: { code: 'partial', params: { have: '1', need: '2' } },
      leavesLacking: 1,
      missing: [{ type: 'amount', line: 'cost', period: '2024', version: 'decided' }],
    });
  });

  it('counts a blank as not stated', () => {
    const state = budgetOf(NET, decided([['income', '2024', null]]));
    expect(amount(state, 'income')).toMatchObject({ known: false, leavesLacking: 1 });
    expect(shown(amount(state, 'net'))).toBe('no-amount');
  });

  it('has a net with only of-which lines below as its own leaf', () => {
    const state = budgetOf(NET, decided([['capital', '2024', '-28217']]));
    expect(amount(state, 'cost')).toMatchObject({ known: false, leavesLacking: 1 });
  });

  it('is not defined for a line the register does not know or has retired', () => {
    const commands = [
      decided([['net', '2024', '1']]),
      defineLine({ id: 'net', from: '2025', retired: true }),
    ];
    const state = budgetOf(NET.slice(0, 1), ...commands);
    expect(shown(amount(state, 'net', '2024'))).toBe('1000');
    expect(shown(amount(state, 'net', '2025'))).toBe('not-defined');
    expect(shown(amount(state, 'elsewhere'))).toBe('not-defined');
  });

  it('of a year is the sum of its months or quarters when all are stated and the year is not', () => {
    const quarters: AmountRow[] = ['Q1', 'Q2', 'Q3', 'Q4'].map((part) => ['net', `2024-${part}`, '10']);
    const lines = NET.slice(0, 1);
    expect(shown(amount(budgetOf(lines, decided(quarters)), 'net'))).toBe('40000');
    expect(shown(amount(budgetOf(lines, decided(quarters.slice(1))), 'net'))).toBe('no-amount');
    expect(shown(amount(budgetOf(lines, decided([...quarters, ['net', '2024', '7']])), 'net'))).toBe('7000');
  });

  it('may be half its last printed unit from the true one, leaf by leaf', () => {
    const rows: AmountRow[] = [
      ['income', '2024', '83147'],
      ['cost', '2024', '-414438'],
    ];
    expect(slackOf(amount(budgetOf(NET, decided(rows)), 'net'))).toBe('1000');
  });

  it('was printed with as many decimals as the longest fraction of its table', () => {
    const rows: AmountRow[] = [
      ['income', '2024', '64.0'],
      ['cost', '2024', '-63.6'],
    ];
    expect(slackOf(amount(budgetOf(NET, decided(rows)), 'income'))).toBe('50');
  });

  it('names the rows it was read from', () => {
    const state = budgetOf(
      NET,
      decided([
        ['income', '2024', '1'],
        ['cost', '2024', '-2'],
      ]),
    );
    expect(amount(state, 'net').evidence).toEqual(['c1/6#0', 'c1/6#1']);
  });

  it('in a view where lines are above themselves is unknown, by a circle', () => {
    const lines: LineText[] = [{ id: 'a' }, { id: 'b', parent: 'a' }, { id: 'c', parent: 'b' }];
    const state = registerOf([
      on('2024-03-01', ...openBudget(lines), decided([['c', '2024', '5']])),
      on('2024-06-01', defineLine({ id: 'c' }), defineLine({ id: 'b' })),
      on('2024-02-01', defineLine({ id: 'b' })),
      on('2024-05-01', defineLine({ id: 'a', parent: 'b' })),
    ]);
    const early = { asOf: '2024-05-15' };
    expect(shown(amount(state, 'c', '2024', 'decided', early))).toBe('5000');
    expect(shown(amount(state, 'a', '2024', 'decided', early))).toBe('cycle');
    expect(shown(amount(state, 'b', '2024', 'decided', early))).toBe('cycle');
  });
});

describe('which amount is in force', () => {
  it('follows the plan’s day for what was decided and the asked day for what came out', () => {
    const state = registerOf([
      on('2023-12-01', ...openBudget(NET.slice(0, 1)), decided([['net', '2024', '-10']])),
      on('2024-06-01', decided([['net', '2024', '-12']]), outturn([['net', '2024', '-11']])),
    ]);
    const original = { asOf: '2024-12-31', planAsOf: '2023-12-31' };
    expect(shown(amount(state, 'net', '2024', 'decided', original))).toBe('-10000');
    expect(shown(amount(state, 'net', '2024', 'outturn', original))).toBe('-11000');
    expect(shown(amount(state, 'net', '2024', 'decided'))).toBe('-12000');
    expect(shown(amount(state, 'net', '2024', 'outturn', { asOf: '2024-01-31' }))).toBe('no-amount');
  });

  it('is, of several forecasts, that of the occasion which closes last, whatever the order they came in', () => {
    const occasions = [
      ['undated', undefined],
      ['october', '2024-10'],
      ['april', '2024-04-30'],
    ] as const;
    const state = budgetOf(
      NET.slice(0, 1),
      ...occasions.map(([id, closesOn]) => ({
        type: 'schedule-occasion' as const,
        data: { id, name: id, period: '2024', ...(closesOn && { closesOn }) },
      })),
      forecast('october', [['net', '2024', '-3']]),
      forecast('april', [['net', '2024', '-2']]),
      forecast('undated', [['net', '2024', '-1']]),
    );
    const reading = amount(state, 'net', '2024', 'forecast');
    expect(shown(reading)).toBe('-3000');
    expect(reading).toMatchObject({ finality: 'expected' });
  });

  it('stays as it was in an old view while the log grows', () => {
    const before = budgetOf(NET.slice(0, 1), decided([['net', '2024', '-10']]));
    const view = openView(before);
    registerOf([on(DAY, decided([['net', '2024', '-99']]))], before);
    expect(shown(readAmount(view, 'net', 'decided', '2024'))).toBe('-10000');
    expect(shown(amount(before, 'net'))).toBe('-10000');
  });
});

describe('itemised changes', () => {
  const items = [
    ['sommarjobb', '-1140'],
    ['norrtelje', '575'],
    ['blank', null],
  ] as const;

  it('add up over the items in force; blanks are no items', () => {
    const state = budgetOf(NET.slice(0, 1), explained('net', '2024', items));
    expect(shown(readExplained(openView(state), 'net', '2024'))).toBe('-565000');
    expect(explainedItems(openView(state), 'net', '2024').map(({ item }) => item)).toEqual([
      'sommarjobb',
      'norrtelje',
    ]);
  });

  it('replace the item of the same id stated before', () => {
    const state = registerOf([
      on(DAY, ...openBudget(NET.slice(0, 1)), explained('net', '2024', items)),
      on('2024-05-01', explained('net', '2024', [['norrtelje', '600']])),
    ]);
    expect(shown(readExplained(openView(state), 'net', '2024'))).toBe('-540000');
    expect(shown(readExplained(openView(state, { asOf: DAY }), 'net', '2024'))).toBe('-565000');
  });

  it('are unknown, not zero, where none is stated', () => {
    expect(shown(readExplained(openView(budgetOf(NET)), 'net', '2024'))).toBe('no-value');
  });
});

describe('a printed figure', () => {
  it('reads as printed, in whole units, with half its last printed unit to either side', () => {
    const claims = { type: 'amount', line: 'net', version: 'decided' } as const;
    const state = budgetOf(NET, figure('netto', '2024', '-331291', claims));
    const reading = readFigure(openView(state), 'netto', '2024');
    expect(shown(reading)).toBe('-331291000');
    expect(reading.known && reading.range && printExact(reading.range.low)).toBe('-331291500');
  });

  it('names itself as missing where none is stated for the period', () => {
    expect(readFigure(openView(budgetOf(NET)), 'netto', '2024')).toMatchObject({
      known: false,
      missing: [{ type: 'figure', figure: 'netto', period: '2024' }],
    });
  });
});

describe('laws of budget trees', () => {
  /** A tree as parents by number, each parent a smaller number; amounts for its leaves. */
  const tree = fc
    .array(
      fc.record({ parent: fc.nat(), ofWhich: fc.boolean(), amount: fc.integer({ min: -1e6, max: 1e6 }) }),
      { minLength: 1, maxLength: 12 },
    )
    .map((nodes) =>
      nodes.map((node, index) => ({ ...node, parent: index === 0 ? -1 : node.parent % index })),
    );

  type Node = { readonly parent: number; readonly ofWhich: boolean; readonly amount: number };

  function isSummed(nodes: readonly Node[], index: number): boolean {
    const node = nodes[index];
    if (!node || node.parent < 0) return true;
    return !node.ofWhich && isSummed(nodes, node.parent);
  }

  function leavesOf(nodes: readonly Node[]): number[] {
    const inner = new Set(nodes.filter(({ ofWhich }) => !ofWhich).map(({ parent }) => parent));
    return nodes.flatMap((_, index) => (inner.has(index) ? [] : [index]));
  }

  function stateOf(nodes: readonly Node[], order: readonly number[]): RegisterState {
    const lineOf = (index: number): LineText => {
      const node = nodes[index];
      if (!node || node.parent < 0) return { id: `l${index}` };
      return { id: `l${index}`, parent: `l${node.parent}`, ...(node.ofWhich && { ofWhich: true as const }) };
    };
    const inDefinedOrder = nodes.map((_, index) => defineLine(lineOf(index)));
    const again = order.map((index) => defineLine({ ...lineOf(index), from: '2020' }));
    const rows = leavesOf(nodes).map(
      (index): AmountRow => [`l${index}`, '2024', String(nodes[index]?.amount)],
    );
    const inOrder = order.flatMap((index) => rows.filter(([line]) => line === `l${index}`));
    return registerOf([on(DAY, ...openBudget([]), ...inDefinedOrder, ...again, decided(inOrder))]);
  }

  it('a root is the sum of the leaves that no of-which line is above', () => {
    fc.assert(
      fc.property(tree, (nodes) => {
        const order = nodes.map((_, index) => index);
        const counted = leavesOf(nodes).filter((index) => isSummed(nodes, index));
        const sum = counted.reduce((total, index) => total + (nodes[index]?.amount ?? 0), 0);
        expect(shown(amount(stateOf(nodes, order), 'l0'))).toBe(String(sum * 1000));
      }),
      { numRuns: 60 },
    );
  });

  it('the order in which lines and amounts are stated is irrelevant', () => {
    const ordered = tree.chain((nodes) =>
      fc.record({
        nodes: fc.constant(nodes),
        order: fc.shuffledSubarray(
          nodes.map((_, index) => index),
          { minLength: nodes.length },
        ),
      }),
    );
    fc.assert(
      fc.property(ordered, ({ nodes, order }) => {
        const inOrder = stateOf(
          nodes,
          nodes.map((_, index) => index),
        );
        expect(shown(amount(stateOf(nodes, order), 'l0'))).toBe(shown(amount(inOrder, 'l0')));
      }),
      { numRuns: 60 },
    );
  });
});
