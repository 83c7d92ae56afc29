import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import type { Command } from '../../src/events/command.js';
import { explain, explainStanding } from '../../src/explain/explain.js';
import type { Rule } from '../../src/rules/rule-schema.js';
import {
  benchmark,
  between,
  changeFrom,
  compare,
  gap,
  milestones,
  moves,
  pathFrom,
  retain,
  rolling,
  threshold,
} from '../../src/rules/rules.js';
import { registerOf } from '../support/register-of.js';
import { aim, DAY, defineIndicator, observe, openSmallRegister } from '../support/small-register.js';
import { plain } from './plain-text.js';

interface Case {
  readonly rule: Rule;
  readonly commands: readonly Command[];
  readonly indicator?: Parameters<typeof openSmallRegister>[0];
  readonly more?: Parameters<typeof aim>[1];
  readonly later?: readonly Command[];
  readonly period?: string;
}

function assessed({ rule, commands, indicator, more, later = [], period = '2023' }: Case) {
  const first = [...openSmallRegister({ name: 'Share', ...indicator }), ...commands, aim(rule, more)];
  const state = registerOf([
    { statedOn: DAY, commands: first },
    ...(later.length > 0 ? [{ statedOn: DAY, commands: later }] : []),
  ]);
  return assess(state, { period, asOf: '2024-06-01' });
}

function said(of: Case): readonly string[] {
  const assessment = assessed(of);
  const [target] = assessment.targets;
  if (!target) throw new Error('There is no target.');
  return (['en', 'sv'] as const).map((locale) => plain(explain(target, { locale, assessment })));
}

const bounded = (data: object): readonly Command[] => [
  { type: 'state-observations', data: { indicator: 'cameras', period: '2023', ...data } },
];
const SEXES = { dimensions: [{ id: 'sex', members: ['women', 'men'] }] };
const BY_SEX = [observe({}, { period: '2023', segment: ['sex=women', 'sex=men'], value: ['48.1', '63'] })];
const AREAS = ['permits', 'fire', 'food', 'serving'];
const BY_AREA = [
  observe(
    {},
    { period: '2023', segment: AREAS.map((area) => `area=${area}`), value: ['75', '69', '60', '55'] },
  ),
];
const TASK: Command = {
  type: 'give-assignment',
  data: {
    id: 'task',
    plan: 'plan',
    name: 'Open the library',
    kind: 'assignment',
    contributors: [{ unit: 'office', role: 'lead' }],
  },
};
const DONE: Command = {
  type: 'complete-assignment',
  statedOn: '2024-05-31',
  data: { assignment: 'task', on: '2024-05-20' },
};
const BRANCH: Command = {
  type: 'state-benchmarks',
  data: { indicator: 'cameras', period: '2023', group: 'branch', statistic: 'median', value: '89' },
};

