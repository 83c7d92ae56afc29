import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { compareAssessments } from '../../src/assess/changes/compare-assessments.js';
import type { Command } from '../../src/events/command.js';
import { explain } from '../../src/explain/explain.js';
import { threshold } from '../../src/rules/builders.js';
import { registerOf } from '../support/register-of.js';
import { aim, DAY, observe, openSmallRegister } from '../support/small-register.js';

const LATER = '2024-06-01';
const FIRST = [...openSmallRegister(), aim(threshold('>=', '30')), observe({ 2023: '31' })];

function changesAfter(...commands: readonly Command[]) {
  const state = registerOf([
    { statedOn: DAY, commands: FIRST },
    { statedOn: LATER, commands },
  ]);
  const before = assess(state, { period: '2023', asOf: DAY });
  const after = assess(state, { period: '2023', asOf: LATER });
  const change = compareAssessments(before, after).find(({ subject }) => subject === 'target');
  return { change, after };
}

describe('a change between two assessments', () => {
  it('tells the events that came in from those they displaced', () => {
    const { change } = changesAfter(observe({ 2023: '29' }));
    expect(change).toMatchObject({
      before: 'met',
      after: 'missed',
      cause: 'restatement',
      causes: ['restatement'],
      events: ['c9/0'],
      displaced: ['c1/7'],
    });
  });

  it('puts the definition that came in first', () => {
    const { change } = changesAfter(observe({ 2023: '29' }), aim(threshold('>=', '28')));
    expect(change).toMatchObject({
      cause: 'revised-target',
      causes: ['revised-target', 'restatement'],
      events: ['c9/1', 'c9/0'],
      displaced: ['c1/6', 'c1/7'],
    });
  });

  it('that is only of time has neither', () => {
    const state = registerOf([
      { statedOn: DAY, commands: [...openSmallRegister(), aim(threshold('>=', '30'))] },
    ]);
    const [before, after] = ['2023-12-31', '2024-01-01'].map((asOf) =>
      assess(state, { period: '2023', asOf, planAsOf: DAY }),
    );
    expect(before && after && compareAssessments(before, after)).toContainEqual(
      expect.objectContaining({ subject: 'target', cause: 'time', events: [], displaced: [] }),
    );
  });

  it('is told by what went where nothing came in', () => {
    const { change, after } = changesAfter(aim(threshold('>=', '30'), { retired: true }));
    expect(change).toMatchObject({ before: 'met', after: null, events: [], displaced: ['c1/6', 'c1/7'] });
    expect(change && explain(change, { locale: 'en', assessment: after })).toContain(
      'no longer resting on c1/6 and c1/7.',
    );
  });
});
