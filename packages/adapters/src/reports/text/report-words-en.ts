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
    `Inferred requirements: for ${count} of ${of} the document prints numbers only, not the comparison.`,
  ambition: 'ambition',

  budget: 'Budget',
  line: 'Line',
  deviation: 'deviation',
  change: 'change',
  ofWhich: 'of which',
  lacking: 'incompl.',
  explained: (items) => `Explained by ${items} items`,
  rest: 'Unexplained rest',
  wholeChange: 'Change',

  assignments: 'Assignments',
  assignment: 'Assignment',
  noneLate: 'No assignment is late.',
  units: 'lead',
  due: 'due',
  daysLate: 'days\nlate',
  lateReports: 'Late reports',

  findings: 'Check of printed figures',
  noFindings: 'All printed figures add up.',
  withinRounding: (count) => `${count} ${count === 1 ? 'difference is' : 'differences are'} within rounding.`,

  changes: 'What changed',
  events: 'Events',
  between: (before, after) => `From ${before} to ${after}`,
  noChanges: 'Nothing has changed.',
};
