import { DomainError } from '../values/outturn-error.js';
import { type DefinedKind, type Definition, definitionInForce, isInUse } from './definitions.js';
import type { RegisterState } from './register-state.js';

/** Refuses a command: throws, and nothing is recorded. */
export function refuse(code: string, message: string, details: Record<string, unknown> = {}): never {
  throw new DomainError(code, message, details);
}

const COMMAND_THAT_DEFINES: Readonly<Record<DefinedKind, string>> = {
  plan: 'adopt-plan',
  unit: 'define-unit',
  scale: 'define-scale',
  goal: 'define-goal',
  indicator: 'define-indicator',
  target: 'set-target',
  line: 'define-budget-line',
  assignment: 'give-assignment',
  occasion: 'schedule-occasion',
};

/** The last definition of a thing at the head of the log, whatever day it was stated on. */
export function definedAtHead<Kind extends DefinedKind>(
  state: RegisterState,
  kind: Kind,
  id: string,
  period?: string,
): Definition<Kind> | undefined {
  return definitionInForce(state.definitions, kind, id, {
    version: state.version,
    date: '9999-12-31',
    period,
  });
}

/** The thing a command refers to; refuses (`unknown-indicator`, `unknown-goal` …) one that is not defined. */
export function mustBeDefined<Kind extends DefinedKind>(
  state: RegisterState,
  kind: Kind,
  id: string,
): Definition<Kind> {
  const definition = definedAtHead(state, kind, id);
  if (definition) return definition;
  const message = `There is no ${kind} "${id}" in this register; define it first with ${COMMAND_THAT_DEFINES[kind]}, or correct the id.`;
  return refuse(`unknown-${kind}`, message, { kind, id });
}

/** The same, and not retired (`retired-indicator`, `retired-goal` …) for the period it is needed. */
export function mustBeInUse<Kind extends DefinedKind>(
  state: RegisterState,
  kind: Kind,
  id: string,
  period?: string,
): Definition<Kind> {
  mustBeDefined(state, kind, id);
  const definition = definedAtHead(state, kind, id, period);
  if (isInUse(definition)) return definition;
  const message = `The ${kind} "${id}" is retired; refer to one in use, or define it again.`;
  return refuse(`retired-${kind}`, message, { kind, id });
}
