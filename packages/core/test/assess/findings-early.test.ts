import { describe, expect, it } from 'vitest';
import { findings } from '../../src/assess/assess.js';
import type { Finding } from '../../src/assess/findings/finding.js';
import type { Command } from '../../src/events/command.js';
import type { Source } from '../../src/events/event.js';
import type { Viewpoint } from '../../src/readings/view.js';
import { registerOf } from '../support/register-of.js';
import { DAY, observe, openSmallRegister } from '../support/small-register.js';

const PLAN: Source = { document: 'Plan 2025' };

type Later = readonly { readonly statedOn: string; readonly commands: readonly Command[] }[];

function found(
  commands: readonly Command[],
  later: Later = [],
  viewpoint?: Viewpoint,
  indicator: Parameters<typeof openSmallRegister>[0] = {},
): readonly Finding[] {
  const first = { statedOn: DAY, commands: [...openSmallRegister(indicator), ...commands] };
  return findings(registerOf([first, ...later]), viewpoint);
}

function codes(list: readonly Finding[]): readonly (readonly (string | undefined)[])[] {
  return list.map(({ code, period, otherPeriod }) => [code, period, otherPeriod]);
}

const printedIn = (source: Source, command: Command): Command => ({ ...command, source });
const EARLY = ['stated-before-its-period-ended', '2024', undefined];

describe('an outturn', () => {
  it('of a period that was not over when it was stated is noticed', () => {
    expect(found([observe({ 2024: '7' })])).toEqual([
      {
        code: 'stated-before-its-period-ended',
        class: 'notice',
        subject: 'cameras',
        segment: '',
        name: 'cameras',
        period: '2024',
        statedOn: DAY,
        printed: '7',
        computed: null,
        difference: null,
        multiplier: 1,
        measuredIn: 'count',
        evidence: ['c1/6#0'],
        missing: [],
      },
    ]);
  });

  it('stated on the last day of its period, or after, is not', () => {
    const monthly = { schedule: { every: 'day' } } as const;
    expect(found([observe({ [DAY]: '7' })], [], undefined, monthly)).toEqual([]);
    expect(found([observe({ '2024-03-19': '7' })], [], undefined, monthly)).toHaveLength(1);
    expect(found([observe({ 2023: '7' })])).toEqual([]);
  });

  it('of a broken year that is not over is noticed, and of one that is, not', () => {
    const broken = { schedule: { every: 'year', from: '2022-07/2023-06' } } as const;
    const values = observe({ '2022-07/2023-06': '5', '2023-07/2024-06': '7' });
    expect(codes(found([values], [], undefined, broken))).toEqual([
      ['stated-before-its-period-ended', '2023-07/2024-06', undefined],
    ]);
  });

  it('that says itself that it is no outturn of the whole is not noticed', () => {
    expect(found([observe({ 2024: '7' }, { kind: 'preliminary' })])).toEqual([]);
    expect(found([observe({ 2024: '7' }, { kind: 'forecast', occasion: 'autumn' })])).toEqual([]);
    expect(found([observe({ 2024: '7' }, { extent: 'part' })])).toEqual([]);
    const missing: Command = {
      type: 'state-observations',
      data: { indicator: 'cameras', period: '2024', missing: 'not-yet-published' },
    };
    expect(found([missing])).toEqual([]);
  });

  it('and its segments, stated together, are noticed once', () => {
    const dimensions = [{ id: 'sex', members: ['women', 'men'] }];
    const rows = observe(
      {},
      { period: '2024', segment: ['', 'sex=women', 'sex=men'], value: ['7', '8', '6'] },
    );
    const list = found([rows], [], undefined, { dimensions });
    expect(list).toMatchObject([{ segment: '', printed: '7', evidence: ['c1/6#0', 'c1/6#1', 'c1/6#2'] }]);
  });

  it('is noticed while it is in force: not before it was stated, nor once restated or withdrawn', () => {
    const restated: Later = [{ statedOn: '2025-02-01', commands: [observe({ 2024: '9' })] }];
    expect(found([observe({ 2024: '7' })], restated)).toEqual([]);
    expect(found([observe({ 2024: '7' })], restated, { asOf: DAY })).toHaveLength(1);
    const statement = 'c1/6#0';
    const withdrawn: Later = [
      {
        statedOn: '2024-04-01',
        commands: [{ type: 'withdraw-statement', data: { statement, reason: 'No' } }],
      },
    ];
    expect(found([observe({ 2024: '7' })], withdrawn)).toEqual([]);
    const added: Later = [{ statedOn: '2024-04-01', commands: [observe({ 2024: '7' })] }];
    expect(found([], added, { asOf: DAY })).toEqual([]);
    expect(found([], added)).toHaveLength(1);
  });
});

