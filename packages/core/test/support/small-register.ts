import type { Command } from '../../src/events/command.js';
import type { Rule } from '../../src/rules/rule-schema.js';
import type { When } from '../../src/rules/when-schema.js';

/** The day everything in these registers is stated unless a test says otherwise. */
export const DAY = '2024-03-18';

type DataOf<Type extends Command['type']> = Extract<Command, { type: Type }>['data'];

/** A register with a plan for 2024–2026, one goal, and one yearly indicator `cameras` where more is better. */
export function openSmallRegister(indicator: Partial<DataOf<'define-indicator'>> = {}): readonly Command[] {
  return [
    { type: 'open-register', data: { name: 'Norrtälje', currency: 'SEK' } },
    {
      type: 'adopt-plan',
      data: { id: 'plan', name: 'Plan', body: 'Kommunstyrelsen', validity: '2024/2026' },
    },
    { type: 'define-unit', data: { id: 'office', name: 'Office' } },
    { type: 'define-goal', data: { id: 'goal', plan: 'plan', name: 'Goal', kind: 'council-goal' } },
    defineIndicator({ id: 'cameras', ...indicator }),
    { type: 'schedule-occasion', data: { id: 'autumn', name: 'Autumn', period: '2023' } },
  ];
}

/** Defines a yearly count where more is better, unless told otherwise. */
export function defineIndicator(indicator: Partial<DataOf<'define-indicator'>> & { id: string }): Command {
  const usual = {
    name: indicator.id,
    measuredIn: 'count',
    scale: 'ratio',
    direction: 'increase',
    schedule: { every: 'year' },
    overTime: 'none',
  } as const;
  return { type: 'define-indicator', data: { ...usual, ...indicator } };
}

/** States outturns of `cameras` (or another indicator) by period. */
export function observe(
  values: Readonly<Record<string, string>>,
  more: Partial<DataOf<'state-observations'>> = {},
): Command {
  const data = { indicator: 'cameras', period: Object.keys(values), value: Object.values(values), ...more };
  return { type: 'state-observations', data };
}

/** Sets a target on `cameras`, every year of the plan unless told otherwise. */
export function aim(rule: Rule, more: Partial<DataOf<'set-target'>> & { when?: When } = {}): Command {
  const usual = { id: 'target', plan: 'plan', goal: 'goal', indicator: 'cameras' };
  return { type: 'set-target', data: { ...usual, rule, when: { type: 'each' }, ...more } };
}
