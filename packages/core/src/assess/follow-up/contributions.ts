import { versionOfEvent } from '../../fold/ledger.js';
import type { OccasionStep } from '../../fold/register-state.js';
import { unitAndAbove } from '../../fold/units-above.js';
import { definedIn, once, type View } from '../../readings/view.js';
import { parseStatementId, type StatementId, statementId } from '../../values/id.js';
import type { Contribution, Duty, Signature } from './occasion-assessment.js';

type Signed = Extract<OccasionStep, { type: 'contribution-signed' }>;

/**
 * What each unit contributes to a follow-up: those that have duties, then those that signed without any of their own.
 * `steps` are the follow-up's, in the order they were said.
 */
export function contributionsOf(
  view: View,
  duties: readonly Duty[],
  steps: readonly OccasionStep[],
): readonly Contribution[] {
  const signed = steps.filter((step) => step.type === 'contribution-signed');
  const within = dutiesWithin(view, duties);
  const units = new Set([
    ...duties.flatMap(({ unit }) => unit ?? []),
    ...signed.map(({ data }) => data.unit as string),
  ]);
  return [...units].map((unit) => {
    const own = within.get(unit) ?? [];
    const lastAs = (as: 'ready' | 'approved') => {
      const last = signed.findLast(({ data }) => data.unit === unit && data.as === as);
      return last ? signatureOf(view, last, own) : null;
    };
    return {
      unit,
      owes: own.filter(({ status }) => status !== 'given').length,
      ready: lastAs('ready'),
      approved: lastAs('approved'),
    };
  });
}

/** The duties of each unit and of the units that are part of it. */
function dutiesWithin(view: View, duties: readonly Duty[]): ReadonlyMap<string, readonly Duty[]> {
  const within = new Map<string, Duty[]>();
  for (const duty of duties) {
    if (duty.unit === null) continue;
    for (const unit of unitsAbove(view, duty.unit)) {
      const list = within.get(unit);
      if (list) list.push(duty);
      else within.set(unit, [duty]);
    }
  }
  return within;
}

function unitsAbove(view: View, unit: string): ReadonlySet<string> {
  return once(view, `unit-and-above|${unit}`, () =>
    unitAndAbove(unit, (id) => definedIn(view, 'unit', id)?.partOf),
  );
}

function signatureOf(
  view: View,
  { id, version, statedOn, data }: Signed,
  duties: readonly Duty[],
): Signature {
  const { by, unit, signedBy = unit, note = null } = data;
  const isLater = (statement: StatementId) => versionOf(view, statement) > version;
  const outdated = duties.some(({ evidence }) => evidence.some(isLater));
  return { by, signedBy, on: statedOn, note, outdated, evidence: [statementId(id, 0)] };
}

function versionOf(view: View, statement: StatementId): number {
  return versionOfEvent(view.state.ledger, parseStatementId(statement).eventId, view.version) ?? 0;
}
