import { CHANGE_LAWS, checkLaw } from '@outturn/core/testing';
import { describe, test } from 'vitest';

describe('what has changed between two answers', () => {
  for (const law of CHANGE_LAWS) {
    test(law.name, () => checkLaw(law, { numRuns: 80 }), 300_000);
  }
});
