import type { ReportWords } from './report-words.js';

/** A report's words in Swedish. */
export const swedishReport: ReportWords = {
  title: (period) => `Uppföljning av ${period}`,
  asOf: (day, planDay, version) =>
    `Enligt vad som var sagt ${day}${planDay ? `, målvärden och budget enligt ${planDay}` : ''} (händelse 1–${version} i registret)`,
  notUnderstood: (types) =>
    `Registret har händelser som den här versionen inte förstår (${types}); svaret kan vara ofullständigt.`,

  goals: 'Måluppfyllelse',
  goal: 'Mål',
  fulfilment: 'Bedömning',
  counts: ['nås', 'nås ej', 'okänt', 'ej\naktuellt'],

  indicators: 'Målvärden',
  otherIndicators: 'Övriga indikatorer',
  indicator: 'Indikator',
  outturn: 'utfall',
  forecast: 'prognos',
  target: 'krav',
  margin: 'marginal',
  verdict: 'bedömning',
  trend: 'trend',
  standing: 'nuläge',
  trends: { improving: 'bättre', worsening: 'sämre', unchanged: 'lika' },
  reached: 'ja',
  notReached: 'nej',
  latest: 'senaste utfall',
  legend:
    'Marginal: plus är bättre än kravet. Nuläge: om senaste utfall når samma krav; aldrig en bedömning. p = preliminärt.',
  inferred: (count, of) =>
    `Tolkade krav: för ${count} av ${of} trycker dokumentet bara tal, inte jämförelsen.`,
  ambition: 'ambition',

  budget: 'Budget',
  line: 'Rad',
  deviation: 'avvikelse',
  change: 'förändring',
  ofWhich: 'varav',
  lacking: 'ofullst.',
  explained: (items) => `Förklarat av ${items} poster`,
  rest: 'Oförklarad rest',
  wholeChange: 'Förändring',

  assignments: 'Uppdrag',
  assignment: 'Uppdrag',
  noneLate: 'Inget uppdrag är försenat.',
  units: 'ansvarig',
  due: 'slutdatum',
  daysLate: 'dagar\nsent',
  lateReports: 'Försenade redovisningar',

  findings: 'Kontroll av tryckta siffror',
  noFindings: 'Alla tryckta siffror stämmer.',
  withinRounding: (count) => `${count} ${count === 1 ? 'skillnad' : 'skillnader'} ryms i avrundningen.`,

  changes: 'Vad som ändrats',
  events: 'Händelser',
  between: (before, after) => `Från ${before} till ${after}`,
  noChanges: 'Ingenting har ändrats.',
};
