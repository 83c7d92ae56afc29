import { checkLaw, GOAL_LAWS } from '@outturn/core/testing';
import { describe, test } from 'vitest';

describe('the goals of every register', () => {
  for (const law of GOAL_LAWS) {
    test(law.name, () => checkLaw(law, { numRuns: 80 }), 300_000);
  }
});
