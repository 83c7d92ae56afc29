import { after, counted, joined } from '../phrases.js';
import { swedishBudgets } from './budget-words-sv.js';
import { swedishCauses } from './cause-words-sv.js';
import { swedishGoals } from './goal-words-sv.js';
import { swedishObligations } from './obligation-words-sv.js';
import { swedishOccasions } from './occasion-words-sv.js';
import { swedishPlans } from './plan-words-sv.js';
import { swedishProgress } from './progress-words-sv.js';
import { swedishReasons } from './reason-words-sv.js';
import { swedishRules } from './rule-words-sv.js';
import { swedishVerification } from './verification-words-sv.js';
import type { Words } from './words.js';

const NO_BREAK_SPACE = '\u00a0';

function money(currency: string, multiplier: number): string {
  const krona = currency === 'SEK';
  if (multiplier === 1) return krona ? 'kr' : currency;
  if (multiplier === 1000) return krona ? 'tkr' : `tusen ${currency}`;
  if (multiplier === 1_000_000) return krona ? 'mnkr' : `miljoner ${currency}`;
  return `× ${multiplier} ${krona ? 'kr' : currency}`;
}

/** The Swedish words. */
export const swedish: Words = {
  numbers: { group: NO_BREAK_SPACE, decimal: ',', minus: '−' },
  and: 'och',
  more: (count) => `${count} till`,

  units: {
    percent: '%',
    'percentage points': 'procentenheter',
    count: '',
    index: '',
    rank: '',
    'unit not printed': '',
    days: 'dagar',
    minutes: 'minuter',
    years: 'år',
    SEK: 'kr',
    'SEK per inhabitant': 'kr per invånare',
    persons: 'personer',
    tonnes: 'ton',
    'tonnes per inhabitant': 'ton per invånare',
    'kg per inhabitant': 'kg per invånare',
    'kg per month': 'kg per månad',
    'kWh per inhabitant': 'kWh per invånare',
    'per 1000 inhabitants': 'per 1\u00a0000 invånare',
    'per 100000 inhabitants': 'per 100\u00a0000 invånare',
  },
  percent: (number) => `${number}${NO_BREAK_SPACE}%`,
  percentagePoints: (isOne) => (isOne ? 'procentenhet' : 'procentenheter'),
  money,

  amount: (number, currency, multiplier) => joined(NO_BREAK_SPACE, number, money(currency, multiplier)),

  kinds: { outturn: 'utfall', preliminary: 'preliminärt utfall', forecast: 'prognos' },
  valueOf: { final: 'utfall', preliminary: 'preliminärt utfall', expected: 'prognos' },
  required: {
    '>=': (value) => `minst ${value}`,
    '>': (value) => `mer än ${value}`,
    '<=': (value) => `högst ${value}`,
    '<': (value) => `mindre än ${value}`,
    '=': (value) => `exakt ${value}`,
  },
  against: 'mot kravet',
  met: { final: 'uppnått', preliminary: 'preliminärt uppnått', expected: 'bedöms uppnås' },
  missed: { final: 'ej uppnått', preliminary: 'preliminärt ej uppnått', expected: 'bedöms ej uppnås' },
  unknown: 'kan ej bedömas',
  notDue: 'ej aktuellt för perioden',
  counts: {
    met: (count) => `${count} nås`,
    missed: (count) => `${count} nås ej`,
    unknown: (count) => `${count} kan ej bedömas`,
    notDue: (count) => `${count} ej aktuella`,
  },
  noTargets: 'inga målvärden',
  parts: (counts) => `av delarna ${counts}`,
  better: (margin) => `${margin} bättre än kravet`,
  worse: (margin) => `${margin} från kravet`,
  exactly: 'precis på kravet',
  decides: (what) => `avgörs av ${what}`,
  inferred: (choices) => `tolkat, inte tryckt: ${choices}`,
  choices: {
    operator: 'jämförelsen',
    direction: 'riktningen',
    reference: 'vad ändringen räknas från',
    when: 'när kravet gäller',
    shape: 'om vägen räknas ränta på ränta',
  },

  standing: 'nuläge',
  standingMet: 'når kravet',
  standingMissed: 'når inte kravet',
  older: (periods) => counted(periods, 'period äldre', 'perioder äldre'),

  fulfilled: { final: 'uppfyllt', preliminary: 'preliminärt uppfyllt', expected: 'bedöms bli uppfyllt' },
  notFulfilled: {
    final: 'ej uppfyllt',
    preliminary: 'preliminärt ej uppfyllt',
    expected: 'bedöms ej bli uppfyllt',
  },
  fulfilments: {
    unknown: 'kan ej bedömas',
    'not-due': 'ej aktuellt för perioden',
    'not-applicable': 'nämnden arbetar inte med målet',
  },
  canBecome: (best, worst) => `kan som bäst bli ${best}, som sämst ${worst}`,
  contested: 'en annan läsning av ett målvärde skulle ändra bedömningen',
  goalReasons: {
    joined: () => '',
    'no-parts': () => 'inget målvärde och inget delmål finns under målet',
    'not-applicable': ({ why }) => why || 'angivet som inte tillämpligt',
    cycle: () => 'målen hänvisar till varandra i en cirkel',
    'no-policy': ({ policy }) => `avgörs av ${policy}, som inte angavs`,
  },

  goals: swedishGoals,

  trend: 'trend',
  trends: {
    improving: 'förbättrad',
    worsening: 'försämrad',
    unchanged: 'oförändrad',
    unknown: 'kan ej bedömas',
  },
  movements: { up: 'upp', down: 'ned', flat: 'samma värde' },
  fromTo: (from, to) => `från ${from} till ${to}`,

  progress: swedishProgress,

  verification: swedishVerification,

  rules: swedishRules,

  versions: {
    decided: 'budget',
    original: 'ursprunglig budget',
    current: 'gällande budget',
    plan: 'plan',
    outturn: 'utfall',
    forecast: 'helårsprognos',
  },
  deviation: (amount) => `avvikelse ${amount}`,
  favourable: 'positiv',
  unfavourable: 'negativ',
  onBudget: 'ingen avvikelse',
  withoutInternal: (amounts) => `utan interna poster ${amounts}`,
  change: (amount) => `förändring ${amount}`,
  since: 'mot',
  lacks: (leaves) => `belopp saknas för ${counted(leaves, 'post', 'poster')}`,
  plannedOnly: 'enbart budget',
  noActual: 'inget utfall och ingen prognos',
  noPlanned: 'ingen budget',
  explainedBy: (items, amount) => `${counted(items, 'post', 'poster')} förklarar ${amount}`,
  alterations: {
    decided: (count, amount) => `${counted(count, 'senare beslut', 'senare beslut')} ${amount}`,
    supplementary: (count, amount) => `${counted(count, 'tilläggsbudget', 'tilläggsbudgetar')} ${amount}`,
    'carry-over': (count, amount) => `${counted(count, 'ombudgetering', 'ombudgeteringar')} ${amount}`,
    technical: (count, amount) => `${counted(count, 'teknisk justering', 'tekniska justeringar')} ${amount}`,
    indexation: (count, amount) => `${counted(count, 'indexuppräkning', 'indexuppräkningar')} ${amount}`,
    transfer: (count, amount) => `${counted(count, 'omfördelning', 'omfördelningar')} ${amount}`,
  },
  rest: (amount) => `oförklarad rest ${amount}`,
  noRest: 'ingen oförklarad rest',
  budgets: swedishBudgets,
  obligations: swedishObligations,

  findingClasses: {
    'within-rounding': 'ryms i avrundningen',
    error: 'stämmer inte',
    incomplete: 'kan inte kontrolleras, en del saknas',
    notice: 'att se över',
  },
  printed: 'tryckt',
  computed: 'beräknat',
  difference: 'skillnad',
  conflicting: ['gällande', 'samma dag också angivet'],
  outsideParts: ['totalt', 'delarna medger som närmast'],
  internalSides: ['interna intäkter', 'interna kostnader'],
  notices: {
    'target-looser': 'mindre strängt än det senaste utfallet när det sattes',
    'stated-before-its-period-ended': 'angivet innan perioden var slut',
    'same-figure-two-years': 'samma siffra för två perioder, angiven innan den senare var slut',
  },
  statedOn: (day) => `angivet ${day}`,
  alsoFor: (period) => `även för ${period}`,

  done: (on) => `klart ${on}`,
  doneLate: (on, days) => `klart ${on}, ${counted(days, 'dag', 'dagar')} för sent`,
  cancelled: (on) => `avbrutet${after(' ', on)}`,
  late: (due, days) => `försenat ${counted(days, 'dag', 'dagar')}, slutdatum ${due}`,
  due: (on) => `återstår, slutdatum ${on}`,
  noDate: 'återstår, inget slutdatum',
  lateReport: (to, on) => `redovisning till ${to} ${on} försenad`,
  reportGivenLate: (to, on) => `redovisning till ${to} lämnades för sent, ${on}`,
  submittedLate: (to, on) => `redovisning till ${to} lämnades in för sent, ${on}`,
  extended: (first, to, by) => `förlängt${after(' från ', first)} till ${to} av ${by}`,
  financing: (from) => `finansiering: ${from}`,

  occasions: swedishOccasions,

  subjects: {
    goal: 'måluppfyllelse',
    judgement: 'omdöme',
    target: 'bedömning',
    standing: 'nuläge',
    trend: 'trend',
    progress: 'utveckling mot målvärdet',
    'budget-line': 'budget',
    obligation: 'prognostiserat underskott',
    assignment: 'uppdrag',
    occasion: 'uppföljning',
    finding: 'kontroll',
  },
  assignmentStates: {
    done: 'klart',
    cancelled: 'avbrutet',
    due: 'återstår',
    late: 'försenat',
    'no-date': 'återstår, inget slutdatum',
  },
  occasionStates: { open: 'öppen', late: 'inte stängd i tid', closed: 'stängd' },
  still: (conclusion) => `fortfarande ${conclusion}`,
  appeared: 'tillkom',
  disappeared: 'utgick',
  causes: swedishCauses,
  plans: swedishPlans,
  becauseOf: (events) => `på grund av ${events}`,
  noLonger: (events) => `vilar inte längre på ${events}`,
  onlyTime: 'bara dagen är en annan',
  figures: {
    actual: 'värde',
    required: 'krav',
    change: 'förändring',
    planned: 'budget',
    forecast: 'prognos',
    outturn: 'utfall',
    deviation: 'avvikelse',
    remaining: 'avvikelse efter åtgärder',
    grade: 'på skalan',
    share: 'andel uppnått',
    due: 'slutdatum',
    owed: 'återstår att lämna',
    printed: 'tryckt',
    computed: 'beräknat',
  },
  events: {
    'register-opened': 'register öppnat',
    'plan-adopted': 'plan antagen',
    'unit-defined': 'enhet angiven',
    'scale-defined': 'skala angiven',
    'goal-defined': 'mål angivet',
    'judgement-given': 'bedömning given',
    'trend-stated': 'trend tryckt',
    'indicator-defined': 'indikator angiven',
    'observations-stated': 'mätvärden angivna',
    'benchmarks-stated': 'jämförelsevärden angivna',
    'series-broken': 'metodbyte angivet',
    'statement-withdrawn': 'uppgift återtagen',
    'target-set': 'målvärde beslutat',
    'budget-line-defined': 'budgetpost angiven',
    'budget-decided': 'budget beslutad',
    'budget-adjusted': 'budget ändrad',
    'budget-transferred': 'budget omfördelad',
    'change-explained': 'förändring förklarad',
    'outturns-stated': 'utfall angivna',
    'forecasts-stated': 'prognoser angivna',
    'figure-stated': 'tryckt siffra angiven',
    'assignment-given': 'uppdrag givet',
    'assignment-progressed': 'uppdrag följt upp',
    'assignment-reported': 'uppdrag redovisat',
    'assignment-extended': 'uppdrag förlängt',
    'assignment-completed': 'uppdrag slutfört',
    'assignment-cancelled': 'uppdrag avbrutet',
    'occasion-scheduled': 'uppföljningstillfälle planerat',
    'action-planned': 'åtgärd planerad',
    'comment-made': 'kommentar lämnad',
    'contribution-signed': 'underlag signerat',
    'occasion-closed': 'uppföljning stängd',
  },

  page: (page) => `s. ${page}`,
  reasons: swedishReasons,
  missing: {
    'not-stated': 'rutan är tom',
    'not-yet-published': 'ännu inte publicerat',
    'not-measured': 'inte mätt',
    'non-response': 'bortfall',
    'not-applicable': 'inte tillämpligt',
    secret: 'sekretess',
    retracted: 'återkallat',
  },
};
