import type { Locale } from '@outturn/core/explain';
import type { ReportWords } from './report-words.js';
import { englishReport } from './report-words-en.js';
import { swedishReport } from './report-words-sv.js';

const REPORT_WORDS: Readonly<Record<Locale, ReportWords>> = { en: englishReport, sv: swedishReport };

/** A report's words in a language. */
export function reportWordsFor(locale: Locale): ReportWords {
  return REPORT_WORDS[locale];
}
