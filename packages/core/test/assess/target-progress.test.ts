import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import type { Question } from '../../src/assess/question.js';
import type { Command } from '../../src/events/command.js';
import { dnsWeather, linearPath, openSdg, progressMethod } from '../../src/methods/methods.js';
import { milestones, moves, threshold } from '../../src/rules/builders.js';
import type { Rule } from '../../src/rules/rule-schema.js';
import { registerOf } from '../support/register-of.js';
import { aim, DAY, observe, openSmallRegister } from '../support/small-register.js';

const HISTORY = observe({ 2021: '25', 2022: '31', 2023: '40', 2024: '60', 2025: '70' });

function assessed(
  target: Command,
  question: Partial<Question> = {},
  indicator: Parameters<typeof openSmallRegister>[0] = {},
  more: readonly Command[] = [HISTORY],
) {
  const state = registerOf([{ statedOn: DAY, commands: [...openSmallRegister(indicator), ...more, target] }]);
  return assess(state, { period: '2025', ...question });
}

const by2030 = (rule: Rule): Command => aim(rule, { when: { type: 'by', date: '2030-12-31' } });

describe('progress', () => {
  test('is told of a target not yet due, on the line from the baseline before its plan', () => {
    const { progress, targets } = assessed(by2030(threshold('>=', '100')));
    expect(targets[0]?.verdict.status).toBe('not-due');
    expect(progress).toMatchObject([
      {
        target: 'target',
        indicator: 'cameras',
        segment: '',
        method: 'linear-path@1',
        class: 'on-track',
        targetPeriod: '2030',
        operator: '>=',
        required: '100',
        components: { basePeriod: '2023', baseValue: '40', currentPeriod: '2025', currentValue: '70' },
        reason: null,
      },
    ]);
    expect(progress[0]?.evidence).toHaveLength(5);
  });

  test('is not told of a target that is due, or has been', () => {
    expect(assessed(aim(threshold('>=', '100'))).progress).toEqual([]);
    expect(
      assessed(aim(threshold('>=', '100'), { when: { type: 'at', periods: ['2024'] } })).progress,
    ).toEqual([]);
  });

  test('goes to the next number a plan prints', () => {
    const { progress } = assessed(aim(milestones('>=', { 2028: '90', 2027: '80', 2024: '50' })));
    expect(progress).toMatchObject([{ targetPeriod: '2027', required: '80' }]);
  });

  test('goes to the next named period and to the first of a range', () => {
    const at = aim(threshold('>=', '80'), { when: { type: 'at', periods: ['2029', '2026', '2024'] } });
    expect(assessed(at).progress[0]?.targetPeriod).toBe('2026');
    const from = aim(threshold('>=', '80'), { when: { type: 'each', from: '2028' } });
    expect(assessed(from).progress[0]?.targetPeriod).toBe('2028');
  });

  test('takes the better side from the operator, not from the indicator', () => {
    const falling = by2030(threshold('<=', '10'));
    expect(assessed(falling).progress[0]).toMatchObject({ class: 'moving-away', operator: '<=' });
  });

  test('of a target without a date is reached, or unknown for want of a period', () => {
    const open = (value: string) =>
      assessed(aim(threshold('>=', value), { when: { type: 'open' } })).progress;
    expect(open('500')).toMatchObject([
      { class: 'unknown', targetPeriod: null, reason: { code: 'no-target-period' } },
    ]);
    expect(open('60')).toMatchObject([{ class: 'reached', targetPeriod: null, ratio: null }]);
  });

  test('names each method it is judged by, side by side, in the order asked', () => {
    const own = progressMethod('own', '7', () => ({ code: 'not-today', params: {} }));
    const methods = [openSdg, linearPath, dnsWeather, own];
    const { progress } = assessed(by2030(threshold('>=', '100')), { methods });
    expect(progress.map(({ method }) => method)).toEqual([
      'open-sdg@2.4',
      'linear-path@1',
      'dns-weather@2025',
      'own@7',
    ]);
    expect(progress[3]).toMatchObject({ class: 'unknown', reason: { code: 'not-today' } });
    expect(assessed(by2030(threshold('>=', '100')), { methods: [] }).progress).toEqual([]);
  });

  test('goes by the method’s own name, whatever a result calls itself', () => {
    const judge = () => ({
      ...linearPath.judge({ series: [], direction: 'increase' }),
      method: 'open-sdg@2.4',
    });
    const { progress } = assessed(by2030(threshold('>=', '100')), {
      methods: [{ name: 'mine', version: '1', judge }],
    });
    expect(progress[0]?.method).toBe('mine@1');
  });

  test('refuses a method without a name', () => {
    const nameless = { ...linearPath, name: '' };
    expect(() => assessed(by2030(threshold('>=', '1')), { methods: [nameless] })).toThrow(
      /question at methods/,
    );
  });

  test('says why a rule of another kind has none', () => {
    expect(assessed(by2030(moves('decrease'))).progress).toMatchObject([
      {
        class: 'unknown',
        targetPeriod: null,
        reason: { code: 'rule-not-followed', params: { rule: 'moves' } },
      },
    ]);
    expect(assessed(by2030(threshold('=', '100'))).progress[0]?.reason?.code).toBe('no-direction');
  });

  test('counts outturns only, and only what was stated by the day asked from', () => {
    const forecast = observe({ 2025: '99' }, { kind: 'forecast', occasion: 'autumn' });
    const history = observe({ 2023: '40', 2024: '50' });
    const { progress } = assessed(by2030(threshold('>=', '100')), {}, {}, [history, forecast]);
    expect(progress[0]?.components.currentPeriod).toBe('2024');
    const state = registerOf([
      { statedOn: DAY, commands: [...openSmallRegister(), history, by2030(threshold('>=', '100'))] },
      { statedOn: '2026-02-01', commands: [observe({ 2025: '70' })] },
    ]);
    const current = (asOf: string) =>
      assess(state, { period: '2025', asOf }).progress[0]?.components.currentPeriod;
    expect([current('2026-01-31'), current('2026-02-01')]).toEqual(['2024', '2025']);
  });

  test('compares nothing across a break', () => {
    const broken: Command = {
      type: 'break-series',
      data: { indicator: 'cameras', at: '2025', reason: 'New count' },
    };
    const { progress } = assessed(by2030(threshold('>=', '100')), {}, {}, [HISTORY, broken]);
    expect(progress).toMatchObject([{ class: 'unknown', reason: { code: 'break', params: { at: '2025' } } }]);
  });

  test('is told for each segment of its own', () => {
    const dimensions = [{ id: 'sex', members: ['women', 'men'] }] as never;
    const values = { 2023: '40', 2025: '70' };
    const history = [
      observe(values, { segment: { sex: 'women' } }),
      observe({ 2023: '40', 2025: '38' }, { segment: { sex: 'men' } }),
    ];
    const target = aim(threshold('>=', '100'), {
      when: { type: 'by', date: '2030-12-31' },
      segments: [{ sex: 'women' }, { sex: 'men' }],
    });
    const { progress } = assessed(target, {}, { dimensions }, history);
    expect(progress.map(({ segment, class: found }) => [segment, found])).toEqual([
      ['sex=women', 'on-track'],
      ['sex=men', 'moving-away'],
    ]);
  });

  test('is shown for the targets asked for', () => {
    expect(assessed(by2030(threshold('>=', '100')), { targets: [] }).progress).toEqual([]);
  });

  test('has an answer at the end of the calendar', () => {
    const { progress } = assessed(aim(threshold('>=', '100'), { when: { type: 'open' } }), {
      period: '9999',
    });
    expect(progress).toHaveLength(1);
    const late = aim(threshold('>=', '100'), { when: { type: 'each', from: '2024', to: '2026' } });
    expect(assessed(late, { period: '9999' }).progress).toEqual([]);
  });
});
