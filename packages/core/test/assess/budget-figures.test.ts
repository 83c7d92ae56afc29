import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessBudget } from '../../src/assess/budget/assess-budget.js';
import { bridge } from '../../src/assess/budget/bridge.js';
import type { BudgetLineAssessment } from '../../src/assess/budget/budget-assessment.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { openView } from '../../src/readings/open-view.js';
import type { Viewpoint } from '../../src/readings/view.js';
import { add, compare, exact } from '../../src/values/exact.js';
import {
  budgetOf,
  decided,
  defineLine,
  explained,
  forecast,
  type LineText,
  on,
  openBudget,
  outturn,
} from '../support/budget-of.js';
import { registerOf } from '../support/register-of.js';
import { codeOf } from '../values/code-of.js';

const ONE: readonly LineText[] = [{ id: 'net' }];
const TWO: readonly LineText[] = [{ id: 'net' }, { id: 'a', parent: 'net' }, { id: 'b', parent: 'net' }];
const OCCASION = {
  type: 'schedule-occasion',
  data: { id: 'april', name: 'April', period: '2024', closesOn: '2024-04-30' },
} as const;

function lineOf(state: RegisterState, line: string, viewpoint?: Viewpoint): BudgetLineAssessment | undefined {
  return assessBudget(openView(state, viewpoint), '2024').lines.find((found) => found.line === line);
}

describe('a budget line', () => {
  it('deviates by outturn less planned in natural signs, so that a cost below budget is favourable', () => {
    const state = budgetOf(ONE, decided([['net', '2024', '-100']]), outturn([['net', '2024', '-90']]));
    expect(lineOf(state, 'net')).toMatchObject({
      deviation: '10000',
      deviationOf: 'outturn',
      deviationPercent: { value: '10', reason: null },
    });
  });

  it('deviates by its forecast until the whole outturn is there', () => {
    const state = budgetOf(
      TWO,
      OCCASION,
      decided([
        ['a', '2024', '-100'],
        ['b', '2024', '-100'],
      ]),
      forecast('april', [['net', '2024', '-230']]),
      outturn([['a', '2024', '-50']]),
    );
    expect(lineOf(state, 'net')).toMatchObject({
      outturn: { amount: null, leavesLacking: 1 },
      forecast: { amount: '-230000', leavesLacking: 0 },
      deviation: '-30000',
      deviationOf: 'forecast',
    });
    expect(lineOf(state, 'a')).toMatchObject({ deviation: '50000', deviationOf: 'outturn', forecast: null });
    expect(lineOf(state, 'b')).toMatchObject({
      deviation: null,
      deviationOf: null,
      deviationPercent: { value: null, reason: 'missing' },
    });
  });

  it('shows the last occasion’s forecast, also where that is an outturn to date and a forecast of the rest', () => {
    const august = {
      ...OCCASION,
      data: { ...OCCASION.data, id: 'august', name: 'August', closesOn: '2024-08-31' },
    };
    const early = budgetOf(
      TWO,
      OCCASION,
      august,
      decided([['net', '2024', '-240']]),
      forecast('april', [['net', '2024', '-230']]),
      outturn([
        ['a', '2024-01/2024-08', '-80'],
        ['b', '2024-01/2024-08', '-85'],
      ]),
    );
    expect(lineOf(early, 'net')).toMatchObject({ forecast: { amount: '-230000' }, deviation: '10000' });
    const rest = (state: RegisterState) => {
      return registerOf([on('2024-09-10', forecast('august', [['net', '2024-09/2024-12', '-90']]))], state);
    };
    expect(lineOf(rest(early), 'net')).toMatchObject({
      forecast: { amount: '-255000', version: 'forecast', leavesLacking: 0, evidence: expect.any(Array) },
      deviation: '-15000',
      deviationOf: 'forecast',
      deviationPercent: { value: '-6.25', reason: null },
    });
    const lacking = budgetOf(TWO, OCCASION, august, forecast('april', [['net', '2024', '-230']]));
    expect(lineOf(rest(lacking), 'net')).toMatchObject({ forecast: { amount: '-230000', leavesLacking: 0 } });
    const alone = budgetOf(TWO, OCCASION, august);
    expect(lineOf(rest(alone), 'net')).toMatchObject({ forecast: { amount: null, leavesLacking: 2 } });
  });

  it('of investments has no favourable side, and says so', () => {
    const lines = [{ id: 'net', nature: 'investment' }] as const;
    const state = budgetOf(lines, decided([['net', '2024', '-100']]), outturn([['net', '2024', '-90']]));
    expect(lineOf(state, 'net')).toMatchObject({
      outturn: { amount: '-90000' },
      deviation: null,
      deviationPercent: { value: null, reason: 'investment' },
    });
  });

  it('gives no percentage of a budget of zero', () => {
    const state = budgetOf(ONE, decided([['net', '2024', '0']]), outturn([['net', '2024', '-9']]));
    expect(lineOf(state, 'net')).toMatchObject({
      deviation: '-9000',
      deviationPercent: { value: null, reason: 'zero-base' },
    });
  });

  it('is planned as decided, and as planned only where nothing of it is decided', () => {
    const plan = decided([['net', '2024', '-80']], 'plan');
    expect(lineOf(budgetOf(ONE, plan), 'net')?.planned).toMatchObject({ version: 'plan', amount: '-80000' });
    const both = budgetOf(ONE, plan, decided([['net', '2024', '-90']]));
    expect(lineOf(both, 'net')?.planned).toMatchObject({ version: 'decided', amount: '-90000' });
    expect(lineOf(budgetOf(ONE), 'net')?.planned).toBeNull();
  });

  it('keeps its place below its parent whatever the order the lines were defined in', () => {
    const again = [defineLine({ id: 'b', parent: 'a' }), defineLine({ id: 'a', parent: 'net' })];
    const { lines } = assessBudget(openView(budgetOf(TWO, ...again)), '2024');
    expect(lines.map(({ line, depth, parent }) => [line, depth, parent])).toEqual([
      ['net', 0, null],
      ['a', 1, 'net'],
      ['b', 2, 'a'],
    ]);
  });

  it('is listed once even where an older view shows lines above themselves', () => {
    const state = registerOf([
      on('2024-03-01', ...openBudget([{ id: 'a' }, { id: 'b', parent: 'a' }])),
      on('2024-06-01', defineLine({ id: 'b' })),
      on('2024-05-01', defineLine({ id: 'a', parent: 'b' })),
    ]);
    const { lines } = assessBudget(openView(state, { asOf: '2024-05-15' }), '2024');
    expect(lines.map(({ line }) => line).sort()).toEqual(['a', 'b']);
  });

  it('is plain JSON with everything else', () => {
    const state = budgetOf(ONE, decided([['net', '2024', '-1']]), explained('net', '2024', [['x', '1']]));
    const assessment = assessBudget(openView(state), '2024');
    expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
  });
});

