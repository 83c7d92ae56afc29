import type { ProgressAssessment } from '../assess/assessment.js';
import type { ProgressReason } from '../methods/progress-reason.js';
import { formatQuantity } from './format-quantity.js';
import { joined } from './phrases.js';
import { sentence } from './sentence.js';
import { writeSources } from './sources.js';
import type { Telling } from './telling.js';
import type { Words } from './words/words.js';

/** How far a target has come by one method, in one sentence: the latest value, what is asked, and by whom. */
export function explainProgress(progress: ProgressAssessment, telling: Telling): string {
  const { words, assessment, sources } = telling;
  const { method, ownClass, reason, targetPeriod } = progress;
  const name = assessment?.targets.find(({ target }) => target === progress.target)?.name ?? progress.target;
  const segment = progress.segment === '' ? '' : `[${progress.segment}]`;
  const toward = targetPeriod === null ? '' : words.progress.toward(targetPeriod);
  return sentence({
    subject: joined(' ', `${name},`, words.progress.progress, toward, segment),
    conclusion: words.progress.classes[progress.class],
    facts: [
      reason ? explainProgressReason(reason, words) : '',
      figures(progress, words),
      words.progress.by(method, ownClass ?? ''),
    ],
    source: writeSources(progress.evidence, sources, words),
  });
}

/** Why a method cannot judge, as a clause; a code of an embedder's own method stands as it is. */
function explainProgressReason({ code, params }: ProgressReason, words: Words): string {
  for (const reasons of [words.progress.reasons, words.reasons]) {
    if (Object.hasOwn(reasons, code)) return reasons[code as keyof typeof reasons](params);
  }
  return code;
}

function figures({ components, measuredIn, operator, required }: ProgressAssessment, words: Words): string {
  const { currentValue, currentPeriod, currentYear } = components;
  if (typeof currentValue !== 'string') return '';
  const period = currentPeriod ?? currentYear;
  const value = joined(' ', formatQuantity(currentValue, measuredIn, words), period && `(${period})`);
  if (required === null || operator === null) return value;
  return joined(
    ' ',
    value,
    words.against,
    words.required[operator](formatQuantity(required, measuredIn, words)),
  );
}
