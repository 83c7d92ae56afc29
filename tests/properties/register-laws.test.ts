import { checkLaw, REGISTER_LAWS } from '@outturn/core/testing';
import { describe, test } from 'vitest';

describe('every register', () => {
  for (const law of REGISTER_LAWS) {
    test(law.name, () => checkLaw(law, { numRuns: 80 }), 300_000);
  }
});
