import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import type { Assessment } from '../../src/assess/assessment.js';
import { compareAssessments } from '../../src/assess/changes/compare-assessments.js';
import { type Explainable, explain, explainStanding, sourcesOf } from '../../src/explain/explain.js';
import type { Locale } from '../../src/explain/words/words.js';
import { FOLLOW_UP_DAY, followedUpRegister, PLAN_DAY } from '../support/follow-up-register.js';
import { plain } from './plain-text.js';

const state = followedUpRegister();
const planned = assess(state, { period: '2023', asOf: PLAN_DAY });
const next = assess(state, { period: '2024', asOf: PLAN_DAY });
const later = assess(state, { period: '2023', asOf: FOLLOW_UP_DAY });

function say(part: Explainable | undefined, locale: Locale, assessment: Assessment = planned): string {
  if (!part) throw new Error('There is nothing to explain.');
  return plain(explain(part, { locale, assessment }));
}

const targetOf = (id: string, assessment = planned) => assessment.targets.find(({ target }) => target === id);
const goalOf = (id: string, assessment = planned) => assessment.goals.find(({ goal }) => goal === id);
const trendOf = (id: string) => planned.trends.find(({ indicator }) => indicator === id);
const lineOf = (id: string, assessment = planned) => assessment.budget.lines.find(({ line }) => line === id);
const assignmentOf = (id: string, assessment = planned) =>
  assessment.assignments.find(({ assignment }) => assignment === id);
const changeOf = (subject: string, id: string) =>
  compareAssessments(planned, later).find((change) => change.subject === subject && change.id === id);