describe('a bridge', () => {
  const from = { line: 'net', period: '2023', version: 'decided' } as const;
  const to = { line: 'net', period: '2024', version: 'decided' } as const;

  it('runs from one figure over its items and the rest to the other', () => {
    const thousands = fc.integer({ min: -1e9, max: 1e9 });
    const figures = fc.record({
      start: thousands,
      end: thousands,
      items: fc.array(thousands, { minLength: 1 }),
    });
    fc.assert(
      fc.property(figures, ({ start, end, items }) => {
        const state = budgetOf(
          ONE,
          decided([
            ['net', '2023', String(start)],
            ['net', '2024', String(end)],
          ]),
          explained(
            'net',
            '2024',
            items.map((amount, index) => [`item-${index}`, String(amount)]),
          ),
        );
        const found = bridge(state, from, to);
        const parts = [found.from.amount, ...found.items.map(({ amount }) => amount), found.rest];
        const sum = parts.map((part) => exact(part ?? 'none')).reduce(add);
        expect(compare(sum, exact(found.to.amount ?? 'none'))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('has no rest where one end is missing, but still lists the items', () => {
    const state = budgetOf(ONE, explained('net', '2024', [['x', '-5']]));
    const [found] = assessBudget(openView(state), '2024').bridges;
    expect(found).toMatchObject({
      from: { amount: null, leavesLacking: 1, period: '2023' },
      change: null,
      explained: '-5000',
      rest: null,
    });
  });

  it('between budget and outturn of one period has no items: they explain a change over time', () => {
    const state = budgetOf(
      ONE,
      decided([['net', '2024', '-100']]),
      outturn([['net', '2024', '-90']]),
      explained('net', '2024', [['x', '-5']]),
    );
    const found = bridge(state, to, { ...to, version: 'outturn' });
    expect(found).toMatchObject({ change: '10000', items: [], explained: '0', rest: '10000' });
  });

  it('follows the plan’s day', () => {
    const state = registerOf([
      on('2023-12-01', ...openBudget(ONE), explained('net', '2024', [['x', '-5']])),
      on('2024-06-01', explained('net', '2024', [['x', '-6']])),
    ]);
    expect(bridge(state, from, to).explained).toBe('-6000');
    expect(bridge(state, from, to, { planAsOf: '2024-01-01' }).explained).toBe('-5000');
  });

  it('of a line that was never defined is refused', () => {
    expect(codeOf(() => bridge(budgetOf(ONE), { ...from, line: 'nett' }, to))).toBe('unknown-line');
  });
});
