import { type Assessment, assess } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { registerOf } from '../../packages/core/test/support/register-of.js';
import { sodertalje2014 } from '../../packages/examples/src/sodertalje-2014/sodertalje-2014.js';

const register = registerOf(sodertalje2014);
const END_OF_2014 = '2014-12-31';
const atEndOf2014 = assess(register, { period: '2014', asOf: END_OF_2014 });

type Action = Assessment['assignments'][number];

const actionsOn = (asOf: string) => assess(register, { period: '2014', asOf }).assignments;
const namesOf = (actions: readonly Action[]) => actions.map(({ assignment }) => assignment);
const withStatus = (status: Action['status'], asOf: string) =>
  namesOf(actionsOn(asOf).filter((action) => action.status === status));

function action(id: string, among: readonly Action[] = atEndOf2014.assignments): Action {
  const found = among.find(({ assignment }) => assignment === id);
  if (!found) throw new TypeError(`The plan has no action "${id}".`);
  return found;
}

/** How many there are of each, in the order first met. */
function countsOf(words: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries(counts);
}

const PLACES = atEndOf2014.assignments.flatMap(({ standsIn }) => standsIn);

/** A sub-goal of the strategy that is worded as a task; the two of the plan’s own text count as its actions. */
const isSubGoalOfStrategy = (place: string) => /^Bilaga 1, .* Delmål \d$/.test(place);

