import { after, counted, joined } from '../phrases.js';
import { englishBudgets } from './budget-words-en.js';
import { englishCauses } from './cause-words-en.js';
import { englishGoals } from './goal-words-en.js';
import { englishObligations } from './obligation-words-en.js';
import { englishOccasions } from './occasion-words-en.js';
import { englishPlans } from './plan-words-en.js';
import { englishProgress } from './progress-words-en.js';
import { englishReasons } from './reason-words-en.js';
import { englishRules } from './rule-words-en.js';
import { englishVerification } from './verification-words-en.js';
import type { Words } from './words.js';

const NO_BREAK_SPACE = '\u00a0';

function multipleWord(multiplier: number): string {
  if (multiplier === 1) return '';
  if (multiplier === 1000) return 'thousand';
  return multiplier === 1_000_000 ? 'million' : `× ${multiplier}`;
}

/** The English words. */
export const english: Words = {
  numbers: { group: ',', decimal: '.', minus: '−' },
  and: 'and',
  more: (count) => `${count} more`,

  units: {
    percent: '%',
    'percentage points': 'percentage points',
    count: '',
    index: '',
    rank: '',
    'unit not printed': '',
    days: 'days',
    minutes: 'minutes',
    years: 'years',
    SEK: 'SEK',
    'SEK per inhabitant': 'SEK per inhabitant',
    persons: 'persons',
    tonnes: 'tonnes',
    'tonnes per inhabitant': 'tonnes per inhabitant',
    'kg per inhabitant': 'kg per inhabitant',
    'kg per month': 'kg per month',
    'kWh per inhabitant': 'kWh per inhabitant',
    'per 1000 inhabitants': 'per 1,000 inhabitants',
    'per 100000 inhabitants': 'per 100,000 inhabitants',
  },
  percent: (number) => `${number}%`,
  percentagePoints: (isOne) => (isOne ? 'percentage point' : 'percentage points'),
  money: (currency, multiplier) => joined(' ', currency, multipleWord(multiplier)),

  amount: (number, currency, multiplier) =>
    joined(NO_BREAK_SPACE, currency, number, multipleWord(multiplier)),

  kinds: { outturn: 'outturn', preliminary: 'preliminary outturn', forecast: 'forecast' },
  valueOf: { final: 'outturn', preliminary: 'preliminary outturn', expected: 'forecast' },
  required: {
    '>=': (value) => `at least ${value}`,
    '>': (value) => `more than ${value}`,
    '<=': (value) => `at most ${value}`,
    '<': (value) => `less than ${value}`,
    '=': (value) => `exactly ${value}`,
  },
  against: 'against',
  met: { final: 'met', preliminary: 'preliminarily met', expected: 'expected to be met' },
  missed: { final: 'missed', preliminary: 'preliminarily missed', expected: 'expected to be missed' },
  unknown: 'unknown',
  notDue: 'not due in the period',
  counts: {
    met: (count) => `${count} met`,
    missed: (count) => `${count} missed`,
    unknown: (count) => `${count} unknown`,
    notDue: (count) => `${count} not due`,
  },
  noTargets: 'no targets',
  parts: (counts) => `of its parts ${counts}`,
  better: (margin) => `${margin} better than required`,
  worse: (margin) => `${margin} short of the requirement`,
  exactly: 'exactly as required',
  decides: (what) => `to be decided by ${what}`,
  inferred: (choices) => `inferred, not printed: ${choices}`,
  choices: {
    operator: 'the comparison',
    direction: 'the direction',
    reference: 'what the change is counted from',
    when: 'when it binds',
    shape: 'whether the path compounds',
  },

  standing: 'standing',
  standingMet: 'as required',
  standingMissed: 'not as required',
  older: (periods) => counted(periods, 'period older', 'periods older'),

  fulfilled: {
    final: 'fulfilled',
    preliminary: 'preliminarily fulfilled',
    expected: 'expected to be fulfilled',
  },
  notFulfilled: {
    final: 'not fulfilled',
    preliminary: 'preliminarily not fulfilled',
    expected: 'expected not to be fulfilled',
  },
  fulfilments: {
    unknown: 'unknown',
    'not-due': 'not due in the period',
    'not-applicable': 'the board does not work with the goal',
  },
  canBecome: (best, worst) => `can become ${best} at best, ${worst} at worst`,
  contested: 'another reading of a target would change this',
  goalReasons: {
    joined: () => '',
    'no-parts': () => 'the goal has no target and no goal beneath it',
    'not-applicable': ({ why }) => why || 'stated as not applicable',
    cycle: () => 'the goals refer to each other in a circle',
    'no-policy': ({ policy }) => `it is decided by ${policy}, which was not given`,
  },

  goals: englishGoals,

  trend: 'trend',
  trends: {
    improving: 'improving',
    worsening: 'worsening',
    unchanged: 'unchanged',
    unknown: 'unknown',
  },
  movements: { up: 'up', down: 'down', flat: 'the same value' },
  fromTo: (from, to) => `from ${from} to ${to}`,

  progress: englishProgress,

  verification: englishVerification,

  rules: englishRules,

  versions: {
    decided: 'budget',
    original: 'original budget',
    current: 'current budget',
    plan: 'plan',
    outturn: 'outturn',
    forecast: 'full-year forecast',
  },
  deviation: (amount) => `deviation ${amount}`,
  favourable: 'favourable',
  unfavourable: 'unfavourable',
  onBudget: 'no deviation',
  withoutInternal: (amounts) => `without internal items ${amounts}`,
  change: (amount) => `change ${amount}`,
  since: 'on',
  lacks: (leaves) => `no amount for ${counted(leaves, 'part', 'parts')}`,
  plannedOnly: 'budget only',
  noActual: 'no outturn and no forecast',
  noPlanned: 'no budget',
  explainedBy: (items, amount) => `${counted(items, 'item explains', 'items explain')} ${amount}`,
  alterations: {
    decided: (count, amount) => `${counted(count, 'later decision', 'later decisions')} ${amount}`,
    supplementary: (count, amount) =>
      `${counted(count, 'supplementary budget', 'supplementary budgets')} ${amount}`,
    'carry-over': (count, amount) => `${counted(count, 'carry-over', 'carry-overs')} ${amount}`,
    technical: (count, amount) =>
      `${counted(count, 'technical adjustment', 'technical adjustments')} ${amount}`,
    indexation: (count, amount) => `${counted(count, 'indexation', 'indexations')} ${amount}`,
    transfer: (count, amount) => `${counted(count, 'transfer', 'transfers')} ${amount}`,
  },
  rest: (amount) => `unexplained rest ${amount}`,
  noRest: 'no unexplained rest',
  budgets: englishBudgets,
  obligations: englishObligations,

  findingClasses: {
    'within-rounding': 'within rounding',
    error: 'does not add up',
    incomplete: 'cannot be checked, a part is missing',
    notice: 'to be looked at',
  },
  printed: 'printed',
  computed: 'computed',
  difference: 'difference',
  conflicting: ['in force', 'also stated the same day'],
  outsideParts: ['total', 'its parts allow at the nearest'],
  internalSides: ['internal income', 'internal cost'],
  notices: {
    'target-looser': 'looser than the latest outturn when it was set',
    'stated-before-its-period-ended': 'stated before the period was over',
    'same-figure-two-years': 'the same figure for two periods, stated before the later was over',
  },
  statedOn: (day) => `stated ${day}`,
  alsoFor: (period) => `also for ${period}`,

  done: (on) => `done ${on}`,
  doneLate: (on, days) => `done ${on}, ${counted(days, 'day', 'days')} late`,
  cancelled: (on) => `cancelled${after(' ', on)}`,
  late: (due, days) => `${counted(days, 'day', 'days')} late, due ${due}`,
  due: (on) => `to be done, due ${on}`,
  noDate: 'to be done, no due date',
  lateReport: (to, on) => `report to ${to} ${on} is late`,
  reportGivenLate: (to, on) => `report to ${to} was given late, ${on}`,
  submittedLate: (to, on) => `report to ${to} was handed in late, ${on}`,
  extended: (first, to, by) => `extended${after(' from ', first)} to ${to} by ${by}`,
  financing: (from) => `financing: ${from}`,

  occasions: englishOccasions,

  subjects: {
    goal: 'fulfilment',
    judgement: 'judgement',
    target: 'verdict',
    standing: 'standing',
    trend: 'trend',
    progress: 'progress',
    'budget-line': 'budget',
    obligation: 'forecast deficit',
    assignment: 'assignment',
    occasion: 'follow-up',
    finding: 'check',
  },
  assignmentStates: {
    done: 'done',
    cancelled: 'cancelled',
    due: 'to be done',
    late: 'late',
    'no-date': 'to be done, no due date',
  },
  occasionStates: { open: 'open', late: 'not closed in time', closed: 'closed' },
  still: (conclusion) => `still ${conclusion}`,
  appeared: 'is new',
  disappeared: 'is no longer there',
  causes: englishCauses,
  plans: englishPlans,
  becauseOf: (events) => `because of ${events}`,
  noLonger: (events) => `no longer resting on ${events}`,
  onlyTime: 'only the day is another',
  figures: {
    actual: 'value',
    required: 'requirement',
    change: 'change',
    planned: 'budget',
    forecast: 'forecast',
    outturn: 'outturn',
    deviation: 'deviation',
    remaining: 'deviation after actions',
    grade: 'on the scale',
    share: 'share met',
    due: 'due',
    owed: 'duties owed',
    printed: 'printed',
    computed: 'computed',
  },
  events: {
    'register-opened': 'register opened',
    'plan-adopted': 'plan adopted',
    'unit-defined': 'unit defined',
    'scale-defined': 'scale defined',
    'goal-defined': 'goal defined',
    'judgement-given': 'judgement given',
    'trend-stated': 'trend printed',
    'indicator-defined': 'indicator defined',
    'observations-stated': 'observations stated',
    'benchmarks-stated': 'benchmarks stated',
    'series-broken': 'change of method stated',
    'statement-withdrawn': 'statement withdrawn',
    'target-set': 'target set',
    'budget-line-defined': 'budget line defined',
    'budget-decided': 'budget decided',
    'budget-adjusted': 'budget adjusted',
    'budget-transferred': 'budget transferred',
    'change-explained': 'change explained',
    'outturns-stated': 'outturns stated',
    'forecasts-stated': 'forecasts stated',
    'figure-stated': 'printed figure stated',
    'assignment-given': 'assignment given',
    'assignment-progressed': 'assignment followed up',
    'assignment-reported': 'assignment reported',
    'assignment-extended': 'assignment given more time',
    'assignment-completed': 'assignment completed',
    'assignment-cancelled': 'assignment cancelled',
    'occasion-scheduled': 'occasion scheduled',
    'action-planned': 'action planned',
    'comment-made': 'comment made',
    'contribution-signed': 'contribution signed',
    'occasion-closed': 'occasion closed',
  },

  page: (page) => `p. ${page}`,
  reasons: englishReasons,
  missing: {
    'not-stated': 'the cell is blank',
    'not-yet-published': 'not published yet',
    'not-measured': 'not measured',
    'non-response': 'no response',
    'not-applicable': 'not applicable',
    secret: 'secret',
    retracted: 'retracted',
  },
};