const SENTENCES: readonly (readonly [string, () => string, () => string, string, string])[] = [
  [
    'a target met by a forecast',
    () => say(targetOf('equity'), 'sv'),
    () => say(targetOf('equity'), 'en'),
    'Equity ratio 2023: bedöms uppnås – prognos 28,6 % mot kravet minst 28,5 %; 0,1 procentenheter bättre än kravet; tolkat, inte tryckt: jämförelsen.',
    'Equity ratio 2023: expected to be met – forecast 28.6% against at least 28.5%; 0.1 percentage points better than required; inferred, not printed: the comparison.',
  ],
  [
    'a ceiling missed by a preliminary value',
    () => say(targetOf('debt'), 'sv'),
    () => say(targetOf('debt'), 'en'),
    'Debt 2023: preliminärt ej uppnått – preliminärt utfall 4 653 kr per invånare mot kravet högst 4 000 kr per invånare; 653 kr per invånare från kravet; tolkat, inte tryckt: jämförelsen.',
    'Debt 2023: preliminarily missed – preliminary outturn 4,653 SEK per inhabitant against at most 4,000 SEK per inhabitant; 653 SEK per inhabitant short of the requirement; inferred, not printed: the comparison.',
  ],
  [
    'a movement',
    () => say(targetOf('visits'), 'sv'),
    () => say(targetOf('visits'), 'en'),
    'Visits 2023: uppnått – utfall 1 400 mot kravet mer än 1 250; 150 bättre än kravet; tolkat, inte tryckt: jämförelsen.',
    'Visits 2023: met – outturn 1,400 against more than 1,250; 150 better than required; inferred, not printed: the comparison.',
  ],
  [
    'a target of several segments, by the one that missed',
    () => say(targetOf('survey'), 'sv'),
    () => say(targetOf('survey'), 'en'),
    'Survey 2023: ej uppnått – av delarna 1 nås, 1 nås ej; [sex=men] utfall 48,1 mot kravet minst 60,0.',
    'Survey 2023: missed – of its parts 1 met, 1 missed; [sex=men] outturn 48.1 against at least 60.0.',
  ],
  [
    'a target whose value is not published yet',
    () => say(targetOf('lately'), 'sv'),
    () => say(targetOf('lately'), 'en'),
    'Measured late 2023: kan ej bedömas – värdet är inte publicerat ännu, väntas senast 2025-02-03; avgörs av utfall 2023 (Measured late).',
    'Measured late 2023: unknown – the value is not published yet, expected by 2025-02-03; to be decided by outturn 2023 (Measured late).',
  ],
  [
    'a target that asks nothing of the period',
    () => say(targetOf('survey', next), 'sv', next),
    () => say(targetOf('survey', next), 'en', next),
    'Survey 2024: ej aktuellt för perioden – inget krav är ställt för 2024.',
    'Survey 2024: not due in the period – nothing is required for 2024.',
  ],
  [
    'a goal',
    () => say(goalOf('g11'), 'sv'),
    () => say(goalOf('g11'), 'en'),
    '1.1 Balance 2023: ej uppfyllt – 2 nås, 2 nås ej, 1 kan ej bedömas.',
    '1.1 Balance 2023: not fulfilled – 2 met, 2 missed, 1 unknown.',
  ],
  [
    'a goal that is still open',
    () => say(goalOf('g11', next), 'sv', next),
    () => say(goalOf('g11', next), 'en', next),
    '1.1 Balance 2024: kan ej bedömas – 4 kan ej bedömas, 1 ej aktuella; kan som bäst bli uppfyllt, som sämst ej uppfyllt.',
    '1.1 Balance 2024: unknown – 4 unknown, 1 not due; can become fulfilled at best, not fulfilled at worst.',
  ],
  [
    'a goal the board does not work with',
    () => say(goalOf('g12'), 'sv'),
    () => say(goalOf('g12'), 'en'),
    '1.2 Digital contacts 2023: nämnden arbetar inte med målet – the office does not work with it.',
    '1.2 Digital contacts 2023: the board does not work with the goal – the office does not work with it.',
  ],
  [
    'a trend',
    () => say(trendOf('debt'), 'sv'),
    () => say(trendOf('equity'), 'en'),
    'Debt, trend: förbättrad – från 6 786 kr per invånare (2021) till 5 565 kr per invånare (2022); ned 1 221 kr per invånare.',
    'Equity ratio, trend: improving – from 23.4% (2021) to 27.4% (2022); up 4.0 percentage points.',
  ],
  [
    'a trend without a past',
    () => say(trendOf('survey'), 'sv'),
    () => say(trendOf('survey'), 'en'),
    'Survey, trend: kan ej bedömas – inget tidigare värde än 2023 att jämföra med.',
    'Survey, trend: unknown – no value before 2023 to compare with.',
  ],
  [
    'a budget line without an actual',
    () => say(lineOf('income'), 'sv'),
    () => say(lineOf('net'), 'en'),
    'Income 2023: budget 81 118 tkr – inget utfall och ingen prognos; förändring −36 806 tkr (−31,2 %) mot utfall 117 924 tkr (2022).',
    'Net 2023: budget SEK −306,691 thousand – no outturn and no forecast; change SEK −85,577 thousand (−38.7%) on outturn SEK −221,114 thousand (2022).',
  ],
  [
    'a budget line with an outturn',
    () => say(lineOf('income', later), 'sv', later),
    () => say(lineOf('net', later), 'en', later),
    'Income 2023: budget 81 118 tkr, utfall 83 000 tkr – avvikelse +1 882 tkr (+2,3 %), positiv.',
    'Net 2023: budget SEK −306,691 thousand, outturn SEK −307,000 thousand – deviation SEK −309 thousand (−0.1%), unfavourable.',
  ],
  [
    'a bridge',
    () => say(next.budget.bridges[0], 'sv', next),
    () => say(next.budget.bridges[0], 'en', next),
    'Net från budget 2023 till budget 2024: förändring −24 600 tkr – 2 poster förklarar −24 601 tkr; oförklarad rest +1 tkr.',
    'Net from budget 2023 to budget 2024: change SEK −24,600 thousand – 2 items explain SEK −24,601 thousand; unexplained rest SEK +1 thousand.',
  ],
  [
    'a finding',
    () => say(planned.findings[0], 'sv'),
    () => say(planned.findings[0], 'en'),
    'Change 2024: stämmer inte – tryckt −25 600 tkr, beräknat −24 600 tkr; skillnad −1 000 tkr.',
    'Change 2024: does not add up – printed SEK −25,600 thousand, computed SEK −24,600 thousand; difference SEK −1,000 thousand.',
  ],
  [
    'an assignment that is late',
    () => say(assignmentOf('archive'), 'sv'),
    () => say(assignmentOf('archive'), 'en'),
    'Move the archive: försenat 18 dagar, slutdatum 2024-02.',
    'Move the archive: 18 days late, due 2024-02.',
  ],
  [
    'an assignment done too late',
    () => say(assignmentOf('archive', later), 'sv', later),
    () => say(assignmentOf('archive', later), 'en', later),
    'Move the archive: klart 2024-05-20, 81 dagar för sent.',
    'Move the archive: done 2024-05-20, 81 days late.',
  ],
  [
    'an assignment whose report is late',
    () => say(assignmentOf('cameras'), 'sv'),
    () => say(assignmentOf('vision'), 'en'),
    'More cameras: återstår, slutdatum 2024-12-02 – redovisning till the board 2024-03-01 försenad.',
    'A new vision: to be done, no due date.',
  ],
  [
    'a changed verdict',
    () => say(changeOf('target', 'equity'), 'sv', later),
    () => say(changeOf('target', 'debt'), 'en', later),
    'Equity ratio, bedömning: från bedöms uppnås till ej uppnått – värde från 28,6 % till 25,1 %; därför att utfallet för 2023 kom in (c39/0).',
    'Debt, verdict: from preliminarily missed to preliminarily met – because the target value was changed from 4,000 SEK per inhabitant to 5,000 SEK per inhabitant (c39/2).',
  ],
  [
    'a changed trend',
    () => say(changeOf('trend', 'equity'), 'sv', later),
    () => say(changeOf('trend', 'visits'), 'en', later),
    'Equity ratio, trend: från förbättrad till försämrad – förändring från +4,0 procentenheter till −2,3 procentenheter; därför att utfallet för 2023 kom in (c39/0).',
    'Visits, trend: from improving to worsening – change from +150 to −50; because the outturn for 2022 was stated again (c39/1).',
  ],
];

