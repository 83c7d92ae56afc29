import { floatText } from './float-text.js';
import { CLASS_OF_STATUS, type OpenSdgStatus } from './open-sdg-status.js';
import type { ProgressClass, ProgressResult } from './progress-method.js';

/** Results of `open-sdg`, and groups of them. */
export type OpenSdgMember = ProgressResult | readonly OpenSdgMember[];

/** What a group of series comes to. */
export interface OpenSdgGroup {
  readonly class: ProgressClass;
  readonly ownClass: OpenSdgStatus | null;
  readonly score: string | null;
  /** How many members have a score, of how many. */
  readonly assessed: number;
  readonly members: number;
}

/**
 * A group's score is the mean of its members', a group in a group being one member; members that are not available
 * are left out. It is achieved only if every member is. A group without any score is `unknown`.
 */
export function openSdgGroup(members: readonly OpenSdgMember[]): OpenSdgGroup {
  const scores = members.map(scoreOf).filter((score): score is number => score !== null);
  const counts = { assessed: scores.length, members: members.length };
  if (scores.length === 0) return { class: 'unknown', ownClass: null, score: null, ...counts };
  const score = scores.reduce((sum, each) => sum + each, 0) / scores.length;
  const status = members.every(isAchieved) ? 'target_achieved' : statusOfScore(score);
  return { class: CLASS_OF_STATUS[status], ownClass: status, score: floatText(score), ...counts };
}

function scoreOf(member: OpenSdgMember): number | null {
  const { score } = isGroup(member) ? openSdgGroup(member) : member;
  return score === null ? null : Number(score);
}

function isAchieved(member: OpenSdgMember): boolean {
  return (isGroup(member) ? openSdgGroup(member) : member).ownClass === 'target_achieved';
}

function isGroup(member: OpenSdgMember): member is readonly OpenSdgMember[] {
  return Array.isArray(member);
}

function statusOfScore(score: number): OpenSdgStatus {
  if (score >= 2.5) return 'substantial_progress';
  if (score >= 0) return 'moderate_progress';
  return score >= -2.5 ? 'limited_progress' : 'deterioration';
}
