import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import type { AssessmentChange } from '../../src/assess/changes/compare-assessments.js';
import { compareAssessments } from '../../src/assess/changes/compare-assessments.js';
import type { Question } from '../../src/assess/question.js';
import type { Command } from '../../src/events/command.js';
import { explain } from '../../src/explain/explain.js';
import { linearPath } from '../../src/methods/linear-path.js';
import { threshold } from '../../src/rules/builders.js';
import { registerOf } from '../support/register-of.js';
import { aim, DAY, defineIndicator, observe, openSmallRegister } from '../support/small-register.js';

const LATER = '2024-06-01';
const OTHER_DAY = '2024-09-01';
const FIRST = [...openSmallRegister(), aim(threshold('>=', '30'))];
const FORECAST = observe({ 2023: '31' }, { kind: 'forecast', occasion: 'autumn' });

/** What a comparison says when some things were said on the first day and others later. */
function changesBetween(
  first: readonly Command[],
  then: readonly Command[],
  questions: { readonly before?: Partial<Question>; readonly after?: Partial<Question> } = {},
) {
  const state = registerOf([
    { statedOn: DAY, commands: first },
    { statedOn: LATER, commands: then },
  ]);
  const before = assess(state, { period: '2023', asOf: DAY, ...questions.before });
  const after = assess(state, { period: '2023', asOf: LATER, ...questions.after });
  const changes = compareAssessments(before, after);
  const say = (change: AssessmentChange | undefined) => ({
    en: change && explain(change, { locale: 'en', assessment: after }),
    sv: change && explain(change, { locale: 'sv', assessment: after }),
  });
  return { changes, say };
}

function targetChange(...given: Parameters<typeof changesBetween>) {
  const { changes, say } = changesBetween(...given);
  const change = changes.find(({ subject }) => subject === 'target');
  return { change, ...say(change) };
}

const withdraw = (statement: string): Command => ({
  type: 'withdraw-statement',
  data: { statement, reason: 'Counted twice.' },
});

