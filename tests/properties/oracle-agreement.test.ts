import { assess, verdict } from '@outturn/core';
import {
  askedRegister,
  type NaiveQuestion,
  type NaiveVerdict,
  naiveVerdict,
  rational,
  recorded,
  toTwentyDigits,
} from '@outturn/core/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

type Judged = ReturnType<typeof verdict>['verdict'];
type State = ReturnType<typeof recorded>['state'];

/** Reasons the oracle does not tell apart: there is no value to judge, or none to judge it against. */
const LACKING = [
  'no-amount',
  'awaiting',
  'not-published',
  'overdue',
  'missing',
  'partial',
  'part',
  'atypical',
  'bounded',
  'no-fraction',
  'division-by-zero',
  'no-value',
  'no-reference',
  'no-baseline',
];
const NOT_DUE = ['nothing-asked', 'not-scheduled', 'binds-later', 'open'];

describe('the naive second evaluator and the library', () => {
  test('agree on every verdict and standing of random registers', () => {
    const property = fc.property(askedRegister(3), ({ batches, asked }) => {
      const { events, state } = recorded(batches);
      const audited = asked.slice(0, 1).map(({ target, question }) => ({
        target,
        question: { ...question, recordedBy: Math.ceil(events.length / 2) },
      }));
      for (const { target, question } of [...asked, ...audited]) {
        const oracle = naiveVerdict(events, target, question);
        expect(libraryOf(state, target, question)).toEqual(
          oracle && { verdict: grouped(oracle.verdict), standing: grouped(oracle.standing) },
        );
      }
    });
    fc.assert(property, { numRuns: 1000 });
  }, 300_000);

  test('agree on every other reading of a sentence', () => {
    const property = fc.property(askedRegister(), ({ batches, asked }) => {
      const { events, state } = recorded(batches);
      for (const { question } of asked) {
        for (const { target, alternatives } of assess(state, question).targets) {
          const oracle = naiveVerdict(events, target, question)?.alternatives;
          expect(alternatives.map(({ verdict: other }) => summed(other))).toEqual(oracle?.map(grouped));
        }
      }
    });
    fc.assert(property, { numRuns: 60 });
  }, 300_000);

  test('are compared where much is decided, both ways, and some stays open', () => {
    const found = fc.sample(askedRegister(2), 150).flatMap(({ batches, asked }) => {
      const { state } = recorded(batches);
      return asked.map(({ target, question }) => libraryOf(state, target, question)?.verdict.status);
    });
    expect(new Set(found)).toEqual(new Set([undefined, 'met', 'missed', 'unknown', 'not-due']));
    const judged = found.filter((status) => status !== undefined);
    const decided = judged.filter((status) => status === 'met' || status === 'missed');
    expect(decided.length / judged.length).toBeGreaterThan(0.15);
  }, 300_000);
});

function libraryOf(state: State, target: string, asked: NaiveQuestion) {
  const known = isSet(() => verdict(state, target, asked));
  return known && { verdict: summed(known.verdict), standing: summed(known.standing) };
}

function isSet<Answer>(ask: () => Answer): Answer | undefined {
  try {
    return ask();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'unknown-target') return undefined;
    throw error;
  }
}

function summed({ status, reason, finality, ...numbers }: Judged) {
  const isDecided = status === 'met' || status === 'missed';
  const text = (value: string | null) =>
    isDecided && value !== null ? toTwentyDigits(rational(value)) : null;
  const [actual, required, margin] = [numbers.actual, numbers.required, numbers.margin].map(text);
  return { status, because: groupOf(reason.code), finality, actual, required, margin };
}

function grouped(verdictOfOracle: NaiveVerdict) {
  return { ...verdictOfOracle, because: groupOf(verdictOfOracle.because) };
}

function groupOf(code: string): string {
  if (LACKING.includes(code)) return 'lacking';
  return NOT_DUE.includes(code) ? 'not-due' : code;
}
