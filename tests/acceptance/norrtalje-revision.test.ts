import { comparePlans } from '@outturn/core';
import { explain } from '@outturn/core/explain';
import { expect, test } from 'vitest';
import { registerOf } from '../../packages/core/test/support/register-of.js';
import { illustration } from '../../packages/examples/src/norrtalje-2024/illustration.js';
import { norrtalje2024 } from '../../packages/examples/src/norrtalje-2024/norrtalje-2024.js';
import { PLAN } from '../../packages/examples/src/norrtalje-2024/plan-source.js';

const PLAN_DAY = '2024-03-18';
const register = registerOf([...norrtalje2024, ...illustration]);

test('one target is tightened by the illustration’s decision, and nothing else of Norrtälje’s plan', () => {
  const { goals, targets } = comparePlans(register, { plan: PLAN, planAsOf: PLAN_DAY }, PLAN);
  expect(new Set(goals.map(({ change, differs }) => `${change} ${differs.length}`))).toEqual(
    new Set(['kept 0']),
  );
  const moved = targets.filter(({ change }) => change !== 'unchanged');
  expect(moved.map(({ change, after }) => [after?.target, change])).toEqual([['företagsbesök', 'tightened']]);
  expect(moved.map((target) => explain(target, { locale: 'sv' }))).toEqual([
    'Antal företagsbesök/år: skärpt – 2024 från minst 110 till minst 115.',
  ]);
});
