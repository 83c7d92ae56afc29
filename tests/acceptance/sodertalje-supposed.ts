import { assess, type Command, type GoalAssessment, type RegisterState, verdict } from '@outturn/core';
import { registerOf } from '../../packages/core/test/support/register-of.js';
import { sodertalje2014 } from '../../packages/examples/src/sodertalje-2014/sodertalje-2014.js';

/** The plan of Södertälje as it was proposed. */
export const register = registerOf(sodertalje2014);

/** A value that is not the plan's but ours, to see what it would decide. */
export function ours(indicator: string, period: string, value: string, segment = ''): Command {
  return {
    type: 'state-observations',
    data: { indicator, period: [period], value, ...(segment !== '' && { segment }) },
    source: { document: 'Ours', place: indicator },
  };
}

/** The plan's register with commands of ours, stated in 2017. */
export function withOurs(...commands: readonly Command[]): RegisterState {
  return registerOf([{ statedOn: '2017-02-01', commands }], register);
}

/** A goal of the plan, assessed for a period. */
export function goalIn(state: RegisterState, goal: string, period: string): GoalAssessment | undefined {
  return assess(state, { period }).goals.find((one) => one.goal === goal);
}

/** What a target asks of a period, and what it got. */
export function figuresOf(target: string, period: string, state: RegisterState = register) {
  const { verdict: found } = verdict(state, target, { period });
  return { status: found.status, actual: found.actual, required: found.required };
}
