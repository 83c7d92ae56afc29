import type { Command } from '@outturn/core';
import { milestones } from '@outturn/core/rules';
import { registerOf } from '../../../core/test/support/register-of.js';
import {
  aim,
  defineIndicator,
  observe,
  openSmallRegister,
} from '../../../core/test/support/small-register.js';

/** The unit that leads. */
export const OFFICE = [{ unit: 'office', role: 'lead' as const }];

const plan: readonly Command[] = [
  ...openSmallRegister({ name: 'Cameras', contributors: OFFICE }),
  {
    type: 'define-scale',
    data: {
      id: 'three',
      name: 'Three steps',
      steps: [
        { id: 'no', name: 'Ej uppfyllt', from: '0', to: '0.5' },
        { id: 'partly', name: 'Delvis uppfyllt', from: '0.5', to: '1' },
        { id: 'yes', name: 'Uppfyllt', from: '1', to: '1' },
      ],
    },
  },
  {
    type: 'define-goal',
    data: { id: 'goal', plan: 'plan', name: 'Safe streets', kind: 'council-goal', scale: 'three' },
  },
  aim(milestones('>=', { '2023': '60' })),
  defineIndicator({
    id: 'survey',
    name: 'Survey',
    dimensions: [{ id: 'sex', members: ['women', 'men'], complete: true }],
  }),
  aim(milestones('>=', { '2023': '60' }), { id: 'women', indicator: 'survey', segments: [{ sex: 'women' }] }),
  observe({ '2023': '71' }),
  observe({ '2022': '58', '2023': '55' }, { indicator: 'survey', segment: 'sex=women' }),
  {
    type: 'schedule-occasion',
    data: {
      id: 'accounts',
      name: 'Annual accounts',
      period: '2023',
      closesOn: '2024-02',
      covers: ['indicators', 'goals'],
      asks: ['values', 'judgements'],
    },
  },
  {
    type: 'give-assignment',
    data: {
      id: 'archive',
      name: 'Move the archive',
      plan: 'plan',
      kind: 'assignment',
      due: '2024-03-01',
      contributors: OFFICE,
    },
  },
];

const followUp: readonly Command[] = [
  { type: 'extend-assignment', data: { assignment: 'archive', to: '2024-06-30', by: 'the board' } },
  {
    type: 'give-judgement',
    data: { goal: 'goal', period: '2023', grade: 'yes', by: 'the director', why: 'all cameras work' },
  },
  {
    type: 'sign-contribution',
    data: { occasion: 'accounts', unit: 'office', as: 'ready', by: 'head of office' },
  },
];

/**
 * A plan with a goal on a council's scale, a target of one segment, an assignment that was given more time, and a
 * follow-up that a unit has signed.
 */
export const signedPlan = registerOf([
  { statedOn: '2024-01-15', commands: plan },
  { statedOn: '2024-03-18', commands: followUp },
]);

/** The lines of a section of a report, without its heading. */
export function section(text: string, title: string): readonly string[] {
  const lines = text.split('\n');
  const at = lines.indexOf(title);
  if (at < 0) throw new Error(`The report has no section "${title}".`);
  const rest = lines.slice(at + 2);
  const next = rest.findIndex((line) => line.startsWith('═'));
  return next < 0 ? rest : rest.slice(0, next - 2);
}

/** A target of at least 60 in 2023 for an indicator. */
export function aimAt(indicator: string): Command {
  return aim(milestones('>=', { '2023': '60' }), { id: indicator, indicator });
}
