import { assess } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { registerOf } from '../../packages/core/test/support/register-of.js';
import { sodertalje2014 } from '../../packages/examples/src/sodertalje-2014/sodertalje-2014.js';

const register = registerOf(sodertalje2014);
const END_OF_2014 = '2014-12-31';
const atEndOf2014 = assess(register, { period: '2014', asOf: END_OF_2014 });

describe('the goals of the environmental programme', () => {
  const fulfilmentOn = (asOf: string, goal: string) =>
    assess(register, { period: '2014', asOf }).goals.find((found) => found.goal === goal)?.fulfilment;

  test('the eight goals: what each requires of 2014, before anything is reported', () => {
    const PROGRAMME_TARGETS = [
      'grönstruktur',
      'åkermark',
      'förorenade-områden-akuta',
      'förorenade-områden-prioriterade',
      'resande-kollektivtrafik',
      'nära-kollektivtrafik',
      'ren-och-snygg',
      'trygg-kommun',
      'miljöhänsyn-följs-upp',
      'lokala-livsmedel',
    ];
    const verdicts = atEndOf2014.targets.filter(({ target }) => PROGRAMME_TARGETS.includes(target));
    expect(
      verdicts.map(({ target, verdict }) => [target, verdict.status, verdict.reason.code].join(' ')),
    ).toEqual([
      'grönstruktur unknown not-judged',
      'åkermark unknown not-judged',
      'förorenade-områden-akuta not-due binds-later',
      'förorenade-områden-prioriterade not-due binds-later',
      'resande-kollektivtrafik unknown awaiting',
      'nära-kollektivtrafik not-due open',
      'ren-och-snygg not-due not-scheduled',
      'trygg-kommun not-due not-scheduled',
      'miljöhänsyn-följs-upp unknown awaiting',
      'lokala-livsmedel unknown not-judged',
    ]);
  });

  test('a goal that stands in two places is one', () => {
    const ids = sodertalje2014.flatMap(({ commands }) =>
      commands.flatMap((command) =>
        command.type === 'define-goal' && command.source?.place?.includes('; Verksamhetsmål, Mål - ')
          ? [command.data.id]
          : [],
      ),
    );
    expect(ids).toEqual([
      'resande-kollektivtrafik',
      'miljöhänsyn-följs-upp',
      'fossilbränslefri-organisation-2020',
      'energieffektivare-organisation',
    ]);
  });

  test('a sub-goal worded as a task is fulfilled, or not, by its action', () => {
    expect(fulfilmentOn(END_OF_2014, 'grön-it')).toBe('not-fulfilled');
    expect(fulfilmentOn(END_OF_2014, 'solcellsprojekt')).toBe('unknown');
    expect(fulfilmentOn('2015-01-01', 'solcellsprojekt')).toBe('not-fulfilled');
    expect(fulfilmentOn(END_OF_2014, 'energisystemet-definierat')).toBe('not-due');
  });

  test('an area whose goals are not printed cannot be assessed', () => {
    expect(fulfilmentOn(END_OF_2014, 'mark-och-vatten')).toBe('unknown');
  });
});

describe('the calendar of reports', () => {
  test('is in the printed order, with a day, a month, or none, as printed', () => {
    const rows = atEndOf2014.occasions.map(({ occasion, period, closesOn, handledOn, covers, asks }) =>
      [
        occasion,
        period,
        closesOn ?? '-',
        handledOn.map(({ body, on }) => `${body === 'Kommunstyrelsen' ? 'KS' : 'KF'} ${on}`).join(', '),
        covers.join('+'),
        asks.join('+'),
      ].join(' | '),
    );
    expect(rows).toEqual([
      'månadsrapport-2014-04-04 | 2014 | - | KS 2014-04-04 | budget | values',
      'månadsrapport-2014-04-25 | 2014 | - | KS 2014-04-25 | budget | values',
      'månadsrapport-2014-05-23 | 2014 | - | KS 2014-05-23 | budget | values',
      'månadsrapport-2014-09-26 | 2014 | - | KS 2014-09-26 | budget | values',
      'månadsrapport-2014-10-31 | 2014 | - | KS 2014-10-31 | budget | values',
      'månadsrapport-2014-11-21 | 2014 | - | KS 2014-11-21 | budget | values',
      'delårsrapport-2014-04 | 2014-T1 | 2014-04-30 | KS 2014-06, KF 2014-06 | budget | values+forecasts',
      'delårsrapport-2014-08 | 2014-01/2014-08 | 2014-08-31 | KS 2014-10, KF 2014-10 | budget+goals+indicators | values+forecasts+judgements',
      'årsbokslut-2014 | 2014 | 2014-12-31 | KS 2014-03, KF 2014-04 | budget+goals+indicators | values+judgements',
      'miljöbokslut-2014 | 2014 | 2014-12-31 | KS 2015-04, KF 2015-05 | goals+indicators+assignments | values+judgements',
    ]);
  });

  test('the accounts keep their printed months, though they come before the day they are made up to', () => {
    const handledBefore = atEndOf2014.occasions.filter(
      ({ closesOn, handledOn }) =>
        closesOn !== null && handledOn.every(({ on }) => on < closesOn.slice(0, 7)),
    );
    expect(handledBefore.map(({ occasion }) => occasion)).toEqual(['årsbokslut-2014']);
  });

  test('the environmental accounts ask the board for the programme’s values and judgements of 2014', () => {
    const OF_PROGRAMME = [
      'resande-kollektivtrafik',
      'nära-kollektivtrafik',
      'miljöhänsyn-följs-upp',
      'grönstruktur',
      'åkermark',
      'lokala-livsmedel',
    ];
    const dutiesOn = (asOf: string) =>
      assess(register, { period: '2014', asOf })
        .occasions.find(({ occasion }) => occasion === 'miljöbokslut-2014')
        ?.duties.filter(({ about }) => OF_PROGRAMME.includes(about.id))
        .map(({ unit, kind, about, due, status }) => `${unit}: ${kind} of ${about.id} by ${due}, ${status}`);
    const owed = [
      'kommunstyrelsen: value of resande-kollektivtrafik by 2014-12-31',
      'kommunstyrelsen: value of nära-kollektivtrafik by 2014-12-31',
      'kommunstyrelsen: value of miljöhänsyn-följs-upp by 2014-12-31',
      'kommunstyrelsen: judgement of grönstruktur by 2014-12-31',
      'kommunstyrelsen: judgement of åkermark by 2014-12-31',
      'kommunstyrelsen: judgement of lokala-livsmedel by 2014-12-31',
    ];
    expect(dutiesOn(END_OF_2014)).toEqual(owed.map((duty) => `${duty}, owed`));
    expect(dutiesOn('2015-01-01')).toEqual(owed.map((duty) => `${duty}, late`));
  });
});
