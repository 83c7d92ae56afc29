import type { Assessment, RuleVerdict } from '@outturn/core';

/** Cells with a dash where there is nothing. */
export function textOf(...cells: readonly (string | null)[]): string {
  return cells.map((cell) => cell ?? '-').join(' ');
}

function judgedText(judged: RuleVerdict): string {
  const figures = textOf(judged.actual, judged.operator, judged.required, judged.margin, judged.valuePeriod);
  const code = judged.status === 'unknown' ? ` (${judged.reason.code})` : '';
  const parts = judged.parts.map((part) => `[${judgedText(part)}]`).join(' ');
  return parts === '' ? `${judged.status}${code} ${figures}` : `${judged.status} ${parts}`;
}

/** A row a target: where it stood when last measured, against what is required; `~` where it can be read two ways. */
export function standingTable({ targets }: Assessment): string {
  return targets
    .map(({ target, contested, standing }) => `${target}${contested ? ' ~' : ''}: ${judgedText(standing)}`)
    .join('\n');
}