describe('the cause of a change', () => {
  it('is new data where an outturn takes a forecast’s place', () => {
    const { change, en, sv } = targetChange([...FIRST, FORECAST], [observe({ 2023: '29' })]);
    expect(change).toMatchObject({ cause: 'new-data', causes: ['new-data'], displaced: ['c1/7'] });
    expect(change?.reasons).toEqual([
      {
        cause: 'new-data',
        key: 'observation|cameras||outturn|2023|',
        came: {
          id: 'c9/0#0',
          key: 'observation|cameras||outturn|2023|',
          statedOn: LATER,
          type: 'observations-stated',
          version: 9,
        },
        went: null,
      },
    ]);
    expect(en).toBe(
      'cameras, verdict: from expected to be met to missed – value from 31 to 29; because the outturn for 2023 came in (c9/0).',
    );
    expect(sv).toContain('därför att utfallet för 2023 kom in (c9/0).');
  });

  it('is a restatement where the same thing was stated again', () => {
    const { change, en, sv } = targetChange([...FIRST, observe({ 2023: '31' })], [observe({ 2023: '29' })]);
    expect(change).toMatchObject({ cause: 'restatement', causes: ['restatement'] });
    expect(change?.reasons[0]).toMatchObject({ came: { id: 'c9/0#0' }, went: { id: 'c1/7#0' } });
    expect(en).toContain('because the outturn for 2023 was stated again (c9/0).');
    expect(sv).toContain('därför att utfallet för 2023 angavs på nytt (c9/0).');
  });

  it('is a withdrawal where it uncovers what was stated before', () => {
    const first = [...FIRST, observe({ 2023: '31' })];
    const state = registerOf([
      { statedOn: DAY, commands: first },
      { statedOn: LATER, commands: [observe({ 2023: '29' })] },
      { statedOn: OTHER_DAY, commands: [withdraw('c9/0#0')] },
    ]);
    const [before, after] = [LATER, OTHER_DAY].map((asOf) => assess(state, { period: '2023', asOf }));
    const changes = before && after ? compareAssessments(before, after) : [];
    const change = changes.find(({ subject }) => subject === 'target');
    expect(change).toMatchObject({ before: 'missed', after: 'met', causes: ['withdrawal'] });
    expect(change).toMatchObject({ events: ['c1/7', 'c10/0'], displaced: ['c9/0'] });
    expect(change && explain(change, { locale: 'en', assessment: after })).toContain(
      'because the outturn for 2023 was withdrawn (c1/7 and c10/0).',
    );
  });

  it('is a withdrawal where it leaves nothing', () => {
    const { change, sv } = targetChange([...FIRST, observe({ 2023: '31' })], [withdraw('c1/7#0')]);
    expect(change).toMatchObject({ after: 'unknown', causes: ['withdrawal'], events: ['c9/0'] });
    expect(change?.reasons[0]).toMatchObject({ came: null, went: { id: 'c1/7#0' } });
    expect(sv).toContain('därför att utfallet för 2023 återtogs (c9/0).');
  });

  it('is a withdrawal where a weaker kind takes over that was there all the time', () => {
    const first = [...FIRST, FORECAST, observe({ 2023: '29' })];
    const { change } = targetChange(first, [withdraw('c1/8#0')]);
    expect(change).toMatchObject({ before: 'missed', after: 'met', causes: ['withdrawal'] });
  });

  it('is a revised target where only its number is another', () => {
    const { change, en, sv } = targetChange(
      [...FIRST, observe({ 2023: '31' })],
      [aim(threshold('>=', '35'))],
    );
    expect(change).toMatchObject({ cause: 'revised-target', events: ['c9/0'], displaced: ['c1/6'] });
    expect(en).toBe(
      'cameras, verdict: from met to missed – because the target value was changed from 30 to 35 (c9/0).',
    );
    expect(sv).toContain('därför att målvärdet ändrades från 30 till 35 (c9/0).');
  });

  it('is a revised target where it binds other periods in the same way', () => {
    const first = [
      ...openSmallRegister(),
      aim(threshold('>=', '30'), { when: { type: 'at', periods: ['2023'] } }),
    ];
    const { change } = targetChange(
      [...first, observe({ 2023: '29' })],
      [aim(threshold('>=', '30'), { when: { type: 'at', periods: ['2024'] } })],
    );
    expect(change).toMatchObject({ before: 'missed', after: 'not-due', causes: ['revised-target'] });
  });

  it.each([
    ['another comparison', aim(threshold('<=', '30'))],
    ['another way to bind', aim(threshold('>=', '30'), { when: { type: 'open' } })],
    ['another rule', aim({ type: 'judged', question: 'Are there enough cameras?' })],
  ])('is a revised rule where the target has %s', (_, command) => {
    const { change, en, sv } = targetChange([...FIRST, observe({ 2023: '31' })], [command]);
    expect(change).toMatchObject({ cause: 'revised-rule', causes: ['revised-rule'] });
    expect(en).toContain('because the rule was changed (c9/0).');
    expect(sv).toContain('därför att regeln ändrades (c9/0).');
  });

  it('is a definition where the indicator is measured in something else', () => {
    const { change, en } = targetChange(
      [...FIRST, observe({ 2023: '31' })],
      [defineIndicator({ id: 'cameras', schedule: { every: 'year', from: '2024' } })],
    );
    expect(change).toMatchObject({
      before: 'met',
      after: 'not-due',
      causes: ['definition'],
      events: ['c9/0'],
    });
    expect(en).toContain('because what it is about was defined anew (c9/0).');
  });

  it('lists every cause, definitions before data', () => {
    const { change, sv } = targetChange(
      [...FIRST, FORECAST],
      [observe({ 2023: '29' }), aim(threshold('>=', '32'))],
    );
    expect(change).toMatchObject({ cause: 'revised-target', causes: ['revised-target', 'new-data'] });
    expect(sv).toContain(
      'därför att målvärdet ändrades från 30 till 32 och utfallet för 2023 kom in (c9/1 och c9/0).',
    );
  });

  it('is time where only the day is another', () => {
    const { change, en, sv } = targetChange(FIRST, [], { before: { asOf: '2023-12-31', planAsOf: DAY } });
    expect(change).toMatchObject({ causes: ['time'], reasons: [], events: [], displaced: [] });
    expect(en).toContain('only the day is another.');
    expect(sv).toContain('bara dagen är en annan.');
  });

  it('is the question where something else is asked, of the same statements', () => {
    const first = [...FIRST, observe({ 2022: '29', 2023: '31' })];
    const otherYear = targetChange(first, [], { before: { period: '2022' } });
    expect(otherYear.change).toMatchObject({ before: 'missed', after: 'met', causes: ['question'] });
    expect(otherYear.en).toContain('something else is asked.');
    expect(otherYear.sv).toContain('frågan är en annan.');
    const otherBasis = targetChange(first, [], { after: { basis: ['forecast'] } });
    expect(otherBasis.change).toMatchObject({ after: 'unknown', causes: ['question'] });
  });

  it('is the question too, beside what came in', () => {
    const { change } = targetChange([...FIRST, observe({ 2022: '29' })], [observe({ 2023: '31' })], {
      before: { period: '2022' },
    });
    expect(change).toMatchObject({ cause: 'new-data', causes: ['new-data', 'question'] });
  });

  it('is the question where a target was left out of it', () => {
    const { change } = targetChange([...FIRST, observe({ 2023: '31' })], [], {
      before: { asOf: LATER, targets: [] },
    });
    expect(change).toMatchObject({ before: null, after: 'met', causes: ['question'] });
  });

  it('is the question where a method was asked for in one of two only', () => {
    const first = [
      ...openSmallRegister(),
      aim(threshold('>=', '30'), { when: { type: 'at', periods: ['2026'] } }),
      observe({ 2022: '20', 2023: '22' }),
    ];
    const { changes } = changesBetween(first, [observe({ 2023: '23' })], {
      before: { methods: [] },
      after: { methods: [linearPath] },
    });
    expect(changes.filter(({ subject }) => subject === 'progress')).toMatchObject([
      { id: 'target linear-path@1', before: null, causes: ['question'] },
    ]);
  });

  it('says of an answer from an earlier day what it rested on later', () => {
    const state = registerOf([
      { statedOn: DAY, commands: [...FIRST, FORECAST] },
      { statedOn: LATER, commands: [observe({ 2023: '29' })] },
    ]);
    const [later, earlier] = [LATER, DAY].map((asOf) => assess(state, { period: '2023', asOf }));
    const changes = later && earlier ? compareAssessments(later, earlier) : [];
    const change = changes.find(({ subject }) => subject === 'target');
    expect(change).toMatchObject({
      before: 'missed',
      after: 'met',
      causes: ['new-data'],
      displaced: ['c9/0'],
    });
  });
});

