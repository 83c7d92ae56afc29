import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { compareAssessments } from '../../src/assess/changes/compare-assessments.js';
import { type Explainable, explain } from '../../src/explain/explain.js';
import { sourcesOf } from '../../src/explain/sources.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { decided, forecast, on } from '../support/budget-of.js';
import {
  obligationsOf,
  plan,
  saving,
  schoolForecast,
  watched,
  watching,
} from '../support/obligation-register.js';

/** In both languages, with no-break spaces as plain ones. */
function told(state: RegisterState, subject: Explainable | undefined, asOf?: string): readonly string[] {
  if (!subject) throw new Error('nothing to tell of');
  const assessment = assess(state, { period: '2024', asOf });
  const sources = sourcesOf(state, []);
  return (['en', 'sv'] as const).map((locale) =>
    explain(subject, { locale, assessment, sources }).replaceAll(/[\u00a0\u202f]/gu, ' '),
  );
}

const of = (...later: Parameters<typeof schoolForecast>[1][]) => {
  const state = schoolForecast('-10500', ...later.filter((batch) => batch !== undefined));
  return told(state, obligationsOf(state)[0]);
};

describe('a forecast deficit in a sentence', () => {
  test('without an action, and with the deficit that is allowed', () => {
    expect(of()).toEqual([
      'School 2024: forecast deficit, no action planned – budget SEK −10,000 thousand, full-year forecast SEK −10,500 thousand (Follow-up in april); deviation SEK −500 thousand; SEK 100 thousand is allowed.',
      'School 2024: prognostiserat underskott, ingen åtgärd planerad – budget −10 000 tkr, helårsprognos −10 500 tkr (Follow-up in april); avvikelse −500 tkr; 100 tkr tillåts.',
    ]);
  });

  test('with an action that leaves too much, and where no deficit is allowed nothing is said of that', () => {
    const state = watching(
      [watched({ actionBeyond: { amount: '0' } }), decided([['school', '2024', '-10000']])],
      on('2024-04-20', forecast('april', [['school', '2024', '-10500']]), saving('300')),
    );
    expect(told(state, obligationsOf(state)[0])).toEqual([
      'School 2024: forecast deficit, actions planned – budget SEK −10,000 thousand, full-year forecast SEK −10,500 thousand (Follow-up in april); deviation SEK −500 thousand; Hiring stop expected to bring SEK +300 thousand; forecast without actions SEK −10,500 thousand, with them SEK −10,200 thousand; deviation after actions SEK −200 thousand.',
      'School 2024: prognostiserat underskott, åtgärder planerade – budget −10 000 tkr, helårsprognos −10 500 tkr (Follow-up in april); avvikelse −500 tkr; Hiring stop väntas ge +300 tkr; prognos utan åtgärder −10 500 tkr, med dem −10 200 tkr; avvikelse efter åtgärder −200 tkr.',
    ]);
  });

  test('covered, partly by what the forecast counts on already', () => {
    expect(
      of(
        on(
          '2024-04-25',
          saving('200', { inForecast: true }),
          saving('450.5', { id: 'food', name: 'Cheaper food' }),
        ),
      ),
    ).toEqual([
      'School 2024: forecast deficit, covered by planned actions – budget SEK −10,000,000, full-year forecast SEK −10,500,000 (Follow-up in april); deviation SEK −500,000; SEK 100,000 is allowed; Cheaper food expected to bring SEK +450,500, Hiring stop expected to bring SEK +200,000 (in the forecast); forecast without actions SEK −10,700,000, with them SEK −10,049,500; deviation after actions SEK −49,500.',
      'School 2024: prognostiserat underskott, täcks av planerade åtgärder – budget −10 000 000 kr, helårsprognos −10 500 000 kr (Follow-up in april); avvikelse −500 000 kr; 100 000 kr tillåts; Cheaper food väntas ge +450 500 kr, Hiring stop väntas ge +200 000 kr (ingår i prognosen); prognos utan åtgärder −10 700 000 kr, med dem −10 049 500 kr; avvikelse efter åtgärder −49 500 kr.',
    ]);
  });

  test('with an action of unknown amount the forecast with it is unknown, not what it was', () => {
    expect(of(on('2024-04-25', plan()))).toEqual([
      'School 2024: forecast deficit, actions planned – budget SEK −10,000 thousand, full-year forecast SEK −10,500 thousand (Follow-up in april); deviation SEK −500 thousand; SEK 100 thousand is allowed; Hiring stop of no stated amount; forecast without actions SEK −10,500 thousand, with them unknown.',
      'School 2024: prognostiserat underskott, åtgärder planerade – budget −10 000 tkr, helårsprognos −10 500 tkr (Follow-up in april); avvikelse −500 tkr; 100 tkr tillåts; Hiring stop utan angivet belopp; prognos utan åtgärder −10 500 tkr, med dem okänd.',
    ]);
  });
});