const SENTENCES: readonly (readonly [string, Case, string, string])[] = [
  [
    'a value between two others',
    { rule: between('60', '80'), commands: [observe({ 2023: '72' })] },
    'Share 2023: met – outturn 72 against 60 to 80; within what is required.',
    'Share 2023: uppnått – utfall 72 mot kravet mellan 60 och 80; inom kravet.',
  ],
  [
    'a value outside two others',
    { rule: between('5', '8.5'), commands: [observe({ 2023: '9' })], indicator: { measuredIn: 'percent' } },
    'Share 2023: missed – outturn 9.0% against 5.0% to 8.5%; 0.5 percentage points outside what is required.',
    'Share 2023: ej uppnått – utfall 9,0 % mot kravet mellan 5,0 % och 8,5 %; 0,5 procentenheter utanför kravet.',
  ],
  [
    'less than 8',
    { rule: threshold('<=', '10'), commands: bounded({ high: '8', excludes: 'high' }) },
    'Share 2023: met – outturn less than 8 against at most 10.',
    'Share 2023: uppnått – utfall mindre än 8 mot kravet högst 10.',
  ],
  [
    'more than 75 percent',
    {
      rule: threshold('>=', '75'),
      commands: bounded({ low: '75', excludes: 'low' }),
      indicator: { measuredIn: 'percent' },
    },
    'Share 2023: met – outturn more than 75% against at least 75%.',
    'Share 2023: uppnått – utfall mer än 75 % mot kravet minst 75 %.',
  ],
  [
    'bounds that do not decide',
    { rule: threshold('<=', '5'), commands: bounded({ high: '8', excludes: 'high' }) },
    'Share 2023: unknown – outturn less than 8 against at most 5; the value is not told exactly, and its bounds do not agree on the answer.',
    'Share 2023: kan ej bedömas – utfall mindre än 8 mot kravet högst 5; värdet är inte exakt angivet, och dess gränser ger olika svar.',
  ],
  [
    'a range',
    { rule: threshold('>=', '3'), commands: bounded({ low: '3', high: '6' }) },
    'Share 2023: met – outturn between 3 and 6 against at least 3.',
    'Share 2023: uppnått – utfall mellan 3 och 6 mot kravet minst 3.',
  ],
  [
    'a value of about 8',
    { rule: threshold('<=', '8'), commands: bounded({ value: '8', approximate: true }) },
    'Share 2023: met – outturn about 8 against at most 8; exactly as required.',
    'Share 2023: uppnått – utfall omkring 8 mot kravet högst 8; precis på kravet.',
  ],
  [
    'a part of the year',
    { rule: threshold('<', '7'), commands: bounded({ value: '9.1', extent: 'part' }) },
    'Share 2023: unknown – the value covers only a part of 2023.',
    'Share 2023: kan ej bedömas – värdet gäller bara en del av 2023.',
  ],
  [
    'members that failed',
    {
      rule: { type: 'each', over: { dimension: 'area' }, rule: threshold('>=', '70') },
      commands: BY_AREA,
      indicator: { dimensions: [{ id: 'area', members: AREAS, complete: true }] },
    },
    'Share 2023: missed – of its parts 1 met, 3 missed; fire: outturn 69 against at least 70; food: outturn 60 against at least 70; 1 more.',
    'Share 2023: ej uppnått – av delarna 1 nås, 3 nås ej; fire: utfall 69 mot kravet minst 70; food: utfall 60 mot kravet minst 70; 1 till.',
  ],
  [
    'members that are not all listed',
    {
      rule: { type: 'each', over: { dimension: 'area' }, rule: threshold('>=', '50') },
      commands: BY_AREA,
      indicator: { dimensions: [{ id: 'area', members: AREAS }] },
    },
    'Share 2023: unknown – of its parts 4 met, 1 unknown; to be decided by the members of area.',
    'Share 2023: kan ej bedömas – av delarna 4 nås, 1 kan ej bedömas; avgörs av vilka delar area har.',
  ],
  [
    'the indicator of several that holds',
    {
      rule: { type: 'some', over: { indicators: ['cameras', 'others'] }, rule: moves('increase') },
      commands: [
        defineIndicator({ id: 'others', name: 'Net income', measuredIn: 'percent' }),
        observe({ 2022: '5', 2023: '4' }),
        observe({ 2022: '1.9', 2023: '6.8' }, { indicator: 'others' }),
      ],
    },
    'Share 2023: met – of its parts 1 met, 1 missed; Net income: outturn 6.8% against more than 1.9%.',
    'Share 2023: uppnått – av delarna 1 nås, 1 nås ej; Net income: utfall 6,8 % mot kravet mer än 1,9 %.',
  ],
  [
    'the unit that failed',
    {
      rule: { type: 'each', over: { units: ['office'] }, rule: threshold('>=', '80') },
      commands: [observe({}, { period: '2023', segment: 'unit=office', value: '79' })],
    },
    'Share 2023: missed – of its parts 1 missed; Office: outturn 79 against at least 80.',
    'Share 2023: ej uppnått – av delarna 1 nås ej; Office: utfall 79 mot kravet minst 80.',
  ],
  [
    'at least so many',
    {
      rule: {
        type: 'atLeast',
        count: 2,
        rules: [threshold('>=', '1'), threshold('>=', '9'), threshold('>=', '8')],
      },
      commands: [observe({ 2023: '5' })],
    },
    'Share 2023: missed – of its parts 1 met, 2 missed, at least 2 needed; outturn 5 against at least 9; outturn 5 against at least 8.',
    'Share 2023: ej uppnått – av delarna 1 nås, 2 nås ej, minst 2 behövs; utfall 5 mot kravet minst 9; utfall 5 mot kravet minst 8.',
  ],
  [
    'what somebody judged',
    {
      rule: { type: 'judged', question: 'Is the vision rooted?' },
      commands: [],
      later: [
        {
          type: 'give-judgement',
          data: { target: 'target', period: '2023', grade: 'met', by: 'the board', why: 'asked in June' },
        },
      ],
    },
    'Share 2023: met – judged by the board: asked in June.',
    'Share 2023: uppnått – bedömt av the board: asked in June.',
  ],
  [
    'what nobody has judged',
    { rule: { type: 'judged', question: 'Is the vision rooted?' }, commands: [] },
    'Share 2023: unknown – no judgement has been given for 2023.',
    'Share 2023: kan ej bedömas – ingen har bedömt det för 2023.',
  ],
  [
    'a deadline that was kept',
    { rule: { type: 'deadline', assignment: 'task', by: '2024-05-31' }, commands: [TASK, DONE] },
    'Share 2023: met – Open the library was completed 2024-05-20, to be done by 2024-05-31.',
    'Share 2023: uppnått – Open the library slutfördes 2024-05-20, skulle vara klart 2024-05-31.',
  ],
  [
    'a deadline that is open',
    { rule: { type: 'deadline', assignment: 'task', by: '2024-12-31' }, commands: [TASK] },
    'Share 2023: unknown – Open the library is not completed, to be done by 2024-12-31.',
    'Share 2023: kan ej bedömas – Open the library är inte slutfört, ska vara klart 2024-12-31.',
  ],
  [
    'a deadline that was not kept',
    { rule: { type: 'deadline', assignment: 'task', by: '2024-05-10' }, commands: [TASK] },
    'Share 2023: missed – Open the library is not completed, to be done by 2024-05-10.',
    'Share 2023: ej uppnått – Open the library är inte slutfört, ska vara klart 2024-05-10.',
  ],
  [
    'another reading of the sentence',
    {
      rule: threshold('>=', '30'),
      commands: [observe({ 2022: '40', 2023: '35' })],
      more: {
        inferred: ['operator'],
        alternatives: [
          { name: 'every year better', rule: moves('increase') },
          { name: 'more than 30', rule: threshold('>', '30') },
        ],
      },
    },
    'Share 2023: met – outturn 35 against at least 30; 5 better than required; inferred, not printed: the comparison; read as “every year better”: missed.',
    'Share 2023: uppnått – utfall 35 mot kravet minst 30; 5 bättre än kravet; tolkat, inte tryckt: jämförelsen; läst som ”every year better”: ej uppnått.',
  ],
  [
    'a benchmark',
    {
      rule: benchmark('at-least-as-good', { group: 'branch', statistic: 'median' }),
      commands: [observe({ 2023: '72' }), BRANCH],
      more: { better: 'lower' },
    },
    'Share 2023: met – outturn 72 against at most 89 (median of branch); 17 better than required.',
    'Share 2023: uppnått – utfall 72 mot kravet högst 89 (median för branch); 17 bättre än kravet.',
  ],
  [
    'a benchmark that is not there',
    { rule: benchmark('<=', { group: 'branch', statistic: 'median' }), commands: [observe({ 2023: '72' })] },
    'Share 2023: unknown – no benchmark of branch for 2023 is stated; to be decided by benchmark 2023 (Share, branch).',
    'Share 2023: kan ej bedömas – inget jämförelsevärde för branch 2023 är angivet; avgörs av jämförelsevärde 2023 (Share, branch).',
  ],
  [
    'a path',
    {
      rule: pathFrom('<=', { from: '2020', step: { percent: '-2' }, shape: 'compound' }),
      commands: [observe({ 2020: '100', 2023: '95' })],
    },
    'Share 2023: missed – outturn 95.00 against at most 94.12 (−2% a step from baseline 2020, compounded); 0.88 short of the requirement.',
    'Share 2023: ej uppnått – utfall 95,00 mot kravet högst 94,12 (−2 % per steg från utgångsvärde 2020, ränta på ränta); 0,88 från kravet.',
  ],
  [
    'a path in whole numbers',
    {
      rule: pathFrom('>=', { from: '2020', step: { absolute: '500' } }),
      commands: [observe({ 2020: '100', 2023: '1700' })],
    },
    'Share 2023: met – outturn 1,700 against at least 1,600 (+500 a step from baseline 2020); 100 better than required.',
    'Share 2023: uppnått – utfall 1 700 mot kravet minst 1 600 (+500 per steg från utgångsvärde 2020); 100 bättre än kravet.',
  ],
  [
    'a change from a base year',
    {
      rule: changeFrom('<=', { from: '2020', by: { percent: '-65' } }),
      commands: [observe({ 2020: '100', 2023: '40' })],
    },
    'Share 2023: missed – outturn 40 against at most 35 (baseline 2020 × 0.35); 5 short of the requirement.',
    'Share 2023: ej uppnått – utfall 40 mot kravet högst 35 (utgångsvärde 2020 × 0,35); 5 från kravet.',
  ],
  [
    'another indicator',
    {
      rule: compare('<=', { indicator: 'others' }),
      commands: [
        defineIndicator({ id: 'others', name: 'Net income' }),
        observe({ 2023: '1.9' }),
        observe({ 2023: '6.8' }, { indicator: 'others' }),
      ],
    },
    'Share 2023: met – outturn 1.9 against at most 6.8 (Net income); 4.9 better than required.',
    'Share 2023: uppnått – utfall 1,9 mot kravet högst 6,8 (Net income); 4,9 bättre än kravet.',
  ],
  [
    'a gap',
    {
      rule: gap('<=', '10', { between: [{ sex: 'women' }, { sex: 'men' }] }),
      commands: BY_SEX,
      indicator: { ...SEXES, measuredIn: 'percent' },
    },
    'Share 2023: missed – outturn 14.9 percentage points ([sex=women] less [sex=men]) against at most 10.0 percentage points; 4.9 percentage points short of the requirement.',
    'Share 2023: ej uppnått – utfall 14,9 procentenheter ([sex=women] minus [sex=men]) mot kravet högst 10,0 procentenheter; 4,9 procentenheter från kravet.',
  ],
  [
    'a rolling mean',
    {
      rule: rolling('>=', '1', { periods: 3 }),
      commands: [observe({ 2021: '1.2', 2022: '0.4', 2023: '1.1' })],
    },
    'Share 2023: missed – outturn 0.9 (mean of 3 periods) against at least 1.0; 0.1 short of the requirement.',
    'Share 2023: ej uppnått – utfall 0,9 (medel av 3 perioder) mot kravet minst 1,0; 0,1 från kravet.',
  ],
  [
    'a level kept',
    { rule: retain({ tolerance: '1' }), commands: [observe({ 2022: '50', 2023: '49' })] },
    'Share 2023: met – outturn 49 against at least 49; exactly as required.',
    'Share 2023: uppnått – utfall 49 mot kravet minst 49; precis på kravet.',
  ],
];

