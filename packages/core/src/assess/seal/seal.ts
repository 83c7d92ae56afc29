import type { Command } from '../../events/command.js';
import { mustBeInUse } from '../../fold/refuse.js';
import type { RegisterState } from '../../fold/register-state.js';
import { KINDS } from '../../indicator/observation-events.js';
import type { Seal } from '../../occasion/occasion-events.js';
import { OutturnError } from '../../values/outturn-error.js';
import { LIBRARY_VERSION } from '../../version.js';
import { assess } from '../assess.js';
import { DEFAULT_METHODS } from '../assess-progress.js';
import type { Assessment } from '../assessment.js';
import { ownName } from '../goals/goal-policy.js';
import type { Question } from '../question.js';
import { withoutTexts } from './seal-answer.js';

/** Methods and policies that are not in the log: whoever asks again gives the same. */
export interface OwnJudges {
  /** Default the question's default methods. */
  readonly methods?: Question['methods'];
  readonly policies?: Question['policies'];
}

/** What is asked when a follow-up closes: of the register as it is, so never of an earlier version. */
export type ClosingQuestion = Partial<Omit<Question, 'recordedBy'>>;

/** Which follow-up is closed, and by whom. */
export interface Closing {
  readonly occasion: string;
  /** The role that closes it, not a person's name. */
  readonly by: string;
  readonly note?: string | undefined;
  /** Default the occasion's own period, as of the latest stated day. */
  readonly question?: ClosingQuestion | undefined;
}

/** The command that closes a follow-up. */
export type CloseOccasion = Extract<Command, { readonly type: 'close-occasion' }>;

/**
 * The command that closes a follow-up, sealed with what the register says now. It holds for this state alone: once
 * anything else is recorded, the seal is outdated and is made anew.
 *
 * @throws {DomainError} `unknown-occasion` or `retired-occasion`.
 * @throws {OutturnError} `question-invalid`, also for a question with `recordedBy`, and the errors of {@link assess}.
 */
export function sealOccasion(state: RegisterState, closing: Closing, own: OwnJudges = {}): CloseOccasion {
  const { occasion, by, note, question = {} } = closing;
  const { data } = mustBeInUse(state, 'occasion', occasion);
  refuseOtherVersion(question);
  const asked = withOwnJudges({ ...question, period: question.period ?? data.period }, own);
  const seal = sealOf(state, asked, assess(state, asked));
  return { type: 'close-occasion', data: { occasion, by, ...(note !== undefined && { note }), seal } };
}

/** A question with the methods and policies given elsewhere, where it names none itself. */
export function withOwnJudges(question: Question, own: OwnJudges): Question {
  const methods = question.methods ?? own.methods;
  const policies = question.policies ?? own.policies;
  return { ...question, ...(methods && { methods }), ...(policies && { policies }) };
}

/** The answer to a sealed question, and the methods and policies it was asked with then that nobody gave now. */
export interface AnswerAgain {
  readonly assessment: Assessment;
  /** As `name@version`. */
  readonly missing: readonly string[];
}

/** Asks a sealed question again, of a state. */
export function askAgain(state: RegisterState, { question }: Seal, own: OwnJudges): AnswerAgain {
  const { methods: methodNames, policies: policyNames, ...rest } = question;
  const methods = namedIn([...(own.methods ?? []), ...DEFAULT_METHODS], methodNames);
  const policies = namedIn(own.policies ?? [], policyNames);
  const assessment = assess(state, { ...rest, methods, policies });
  const found = new Set([...methods, ...policies].map(ownName));
  return { assessment, missing: [...methodNames, ...policyNames].filter((name) => !found.has(name)) };
}

function namedIn<One extends Parameters<typeof ownName>[0]>(
  given: readonly One[],
  names: readonly string[],
): readonly One[] {
  const known = new Map([...given].reverse().map((one) => [ownName(one), one]));
  return names.map((name) => known.get(name)).filter((one) => one !== undefined);
}

function sealOf(
  { version, headHash }: RegisterState,
  { goals, targets }: Question,
  assessment: Assessment,
): Seal {
  const { period, asOf, planAsOf, basis, compare, budgetVersion, methods, policies } = assessment.question;
  const question: Seal['question'] = {
    period,
    asOf,
    planAsOf,
    basis: KINDS.filter((kind) => basis.includes(kind)),
    compare,
    budgetVersion,
    ...(goals && { goals: [...goals] }),
    ...(targets && { targets: [...targets] }),
    methods: [...methods],
    policies: [...policies],
  };
  return { question, version, headHash, library: LIBRARY_VERSION, assessment: withoutTexts(assessment) };
}

function refuseOtherVersion(question: object): void {
  if (!('recordedBy' in question) || question.recordedBy === undefined) return;
  const message =
    'A follow-up closes on the register as it is: leave recordedBy out of the question, or assess without closing.';
  throw new OutturnError('question-invalid', message, { recordedBy: question.recordedBy });
}