describe('what became of a forecast deficit between two days', () => {
  const state = schoolForecast(
    '-10500',
    on('2024-04-25', saving('300')),
    on('2024-05-10', saving('450')),
    on('2024-05-20', { type: 'withdraw-statement', data: { statement: 'c9/0#0', reason: 'A slip' } }),
    on('2024-06-10', saving('300', { retired: true })),
    on('2024-06-20', watched({ actionBeyond: { amount: '600000' } })),
  );
  const between = (before: string, after: string) => {
    const [one, other] = [before, after].map((asOf) => assess(state, { period: '2024', asOf }));
    if (!one || !other) throw new Error('nothing to compare');
    const [change] = compareAssessments(one, other).filter(({ subject }) => subject === 'obligation');
    return { change, causes: change?.causes, told: told(state, change, after) };
  };

  test.each([
    [
      '2024-04-01',
      '2024-04-20',
      'new-data',
      'is new no action planned – deviation SEK −500 thousand; because the forecast for 2024 came in (c1/2, c1/3 and c7/0).',
      'tillkom ingen åtgärd planerad – avvikelse −500 tkr; därför att prognosen för 2024 kom in (c1/2, c1/3 och c7/0).',
    ],
    [
      '2024-04-20',
      '2024-04-25',
      'new-data',
      'from no action planned to actions planned – deviation after actions SEK −200 thousand; because a planned action came in (c8/0).',
      'från ingen åtgärd planerad till åtgärder planerade – avvikelse efter åtgärder −200 tkr; därför att en planerad åtgärd kom in (c8/0).',
    ],
    [
      '2024-04-25',
      '2024-05-10',
      'restatement',
      'from actions planned to covered by planned actions – deviation after actions from SEK −200 thousand to SEK −50 thousand; because a planned action was stated again (c9/0).',
      'från åtgärder planerade till täcks av planerade åtgärder – avvikelse efter åtgärder från −200 tkr till −50 tkr; därför att en planerad åtgärd angavs på nytt (c9/0).',
    ],
    [
      '2024-05-10',
      '2024-05-20',
      'withdrawal',
      'from covered by planned actions to actions planned – deviation after actions from SEK −50 thousand to SEK −200 thousand; because a planned action was withdrawn (c8/0 and c10/0).',
      'från täcks av planerade åtgärder till åtgärder planerade – avvikelse efter åtgärder från −50 tkr till −200 tkr; därför att en planerad åtgärd återtogs (c8/0 och c10/0).',
    ],
    [
      '2024-05-20',
      '2024-06-10',
      'restatement',
      'from actions planned to no action planned – deviation after actions from SEK −200 thousand to –; because a planned action was stated again (c11/0).',
      'från åtgärder planerade till ingen åtgärd planerad – avvikelse efter åtgärder från −200 tkr till –; därför att en planerad åtgärd angavs på nytt (c11/0).',
    ],
    [
      '2024-06-10',
      '2024-06-20',
      'definition',
      'is no longer there no action planned – deviation from SEK −500 thousand to –; no longer resting on c1/2, c1/3, c7/0 and 1 more.',
      'utgick ingen åtgärd planerad – avvikelse från −500 tkr till –; vilar inte längre på c1/2, c1/3, c7/0 och 1 till.',
    ],
  ])('from %s to %s: %s', (before, after, cause, english, swedish) => {
    const found = between(before, after);
    expect(found.causes).toEqual([cause]);
    expect(found.told).toEqual([
      `School, forecast deficit: ${english}`,
      `School, prognostiserat underskott: ${swedish}`,
    ]);
  });
});
