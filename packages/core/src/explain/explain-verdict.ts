import type { TargetAssessment } from '../assess/assessment.js';
import type { RuleVerdict } from '../judges/verdict.js';
import { explainRule } from './explain-rule.js';
import { joined, listed } from './phrases.js';
import { sentence } from './sentence.js';
import { writeSources } from './sources.js';
import type { Telling } from './telling.js';
import type { Words } from './words/words.js';

/** A target's verdict in one sentence: value, requirement, margin, how sure, and from where. */
export function explainVerdict(target: TargetAssessment, telling: Telling): string {
  const { verdict } = target;
  const { words } = telling;
  const period = telling.assessment?.question.period ?? verdict.valuePeriod;
  return sentence({
    subject: joined(' ', target.name, period, segmentOf(verdict)),
    conclusion: verdictWords(verdict, words),
    facts: [
      ...explainRule({ verdict, rule: target.rule, indicator: target.indicator }, telling),
      inferredIn(target, words),
      ...otherReadings(target, words),
    ],
    source: writeSources(verdict.evidence, telling.sources, words),
  });
}

/** A target's standing in one sentence, in words that no verdict uses. */
export function explainStanding(target: TargetAssessment, telling: Telling): string {
  const { standing } = target;
  const { words } = telling;
  const age = standing.age ? `(${words.older(standing.age)})` : '';
  return sentence({
    subject: joined(' ', `${target.name},`, words.standing, standing.valuePeriod, age, segmentOf(standing)),
    conclusion: standingWords(standing, words),
    facts: explainRule({ verdict: standing, rule: target.rule, indicator: target.indicator }, telling),
    source: writeSources(standing.evidence, telling.sources, words),
  });
}

/** A verdict's result in words; only a final one reads as a fact. */
export function verdictWords({ status, finality }: RuleVerdict, words: Words): string {
  if (status === 'unknown') return words.unknown;
  if (status === 'not-due') return words.notDue;
  return words[status][finality ?? 'final'];
}

/** A standing's result in words. */
function standingWords({ status }: RuleVerdict, words: Words): string {
  if (status === 'met') return words.standingMet;
  return status === 'missed' ? words.standingMissed : verdictWords({ status } as RuleVerdict, words);
}

function segmentOf({ segment }: RuleVerdict): string {
  return segment === '' ? '' : `[${segment}]`;
}

function inferredIn({ inferred, verdict }: TargetAssessment, words: Words): string {
  if (inferred.length === 0 || verdict.actual === null) return '';
  return words.inferred(
    listed(
      inferred.map((choice) => choiceWord(choice, words)),
      words.and,
    ),
  );
}

/** Readings of the sentence that would give another result. */
function otherReadings({ alternatives, verdict }: TargetAssessment, words: Words): readonly string[] {
  return alternatives
    .filter((other) => other.verdict.status !== verdict.status)
    .map((other) => words.rules.readAs(other.name, verdictWords(other.verdict, words)));
}

function choiceWord(choice: string, words: Words): string {
  return Object.hasOwn(words.choices, choice) ? words.choices[choice as keyof Words['choices']] : choice;
}
