import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { checkConflicts } from '../../src/assess/findings/check-conflicts.js';
import type { Finding } from '../../src/assess/findings/finding.js';
import type { Command } from '../../src/events/command.js';
import { explain } from '../../src/explain/explain.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { openView } from '../../src/readings/open-view.js';
import { plain } from '../explain/plain-text.js';
import {
  budgetOf,
  DAY,
  decided,
  figure,
  forecast,
  type LineText,
  on,
  openBudget,
  outturn,
} from '../support/budget-of.js';
import { type Batch, registerOf } from '../support/register-of.js';

const LINES: readonly LineText[] = [{ id: 'net' }];

/** The same command as it stands in a place of the document. */
function onPage(page: string, command: Command): Command {
  return { ...command, source: { document: 'Plan', page } };
}

function net(amount: string | null): Command {
  return decided([['net', '2024', amount]]);
}

function conflicts(state: RegisterState, viewpoint = {}): readonly Finding[] {
  return checkConflicts(openView(state, viewpoint));
}

function ofCommands(...commands: readonly Command[]): readonly Finding[] {
  return conflicts(budgetOf(LINES, ...commands));
}

describe('an amount stated twice on one day in two places', () => {
  it('keeps both, the later in force, and says so', () => {
    const state = budgetOf(LINES, onPage('3', net('-302')), onPage('7', net('-310')));
    expect(conflicts(state)).toEqual([
      {
        code: 'stated-twice',
        class: 'error',
        subject: 'net',
        name: 'net',
        period: '2024',
        version: 'decided',
        multiplier: 1000,
        measuredIn: 'SEK',
        printed: '-310000',
        computed: '-302000',
        difference: '-8000',
        evidence: ['c1/3#0', 'c1/4#0'],
        missing: [],
      },
    ]);
    const { budget, findings } = assess(state, { period: '2024' });
    expect(budget.lines[0]?.planned?.amount).toBe('-310000');
    expect(findings).toEqual(conflicts(state));
  });

  it('is said in both languages', () => {
    const assessment = assess(budgetOf(LINES, onPage('3', net('-302')), onPage('7', net('-310'))), {
      period: '2024',
    });
    const [finding] = assessment.findings;
    const told = (['sv', 'en'] as const).map(
      (locale) => finding && plain(explain(finding, { locale, assessment })),
    );
    expect(told).toEqual([
      'net 2024: stämmer inte – budget, gällande −310 tkr, samma dag också angivet −302 tkr; skillnad −8 tkr.',
      'net 2024: does not add up – budget, in force SEK −310 thousand, also stated the same day SEK −302 thousand; difference SEK −8 thousand.',
    ]);
  });

  it('is none where the two are equal, one is blank, or the later corrects the same cell', () => {
    expect(ofCommands(onPage('3', net('-302')), onPage('7', net('-302.0')))).toEqual([]);
    expect(ofCommands(onPage('3', net(null)), onPage('7', net('-302')))).toEqual([]);
    expect(ofCommands(onPage('3', net('-302')), onPage('3', net('-310')))).toEqual([]);
  });

  it('is none where the earlier was withdrawn, or the later is of a later day', () => {
    const first: Batch = on(DAY, ...openBudget(LINES), onPage('3', net('-302')));
    const withdrawal: Command = {
      type: 'withdraw-statement',
      data: { statement: 'c1/3#0', reason: 'Felskriven' },
    };
    expect(conflicts(registerOf([first, on(DAY, withdrawal, onPage('7', net('-310')))]))).toEqual([]);
    expect(conflicts(registerOf([first, on('2024-04-01', onPage('7', net('-310')))]))).toEqual([]);
  });

  it('is within rounding where one is printed in a coarser unit and may be the same', () => {
    const inMillions = (amount: string): Command => ({
      type: 'decide-budget',
      data: { plan: 'plan', line: ['net'], period: '2024', amount, multiplier: 1_000_000 },
    });
    const classes = ['-302', '-303'].map((amount) =>
      ofCommands(onPage('3', net('-302179')), onPage('7', inMillions(amount))).map((one) => one.class),
    );
    expect(classes).toEqual([['within-rounding'], ['error']]);
    expect(ofCommands(onPage('3', net('-302')), onPage('7', net('-303')))).toMatchObject([
      { class: 'error' },
    ]);
  });

  it('is found of outturns and forecasts too, and not between two occasions or two versions', () => {
    const occasion = (id: string): Command => ({
      type: 'schedule-occasion',
      data: { id, name: id, period: '2024' },
    });
    const occasions = [occasion('april'), occasion('august')];
    const outturns = ['-1', '-2'].map((amount, at) => onPage(`${at}`, outturn([['net', '2024', amount]])));
    const expected = (id: string, amount: string) => forecast(id, [['net', '2024', amount]]);
    expect(ofCommands(...outturns)).toMatchObject([{ version: 'outturn', printed: '-2000' }]);
    expect(
      ofCommands(...occasions, onPage('1', expected('april', '-1')), onPage('2', expected('april', '-2'))),
    ).toMatchObject([{ version: 'forecast', computed: '-1000' }]);
    expect(
      ofCommands(...occasions, onPage('1', expected('april', '-1')), onPage('2', expected('august', '-2'))),
    ).toEqual([]);
    const planned = decided([['net', '2024', '-5']], 'plan');
    expect(ofCommands(onPage('1', net('-1')), onPage('2', planned))).toEqual([]);
  });

  it('is seen from the plan’s day where it was decided', () => {
    const state = registerOf([
      on(DAY, ...openBudget(LINES)),
      on('2024-04-01', onPage('3', net('-302')), onPage('7', net('-310'))),
    ]);
    expect(conflicts(state, { planAsOf: DAY })).toEqual([]);
    expect(conflicts(state)).toHaveLength(1);
  });
});

describe('a printed total stated twice on one day in two places', () => {
  it('is found with both values, beside what each claims to be', () => {
    const total = (page: string, value: string) =>
      onPage(page, figure('total', '2024', value, { type: 'amount', line: 'net', version: 'decided' }));
    expect(ofCommands(net('-302'), total('3', '-302'), total('7', '-310'))).toMatchObject([
      { subject: 'total', class: 'error', printed: '-310000', computed: '-302000', difference: '-8000' },
    ]);
  });

  it('is found under two names, unless both may be one value rounded to two units', () => {
    const claims = { type: 'amount', line: 'net', version: 'decided' } as const;
    const [one, other] = [figure('one', '2024', '-30', claims), figure('other', '2024', '-40', claims)];
    expect(ofCommands(one, other)).toMatchObject([
      { code: 'stated-twice', subject: 'other', class: 'error', printed: '-40000', computed: '-30000' },
    ]);
    const rounded = figure('rounded', '2024', '0', claims, { multiplier: 1_000_000 });
    expect(ofCommands(one, rounded)).toEqual([]);
    expect(ofCommands(one, figure('other', '2025', '-40', claims))).toEqual([]);
  });
});