describe('the conclusions compared', () => {
  const scale: Command = {
    type: 'define-scale',
    data: {
      id: 'three',
      name: 'Three steps',
      steps: [
        { id: 'no', name: 'Not', from: '0', to: '0.5' },
        { id: 'partly', name: 'Partly', from: '0.5', to: '0.9' },
        { id: 'yes', name: 'Wholly', from: '0.9', to: '1' },
      ],
    },
  };
  const twoTargets = [
    ...openSmallRegister(),
    aim(threshold('>=', '30')),
    defineIndicator({ id: 'lamps' }),
    aim(threshold('>=', '5'), { id: 'lamps', indicator: 'lamps' }),
  ];

  it('include a goal’s grade and share, with the scale as a definition', () => {
    const goal: Command = {
      type: 'define-goal',
      data: { id: 'goal', plan: 'plan', name: 'Goal', kind: 'council-goal', scale: 'three' },
    };
    const first = [
      ...twoTargets,
      scale,
      goal,
      observe({ 2023: '31' }),
      observe({ 2023: '6' }, { indicator: 'lamps' }),
    ];
    const { changes, say } = changesBetween(first, [observe({ 2023: '4' }, { indicator: 'lamps' })]);
    const change = changes.find(({ subject }) => subject === 'goal');
    expect(change?.figures).toContainEqual({ name: 'share', before: '1', after: '0.5' });
    expect(change?.figures).toContainEqual({ name: 'grade', before: 'Wholly', after: 'Partly' });
    expect(change?.causes).toEqual(['restatement']);
    expect(say(change).sv).toContain('på skalan från Wholly till Partly');
    expect(say(change).en).toContain('share met from 100% to 50%');
    expect(say(change).en).toContain('because the outturn of lamps for 2023 was stated again');
    expect(say(change).sv).toContain('därför att utfallet för lamps 2023 angavs på nytt');
  });

  it('include a goal’s policy, which is a rule', () => {
    const goal: Command = {
      type: 'define-goal',
      data: { id: 'goal', plan: 'plan', name: 'Goal', kind: 'council-goal', policy: { type: 'majority' } },
    };
    const first = [...twoTargets, observe({ 2023: '31' }), observe({ 2023: '6' }, { indicator: 'lamps' })];
    const { changes } = changesBetween(first, [goal]);
    const change = changes.find(({ subject }) => subject === 'goal');
    expect(change).toMatchObject({ before: 'fulfilled', after: 'fulfilled', causes: ['revised-rule'] });
    expect(change?.figures).toEqual([{ name: 'policy', before: 'all', after: 'majority' }]);
  });

  it('include judgements of goals, each role’s for itself', () => {
    const judge = (grade: string): Command => ({
      type: 'give-judgement',
      data: { goal: 'goal', period: '2023', grade, by: 'The board', why: 'Seen to be so.' },
    });
    const { changes, say } = changesBetween([...FIRST, judge('fulfilled')], [judge('not-fulfilled')]);
    const change = changes.find(({ subject }) => subject === 'judgement');
    expect(change).toMatchObject({
      id: 'goal The board',
      before: 'fulfilled',
      after: 'not-fulfilled',
      causes: ['restatement'],
    });
    expect(say(change).sv).toContain('Goal, omdöme: från uppfyllt till ej uppfyllt');
    expect(say(change).sv).toContain('därför att bedömningen för 2023 angavs på nytt');
  });

  it('include a follow-up and what is owed to it', () => {
    const first = [...FIRST, observe({ 2021: '28' })];
    const { changes, say } = changesBetween(first, [observe({ 2023: '31' })]);
    const change = changes.find(({ subject }) => subject === 'occasion');
    expect(change).toMatchObject({ id: 'autumn', causes: ['new-data'] });
    expect(change?.figures).toContainEqual({ name: 'owed', before: '1', after: '0' });
    expect(say(change).en).toContain('duties owed from 1 to 0');
  });

  it('have none between an answer and itself', () => {
    const answer = assess(registerOf([{ statedOn: DAY, commands: [...twoTargets, FORECAST] }]), {
      period: '2023',
    });
    expect(compareAssessments(answer, answer)).toEqual([]);
  });
});

describe('the statements of an answer', () => {
  it('are those its evidence and definitions name, and the withdrawals, in the order of the log', () => {
    const state = registerOf([
      { statedOn: DAY, commands: [...FIRST, observe({ 2023: '31' }), observe({ 2021: '5' })] },
      { statedOn: LATER, commands: [withdraw('c1/8#0')] },
    ]);
    const keysAsOf = (asOf: string) =>
      assess(state, { period: '2023', asOf }).statements.map(({ id, key }) => `${id} ${key}`);
    expect(keysAsOf(LATER)).toEqual([
      'c1/3#0 goal|goal|',
      'c1/4#0 indicator|cameras|',
      'c1/5#0 occasion|autumn|',
      'c1/6#0 target|target|',
      'c1/7#0 observation|cameras||outturn|2023|',
      'c10/0#0 withdrawal|c1/8#0',
    ]);
    expect(keysAsOf(DAY)).toContain('c1/8#0 observation|cameras||outturn|2021|');
    expect(keysAsOf(DAY).join()).not.toContain('withdrawal');
  });
});
