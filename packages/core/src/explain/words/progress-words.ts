import type { ProgressClass } from '../../methods/progress-method.js';
import type { ProgressReasonCode } from '../../methods/progress-reason.js';

/** What a reason is about, by name. */
type Params = Readonly<Record<string, string | undefined>>;

/** The words of a language for how far a target has come. */
export interface ProgressWords {
  readonly progress: string;
  readonly toward: (period: string) => string;
  readonly classes: Readonly<Record<ProgressClass, string>>;
  /** Names the method, and its own class where it has one. */
  readonly by: (method: string, ownClass: string) => string;
  readonly reasons: Readonly<Record<ProgressReasonCode, (params: Params) => string>>;
}
