import { describe, expect, it } from 'vitest';
import { filesBelow, readText } from '../repository.js';

/**
 * What the compiler cannot refuse: core compiles without the types of Node and of browsers, yet the language
 * itself has a clock, randomness, the machine's locale and time zone; and its libraries have global settings.
 */
const IMPURE: readonly (readonly [string, RegExp])[] = [
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)/],
  ['randomness', /\bMath\.random\b/],
  ['the global object', /\bglobalThis\b/],
  ['the machine’s locale', /\.toLocale\w*\(|\bIntl\.\w+\(\s*\)|\.localeCompare\(/],
  ['the machine’s time zone', /\.get(FullYear|Month|Date|Day|Hours|Minutes|TimezoneOffset)\(/],
  ['a library’s global settings', /\bsetAutoFreeze\b|\bsetUseStrictShallowCopy\b|\bsetDefaultOptions\b/],
  ['decimal.js’ shared constructor', /\bDecimal\.(set|config)\(/],
];

/** The shell's defaults, for a caller who hands the tracker no clock and no ids; nothing pure imports it. */
const EXEMPT = 'packages/core/src/tracker/system-clock.ts';

describe('core', () => {
  it.each(IMPURE)('does not read %s', (_what, pattern) => {
    const impure = filesBelow('packages/core/src', '.ts').filter((path) => pattern.test(code(path)));
    expect(impure.filter((path) => path !== EXEMPT)).toEqual([]);
  });
});

/** The file without its comments, which may speak of what the code may not do. */
function code(path: string): string {
  return readText(path).replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, '');
}
