import type { ChainDamage } from '../../events/log-damage.js';
import type { RegisterState } from '../../fold/register-state.js';
import type { OccasionClosed } from '../../occasion/occasion-events.js';
import { LIBRARY_VERSION } from '../../version.js';
import { askAgain, type OwnJudges } from './seal.js';
import { type SealDifference, sealDifferences } from './seal-differences.js';

/** The version of the library that sealed, and that of the one that asked again. */
export interface Libraries {
  readonly sealed: string;
  readonly present: string;
}

/** Which report was verified. */
interface VerifiedOccasion {
  readonly register: string;
  readonly occasion: string;
}

/** The report is what was sealed: the log up to the sealed version gives the same answer. */
export interface SealIntact extends VerifiedOccasion {
  readonly outcome: 'intact';
  /** The sealed version of the register. */
  readonly version: number;
  readonly libraries: Libraries;
}

/** Some event of the register was changed outside the library; nothing is said of the report. */
export interface SealedLogDamaged extends VerifiedOccasion {
  readonly outcome: 'log-damaged';
  readonly damage: ChainDamage;
}

/** The log is whole in itself, but not the one that was sealed: some event up to the closing was changed, put in or left out. */
export interface SealedLogRewritten extends VerifiedOccasion {
  readonly outcome: 'log-rewritten';
  /** The version that was sealed, and the one right before the closing, which is to be the same. */
  readonly version: number;
  readonly found: number;
  /** The head hash that was sealed, and the one found right before the closing. */
  readonly sealedHash: string;
  readonly foundHash: string;
}

/** The log is the one that was sealed, but it gives another answer. */
export interface SealAnswerDiffers extends VerifiedOccasion {
  readonly outcome: 'answer-differs';
  readonly version: number;
  /**
   * `missing`: methods or policies it was asked with were not given; `library`: another version of the library
   * answers; `unexplained`: neither, so either the seal never was this library's answer, or a method or a policy of
   * the same name and version judges otherwise than it did.
   */
  readonly cause: 'missing' | 'library' | 'unexplained';
  readonly libraries: Libraries;
  /** The methods and policies that were not given, as `name@version`. */
  readonly missing: readonly string[];
  /** Every field that differs, the first hundred of them. */
  readonly differences: readonly SealDifference[];
  /** How many fields differ. */
  readonly differing: number;
}

/** There is nothing to verify: the follow-up has not been closed. */
export interface SealAbsent extends VerifiedOccasion {
  readonly outcome: 'not-closed';
}

/** A later release closed some follow-up in a way this library does not know: update it. */
export interface SealNotUnderstood extends VerifiedOccasion {
  readonly outcome: 'not-understood';
}

/** What verifying a closed follow-up found, as plain JSON. */
export type OccasionVerification =
  | SealIntact
  | SealedLogDamaged
  | SealedLogRewritten
  | SealAnswerDiffers
  | SealAbsent
  | SealNotUnderstood;

const MOST_LISTED = 100;

/** Holds the closing of a follow-up against the register as it was right before it, whose log is known to be whole. */
export function verifySeal(
  register: string,
  state: RegisterState,
  { occasion, seal }: OccasionClosed,
  own: OwnJudges,
): SealIntact | SealedLogRewritten | SealAnswerDiffers {
  const { version } = seal;
  if (version !== state.version || seal.headHash !== state.headHash) {
    const hashes = { sealedHash: seal.headHash, foundHash: state.headHash };
    return { outcome: 'log-rewritten', register, occasion, version, found: state.version, ...hashes };
  }
  const libraries = { sealed: seal.library, present: LIBRARY_VERSION };
  const { assessment, missing } = askAgain(state, seal, own);
  const all = sealDifferences(seal.assessment, assessment);
  if (all.length === 0) return { outcome: 'intact', register, occasion, version, libraries };
  const cause = causeOf(missing, libraries);
  const [differences, differing] = [all.slice(0, MOST_LISTED), all.length];
  const found = { cause, libraries, missing, differences, differing } as const;
  return { outcome: 'answer-differs', register, occasion, version, ...found };
}

function causeOf(missing: readonly string[], { sealed, present }: Libraries): SealAnswerDiffers['cause'] {
  if (missing.length > 0) return 'missing';
  return sealed === present ? 'unexplained' : 'library';
}
