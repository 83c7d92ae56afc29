import type { ProgressClass } from './progress-method.js';

/** The classes of Open SDG, in its own words. */
export type OpenSdgStatus =
  | 'target_achieved'
  | 'substantial_progress'
  | 'moderate_progress'
  | 'limited_progress'
  | 'deterioration';

/** The class each status is called here. */
export const CLASS_OF_STATUS: Readonly<Record<OpenSdgStatus, ProgressClass>> = {
  target_achieved: 'reached',
  substantial_progress: 'on-track',
  moderate_progress: 'behind',
  limited_progress: 'off-track',
  deterioration: 'moving-away',
};

/** From where a figure counts as substantial and as moderate progress; from zero it is limited. */
export interface OpenSdgCutOffs {
  readonly high: number;
  readonly mid: number;
}

/** The status of a figure between cut-offs; each cut-off belongs to the better side. */
export function statusOf(value: number, { high, mid }: OpenSdgCutOffs): OpenSdgStatus {
  if (value >= high) return 'substantial_progress';
  if (value >= mid) return 'moderate_progress';
  return value >= 0 ? 'limited_progress' : 'deterioration';
}
