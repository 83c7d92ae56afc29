import { DEFINED_BY, type DefinedKind } from '../../fold/definitions.js';
import type { Rule } from '../../rules/rule-schema.js';
import type { Assessment, GoalAssessment, StatementNote, TargetAssessment } from '../assessment.js';
import type { DefinitionCause } from './change-cause.js';

/** What a statement defines. */
export interface DefinedThing {
  readonly kind: DefinedKind;
  readonly id: string;
}

/** The things of an assessment that tell how they are defined, by id. */
export interface DefinedInAnswer {
  readonly targets: ReadonlyMap<string, TargetAssessment>;
  readonly goals: ReadonlyMap<string, GoalAssessment>;
}

/** Prepares an assessment to be looked up in. */
export function definedInAnswer({ targets, goals }: Assessment): DefinedInAnswer {
  return {
    targets: new Map(targets.map((target) => [target.target, target])),
    goals: new Map(goals.map((goal) => [goal.goal, goal])),
  };
}

/** What a statement defines; `undefined` for one that defines nothing. */
export function definitionIn({ type, key }: StatementNote): DefinedThing | undefined {
  if (!isDefining(type) || key === null) return undefined;
  const [, id = ''] = key.split('|');
  return { kind: DEFINED_BY[type], id };
}

function isDefining(type: string): type is keyof typeof DEFINED_BY {
  return Object.hasOwn(DEFINED_BY, type);
}

/** What a definition changed of a thing between two assessments; of one that is in one of them only, that it is. */
export function definitionCause(
  { kind, id }: DefinedThing,
  before: DefinedInAnswer,
  after: DefinedInAnswer,
): DefinitionCause {
  if (kind === 'scale') return 'revised-rule';
  if (kind === 'target') {
    const [one, other] = [before.targets.get(id), after.targets.get(id)];
    return one && other ? targetRevision(one, other) : 'definition';
  }
  if (kind !== 'goal') return 'definition';
  const [one, other] = [before.goals.get(id), after.goals.get(id)];
  return one && other ? goalRevision(one, other) : 'definition';
}

function targetRevision(before: TargetAssessment, after: TargetAssessment): DefinitionCause {
  const [one, other] = [before, after].map(({ rule, when, indicator, segments }) => ({
    form: textOf([formOf(rule), when.type, indicator, segments]),
    numbers: textOf([rule, when]),
  }));
  if (one?.form !== other?.form) return 'revised-rule';
  return one?.numbers === other?.numbers ? 'definition' : 'revised-target';
}

// A goal's weights are not in an assessment: where nothing else that is shown differs, they do.
function goalRevision(before: GoalAssessment, after: GoalAssessment): DefinitionCause {
  const [one, other] = [before, after].map((goal) => ({
    judged: textOf([goal.policy, goal.grade?.scale, goal.assignments !== null]),
    shown: textOf([goal.name, goal.number, goal.kind, goal.parents, goal.reason.code === 'not-applicable']),
  }));
  if (one?.judged !== other?.judged) return 'revised-rule';
  return after.policy === 'weighted' && one?.shown === other?.shown ? 'revised-rule' : 'definition';
}

/** Fields of a rule that hold its numbers and periods; what is left without them is its form. */
const NUMBERS: ReadonlySet<string> = new Set([
  'value',
  'points',
  'period',
  'range',
  'by',
  'tolerance',
  'count',
  'absolute',
  'percent',
]);

function formOf(rule: Rule): string {
  return JSON.stringify(rule, (field, value: unknown) => (NUMBERS.has(field) ? '' : value));
}

function textOf(parts: unknown): string {
  return JSON.stringify(parts);
}