describe('the actions of Södertälje’s plan and its appendix', () => {
  test('are printed in 93 places, a paragraph or a bullet each, of which 86 stand as actions', () => {
    const printed = PLACES.filter((place) => !isSubGoalOfStrategy(place));
    const part = (place: string) =>
      place
        .split(', ')
        .slice(0, place.startsWith('Bilaga') ? 2 : 1)
        .join(', ');
    expect(countsOf(printed.map(part))).toEqual({
      'Kommunen som arbetsgivare': 5,
      Växthuset: 2,
      'Kommunstyrelsens utvecklingsarbete': 5,
      // Twenty of the board's own, seven repeated from the programme, and two sub-goals worded as tasks.
      Verksamhetsmål: 29,
      'Ksk som arbetsgivare': 2,
      'Ekonomi och styrning': 8,
      'Bilaga 1, Miljöprogram': 12,
      'Bilaga 1, Klimatstrategi och energiplan': 23,
    });
    expect(printed).toHaveLength(86);
    expect(PLACES.filter(isSubGoalOfStrategy)).toHaveLength(7);
    expect(new Set(PLACES).size).toBe(93);
  });

  test('are 83: what stands in two places is one', () => {
    expect(countsOf(atEndOf2014.assignments.map(({ kind }) => kind))).toEqual({
      initiative: 40,
      assignment: 43,
    });
    expect(namesOf(atEndOf2014.assignments.filter(({ standsIn }) => standsIn.length === 2))).toEqual([
      'huvudprocesser',
      'delaktiga-medarbetare',
      'kollektivtrafik-samarbete',
      'nulägesanalys-miljökrav',
      'plan-fossilbränslefri',
      'grön-it',
      'effektivare-transporter',
      'resor-utan-bil',
      'energieffektiv-utrustning',
      'eldrivna-fordon',
    ]);
  });

  test('the cooperation on public transport is one, with its places, its goal and those who share it', () => {
    expect(action('kollektivtrafik-samarbete')).toMatchObject({
      goal: 'resande-kollektivtrafik',
      standsIn: [
        'Bilaga 1, Miljöprogram, Förslag till åtgärder, stycke 2',
        'Verksamhetsmål, Miljöprogrammet, Bebyggelse och transporter, Åtgärd 1',
      ],
      contributors: [
        { unit: 'kommunstyrelsen', role: 'lead' },
        { unit: 'tekniska-nämnden', role: 'participant' },
        { unit: 'stadsbyggnadsnämnden', role: 'participant' },
      ],
      status: 'no-date',
    });
  });

  test('two strategies of one name, under two goals, stay two', () => {
    const marketing = atEndOf2014.assignments.filter(({ name }) => name.startsWith('Strategi för marknads'));
    expect(marketing.map(({ assignment, goal, name }) => [assignment, goal, name])).toEqual([
      [
        'marknadsföring-etablering',
        'arbetsställen-och-anställda',
        'Strategi för marknadsföring av Södertälje',
      ],
      ['marknadsföring-inflyttning', 'inflyttade-arbetsställen', 'Strategi för marknadsföring av Södertälje'],
    ]);
  });

  test('each says where its money comes from, and when it begins and ends where that is printed', () => {
    expect(countsOf(atEndOf2014.assignments.map(({ financing }) => financing ?? '-'))).toEqual({
      'Inom Mål och budget 2014–2016': 83,
    });
    expect(
      countsOf(atEndOf2014.assignments.map(({ starts, due }) => `${starts ?? '-'} to ${due ?? '-'}`)),
    ).toEqual({
      '- to -': 45,
      '- to 2014': 7,
      '2014 to 2015-H1': 1,
      '2014 to -': 1,
      '- to 2016': 1,
      '2013 to 2013': 2,
      '2013 to 2014': 12,
      '2013 to 2016': 9,
      '2014 to 2015': 1,
      '2015 to 2016': 1,
      '2014 to 2014': 3,
    });
  });

  test('nothing is reported: what was due in 2013 is late all through 2014, what was due in 2014 on the day after', () => {
    const dueIn2013 = ['energi-workshop', 'grön-it'];
    expect(withStatus('late', '2013-12-31')).toEqual([]);
    expect(withStatus('late', '2014-01-01')).toEqual(dueIn2013);
    expect(withStatus('late', END_OF_2014)).toEqual(dueIn2013);
    expect(action('grön-it').daysLate).toBe(365);
    const dueIn2013Or2014 = `
      rekryteringsprognoser gemensam-lägesbild brottsförebyggande-rådet folkhälsoprogram månadsrapport
      gemensam-investeringsram undervisningspaket energi-workshop fjärrvärmesystemet torv-fasas-ut
      krav-på-förnybart industrins-olja grön-it energiutmaning effektivare-transporter cykelpooler
      resor-utan-bil goda-exempel solcellsprojekt biogas energieffektiv-utrustning
      elektronik-ur-förteckningar elektronik-i-viloläge koldioxid-i-mark
    `;
    expect(withStatus('late', '2015-01-01')).toEqual(dueIn2013Or2014.trim().split(/\s+/));
  });

  test.each([
    ['2013-11-25', { 'no-date': 46, due: 37 }],
    [END_OF_2014, { 'no-date': 46, due: 35, late: 2 }],
    ['2015-01-01', { 'no-date': 46, due: 13, late: 24 }],
    ['2015-07-01', { 'no-date': 46, due: 12, late: 25 }],
    ['2017-01-01', { 'no-date': 46, late: 37 }],
  ])('how they stand on %s', (asOf, counts) => {
    expect(countsOf(actionsOn(asOf).map(({ status }) => status))).toEqual(counts);
  });

  test('who has late actions when 2014 is over, those who only take part too', () => {
    const late = actionsOn('2015-01-01').filter(({ status }) => status === 'late');
    expect(countsOf(late.flatMap(({ units }) => units))).toEqual({
      kommunstyrelsen: 24,
      telge: 3,
      arbetslivsnämnden: 1,
      utbildningsnämnden: 1,
      miljönämnden: 1,
      'telge-nät': 3,
      'energi-och-klimatrådgivningen': 1,
      'telge-fastigheter': 1,
      'telge-inköp': 4,
      stadsbyggnadsnämnden: 1,
      'telge-återvinning': 1,
      'tekniska-nämnden': 1,
    });
  });

  test('a late proposal does not make its task late', () => {
    const [before, after] = ['2014-06-30', '2014-07-01'].map((asOf) =>
      action('folkhälsoprogram', actionsOn(asOf)),
    );
    expect(before).toMatchObject({ status: 'due', reports: [{ report: 'förslag', status: 'due' }] });
    expect(after).toMatchObject({
      status: 'due',
      due: '2014',
      reports: [{ report: 'förslag', status: 'late' }],
    });
  });

  test('were one completed after its year and one in time, the first would be done late', () => {
    const followedUp = registerOf(
      [
        {
          statedOn: '2014-02-10',
          commands: [
            { type: 'complete-assignment', data: { assignment: 'grön-it', on: '2014-02-10' } },
            { type: 'complete-assignment', data: { assignment: 'cykelpooler', on: '2014-02-07' } },
          ],
        },
      ],
      register,
    );
    const { assignments } = assess(followedUp, { period: '2014', asOf: END_OF_2014 });
    expect(action('grön-it', assignments)).toMatchObject({ status: 'done', doneLate: true, daysLate: 41 });
    expect(action('cykelpooler', assignments)).toMatchObject({
      status: 'done',
      doneLate: false,
      daysLate: 0,
    });
    const counts = countsOf(assignments.map(({ status }) => status));
    expect(counts).toEqual({ 'no-date': 46, due: 34, late: 1, done: 2 });
  });
});
