/** Thrown where a store breaks a law. */
export class LawBroken extends Error {
  override readonly name = 'LawBroken';
}

/** Breaks the law with this message unless the condition holds. */
export function check(condition: boolean, message: string): void {
  if (!condition) throw new LawBroken(message);
}

/** Breaks the law unless both are the same plain data, property for property. */
export function checkSame(actual: unknown, expected: unknown, what: string): void {
  check(same(actual, expected), `${what}: expected ${print(expected)}, got ${print(actual)}`);
}

/** Breaks the law unless the work is refused with this code, or with a TypeError. */
export async function checkRefused(
  work: () => Promise<unknown>,
  code: string | typeof TypeError,
  what: string,
): Promise<void> {
  const outcome = await work().then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if (!('error' in outcome)) throw new LawBroken(`${what}: expected a refusal, got ${print(outcome.value)}`);
  const { error } = outcome;
  const refusedSo = typeof code === 'string' ? codeOf(error) === code : error instanceof code;
  check(refusedSo, `${what}: expected ${typeof code === 'string' ? code : code.name}, got ${String(error)}`);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keysOfA, keysOfB] = [Object.keys(a), Object.keys(b)];
  if (keysOfA.length !== keysOfB.length) return false;
  return keysOfA.every((key) => Object.hasOwn(b, key) && same(Reflect.get(a, key), Reflect.get(b, key)));
}

function print(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}
