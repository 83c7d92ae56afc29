import { describe, expect, it } from 'vitest';
import { assess, findings } from '../../src/assess/assess.js';
import type { Finding } from '../../src/assess/findings/finding.js';
import type { Command } from '../../src/events/command.js';
import type { Viewpoint } from '../../src/readings/view.js';
import { threshold } from '../../src/rules/builders.js';
import { registerOf } from '../support/register-of.js';
import { aim, DAY, observe, openSmallRegister } from '../support/small-register.js';

type Word = 'improving' | 'worsening' | 'unchanged';
type Indicator = Parameters<typeof openSmallRegister>[0];

function printed(direction: Word, period = '2023', segment = ''): Command {
  return { type: 'state-trend', data: { indicator: 'cameras', period, segment, direction, word: 'Pos' } };
}

function found(
  indicator: Indicator,
  commands: readonly Command[],
  later: readonly { statedOn: string; commands: readonly Command[] }[] = [],
  viewpoint?: Viewpoint,
): readonly Finding[] {
  const first = { statedOn: DAY, commands: [...openSmallRegister(indicator), ...commands] };
  return findings(registerOf([first, ...later]), viewpoint);
}

function classes(indicator: Indicator, ...commands: readonly Command[]): readonly string[] {
  return found(indicator, commands).map(({ code, class: how }) => `${code} ${how}`);
}

const ROSE = observe({ 2022: '5', 2023: '7' });
const FELL = observe({ 2022: '7', 2023: '5' });

describe('a printed trend', () => {
  it('that the last two outturns bear out is no finding, whichever way is better', () => {
    expect(classes({}, ROSE, printed('improving'))).toEqual([]);
    expect(classes({ direction: 'decrease' }, FELL, printed('improving'))).toEqual([]);
    expect(classes({}, observe({ 2022: '5', 2023: '5' }), printed('unchanged'))).toEqual([]);
  });

  it('that they contradict is an error, told with both ends', () => {
    expect(found({}, [FELL, printed('improving')])).toEqual([
      {
        code: 'trend-differs',
        class: 'error',
        subject: 'cameras',
        segment: '',
        name: 'cameras',
        period: '2023',
        trend: {
          word: 'Pos',
          printed: 'improving',
          computed: 'worsening',
          reason: null,
          from: { period: '2022', value: '7' },
          to: { period: '2023', value: '5' },
        },
        printed: null,
        computed: null,
        difference: null,
        multiplier: 1,
        measuredIn: 'count',
        evidence: ['c1/7#0', 'c1/6#0', 'c1/6#1'],
        missing: [],
      },
    ]);
    expect(classes({}, ROSE, printed('unchanged'))).toEqual(['trend-differs error']);
  });

  it('is within rounding where the values, as roughly as they are printed, may have moved as it says', () => {
    const oneDecimal = { displayDecimals: 1 };
    const same = observe({ 2022: '4.6', 2023: '4.6' });
    const close = observe({ 2022: '4.6', 2023: '4.7' });
    const apart = observe({ 2022: '4.6', 2023: '4.8' });
    expect(classes(oneDecimal, same, printed('worsening'))).toEqual(['trend-differs within-rounding']);
    expect(classes(oneDecimal, close, printed('unchanged'))).toEqual(['trend-differs within-rounding']);
    expect(classes(oneDecimal, close, printed('worsening'))).toEqual(['trend-differs error']);
    const back = observe({ 2022: '4.7', 2023: '4.6' });
    expect(classes(oneDecimal, back, printed('improving'))).toEqual(['trend-differs error']);
    expect(classes(oneDecimal, apart, printed('unchanged'))).toEqual(['trend-differs error']);
    expect(classes({}, same, printed('worsening'))).toEqual(['trend-differs error']);
  });

  it('cannot be checked with one value, and names the one that is missing', () => {
    expect(found({}, [observe({ 2023: '5' }), printed('improving')])).toMatchObject([
      {
        code: 'trend-differs',
        class: 'incomplete',
        trend: { computed: 'unknown', reason: { code: 'no-reference' } },
        missing: [
          { type: 'observation', indicator: 'cameras', segment: '', period: '2022', kind: 'outturn' },
        ],
      },
    ]);
  });

  it('about a year without an outturn is not held against the years before it', () => {
    const [finding] = found({}, [observe({ 2021: '7', 2022: '5' }), printed('improving')]);
    expect(finding).toMatchObject({ class: 'incomplete', trend: { computed: 'unknown' } });
    expect(finding?.missing.map((key) => 'period' in key && key.period)).toEqual(['2023']);
  });

  it('about a period that is none of the schedule’s cannot be checked', () => {
    const monthly: Indicator = { schedule: { every: 'month' } };
    const [finding] = found(monthly, [
      observe({ '2023-11': '7', '2023-12': '5' }),
      printed('improving', '2023'),
    ]);
    expect(finding).toMatchObject({
      class: 'incomplete',
      trend: { computed: 'unknown', reason: { code: 'not-scheduled' } },
      missing: [],
    });
  });

  it('across a change of method cannot be checked', () => {
    const split: Command = {
      type: 'break-series',
      data: { indicator: 'cameras', at: '2023', reason: 'New survey' },
    };
    expect(found({}, [FELL, split, printed('improving')])).toMatchObject([
      { class: 'incomplete', trend: { computed: 'unknown', reason: { code: 'break' } } },
    ]);
  });

  it('of an indicator without a better side can only be wrong about whether it moved', () => {
    const sideless = { direction: 'none' } as const;
    const flat = observe({ 2022: '5', 2023: '5' });
    expect(classes(sideless, ROSE, printed('improving'))).toEqual(['trend-differs incomplete']);
    expect(classes(sideless, ROSE, printed('unchanged'))).toEqual(['trend-differs error']);
    expect(classes(sideless, flat, printed('improving'))).toEqual(['trend-differs error']);
    expect(classes(sideless, flat, printed('unchanged'))).toEqual([]);
  });

  it('is checked in its own segment', () => {
    const women = (values: Readonly<Record<string, string>>) => observe(values, { segment: 'sex=women' });
    const dimensions = [{ id: 'sex', members: ['women', 'men'] }];
    const commands = [ROSE, women({ 2022: '7', 2023: '5' }), printed('improving', '2023', 'sex=women')];
    expect(found({ dimensions }, commands)).toMatchObject([{ segment: 'sex=women', class: 'error' }]);
  });

  it('is right as of its own day, and cleared by values entered later', () => {
    const revised = { statedOn: '2024-06-01', commands: [observe({ 2023: '4' })] };
    expect(found({}, [ROSE, printed('improving')], [revised])).toEqual([]);
    const entered = { statedOn: '2024-06-01', commands: [observe({ 2022: '3' })] };
    const late = [observe({ 2023: '5' }), printed('improving')];
    expect(found({}, late, [entered])).toEqual([]);
    expect(found({}, late, [entered], { asOf: DAY })).toMatchObject([{ class: 'incomplete' }]);
  });

  it('changes no verdict, no goal and no computed trend', () => {
    const commands = [FELL, aim(threshold('>=', '6'))];
    const [without, withTrend] = [commands, [...commands, printed('improving')]].map((all) =>
      assess(registerOf([{ statedOn: DAY, commands: [...openSmallRegister(), ...all] }]), { period: '2023' }),
    );
    expect(without?.findings).toEqual([]);
    expect(withTrend?.findings).toMatchObject([{ code: 'trend-differs', class: 'error' }]);
    for (const part of ['goals', 'targets', 'trends', 'indicators', 'progress'] as const) {
      expect(withTrend?.[part]).toEqual(without?.[part]);
    }
  });
});
