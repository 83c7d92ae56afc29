export { compoundGrowth } from './compound-growth.js';
export { type DnsWeather, dnsWeather } from './dns-weather.js';
export { type EurostatClass, eurostat } from './eurostat.js';
export { leastSquares } from './least-squares.js';
export { linearPath } from './linear-path.js';
export type { MannKendall, SignificanceLevel } from './mann-kendall.js';
export { openSdg } from './open-sdg.js';
export { type OpenSdgGroup, type OpenSdgMember, openSdgGroup } from './open-sdg-group.js';
export type { OpenSdgStatus } from './open-sdg-status.js';
export {
  type ProgressClass,
  type ProgressInput,
  type ProgressJudgement,
  type ProgressMethod,
  type ProgressResult,
  type ProgressTarget,
  progressMethod,
  type SeriesPoint,
} from './progress-method.js';
export type { ProgressReason, ProgressReasonCode } from './progress-reason.js';
export { type TheilSenOptions, type TheilSenTrend, theilSen } from './theil-sen.js';
export type { TrendLine, TrendLineOptions } from './trend-line.js';
export { type UnProgressClass, unProgressChart } from './un-progress-chart.js';
export { worstProgress } from './worst-progress.js';
