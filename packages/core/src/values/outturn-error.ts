/**
 * An error of the library's own: `code` is stable within a major version, the message may be reworded.
 *
 * @example
 * parseDecimal('1,5') // → throws 'number-malformed'
 */
export class OutturnError extends Error {
  override readonly name: string = 'OutturnError';
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, details: Record<string, unknown> = {}) {
    super(message);
    this.code = code;
    this.details = Object.freeze({ ...details });
  }
}

/** A refused command: what it asked contradicts the register; nothing has been recorded. */
export class DomainError extends OutturnError {
  override readonly name: string = 'DomainError';
}
