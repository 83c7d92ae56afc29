import { memoryStore } from '@outturn/adapters/memory';
import { type Assessment, type Command, openTracker, type TargetAssessment } from '@outturn/core';
import { oxelosund2022 } from '../src/oxelosund-2022/oxelosund-2022.js';

const REGISTER = 'oxelösund';
/** The day the plan was adopted as it stands. */
const START = '2022-01-26';

/** What the plan and some made-up follow-up say of a period, as of a day. */
export async function assessed(
  period: string,
  followUp: readonly Command[] = [],
  asOf = START,
): Promise<Assessment> {
  const tracker = await openTracker({ store: memoryStore() });
  for (const { statedOn, commands: stated } of oxelosund2022) {
    await tracker.execute(REGISTER, stated, { statedOn });
  }
  if (followUp.length > 0) await tracker.execute(REGISTER, followUp, { statedOn: asOf });
  const assessment = await tracker.assess(REGISTER, { period, asOf });
  await tracker.close();
  return assessment;
}

/** What an assessment says of one target. */
export function targetIn(assessment: Assessment, id: string): TargetAssessment {
  const found = assessment.targets.find(({ target }) => target === id);
  if (!found) throw new Error(`No target "${id}" in the assessment.`);
  return found;
}

/** A command that states one value. */
export function outturn(indicator: string, period: string, value: string, segment = ''): Command {
  return {
    type: 'state-observations',
    data: { indicator: [indicator], period: [period], segment: [segment], value: [value] },
  };
}
