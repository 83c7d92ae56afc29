import type { Contribution, Duty, OccasionAssessment } from '../assess/follow-up/occasion-assessment.js';
import { joined, listed } from './phrases.js';
import { sentence } from './sentence.js';
import { writeSources } from './sources.js';
import { indicatorIn, type Telling, unitIn } from './telling.js';
import type { OccasionWords } from './words/occasion-words.js';

/**
 * How a follow-up stands, in one sentence: open, late or closed, and who owes how much to it. Its period is told where
 * its name does not tell the year.
 */
export function explainOccasion(occasion: OccasionAssessment, telling: Telling): string {
  const { occasions: words } = telling.words;
  const { name, period, duties, contributions } = occasion;
  return sentence({
    subject: name.includes(period.slice(0, 4)) ? name : joined(' ', name, period),
    conclusion: occasionWords(occasion, words),
    facts: [whoOwes(duties, telling), ...signaturesIn(contributions, words)],
  });
}

/** One thing asked for, in one sentence: whether it is given, who answers for it, and its last day. */
export function explainDuty(duty: Duty, telling: Telling): string {
  const { occasions: words } = telling.words;
  const isGiven = duty.status === 'given';
  return sentence({
    subject: joined(' ', nameOf(duty, telling), duty.period),
    conclusion: words.duties[duty.kind][duty.status],
    facts: [
      words.by(nameOfUnit(duty.unit, telling)),
      isGiven || duty.due === null ? '' : words.due(duty.due),
      lackingIn(duty, telling),
    ],
    source: writeSources(duty.evidence, telling.sources, telling.words),
  });
}

function occasionWords({ status, closesOn, closedOn }: OccasionAssessment, words: OccasionWords): string {
  if (status === 'closed') return words.closed(closedOn ?? '');
  return status === 'late' ? words.late(closesOn ?? '') : words.open(closesOn ?? '');
}

/** What is left of what is asked for, by unit in the order of its first duty. */
function whoOwes(duties: readonly Duty[], telling: Telling): string {
  const { occasions: words, and } = telling.words;
  if (duties.length === 0) return words.nothingAsked;
  const left = duties.filter(({ status }) => status !== 'given');
  if (left.length === 0) return words.nothingOwed;
  const units = [...new Set(left.map(({ unit }) => unit))];
  const owed = units.map((unit) => {
    const count = left.filter((duty) => duty.unit === unit).length;
    return words.owes(count, nameOfUnit(unit, telling));
  });
  const late = left.filter(({ status }) => status === 'late').length;
  return joined(', ', listed(owed, and), late > 0 ? words.overdue(late) : '');
}

function signaturesIn(contributions: readonly Contribution[], words: OccasionWords): readonly string[] {
  const approved = contributions.filter((each) => each.approved !== null).length;
  const ready = contributions.filter((each) => each.ready !== null && each.approved === null).length;
  const outdated = contributions
    .flatMap((each) => each.approved ?? each.ready ?? [])
    .filter((signature) => signature.outdated).length;
  return [
    ready > 0 ? words.ready(ready) : '',
    approved > 0 ? words.approved(approved) : '',
    outdated > 0 ? words.outdated(outdated) : '',
  ];
}

function lackingIn({ lacking }: Duty, { words }: Telling): string {
  if (lacking.every((segment) => segment === '')) return '';
  const named = lacking.map((segment) => segment || words.occasions.total);
  return words.occasions.lacking(listed(named, words.and));
}

function nameOfUnit(unit: string | null, telling: Telling): string {
  if (unit === null) return telling.words.occasions.nobody;
  return unitIn(telling, unit)?.name ?? unit;
}

function nameOf({ about: { kind, id } }: Duty, telling: Telling): string {
  const { assessment } = telling;
  switch (kind) {
    case 'indicator':
      return indicatorIn(telling, id)?.name ?? id;
    case 'target':
      return assessment?.targets.find(({ target }) => target === id)?.name ?? id;
    case 'goal':
      return assessment?.goals.find(({ goal }) => goal === id)?.name ?? id;
    case 'line':
      return assessment?.budget.lines.find(({ line }) => line === id)?.name ?? id;
  }
}
