import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { sealOccasion } from '../../src/assess/seal/seal.js';
import type { Command } from '../../src/events/command.js';
import { type Explainable, explain } from '../../src/explain/explain.js';
import { threshold } from '../../src/rules/builders.js';
import { on } from '../support/budget-of.js';
import { type DataOf, followUp, lead, open, yearly } from '../support/occasion-register.js';
import { type Batch, registerOf } from '../support/register-of.js';
import { aim, defineIndicator, observe } from '../support/small-register.js';

const base = open(
  yearly,
  defineIndicator({
    id: 'pupils',
    contributors: [lead('school')],
    dimensions: [{ id: 'sex', members: ['women'] }],
  }),
  defineIndicator({ id: 'trees' }),
  aim(threshold('>=', '1')),
  aim(threshold('>=', '1'), { id: 'seats', indicator: 'pupils', segments: [{}, { sex: 'women' }] }),
  aim(threshold('>=', '1'), { id: 'parks', indicator: 'trees' }),
  followUp({ name: 'Accounts', closesOn: '2025-02' }),
);

const all = on(
  '2025-02-01',
  observe({ 2024: '9' }),
  observe({ 2024: '9' }, { indicator: 'pupils' }),
  observe({ 2024: '9' }, { indicator: 'pupils', segment: 'sex=women' }),
  observe({ 2024: '9' }, { indicator: 'trees' }),
);

const sign = (unit: string, as: 'ready' | 'approved'): Command => ({
  type: 'sign-contribution',
  data: { occasion: 'follow-up', unit, as, by: 'Head' },
});

function assessed(asOf: string, ...batches: readonly Batch[]) {
  return assess(registerOf([base, ...batches]), { period: '2024', asOf });
}

/** In both languages, of the same assessment. */
function told(assessment: ReturnType<typeof assessed>, subject: Explainable | undefined): readonly string[] {
  if (!subject) throw new Error('nothing to tell of');
  return (['en', 'sv'] as const).map((locale) => explain(subject, { locale, assessment }));
}

function occasionOn(asOf: string, ...batches: readonly Batch[]): readonly string[] {
  const assessment = assessed(asOf, ...batches);
  return told(assessment, assessment.occasions[0]);
}

describe('a follow-up in a sentence', () => {
  test('open, with who owes how much', () => {
    expect(occasionOn('2025-01-10')).toEqual([
      'Accounts 2024: open, closes 2025-02 – office owes 1, school owes 1 and nobody named owes 1.',
      'Accounts 2024: öppen, stänger 2025-02 – office har 1 kvar att lämna, school har 1 kvar att lämna och ingen utpekad har 1 kvar att lämna.',
    ]);
  });

  test('late, with how much is past the last day', () => {
    expect(occasionOn('2025-03-01', on('2025-02-01', observe({ 2024: '9' })))).toEqual([
      'Accounts 2024: not closed, though it was to close 2025-02 – school owes 1 and nobody named owes 1, 2 of them past the last day.',
      'Accounts 2024: inte stängd, skulle ha stängt 2025-02 – school har 1 kvar att lämna och ingen utpekad har 1 kvar att lämna, 2 av dem efter sista dagen.',
    ]);
  });

  test('with what is signed, and signed for something older', () => {
    const signed = on(
      '2025-02-02',
      sign('office', 'ready'),
      sign('office', 'approved'),
      sign('school', 'ready'),
    );
    const restated = on('2025-02-03', observe({ 2024: '10' }, { indicator: 'pupils' }));
    expect(occasionOn('2025-02-03', all, signed, restated)).toEqual([
      'Accounts 2024: open, closes 2025-02 – nothing is owed; 1 unit ready; 1 unit approved; 1 signature older than what was signed.',
      'Accounts 2024: öppen, stänger 2025-02 – inget återstår att lämna; 1 enhet klar; 1 enhet godkänd; 1 signatur äldre än det som signerats.',
    ]);
  });

  test('closed, and named by its year alone where its name has it', () => {
    const named = on('2025-02-02', followUp({ name: 'Accounts 2024' }));
    const before = registerOf([base, all, named]);
    const closing = on('2025-02-20', sealOccasion(before, { occasion: 'follow-up', by: 'Controller' }));
    const assessment = assess(registerOf([closing], before), { period: '2024', asOf: '2025-02-20' });
    expect(told(assessment, assessment.occasions[0])).toEqual([
      'Accounts 2024: closed 2025-02-20 – nothing is owed.',
      'Accounts 2024: stängd 2025-02-20 – inget återstår att lämna.',
    ]);
  });

  test('that asks for nothing yet', () => {
    expect(
      occasionOn('2025-01-10', on('2024-02-01', followUp({ name: 'Autumn', covers: ['assignments'] }))),
    ).toEqual([
      'Autumn 2024: open – nothing is asked for yet.',
      'Autumn 2024: öppen – inget efterfrågas ännu.',
    ]);
  });
});