describe('a sentence', () => {
  it.each(SENTENCES)('about %s says what decided', (_, of, en, sv) => {
    expect(said(of)).toEqual([en, sv]);
  });

  it('about a standing says that its value is of a part of a year', () => {
    const assessment = assessed({
      rule: milestones('<', { 2023: '7', 2024: '7' }),
      commands: bounded({ value: '9.1', extent: 'part' }),
      period: '2024',
    });
    const [target] = assessment.targets;
    expect(target && plain(explainStanding(target, { locale: 'sv', assessment }))).toBe(
      'Share, nuläge 2023 (1 period äldre): når inte kravet – utfall 9,1 (del av 2023) mot kravet mindre än 7,0; 2,1 från kravet.',
    );
  });

  it('about a goal says when another reading of a target would change it', () => {
    const assessment = assessed({
      rule: threshold('>=', '30'),
      commands: [observe({ 2022: '40', 2023: '35' })],
      more: { alternatives: [{ name: 'every year better', rule: moves('increase') }] },
    });
    const [goal] = assessment.goals;
    expect(goal && (['en', 'sv'] as const).map((locale) => explain(goal, { locale, assessment }))).toEqual([
      'Goal 2023: fulfilled – 1 met; another reading of a target would change this.',
      'Goal 2023: uppfyllt – 1 nås; en annan läsning av ett målvärde skulle ändra bedömningen.',
    ]);
  });

  it('about a value stated twice names the one in force', () => {
    const places = (value: string, place: string) => observe({}, { period: '2023', value, place });
    const assessment = assessed({
      rule: threshold('>=', '1'),
      commands: [places('9.1', 'p. 3'), places('9.4', 'p. 7')],
    });
    const [finding] = assessment.findings;
    expect(
      finding && (['en', 'sv'] as const).map((locale) => explain(finding, { locale, assessment })),
    ).toEqual([
      'Share 2023: does not add up – in force 9.4, also stated the same day 9.1; difference +0.3.',
      'Share 2023: stämmer inte – gällande 9,4, samma dag också angivet 9,1; skillnad +0,3.',
    ]);
  });

  it('about a total outside its parts names both', () => {
    const dimensions = [{ id: 'sex', members: ['women', 'men'], complete: true }];
    const segment = ['', 'sex=women', 'sex=men'];
    const assessment = assessed({
      rule: threshold('>=', '1'),
      commands: [observe({}, { period: '2023', segment, value: ['66.5', '48.1', '63'] })],
      indicator: { dimensions, displayDecimals: 1 },
    });
    const [finding] = assessment.findings;
    expect(
      finding && (['en', 'sv'] as const).map((locale) => explain(finding, { locale, assessment })),
    ).toEqual([
      'Share 2023 [sex]: does not add up – total 66.5, its parts allow at the nearest 63; difference +3.5.',
      'Share 2023 [sex]: stämmer inte – totalt 66,5, delarna medger som närmast 63; skillnad +3,5.',
    ]);
  });
});
