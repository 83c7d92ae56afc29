import type { ReportWords } from './report-words.js';

/** A report's words in English. */
export const englishReport: ReportWords = {
  title: (period) => `Follow-up of ${period}`,
  asOf: (day, planDay, version) =>
    `By what had been stated on ${day}${planDay ? `, targets and budget as of ${planDay}` : ''} (events 1–${version} of the register)`,
  notUnderstood: (types) =>
    `The register has events that this version does not understand (${types}); the answer may be incomplete.`,

  goals: 'Goals',
  goal: 'Goal',
  fulfilment: 'Fulfilment',
  counts: ['met', 'missed', 'unknown', 'not\ndue'],
  grade: 'grade',
  noGrade: 'cannot be given',
  standingMet: 'standing\nmet',
  outOf: (part, whole) => `${part} of ${whole}`,
  goalsBeneath: (count) => `… and ${count} ${count === 1 ? 'goal' : 'goals'} beneath them.`,
  judged: 'Judgements given, beside the computed result',
  coverage: (decided, due) => `${decided} of ${due} due in the period can be judged.`,

  indicators: 'Targets',
  otherIndicators: 'Other indicators',
  indicator: 'Indicator',
  outturn: 'outturn',
  forecast: 'forecast',
  target: 'required',
  margin: 'margin',
  verdict: 'verdict',
  trend: 'trend',
  standing: 'standing',
  trends: { improving: 'better', worsening: 'worse', unchanged: 'same' },
  reached: 'yes',
  notReached: 'no',
  latest: 'latest outturn',
  legend:
    'Margin: plus is better than required. Standing: whether the latest outturn is as required; never a verdict. p = preliminary.',
  inferred: (count, of) =>
    `Inferred requirements: in ${count} of ${of} the comparison is inferred, not printed.`,
  ambition: 'ambition',
  members: { women: 'women', men: 'men' },
  shall: { increase: 'shall increase', decrease: 'shall decrease', maintain: 'shall be kept' },
  rules: {
    holds: 'the value',
    moves: 'the movement',
    between: 'within the limits',
    judged: 'judged by somebody',
    deadline: 'in time',
    all: 'all',
    any: 'any',
    atLeast: 'enough of them',
    each: 'each',
    some: 'some',
  },

  budget: 'Budget',
  line: 'Line',
  deviation: 'deviation',
  change: 'change',
  ofWhich: 'of which',
  lacking: 'incompl.',
  explained: (items) => `Explained by ${items} ${items === 1 ? 'item' : 'items'}`,
  rest: 'Unexplained rest',
  wholeChange: 'Change',

  actionsOwed: 'Actions owed',

  assignments: 'Assignments',
  assignment: 'Assignment',
  noneLate: 'No assignment is late.',
  units: 'lead',
  due: 'due',
  daysLate: 'days\nlate',
  extended: 'Assignments given more time',
  lateReports: 'Late reports',

  owed: 'What is missing, and who answers for it',
  unit: 'Unit',
  missing: 'missing',
  pastDue: 'of which\nlate',
  nextDue: 'first\ndue',
  moreUnits: (count) => `… and ${count} more ${count === 1 ? 'unit' : 'units'}.`,
  nobody: 'nobody named',

  occasions: 'Follow-ups',
  occasion: 'Follow-up',
  closes: 'closes',
  state: 'state',
  states: { open: 'open', late: 'late' },
  closed: (day) => `closed ${day}`,
  duties: {
    value: 'values',
    forecast: 'forecasts',
    action: 'actions',
    comment: 'comments',
    judgement: 'judge-\nments',
  },
  signed: 'signed',
  unitsReady: (ready, all) => `${ready} of ${all} units`,
  readyBy: 'ready',
  approvedBy: 'approved',
  outdated: 'changed since',

  findings: 'Check of what is printed',
  noFindings: 'All that is printed agrees with what it can be compared with.',
  notices: 'To be looked at',
  unchecked: (count) =>
    count === 1
      ? 'One printed figure cannot be checked: a part is missing.'
      : `${count} printed figures cannot be checked: a part is missing.`,
  moreFindings: (count) => `… and ${count} more.`,
  withinRounding: (count) => `${count} ${count === 1 ? 'difference is' : 'differences are'} within rounding.`,

  reconciliation: 'Printed figures reconciled',
  reconciled: (day, figures, counts) =>
    figures === 0
      ? `As stated by ${day}, no printed figure is there to be computed.`
      : `As stated by ${day}. Computed anew: ${figures} printed ${figures === 1 ? 'figure' : 'figures'} (${counts}).`,
  period: 'period',
  printed: 'printed',
  computed: 'computed',
  difference: 'difference',
  conclusion: 'conclusion',
  figureClasses: {
    agrees: 'agrees',
    'within-rounding': 'within rounding',
    error: 'does not add up',
    incomplete: 'a part is missing',
  },
  noSource: 'No source given',
  figure: 'Figure',
  otherDifferences: 'The same printed in two places',
  against: 'against',
  one: 'the one',
  other: 'the other',

  followUp: {
    title: (year) => `Follow-up of the budget ${year}`,
    about: (toDate, occasion) =>
      `To date: ${toDate}. Forecasts for the year: ${occasion === null ? 'none' : `as of "${occasion}"`}. Plus is favourable.`,
    toDate: (what) => `${what}\nto date`,
    before: 'a year\nbefore',
    ofYear: (what, year) => `${what}\n${year}`,
    forecastChange: 'forecast\nchange',
    madeAt: (occasion, lines) => `The forecast is that of "${occasion}" for: ${lines}`,
    rounded: (money) => `Shown in whole ${money}; every difference is computed before rounding.`,
    untold: (lines) =>
      `${lines} ${lines === 1 ? 'line has' : 'lines have'} neither budget, outturn nor forecast, and no row.`,
    beneath: (lines) => `… and ${lines} ${lines === 1 ? 'line' : 'lines'} beneath them.`,
    adherence: 'Adherence to the budget',
    held: {
      outturn: (period) => `outturn ${period}`,
      forecast: (period) => `forecast ${period}`,
    },
    lines: 'lines',
    net: 'net %',
    gross: 'gross %',
    adherenceLegend:
      'Net: a surplus on one line makes good a deficit on another. Gross: both count as misses of the budget.',
    obligations: 'Forecast deficits, and what is done about them',
    without: 'forecast\nwithout actions',
    expected: 'actions',
    withActions: 'forecast\nwith actions',
    remaining: 'deviation\nwith actions',
    obligationStates: { open: 'no action planned', planned: 'not enough', covered: 'covered' },
    action: ({ name, line, effect, amount, inForecast, due }) =>
      [
        `${name} (${line})${effect === null ? '' : `: ${effect}`}`,
        amount === null ? 'no amount stated' : `expected ${amount}`,
        inForecast ? 'counted in the forecast' : 'not in the forecast',
        ...(due === null ? [] : [`by ${due}`]),
      ].join('; '),
    lacking: 'What is missing',
    lacks: {
      planned: 'No budget for the months to date',
      outturn: 'No outturn to date',
      forecast: 'No forecast for the year',
    },
    sources: 'Where the figures come from',
  },

  changes: 'What changed',
  events: 'Events',
  between: (before, after) => `From ${before} to ${after}`,
  noChanges: 'Nothing has changed.',
};
