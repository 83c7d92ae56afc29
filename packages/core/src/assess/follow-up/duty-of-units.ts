import type { View } from '../../readings/view.js';
import type { Duty } from './occasion-assessment.js';

/** What is asked for, before it is said of whom. */
export interface AskedDuty extends Omit<Duty, 'unit' | 'status' | 'lacking'> {
  /** The units that answer for it. */
  readonly units: readonly string[];
  readonly isGiven: boolean;
  readonly lacking?: readonly string[] | undefined;
}

/** What is asked for, as the duty of each unit that answers for it; of nobody where none does. */
export function dutyOfUnits(view: View, { units, isGiven, ...asked }: AskedDuty): readonly Duty[] {
  const late = asked.due !== null && view.asOf > asked.due;
  const status = isGiven ? 'given' : late ? 'late' : 'owed';
  const owners = units.length > 0 ? units : [null];
  return owners.map((unit) => ({
    unit,
    kind: asked.kind,
    about: asked.about,
    period: asked.period,
    due: asked.due,
    status,
    lacking: asked.lacking ?? [],
    evidence: asked.evidence,
  }));
}