describe('a sentence', () => {
  it.each(SENTENCES)('about %s reads as a controller would write it', (_, swedish, english, sv, en) => {
    expect(swedish()).toBe(sv);
    expect(english()).toBe(en);
  });

  it('about a standing uses no word of a verdict', () => {
    const standing = (id: string, locale: Locale) => {
      const target = targetOf(id);
      return target && plain(explainStanding(target, { locale, assessment: planned }));
    };
    expect(standing('equity', 'sv')).toBe(
      'Equity ratio, nuläge 2022 (1 period äldre): når inte kravet – utfall 27,4 % mot kravet minst 28,5 %; 1,1 procentenheter från kravet.',
    );
    expect(standing('visits', 'en')).toBe(
      'Visits, standing 2023: as required – outturn 1,400 against more than 1,250; 150 better than required.',
    );
  });

  it('names the document once and the places of its evidence', () => {
    const target = targetOf('visits');
    const sources = sourcesOf(state, target?.verdict.evidence ?? []);
    expect(target && explain(target, { locale: 'en', assessment: planned, sources })).toMatch(
      / \(Plan 2024–2026, Indicators, visits 2023; Indicators, visits 2022\)\.$/,
    );
  });

  it('names the event behind a change by what it says, when and where', () => {
    const change = changeOf('target', 'debt');
    const sources = sourcesOf(state, change?.events.slice(0, 1) ?? []);
    expect(change && explain(change, { locale: 'sv', assessment: later, sources })).toContain(
      'kr per invånare (målvärde beslutat 2024-05-31 (Annual report 2023)).',
    );
  });

  it('falls back on ids and leaves out units where no assessment is given', () => {
    const [trend] = planned.trends;
    expect(trend && explain(trend, { locale: 'en' })).toBe(
      'equity, trend: improving – from 23.4 (2021) to 27.4 (2022); up 4.0.',
    );
  });

  it('can be made of every part of an assessment, in every language', () => {
    for (const assessment of [planned, next, later]) {
      const { goals, targets, trends, budget, assignments, findings } = assessment;
      const parts = [
        ...goals,
        ...targets,
        ...trends,
        ...budget.lines,
        ...budget.bridges,
        ...assignments,
        ...findings,
      ];
      for (const part of [...parts, ...compareAssessments(planned, assessment)]) {
        for (const locale of ['en', 'sv'] as const) {
          expect(explain(part, { locale, assessment })).toMatch(/^[^\n]+: (?!.*(undefined|null| {2})).+\.$/);
        }
      }
    }
  });

  it('is refused with an option that does not exist', () => {
    const [goal] = planned.goals;
    const options = { locale: 'en', source: new Map() } as const;
    expect(() => goal && explain(goal, options)).toThrow(TypeError);
  });
});

describe('the sources of statements', () => {
  it('have the place of the row, and a whole event what its rows share', () => {
    const [row] = targetOf('visits')?.verdict.evidence ?? [];
    const [event] = row?.split('#') ?? [];
    const sources = sourcesOf(state, [row ?? '', event ?? '']);
    expect(sources.get(row ?? '')?.source).toEqual({
      document: 'Plan 2024–2026',
      table: 'Indicators',
      place: 'visits 2023',
    });
    expect(sources.get(event ?? '')).toMatchObject({
      type: 'observations-stated',
      statedOn: PLAN_DAY,
      source: { document: 'Plan 2024–2026', table: 'Indicators' },
    });
  });

  it('leave out what the register does not have', () => {
    expect(sourcesOf(state, ['c9/0#0', 'c9/0']).size).toBe(0);
  });
});
