import { BUDGET_LAWS, checkLaw } from '@outturn/core/testing';
import { describe, test } from 'vitest';

describe('every budget', () => {
  for (const law of BUDGET_LAWS) {
    test(law.name, () => checkLaw(law, { numRuns: 100 }), 300_000);
  }
});
