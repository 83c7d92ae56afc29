import type { VerdictStatus } from '../../judges/verdict.js';
import { type Finality, weakest } from '../../readings/reading.js';
import type { Fulfilment } from './goal-assessment.js';
import type { Judge, PolicyPart } from './goal-policy.js';
import type { ShareRange } from './goal-share.js';

/** A part of a goal as it came out. */
export interface GoalPart extends Pick<PolicyPart, 'kind' | 'id'> {
  readonly status: VerdictStatus;
  readonly finality: Finality | null;
  /** What it is by other readings of the sentences it rests on. */
  readonly readings: readonly VerdictStatus[];
  /** How much of it is met; `null` where it is not due. */
  readonly share: ShareRange | null;
}

/** What parts give together. */
export interface JoinedParts {
  readonly fulfilment: Fulfilment;
  readonly best: Fulfilment;
  readonly worst: Fulfilment;
  readonly finality: Finality | null;
  readonly kindest: Fulfilment;
  readonly strictest: Fulfilment;
}

type Sided = Pick<GoalPart, 'kind' | 'id' | 'status'>;

/**
 * Parts put together by a policy. What is unknown is taken as met for the best result and as missed for the worst,
 * and where the two agree that is the result. Parts not due drop out; all out, so does the goal.
 */
export function joinParts(parts: readonly GoalPart[], judge: Judge): JoinedParts {
  const joined = extremes(parts, judge);
  return { ...joined, finality: finalityOf(parts, joined.fulfilment, judge), ...rangeOf(parts, judge) };
}

function extremes(parts: readonly Sided[], judge: Judge): Pick<JoinedParts, 'fulfilment' | 'best' | 'worst'> {
  const due = parts.filter(({ status }) => status !== 'not-due');
  if (due.length === 0) return { fulfilment: 'not-due', best: 'not-due', worst: 'not-due' };
  const best = judged(due, 'met', judge);
  const worst = judged(due, 'missed', judge);
  if (best === 'not-fulfilled' && worst === 'fulfilled') {
    throw new TypeError('A policy must not fulfil a goal for missing more of its parts.');
  }
  return { fulfilment: best === worst ? best : 'unknown', best, worst };
}

function judged(due: readonly Sided[], unknown: 'met' | 'missed', judge: Judge): Fulfilment {
  const decided = due.map(({ kind, id, status }) => ({
    kind,
    id,
    met: (status === 'unknown' ? unknown : status) === 'met',
  }));
  return judge(decided) ? 'fulfilled' : 'not-fulfilled';
}

const SUREST_FIRST: readonly Finality[] = ['final', 'preliminary', 'expected'];

/** The surest level at which the result stands though every part less sure is taken as unknown. */
function finalityOf(parts: readonly GoalPart[], result: Fulfilment, judge: Judge): Finality | null {
  if (result !== 'fulfilled' && result !== 'not-fulfilled') return null;
  const standsAt = (level: Finality) =>
    extremes(
      parts.map((part) => (isLessSure(part, level) ? { ...part, status: 'unknown' } : part)),
      judge,
    ).fulfilment === result;
  return SUREST_FIRST.find(standsAt) ?? null;
}

function isLessSure({ status, finality }: GoalPart, level: Finality): boolean {
  if (status !== 'met' && status !== 'missed') return false;
  return weakest([finality ?? 'final', level]) !== level;
}

// Whether it is kinder to ask nothing of a part or to leave it open depends on the others, so both are tried.
const KIND_ORDERS: readonly (readonly VerdictStatus[])[] = [
  ['met', 'not-due', 'unknown', 'missed'],
  ['met', 'unknown', 'not-due', 'missed'],
];

const KINDEST_FIRST: readonly Fulfilment[] = [
  'fulfilled',
  'not-due',
  'not-applicable',
  'unknown',
  'not-fulfilled',
];

/** What the parts give with every sentence read at its kindest, and at its strictest. */
function rangeOf(parts: readonly GoalPart[], judge: Judge): Pick<JoinedParts, 'kindest' | 'strictest'> {
  const readIn = (order: readonly VerdictStatus[]) =>
    extremes(
      parts.map((part) => ({ ...part, status: firstReading(part, order) })),
      judge,
    ).fulfilment;
  const asIs = extremes(parts, judge).fulfilment;
  const results = [...KIND_ORDERS, ...KIND_ORDERS.map((order) => [...order].reverse())].map(readIn);
  const ranked = KINDEST_FIRST.filter((result) => result === asIs || results.includes(result));
  return { kindest: ranked[0] ?? asIs, strictest: ranked.at(-1) ?? asIs };
}

function firstReading({ status, readings }: GoalPart, order: readonly VerdictStatus[]): VerdictStatus {
  return order.find((one) => one === status || readings.includes(one)) ?? status;
}
