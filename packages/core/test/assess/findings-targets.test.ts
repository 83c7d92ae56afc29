import { describe, expect, it } from 'vitest';
import { findings } from '../../src/assess/assess.js';
import type { Finding } from '../../src/assess/findings/finding.js';
import type { Command } from '../../src/events/command.js';
import { milestones, moves, threshold } from '../../src/rules/builders.js';
import type { Rule } from '../../src/rules/rule-schema.js';
import { registerOf } from '../support/register-of.js';
import { aim, DAY, defineIndicator, observe, openSmallRegister } from '../support/small-register.js';

type Indicator = Parameters<typeof openSmallRegister>[0];
type Later = readonly { readonly statedOn: string; readonly commands: readonly Command[] }[];

function found(
  rule: Rule,
  outturns: readonly Command[],
  { indicator = {}, more = {}, later = [] }: { indicator?: Indicator; more?: object; later?: Later } = {},
): readonly Finding[] {
  const commands = [...openSmallRegister(indicator), ...outturns, aim(rule, more)];
  return findings(registerOf([{ statedOn: DAY, commands }, ...later]));
}

function figures(list: readonly Finding[]): readonly (readonly (string | null | undefined)[])[] {
  return list.map(({ period, printed, otherPeriod, computed }) => [period, printed, otherPeriod, computed]);
}

const BEFORE = observe({ 2021: '20', 2022: '30', 2023: '40' });

