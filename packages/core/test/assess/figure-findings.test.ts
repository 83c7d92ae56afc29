import { describe, expect, it } from 'vitest';
import { checkFigures } from '../../src/assess/findings/check-figures.js';
import type { Finding } from '../../src/assess/findings/finding.js';
import type { Command } from '../../src/events/command.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { openView } from '../../src/readings/open-view.js';
import type { Viewpoint } from '../../src/readings/view.js';
import type { Measure } from '../../src/rules/measure.js';
import {
  type AmountRow,
  adjusted,
  budgetOf,
  DAY,
  decided,
  figure,
  type LineText,
  on,
  openBudget,
  outturn,
  transferred,
} from '../support/budget-of.js';
import { registerOf } from '../support/register-of.js';

const LINES: readonly LineText[] = [{ id: 'net' }, { id: 'a', parent: 'net' }, { id: 'b', parent: 'net' }];
const NET: Measure = { type: 'amount', line: 'net', version: 'decided' };
const A: Measure = { type: 'amount', line: 'a', version: 'decided' };
const B: Measure = { type: 'amount', line: 'b', version: 'decided' };

function amounts(a: string | null, b: string | null): Command {
  return decided([
    ['a', '2024', a],
    ['b', '2024', b],
  ]);
}

function findings(state: RegisterState, viewpoint?: Viewpoint): readonly Finding[] {
  return checkFigures(openView(state, viewpoint));
}

function classes(...commands: readonly Command[]): readonly string[] {
  return findings(budgetOf(LINES, ...commands)).map((finding) => finding.class);
}

describe('a printed figure', () => {
  it('equal to what it claims is no finding', () => {
    expect(classes(amounts('-10', '-20'), figure('total', '2024', '-30', NET))).toEqual([]);
  });

  it('equal once the computed value is rounded to the printed unit, half away from zero, is no finding', () => {
    const inMillions = (value: string) => figure('total', '2024', value, NET, { multiplier: 1_000_000 });
    expect(classes(amounts('-1000', '-500'), inMillions('-2'))).toEqual([]);
    expect(classes(amounts('-1000', '-500'), inMillions('-1'))).toEqual(['within-rounding']);
  });

  it('is within rounding while the ranges of half a last unit touch, and an error beyond', () => {
    const printed = ['-31', '-32', '-33'].map((value) =>
      classes(amounts('-10', '-20'), figure('total', '2024', value, NET)),
    );
    expect(printed).toEqual([['within-rounding'], ['error'], ['error']]);
    expect(classes(amounts('-10', '-20'), figure('total', '2024', '-31.5', NET, { roundedTo: '1' }))).toEqual(
      ['within-rounding'],
    );
  });

  it('is incomplete where a part is missing, and names the part', () => {
    const state = budgetOf(LINES, amounts('-10', null), figure('total', '2024', '-30', NET));
    expect(findings(state)).toMatchObject([
      {
        class: 'incomplete',
        subject: 'total',
        printed: '-30000',
        computed: null,
        difference: null,
        missing: [{ type: 'amount', line: 'b', period: '2024', version: 'decided' }],
      },
    ]);
  });

  it('that is a share carries the rounding of both its sides', () => {
    const share: Measure = { type: 'ratio', of: A, to: B, times: '100', measuredIn: 'percent' };
    const percent = (value: string) =>
      figure('share', '2024', value, share, { multiplier: 1, roundedTo: '0.1', measuredIn: 'percent' });
    // 1 of 3 is 33.3 %; 0.5 of 3.5 is 14.3 % and 1.5 of 2.5 is 60 %.
    expect(classes(amounts('1', '3'), percent('33.3'))).toEqual([]);
    expect(classes(amounts('1', '3'), percent('14.3'))).toEqual(['within-rounding']);
    expect(classes(amounts('1', '3'), percent('60'))).toEqual(['within-rounding']);
    expect(classes(amounts('1', '3'), percent('60.1'))).toEqual(['error']);
    expect(classes(amounts('-1', '-3'), percent('14.1'))).toEqual(['error']);
  });

  it('that divides by what may be zero is bounded by nothing, so never an error', () => {
    const share: Measure = { type: 'ratio', of: A, to: { type: 'sum', of: [B, A] }, measuredIn: 'share' };
    const printed = figure('share', '2024', '7', share, { multiplier: 1, measuredIn: 'share' });
    expect(classes(amounts('5', '-4'), printed)).toEqual(['within-rounding']);
  });

  it('that is a difference carries the rounding of both its sides', () => {
    const less: Measure = { type: 'difference', of: A, less: B };
    const printed = ['-7', '-8.6'].map((value) =>
      classes(amounts('-10', '-3'), figure('d', '2024', value, less)),
    );
    expect(printed).toEqual([[], ['error']]);
    expect(classes(amounts('-10', '-3'), figure('d', '2024', '-8', less))).toEqual(['within-rounding']);
  });

  it('that is a change since the period before carries the rounding of both periods', () => {
    const change: Measure = { type: 'change', of: A, since: 'previous-period', as: 'percent' };
    const rows: AmountRow[] = [
      ['a', '2023', '-10'],
      ['a', '2024', '-12'],
    ];
    const printed = ['-20', '-27', '-50'].map((value) =>
      classes(decided(rows), figure('c', '2024', value, change, { multiplier: 1 })),
    );
    expect(printed).toEqual([[], ['within-rounding'], ['error']]);
  });

  it('adds up as of its own day: what is revised later is no fault in it', () => {
    const state = registerOf([
      on(DAY, ...openBudget(LINES), amounts('-10', '-20'), figure('total', '2024', '-30', NET)),
      on('2024-06-01', amounts('-15', '-25')),
    ]);
    expect(findings(state)).toEqual([]);
  });

  it('is cleared by parts entered after it', () => {
    const state = registerOf([
      on(DAY, ...openBudget(LINES), figure('total', '2024', '-30', NET)),
      on('2024-03-20', amounts('-10', '-20')),
    ]);
    expect(findings(state)).toEqual([]);
    expect(findings(state, { asOf: DAY })).toMatchObject([{ class: 'incomplete' }]);
  });

  it('counts as last stated, and not once withdrawn', () => {
    const first = registerOf([
      on(DAY, ...openBudget(LINES), amounts('-10', '-20'), figure('total', '2024', '-40', NET)),
    ]);
    expect(findings(first)).toMatchObject([{ class: 'error' }]);
    const corrected = registerOf([on(DAY, figure('total', '2024', '-30', NET))], first);
    expect(findings(corrected)).toEqual([]);
    const statement = findings(first)[0]?.evidence[0] ?? '';
    const withdrawn = registerOf(
      [on(DAY, { type: 'withdraw-statement', data: { statement, reason: 'Felskriven' } })],
      first,
    );
    expect(findings(withdrawn)).toEqual([]);
  });
});

