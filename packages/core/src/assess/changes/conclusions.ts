import type { Assessment } from '../assessment.js';
import type { Conclusion } from './conclusion.js';
import {
  assignmentConclusions,
  budgetConclusions,
  findingConclusions,
  obligationConclusions,
  occasionConclusions,
} from './conclusions-of-follow-up.js';
import { goalConclusions, judgementConclusions } from './conclusions-of-goals.js';
import { progressConclusions, targetConclusions, trendConclusions } from './conclusions-of-targets.js';

/** Every conclusion of an assessment, each with an id that no other of its kind has. */
export function conclusionsOf(assessment: Assessment): readonly Conclusion[] {
  return toldApart([
    ...goalConclusions(assessment),
    ...judgementConclusions(assessment),
    ...targetConclusions(assessment),
    ...trendConclusions(assessment),
    ...progressConclusions(assessment),
    ...budgetConclusions(assessment),
    ...obligationConclusions(assessment),
    ...assignmentConclusions(assessment),
    ...occasionConclusions(assessment),
    ...findingConclusions(assessment),
  ]);
}

/** What tells a conclusion from every other of an assessment. */
export function conclusionKey({ subject, id }: Pick<Conclusion, 'subject' | 'id'>): string {
  return `${subject}|${id}`;
}

/** Numbers the conclusions that would have one id, as two findings about the same figure, in their order. */
function toldApart(conclusions: readonly Conclusion[]): readonly Conclusion[] {
  const counts = new Map<string, number>();
  return conclusions.map((conclusion) => {
    const key = conclusionKey(conclusion);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? conclusion : { ...conclusion, id: `${conclusion.id} (${count})` };
  });
}