describe('one figure', () => {
  const onPage = (page: string, values: Readonly<Record<string, string>>): Command =>
    printedIn({ ...PLAN, page }, observe(values));

  it('that a document states for two years, one of them not over, is noticed with both', () => {
    expect(found([onPage('8', { 2024: '46.2' }), onPage('24', { 2023: '46.20' })])).toMatchObject([
      {
        code: 'same-figure-two-years',
        class: 'notice',
        period: '2024',
        otherPeriod: '2023',
        printed: '46.2',
        computed: null,
        statedOn: DAY,
        evidence: ['c1/6#0', 'c1/7#0'],
      },
    ]);
  });

  it('is held against the nearest of the five years before, and against none further back', () => {
    const near = onPage('8', { 2021: '5', 2022: '5', 2023: '6', 2024: '5' });
    expect(codes(found([near]))).toEqual([['same-figure-two-years', '2024', '2022']]);
    expect(codes(found([onPage('8', { 2019: '5', 2024: '5' })]))).toEqual([
      ['same-figure-two-years', '2024', '2019'],
    ]);
    expect(codes(found([onPage('8', { 2018: '5', 2024: '5' })]))).toEqual([EARLY]);
  });

  it('is held against the survey before where not every year has one', () => {
    const everyOther = { schedule: { every: 'year', times: 2, from: '2012' } } as const;
    const list = found([onPage('8', { 2022: '5', 2024: '5' })], [], undefined, everyOther);
    expect(codes(list)).toEqual([['same-figure-two-years', '2024', '2022']]);
  });

  it('for two years that are both over, from two documents, or from none that is named, is not', () => {
    expect(found([onPage('8', { 2022: '5' }), onPage('9', { 2023: '5' })])).toEqual([]);
    const other = printedIn({ document: 'Report 2023' }, observe({ 2023: '5' }));
    expect(codes(found([onPage('8', { 2024: '5' }), other]))).toEqual([EARLY]);
    expect(codes(found([observe({ 2023: '5', 2024: '5' })]))).toEqual([EARLY]);
  });

  it('in two segments, or with another value, is not', () => {
    const dimensions = [{ id: 'sex', members: ['women', 'men'] }];
    const women = printedIn(PLAN, observe({ 2023: '5' }, { segment: 'sex=women' }));
    expect(codes(found([onPage('8', { 2024: '5' }), women], [], undefined, { dimensions }))).toEqual([EARLY]);
    expect(codes(found([onPage('8', { 2023: '5.1', 2024: '5' })]))).toEqual([EARLY]);
  });

  it('of a month and of the year it lies in is not: they may well be one', () => {
    const monthly = { schedule: { every: 'month' }, overTime: 'last' } as const;
    const list = found([onPage('8', { '2024': '5', '2024-02': '5' })], [], undefined, monthly);
    expect(codes(list)).toEqual([EARLY]);
  });

  it('of a month and of the year before is not', () => {
    expect(codes(found([onPage('8', { '2023': '5', '2024-06': '5' })]))).toEqual([
      ['stated-before-its-period-ended', '2024-06', undefined],
    ]);
  });
});
