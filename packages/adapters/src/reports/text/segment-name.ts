import type { ReportPage } from './report-page.js';

/** A segment told by its members alone, the parts of the organisation by name; empty for the total. */
export function nameOfSegment(segment: string, { report, assessment }: ReportPage): string {
  if (segment === '') return '';
  const members = segment.split(';').map((part) => {
    const at = part.indexOf('=');
    const [dimension, member] = [part.slice(0, at), part.slice(at + 1)];
    const unit = dimension === 'unit' && assessment.units.find((known) => known.unit === member);
    return unit ? unit.name : wordOf(member, report.members);
  });
  return members.join(', ');
}

function wordOf(member: string, words: Readonly<Record<string, string>>): string {
  return Object.hasOwn(words, member) ? (words[member] ?? member) : member;
}
