import * as fc from 'fast-check';

/** Something that is true of every sample: plain data, to be run by whatever runner there is. */
export interface Law<Sample = unknown> {
  readonly name: string;
  readonly arbitrary: fc.Arbitrary<Sample>;
  /** Whether it is true of one sample. */
  holds(sample: Sample): boolean;
}

/**
 * Runs a law on random samples; throws with the smallest sample that breaks it, and the seed.
 *
 * @example
 * for (const law of REGISTER_LAWS) test(law.name, () => checkLaw(law))
 */
export function checkLaw(law: Law, parameters: fc.Parameters<[unknown]> = {}): void {
  fc.assert(
    fc.property(law.arbitrary, (sample) => law.holds(sample)),
    parameters,
  );
}