describe('breakdowns of one whole', () => {
  const byUnit: readonly LineText[] = [
    { id: 'total', breakdown: 'per-avdelning' },
    { id: 'office', parent: 'total', breakdown: 'per-avdelning' },
    { id: 'board', parent: 'total', breakdown: 'per-avdelning' },
  ];

  function differing(...rows: readonly AmountRow[]): readonly Finding[] {
    return findings(budgetOf([...LINES, ...byUnit], amounts('-10', '-20'), decided(rows)));
  }

  it('that add up to the same are no finding', () => {
    expect(differing(['office', '2024', '-25'], ['board', '2024', '-5'])).toEqual([]);
  });

  it('that add up to different amounts say which, and by how much', () => {
    expect(differing(['office', '2024', '-35'], ['board', '2024', '-5'])).toMatchObject([
      {
        code: 'breakdowns-differ',
        class: 'error',
        subject: 'driftbudget',
        between: { first: 'per-kategori', second: 'per-avdelning', version: 'decided' },
        period: '2024',
        printed: '-30000',
        computed: '-40000',
        difference: '10000',
      },
    ]);
  });

  it('are within rounding while the rounding of their leaves explains the difference', () => {
    expect(differing(['office', '2024', '-27'], ['board', '2024', '-5'])).toMatchObject([
      { class: 'within-rounding' },
    ]);
    expect(differing(['office', '2024', '-28'], ['board', '2024', '-5'])).toMatchObject([{ class: 'error' }]);
  });

  it('are compared as altered too, where that makes them differ otherwise than as decided', () => {
    const same = decided([
      ['office', '2024', '-25'],
      ['board', '2024', '-5'],
    ]);
    const inOne = adjusted('supplementary', [['a', '2024', '-4', null]]);
    const inBoth = [inOne, adjusted('supplementary', [['office', '2024', '-4', null]])];
    const within = transferred('moved', [
      ['a', '2024', '-4'],
      ['b', '2024', '4'],
    ]);
    const of = (...commands: readonly Command[]) =>
      findings(budgetOf([...LINES, ...byUnit], amounts('-10', '-20'), ...commands));
    expect(of(same, ...inBoth, within)).toEqual([]);
    expect(of(same, inOne, within)).toMatchObject([
      {
        code: 'breakdowns-differ',
        class: 'error',
        between: { first: 'per-kategori', second: 'per-avdelning', version: 'current' },
        period: '2024',
        printed: '-34000',
        computed: '-30000',
        difference: '-4000',
      },
    ]);
    const other = decided([
      ['office', '2024', '-35'],
      ['board', '2024', '-5'],
    ]);
    expect(of(other, ...inBoth).map(({ between }) => between?.version)).toEqual(['decided']);
    expect(of(other, inOne).map(({ between, difference }) => `${between?.version} ${difference}`)).toEqual([
      'decided 10000',
      'current 6000',
    ]);
  });

  it('are incomplete where one lacks a leaf, and nothing is claimed where one is not stated at all', () => {
    expect(differing(['office', '2024', '-25'])).toMatchObject([
      { class: 'incomplete', missing: [{ line: 'board' }] },
    ]);
    const outturns = outturn([['a', '2024', '-1']]);
    expect(findings(budgetOf([...LINES, ...byUnit], outturns))).toEqual([]);
  });
});
