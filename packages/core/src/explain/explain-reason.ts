import type { MissingKey } from '../readings/reading.js';
import type { Reason } from '../readings/reason.js';
import { versionText } from './explain-budget.js';
import { joined, listed } from './phrases.js';
import { indicatorIn, type Telling } from './telling.js';
import type { Params, Words } from './words/words.js';

const MOST_NAMED = 3;

/** A reason as a clause, without a full stop. */
export function explainReason({ code, params }: Reason, words: Words): string {
  return words.reasons[code](code === 'missing' ? withMissingWord(params, words) : params);
}

function withMissingWord(params: Params, words: Words): Params {
  const { why } = params;
  const known = why !== undefined && Object.hasOwn(words.missing, why);
  return known ? { ...params, why: words.missing[why as keyof Words['missing']] } : params;
}

/** A reason with the names of what it is about in place of their ids, where they are known. */
export function withNames({ code, params }: Reason, telling: Telling): Reason {
  const { assignment } = params;
  if (assignment === undefined) return { code, params };
  return { code, params: { ...params, assignment: assignmentName(assignment, telling) } };
}

/** What would decide, as a clause; empty when nothing is named. */
export function explainMissing(missing: readonly MissingKey[], telling: Telling): string {
  const { words } = telling;
  const texts = [...new Set(missing.map((key) => missingText(key, telling)))];
  if (texts.length === 0) return '';
  const rest = texts.length - MOST_NAMED;
  const named = texts.slice(0, MOST_NAMED);
  return words.decides(listed(rest > 0 ? [...named, words.more(rest)] : named, words.and));
}

function missingText(key: MissingKey, telling: Telling): string {
  const { words } = telling;
  switch (key.type) {
    case 'observation': {
      const name = indicatorIn(telling, key.indicator)?.name ?? key.indicator;
      return joined(' ', words.kinds[key.kind], key.period, `(${joined(', ', name, key.segment)})`);
    }
    case 'amount':
      return joined(
        ' ',
        versionText(key.version, words, key.period),
        key.period,
        `(${lineName(key.line, telling)})`,
      );
    case 'figure':
      return joined(' ', words.printed, key.figure, key.period);
    case 'benchmark': {
      const name = indicatorIn(telling, key.indicator)?.name ?? key.indicator;
      return joined(
        ' ',
        words.rules.benchmark,
        key.period,
        `(${joined(', ', name, key.segment, key.group)})`,
      );
    }
    case 'assignment':
      return assignmentName(key.assignment, telling);
    case 'judgement':
      return joined(' ', words.rules.judgement, key.period);
    case 'members':
      return words.rules.membersOf(key.dimension);
  }
}

function lineName(id: string, { assessment }: Telling): string {
  return assessment?.budget.lines.find(({ line }) => line === id)?.name ?? id;
}

function assignmentName(id: string, { assessment }: Telling): string {
  return assessment?.assignments.find(({ assignment }) => assignment === id)?.name ?? id;
}
