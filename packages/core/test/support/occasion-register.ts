import { occasions } from '../../src/assess/assess.js';
import type { OccasionAssessment } from '../../src/assess/follow-up/occasion-assessment.js';
import type { Command } from '../../src/events/command.js';
import type { Contributor } from '../../src/unit/unit-events.js';
import { on } from './budget-of.js';
import { type Batch, registerOf } from './register-of.js';
import { defineIndicator } from './small-register.js';

/** What a command of a type carries. */
export type DataOf<Type extends Command['type']> = Extract<Command, { type: Type }>['data'];

/** The day a town's register is opened. */
export const START = '2024-01-10';

/** A unit that leads. */
export const lead = (unit: string): Contributor => ({ unit, role: 'lead' });

const unit = (id: string, partOf?: string): Command => ({
  type: 'define-unit',
  data: { id, name: id, ...(partOf && { partOf }) },
});

/** Defines a goal of the plan, which the board leads unless told otherwise. */
export const goal = (id: string, more: Partial<DataOf<'define-goal'>> = {}): Command => ({
  type: 'define-goal',
  data: { id, plan: 'plan', name: id, kind: 'council-goal', contributors: [lead('board')], ...more },
});

/** Schedules a follow-up of 2024, without a closing day unless told one. */
export const followUp = (more: Partial<DataOf<'schedule-occasion'>> = {}): Command => ({
  type: 'schedule-occasion',
  data: { id: 'follow-up', name: 'Follow-up', period: '2024', ...more },
});

/** The yearly indicator `cameras`, which the office leads. */
export const yearly = defineIndicator({ id: 'cameras', contributors: [lead('office')] });

/** A register of a board with an office and a school, a plan and a goal, six commands, and then these. */
export function open(...commands: readonly Command[]): Batch {
  const plan = { id: 'plan', name: 'Plan', body: 'Council', validity: '2024/2026' };
  return on(
    START,
    { type: 'open-register', data: { name: 'Town', currency: 'SEK' } },
    { type: 'adopt-plan', data: plan },
    unit('board'),
    unit('office', 'board'),
    unit('school', 'board'),
    goal('goal'),
    ...commands,
  );
}

/** How `follow-up` stands on a day. */
export function followUpOn(asOf: string, ...batches: readonly Batch[]): OccasionAssessment {
  const found = occasions(registerOf(batches), { asOf }).find(({ occasion }) => occasion === 'follow-up');
  if (!found) throw new Error('no follow-up in view');
  return found;
}

/** Its duties on a day as `unit kind about period due status`. */
export function dutiesOn(asOf: string, ...batches: readonly Batch[]): readonly string[] {
  return followUpOn(asOf, ...batches).duties.map(({ unit: owner, kind, about, period, due, status }) =>
    [owner ?? '-', kind, about.id, period, due ?? '-', status].join(' '),
  );
}
