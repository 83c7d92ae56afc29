import type { Locale, Words } from './words.js';
import { english } from './words-en.js';
import { swedish } from './words-sv.js';

const WORDS: Readonly<Record<Locale, Words>> = { en: english, sv: swedish };

/** The words of a language; a `TypeError` for one that there are no words in. */
export function wordsFor(locale: Locale): Words {
  if (!Object.hasOwn(WORDS, locale)) {
    throw new TypeError(`There are no words in "${locale}"; ask for ${Object.keys(WORDS).join(' or ')}.`);
  }
  return WORDS[locale];
}
