import type { SealAnswerDiffers } from '../../assess/seal/seal-verification.js';
import type { ChainDamage } from '../../events/log-damage.js';

/** The words a verified report is told with. */
export interface VerificationWords {
  readonly subject: (occasion: string) => string;
  readonly intact: string;
  readonly sameAnswer: (version: number) => string;
  readonly logDamaged: string;
  readonly damages: Readonly<Record<ChainDamage['kind'], (event: string) => string>>;
  /** An event by its version, and its id where there is one. */
  readonly event: (version: number, id: string) => string;
  readonly logRewritten: string;
  readonly otherLog: (version: number) => string;
  readonly otherPlace: (sealed: number, found: number) => string;
  readonly answerDiffers: string;
  readonly differing: (count: number) => string;
  readonly first: (path: string, before: string, after: string) => string;
  readonly nothing: string;
  readonly causes: Readonly<Record<SealAnswerDiffers['cause'], string>>;
  readonly libraries: (sealed: string, present: string) => string;
  readonly notClosed: string;
  readonly notUnderstood: string;
}
