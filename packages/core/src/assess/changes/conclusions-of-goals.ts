import { type EventId, parseStatementId, type StatementId } from '../../values/id.js';
import type { Assessment, GoalAssessment, TargetAssessment } from '../assessment.js';
import type { GoalShare } from '../goals/goal-assessment.js';
import type { Conclusion } from './conclusion.js';

/** A goal rests on what the goals, targets and counted assignments beneath it rest on, and on its scale. */
export function goalConclusions(assessment: Assessment): readonly Conclusion[] {
  const { goals } = assessment;
  const parents = new Map(goals.map((goal) => [goal.goal, goal.parents]));
  const beneath = {
    goals: gathered(goals, ({ goal }) => goal, parents),
    targets: gathered(partsOf(assessment), ({ goal }) => goal, parents),
  };
  const assignments = assignmentEvidence(assessment);
  const scales = scaleDefinitions(assessment);
  return goals.map((goal) => {
    const targets = beneath.targets.get(goal.goal) ?? [];
    const within = beneath.goals.get(goal.goal) ?? [];
    const counted = within.filter((one) => one.assignments !== null);
    return {
      subject: 'goal',
      id: goal.goal,
      name: goal.name,
      word: goal.fulfilment,
      figures: figuresOf(goal),
      evidence: unique([
        ...targets.flatMap(({ verdict }) => verdict.evidence),
        ...counted.flatMap((one) => assignments.get(one.goal) ?? []),
      ]),
      definitions: unique([
        ...within.map(({ definedBy }) => definedBy),
        ...within.flatMap(({ grade }) => (grade ? (scales.get(grade.scale) ?? []) : [])),
        ...targets.map(({ setBy }) => setBy),
      ]),
    };
  });
}

/** What somebody judged of a goal, each role for itself. */
export function judgementConclusions({ goals }: Assessment): readonly Conclusion[] {
  return goals.flatMap(({ goal, name, judgements }) =>
    judgements.map(
      (given): Conclusion => ({
        subject: 'judgement',
        id: `${goal} ${given.by}`,
        name,
        word: given.grade,
        figures: {},
        evidence: [given.statement],
        definitions: [],
      }),
    ),
  );
}

function figuresOf(goal: GoalAssessment): Conclusion['figures'] {
  return {
    best: goal.best,
    worst: goal.worst,
    finality: goal.finality,
    policy: goal.policy,
    grade: goal.grade?.name ?? null,
    share: goal.share && shareText(goal.share),
  };
}

/** How much is met, from 0 to 1; what it lies between, while some is unknown. */
function shareText({ low, high }: GoalShare): string {
  return low === high ? low : `${low}–${high}`;
}

/** The targets that are parts of goals; an ambition is a part of none. */
function partsOf({ targets }: Assessment): readonly TargetAssessment[] {
  return targets.filter(({ level }) => level !== 'ambition');
}

/** Things by every goal they lie under, themselves included. */
function gathered<Thing>(
  things: readonly Thing[],
  goalOf: (thing: Thing) => string,
  parents: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly Thing[]> {
  const found = new Map<string, Thing[]>();
  for (const thing of things) {
    for (const goal of withAncestors(goalOf(thing), parents)) {
      const list = found.get(goal) ?? [];
      list.push(thing);
      found.set(goal, list);
    }
  }
  return found;
}

function withAncestors(goal: string, parents: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([goal]);
  for (const next of found) for (const parent of parents.get(next) ?? []) found.add(parent);
  return found;
}

function assignmentEvidence({ assignments }: Assessment): ReadonlyMap<string, readonly StatementId[]> {
  const found = new Map<string, StatementId[]>();
  for (const { goal, evidence } of assignments) {
    if (goal === null) continue;
    const list = found.get(goal) ?? [];
    list.push(...evidence);
    found.set(goal, list);
  }
  return found;
}

/** The event that defined each scale. */
function scaleDefinitions({ statements }: Assessment): ReadonlyMap<string, EventId> {
  const defined = statements.filter(({ type }) => type === 'scale-defined');
  return new Map(defined.map(({ key, id }) => [key?.split('|')[1] ?? '', parseStatementId(id).eventId]));
}

function unique<Text extends string>(texts: readonly Text[]): readonly Text[] {
  return [...new Set(texts)];
}