describe('a duty in a sentence', () => {
  const dutiesOn = (asOf: string, ...batches: readonly Batch[]) => {
    const assessment = assessed(asOf, ...batches);
    return (assessment.occasions[0]?.duties ?? []).map((duty) => told(assessment, duty));
  };

  test('given, owed for a segment, and late with nobody named', () => {
    const some = on('2025-02-01', observe({ 2024: '9' }), observe({ 2024: '9' }, { indicator: 'pupils' }));
    expect(dutiesOn('2025-02-10', some).slice(0, 2)).toEqual([
      ['cameras 2024: value given – by office.', 'cameras 2024: värdet lämnat – ansvarig office.'],
      [
        'pupils 2024: value owed – by school; last day 2025-02-28; lacking for sex=women.',
        'pupils 2024: värdet återstår att lämna – ansvarig school; sista dag 2025-02-28; saknas för sex=women.',
      ],
    ]);
    expect(dutiesOn('2025-03-01', some)[2]).toEqual([
      'trees 2024: value late – by nobody named; last day 2025-02-28.',
      'trees 2024: värdet försenat – ansvarig ingen utpekad; sista dag 2025-02-28.',
    ]);
  });

  test.each<[NonNullable<DataOf<'schedule-occasion'>['asks']>[number], string, string]>([
    ['forecasts', 'cameras 2025: forecast owed', 'cameras 2025: prognosen återstår att lämna'],
    ['comments', 'cameras 2024: comment owed', 'cameras 2024: kommentaren återstår att lämna'],
    ['judgements', 'Lit? 2024: judgement owed', 'Lit? 2024: bedömningen återstår att lämna'],
  ])('of %s', (ask, english, swedish) => {
    const judged = aim({ type: 'judged', question: 'Is it lit?' }, { id: 'lit', name: 'Lit?' });
    const asked = on(
      '2024-02-01',
      followUp({ closesOn: '2025-02', asks: [ask] }),
      judged,
      observe({ 2024: '0' }),
    );
    const [first] = dutiesOn('2025-01-10', asked);
    expect(first?.map((text) => text.split(' – ')[0])).toEqual([english, swedish]);
  });
});

describe('an assignment in a sentence', () => {
  const contributors = [lead('office')];
  const task: Command = {
    type: 'give-assignment',
    data: {
      ...{ id: 'task', plan: 'plan', name: 'Archive', kind: 'assignment', contributors, due: '2024-05' },
      financing: 'within the frame',
      reports: [{ id: 'r', to: 'the board', on: '2024-06-10', submitBy: '2024-05-20' }],
    },
  };
  const extended = on('2024-05-02', {
    type: 'extend-assignment',
    data: { assignment: 'task', to: '2024-09', by: 'the board' },
  });
  const taskOn = (asOf: string, ...batches: readonly Batch[]) => {
    const assessment = assessed(asOf, on('2024-02-01', task), ...batches);
    return told(assessment, assessment.assignments[0]);
  };

  test('given more time, with its financing, and a late report apart from the task', () => {
    expect(taskOn('2024-06-11', extended)).toEqual([
      'Archive: to be done, due 2024-09 – extended from 2024-05 to 2024-09 by the board; financing: within the frame; report to the board 2024-06-10 is late.',
      'Archive: återstår, slutdatum 2024-09 – förlängt från 2024-05 till 2024-09 av the board; finansiering: within the frame; redovisning till the board 2024-06-10 försenad.',
    ]);
  });

  test('done, with a report that was handed in late and given late', () => {
    const steps = on(
      '2024-09-30',
      {
        type: 'report-assignment',
        data: { assignment: 'task', on: '2024-06-11', submittedOn: '2024-05-21' },
      },
      { type: 'complete-assignment', data: { assignment: 'task', on: '2024-05-31' } },
    );
    expect(taskOn('2024-09-30', steps)).toEqual([
      'Archive: done 2024-05-31 – report to the board was given late, 2024-06-11; report to the board was handed in late, 2024-05-21.',
      'Archive: klart 2024-05-31 – redovisning till the board lämnades för sent, 2024-06-11; redovisning till the board lämnades in för sent, 2024-05-21.',
    ]);
  });
});
