import { sqliteStore } from '@outturn/adapters/sqlite';
import { openTracker, type Tracker } from '@outturn/core';
import type { StatedCommands } from '../reading/stated-commands.js';
import type { ReportedPlan } from './plans.js';

/** A plan whose register is on disk. */
export interface StoredPlan extends ReportedPlan {
  /** The register's version after the plan, after its follow-up, and after the year its budget is followed through. */
  readonly planVersion: number;
  readonly followUpVersion: number;
  readonly budgetYearVersion: number;
}

/**
 * Stores each plan in a register of its own, all in one file, and closes the file. Stored again, it records nothing
 * and answers the same.
 */
export async function storePlans(
  path: string,
  plans: readonly ReportedPlan[],
): Promise<readonly StoredPlan[]> {
  return withTracker(path, async (tracker) => {
    const stored: StoredPlan[] = [];
    for (const plan of plans) {
      const planVersion = await load(tracker, plan.id, 'plan', plan.stated);
      const later = await load(tracker, plan.id, 'illustration', plan.followUp ?? []);
      const followUpVersion = Math.max(planVersion, later);
      const last = await load(tracker, plan.id, 'budget-year', plan.budgetYear?.supposed ?? []);
      const budgetYearVersion = Math.max(followUpVersion, last);
      stored.push({ ...plan, planVersion, followUpVersion, budgetYearVersion });
    }
    return stored;
  });
}

/** Opens the file, does some work with it, and closes it. */
export async function withTracker<Result>(
  path: string,
  work: (tracker: Tracker) => Promise<Result>,
): Promise<Result> {
  const tracker = await openTracker({ store: sqliteStore({ path }) });
  try {
    return await work(tracker);
  } finally {
    await tracker.close();
  }
}

/** Records each day's commands once, however often it is asked; answers the register's version after the last. */
async function load(
  tracker: Tracker,
  register: string,
  name: string,
  stated: readonly StatedCommands[],
): Promise<number> {
  let version = 0;
  for (const { statedOn, commands } of stated) {
    const commandId = `${name}-${statedOn}`;
    ({ version } = await tracker.execute(register, commands, { commandId, statedOn }));
  }
  return version;
}