describe('a target', () => {
  it('that asks for less than the latest outturn when it was set is noticed, with both figures', () => {
    expect(found(threshold('>=', '35'), [BEFORE])).toEqual([
      {
        code: 'target-looser',
        class: 'notice',
        subject: 'target',
        segment: '',
        name: 'cameras',
        period: '2024',
        otherPeriod: '2023',
        operator: '>=',
        printed: '35',
        computed: '40',
        difference: '-5',
        multiplier: 1,
        measuredIn: 'count',
        evidence: ['c1/7#0', 'c1/6#2'],
        missing: [],
      },
    ]);
  });

  it('that crimes shall be fewer than 4, with 1 the year before, is noticed', () => {
    const rule = milestones('<', { 2024: '4', 2025: '4' });
    const list = found(rule, [observe({ 2023: '1' })], { indicator: { direction: 'decrease' } });
    expect(list).toMatchObject([{ printed: '4', computed: '1', difference: '3', operator: '<' }]);
  });

  it('is not noticed without room to spare, or when it asks for more', () => {
    expect(found(threshold('>=', '40'), [BEFORE])).toEqual([]);
    expect(found(threshold('>', '40'), [BEFORE])).toEqual([]);
    expect(found(threshold('>=', '41'), [BEFORE])).toEqual([]);
  });

  it('is held against the first period it binds', () => {
    expect(figures(found(milestones('>=', { 2024: '35', 2025: '50' }), [BEFORE]))).toEqual([
      ['2024', '35', '2023', '40'],
    ]);
    expect(found(milestones('>=', { 2024: '45', 2025: '30' }), [BEFORE])).toEqual([]);
    const at = { when: { type: 'at', periods: ['2026', '2025'] } };
    expect(figures(found(threshold('>=', '35'), [BEFORE], { more: at }))).toEqual([
      ['2025', '35', '2023', '40'],
    ]);
    const by = { when: { type: 'by', date: '2026-06-30' } };
    expect(figures(found(threshold('>=', '35'), [BEFORE], { more: by }))).toEqual([
      ['2026', '35', '2023', '40'],
    ]);
  });

  it('printed for a year before its plan is held against the outturn before that year', () => {
    expect(figures(found(milestones('>=', { 2023: '25', 2024: '50' }), [BEFORE]))).toEqual([
      ['2023', '25', '2022', '30'],
    ]);
  });

  it('never due is held against the latest outturn before its plan', () => {
    expect(figures(found(threshold('>=', '35'), [BEFORE], { more: { when: { type: 'open' } } }))).toEqual([
      ['2024', '35', '2023', '40'],
    ]);
  });

  it('is held in each of its segments', () => {
    const indicator = { dimensions: [{ id: 'sex', members: ['women', 'men'] }] };
    const values = observe({}, { period: '2023', segment: ['sex=women', 'sex=men'], value: ['40', '30'] });
    const more = { segments: [{ sex: 'women' }, { sex: 'men' }] };
    const list = found(threshold('>=', '35'), [values], { indicator, more });
    expect(list.map(({ segment, computed }) => [segment, computed])).toEqual([['sex=women', '40']]);
  });

  it('that limits what is meant to get no better, or from the other side, is not noticed', () => {
    const rule = threshold('>=', '35');
    expect(found(rule, [BEFORE], { indicator: { direction: 'none' } })).toEqual([]);
    expect(found(rule, [BEFORE], { indicator: { direction: 'maintain' } })).toEqual([]);
    expect(found(rule, [BEFORE], { indicator: { direction: 'decrease' } })).toEqual([]);
    const better = { more: { better: 'higher' }, indicator: { direction: 'none' } as const };
    expect(found(rule, [BEFORE], better)).toHaveLength(1);
  });

  it('that asks no printed number of its own value is not noticed', () => {
    expect(found(moves('increase', { since: 'baseline' }), [BEFORE])).toEqual([]);
    const path = { type: 'path', from: { type: 'baseline' }, step: { absolute: '-5' } } as const;
    expect(found({ ...threshold('>=', '35'), against: path }, [BEFORE])).toEqual([]);
    const last: Rule = { ...threshold('>=', '35'), measure: { type: 'value', offset: { years: -1 } } };
    expect(found(last, [BEFORE])).toEqual([]);
    const others = defineIndicator({ id: 'others' });
    const ofOthers: Rule = { ...threshold('>=', '35'), measure: { type: 'value', indicator: 'others' } };
    const values = observe({ 2023: '40' }, { indicator: 'others' });
    expect(found(ofOthers, [others, values])).toEqual([]);
    const against = { type: 'constant', value: '35', measuredIn: 'percent' } as const;
    expect(found({ ...threshold('>=', '35'), against }, [BEFORE])).toEqual([]);
  });

  it('is not held against an unusual, preliminary, forecast, part-year or merely bounded value', () => {
    const usual = observe({ 2022: '30' });
    const odd: readonly Parameters<typeof observe>[1][] = [
      { atypical: true },
      { kind: 'preliminary' },
      { kind: 'forecast', occasion: 'autumn' },
      { extent: 'part' },
    ];
    for (const how of odd) {
      expect(found(threshold('>=', '35'), [usual, observe({ 2023: '40' }, how)])).toEqual([]);
    }
    const bounded: Command = {
      type: 'state-observations',
      data: { indicator: 'cameras', period: '2023', low: '40' },
    };
    expect(found(threshold('>=', '35'), [bounded])).toEqual([]);
  });

  it('is not held against a value from before a change of method', () => {
    const split: Command = {
      type: 'break-series',
      data: { indicator: 'cameras', at: '2024', reason: 'New survey' },
    };
    expect(found(threshold('>=', '35'), [BEFORE, split])).toEqual([]);
  });

  it('is held against what was known when it was set, unless that was since put right', () => {
    const rule = threshold('>=', '35');
    const better = [{ statedOn: '2024-06-01', commands: [observe({ 2023: '50' })] }];
    expect(figures(found(rule, [observe({ 2023: '30' })], { later: better }))).toEqual([]);
    expect(figures(found(rule, [BEFORE], { later: better }))).toEqual([['2024', '35', '2023', '40']]);
    const worse = [{ statedOn: '2024-06-01', commands: [observe({ 2023: '30' })] }];
    expect(found(rule, [BEFORE], { later: worse })).toEqual([]);
  });

  it('may be held against a period that has begun, never against one that has not', () => {
    const from2026 = { when: { type: 'each', from: '2026' } };
    const looser = (outturns: Command) =>
      figures(
        found(threshold('>=', '35'), [outturns], { more: from2026 }).filter(
          ({ code }) => code === 'target-looser',
        ),
      );
    expect(looser(observe({ 2023: '30', 2024: '40' }))).toEqual([['2026', '35', '2024', '40']]);
    expect(looser(observe({ 2023: '30', 2025: '40' }))).toEqual([]);
  });

  it('set anew is held against what is known then', () => {
    const tightened = [{ statedOn: '2024-06-01', commands: [aim(threshold('>=', '45'))] }];
    expect(found(threshold('>=', '35'), [BEFORE], { later: tightened })).toEqual([]);
    const again = [
      { statedOn: '2024-06-01', commands: [observe({ 2023: '60' }), aim(threshold('>=', '45'))] },
    ];
    expect(figures(found(threshold('>=', '35'), [BEFORE], { later: again }))).toEqual([
      ['2024', '45', '2023', '60'],
    ]);
  });
});
