/**
 * The one JSON text of a piece of data: keys in code unit order, no spaces, lone surrogates and U+0000 escaped, so
 * that equal data has equal bytes and equal hashes. The only numbers are safe integers: decimals are texts.
 *
 * @throws {TypeError} for what JSON would lose or change: a fraction, −0, NaN, `undefined` in an array, a Date.
 *
 * @example
 * canonicalJson({ b: [1, 'å'], a: null, c: undefined }) // → '{"a":null,"b":[1,"å"]}'
 */
export function canonicalJson(data: unknown): string {
  if (data === null || typeof data === 'boolean' || typeof data === 'string') return JSON.stringify(data);
  if (typeof data === 'number') return integerText(data);
  if (Array.isArray(data)) return `[${Array.from(data, canonicalJson).join(',')}]`;
  if (isPlainObject(data)) return objectText(data);
  throw notCanonical(typeof data === 'object' ? 'an object of a class' : `a value of type ${typeof data}`);
}

function objectText(object: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(object).filter((name) => object[name] !== undefined);
  const members = names.sort().map((name) => `${JSON.stringify(name)}:${canonicalJson(object[name])}`);
  return `{${members.join(',')}}`;
}

function integerText(number: number): string {
  if (Number.isSafeInteger(number) && !Object.is(number, -0)) return String(number);
  throw notCanonical(Object.is(number, -0) ? 'the number -0' : `the number ${number}`);
}

// A prototype without a prototype is some realm's Object.prototype; a class instance has a longer chain.
function isPlainObject(data: unknown): data is Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null) return false;
  const prototype: unknown = Object.getPrototypeOf(data);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function notCanonical(what: string): TypeError {
  return new TypeError(
    `${what} cannot be stored unchanged: use texts, whole numbers, lists and plain objects.`,
  );
}
