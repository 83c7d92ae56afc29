import { describe, expect, it } from 'vitest';
import { assess, occasions } from '../../src/assess/assess.js';
import { sealOccasion } from '../../src/assess/seal/seal.js';
import { explain } from '../../src/explain/explain.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { decided, forecast, on } from '../support/budget-of.js';
import { plan, saving, schoolForecast, watched, watching } from '../support/obligation-register.js';
import { registerOf } from '../support/register-of.js';

/** The actions owed as `occasion unit line period due status`. */
function duties(state: RegisterState, asOf: string): readonly string[] {
  return occasions(state, { asOf }).flatMap(({ occasion, duties: all }) =>
    all
      .filter(({ kind }) => kind === 'action')
      .map(({ unit, about, period, due, status }) =>
        [occasion, unit ?? '-', about.id, period, due, status].join(' '),
      ),
  );
}

describe('the action a follow-up asks for', () => {
  it('is owed from the day its forecast falls short, late after the closing day, and given once one is planned', () => {
    const state = schoolForecast('-10500', on('2024-05-15', plan({ occasion: 'april' })));
    const owed = 'april - school 2024 2024-04-30';
    expect(duties(state, '2024-04-19')).toEqual([]);
    expect(duties(state, '2024-04-20')).toEqual([`${owed} owed`]);
    expect(duties(state, '2024-05-01')).toEqual([`${owed} late`]);
    expect(duties(state, '2024-05-15')).toEqual([`${owed} given`]);
    const asked = occasions(state).flatMap((each) => each.duties.filter(({ kind }) => kind === 'action'));
    expect(asked.map(({ evidence }) => evidence)).toEqual([['c8/0#0']]);
  });

  it('is not given by what was planned for none after it closed', () => {
    const state = schoolForecast('-10500', on('2024-05-15', plan()));
    expect(duties(state, '2024-05-15')).toEqual(['april - school 2024 2024-04-30 late']);
  });

  it('is owed anew at each follow-up that forecasts a deficit, by the unit of the line', () => {
    const state = watching(
      [
        { type: 'define-unit', data: { id: 'office', name: 'Office' } },
        watched({ unit: 'office' }),
        decided([['school', '2024', '-10000']]),
      ],
      on('2024-04-20', forecast('april', [['school', '2024', '-10500']]), plan({ occasion: 'april' })),
      on('2024-08-20', forecast('august', [['school', '2024', '-10400']])),
    );
    expect(duties(state, '2024-08-20')).toEqual([
      'april office school 2024 2024-04-30 given',
      'august office school 2024 2024-08-31 owed',
    ]);
  });

  it('is none at a follow-up that does not cover the budget', () => {
    const goals = { id: 'april', name: 'April', period: '2024', covers: ['goals'] } as const;
    const state = schoolForecast(
      '-10500',
      on('2024-04-21', { type: 'schedule-occasion', data: { ...goals, covers: [...goals.covers] } }),
    );
    expect(duties(state, '2024-04-21')).toEqual([]);
  });

  it('is said in a sentence', () => {
    const state = schoolForecast('-10500', on('2024-04-25', plan()));
    const told = (asOf: string) => {
      const assessment = assess(state, { period: '2024', asOf });
      const duty = assessment.occasions.flatMap((each) => each.duties).find(({ kind }) => kind === 'action');
      if (!duty) throw new Error('no duty');
      return (['en', 'sv'] as const).map((locale) => explain(duty, { locale, assessment }));
    };
    expect(told('2024-04-20')).toEqual([
      'School 2024: action owed – by nobody named; last day 2024-04-30.',
      'School 2024: åtgärden återstår att planera – ansvarig ingen utpekad; sista dag 2024-04-30.',
    ]);
    expect(told('2024-04-25')).toEqual([
      'School 2024: action planned – by nobody named.',
      'School 2024: åtgärden planerad – ansvarig ingen utpekad.',
    ]);
  });
});

describe('a follow-up that closes', () => {
  it('keeps the obligations as they stood, without their texts, whatever is planned later', () => {
    const open = schoolForecast('-10500', on('2024-04-25', saving('300', { effect: 'Fewer posts' })));
    const question = { period: '2024', asOf: '2024-04-30' };
    const { seal } = sealOccasion(open, { occasion: 'april', by: 'Controller', question }).data;
    expect(seal.assessment).toMatchObject({
      obligations: [
        {
          ...{ line: 'school', status: 'planned', remaining: '-200000' },
          actions: [{ action: 'stop', amount: '300000', statement: 'c8/0#0' }],
        },
      ],
    });
    expect(JSON.stringify(seal.assessment)).not.toMatch(/Hiring stop|Fewer posts|Follow-up in april|School/);
    const later = registerOf([on('2024-06-01', saving('500'))], open);
    expect(assess(later, question).obligations).toEqual(assess(open, question).obligations);
  });
});
