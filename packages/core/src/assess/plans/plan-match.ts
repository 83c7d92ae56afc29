import type { Goal } from '../../goal/goal-events.js';
import { definingEvent } from '../../readings/view.js';
import type { Target } from '../../target/target-events.js';
import { segmentKey } from '../../values/segment.js';
import type { GoalComparison, GoalDifference } from './plan-change.js';
import type { PlanEdition } from './plan-edition.js';

/** A thing in one plan or both, and how the two were found to be one. */
export interface Match<Thing> {
  readonly before: Thing | undefined;
  readonly after: Thing | undefined;
  readonly by: 'id' | 'name' | 'subject' | null;
}

/** A goal in one plan or both. */
export type GoalMatch = Match<Goal>;

/** Goals of two plans that are the same: by id, else by a name that no other goal without its like has. */
export function matchGoals(before: readonly Goal[], after: readonly Goal[]): readonly GoalMatch[] {
  return matched(before, after, [{ by: 'name', keyOf: ({ name }) => name }]);
}

/** Targets of two plans that are the same: by id, else by what they are about, and by name where that is not enough. */
export function matchTargets(
  goals: readonly GoalMatch[],
  before: readonly Target[],
  after: readonly Target[],
): readonly Match<Target>[] {
  const later = new Map(
    goals.flatMap((goal) => (goal.before && goal.after ? [[goal.before.id, goal.after.id]] : [])),
  );
  const subjectOf = (target: Target, side: Side): string => {
    const goal = side === 'before' ? (later.get(target.goal) ?? target.goal) : target.goal;
    const segments = (target.segments ?? [{}]).map(segmentKey).toSorted();
    return JSON.stringify([goal, target.indicator, segments]);
  };
  return matched(before, after, [
    {
      by: 'subject',
      keyOf: (target, side) => JSON.stringify([subjectOf(target, side), target.name, target.level]),
    },
    { by: 'subject', keyOf: subjectOf },
  ]);
}

type Side = 'before' | 'after';

/** What things of two plans are one thing by: a key that both have, and no other of their plan. */
interface Likeness<Thing> {
  readonly by: 'id' | 'name' | 'subject';
  readonly keyOf: (thing: Thing, side: Side) => string;
}

/** Matches by id, then by each likeness in turn; in the order of the later plan, those it lacks last. */
function matched<Thing extends { readonly id: string }>(
  before: readonly Thing[],
  after: readonly Thing[],
  likenesses: readonly Likeness<Thing>[],
): readonly Match<Thing>[] {
  const pairs = new Map<Thing, { readonly before: Thing; readonly by: Match<Thing>['by'] }>();
  const taken = new Set<Thing>();
  const all: readonly Likeness<Thing>[] = [{ by: 'id', keyOf: ({ id }) => id }, ...likenesses];
  for (const { by, keyOf } of all) {
    const [unmatched, free] = [
      before.filter((one) => !taken.has(one)),
      after.filter((one) => !pairs.has(one)),
    ];
    const left = soleByKey(unmatched, (thing) => keyOf(thing, 'before'));
    const right = soleByKey(free, (thing) => keyOf(thing, 'after'));
    for (const [key, thing] of right) {
      const like = left.get(key);
      if (!like) continue;
      pairs.set(thing, { before: like, by });
      taken.add(like);
    }
  }
  return [
    ...after.map((thing) => ({
      before: pairs.get(thing)?.before,
      after: thing,
      by: pairs.get(thing)?.by ?? null,
    })),
    ...before
      .filter((thing) => !taken.has(thing))
      .map((thing) => ({ before: thing, after: undefined, by: null })),
  ];
}

/** The things whose key no other has. */
function soleByKey<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
): ReadonlyMap<string, Thing> {
  const grouped = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    grouped.set(key, [...(grouped.get(key) ?? []), thing]);
  }
  return new Map(
    [...grouped].flatMap(([key, [first, ...others]]) => (first && others.length === 0 ? [[key, first]] : [])),
  );
}

/** Goals as they are compared. */
export function comparedGoals(
  goals: readonly GoalMatch[],
  one: PlanEdition,
  other: PlanEdition,
): readonly GoalComparison[] {
  const later = new Map(
    goals.flatMap(({ before, after }) => (before && after ? [[before.id, after.id]] : [])),
  );
  return goals.map(({ before, after }) => ({
    name: (after ?? before)?.name ?? '',
    change: before && after ? 'kept' : after ? 'added' : 'dropped',
    before: before?.id ?? null,
    after: after?.id ?? null,
    differs: before && after ? differences(before, after, later) : [],
    definedBy: [
      ...(before ? [definingEvent(one.view, 'goal', before.id) ?? ''] : []),
      ...(after ? [definingEvent(other.view, 'goal', after.id) ?? ''] : []),
    ],
  }));
}

function differences(
  before: Goal,
  after: Goal,
  later: ReadonlyMap<string, string>,
): readonly GoalDifference[] {
  const parentsOf = (parents: readonly string[]) => parents.toSorted();
  const [one, other] = [
    { ...before, parents: parentsOf((before.parents ?? []).map((id) => later.get(id) ?? id)) },
    { ...after, parents: parentsOf(after.parents ?? []) },
  ];
  const fields = ['name', 'number', 'kind', 'parents', 'policy', 'scale', 'notApplicable'] as const;
  return fields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
}
