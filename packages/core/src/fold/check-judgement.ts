import { type Judgement, PLAIN_GRADES } from '../goal/judgement-events.js';
import { definedAtHead, mustBeDefined, mustBeInUse, refuse } from './refuse.js';
import type { RegisterState } from './register-state.js';

/** Refuses a judgement of what is not defined, and a goal's grade that is neither plain nor a step of its scale. */
export function checkJudgement(state: RegisterState, judgement: Judgement): void {
  if (judgement.occasion !== undefined) mustBeDefined(state, 'occasion', judgement.occasion);
  if ('target' in judgement) {
    mustBeInUse(state, 'target', judgement.target, judgement.period);
    return;
  }
  const { goal: id, grade } = judgement;
  const goal = mustBeInUse(state, 'goal', id, judgement.period).data;
  const scale =
    goal.scale === undefined ? undefined : definedAtHead(state, 'scale', goal.scale, judgement.period);
  const steps = scale?.data.steps.map((step): string => step.id) ?? [];
  if ([...PLAIN_GRADES, ...steps].includes(grade)) return;
  const known = [...PLAIN_GRADES, ...steps].join(', ');
  refuse('off-scale', `"${grade}" is no grade of the goal "${id}"; use one of ${known}.`, {
    goal: id,
    grade,
  });
}
