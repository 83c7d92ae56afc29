import { describe, expect, it } from 'vitest';
import { explainReason } from '../../src/explain/explain-reason.js';
import type { Locale, Words } from '../../src/explain/words/words.js';
import { wordsFor } from '../../src/explain/words/words-for.js';
import { MISSING_REASONS } from '../../src/indicator/observation-events.js';
import { type ReasonCode, reason } from '../../src/readings/reason.js';

const LOCALES: readonly Locale[] = ['en', 'sv'];
const PARAMS = {
  period: '2024',
  due: '2025-04-30',
  have: '10',
  need: '12',
  left: 'percent',
  right: 'SEK',
  at: '2023',
  id: 'equity',
  line: 'net',
  before: '2024-01-01',
  why: 'secret',
  dimension: 'area',
  group: 'branch',
  by: 'the board',
  on: '2024-05-20',
  assignment: 'task',
};

/** The names of everything a language has words for, however deep. */
function namesIn(words: object, path = ''): readonly string[] {
  return Object.entries(words).flatMap(([name, word]) => {
    const at = `${path}/${name}`;
    return word !== null && typeof word === 'object' ? [at, ...namesIn(word, at)] : [at];
  });
}

function reasonTexts(words: Words): readonly (readonly [string, string, string])[] {
  return (Object.keys(words.reasons) as ReasonCode[]).map((code) => [
    code,
    explainReason(reason(code, PARAMS), words),
    explainReason(reason(code), words),
  ]);
}

describe('the words of a language', () => {
  it('cover the same things in every language', () => {
    expect([...namesIn(wordsFor('sv'))].sort()).toEqual([...namesIn(wordsFor('en'))].sort());
  });

  it.each(LOCALES)('say every reason in %s, with and without what it is about', (locale) => {
    const texts = reasonTexts(wordsFor(locale));
    expect(texts.length).toBeGreaterThan(20);
    for (const [code, full, bare] of texts) {
      expect(full, code).toMatch(/\S/);
      expect(bare, code).toMatch(/\S/);
      expect(`${full}${bare}`, code).not.toMatch(/undefined| {2}| $/);
    }
  });

  it('say no reason alike in two languages, nor two reasons alike in one', () => {
    const [english, swedish] = [reasonTexts(wordsFor('en')), reasonTexts(wordsFor('sv'))];
    const all = [...english, ...swedish].map(([, full]) => full);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(LOCALES)('say in %s why a value is missing', (locale) => {
    const words = wordsFor(locale);
    const texts = MISSING_REASONS.map((why) =>
      explainReason(reason('missing', { why, period: '2023' }), words),
    );
    expect(new Set(texts).size).toBe(MISSING_REASONS.length);
    for (const text of texts) expect(text).toContain('2023');
  });

  it('say only of a final result that it is a fact', () => {
    const { met, missed, fulfilled, notFulfilled } = wordsFor('sv');
    expect([met.final, met.expected]).toEqual(['uppnått', 'bedöms uppnås']);
    for (const { final, expected, preliminary } of [met, missed, fulfilled, notFulfilled]) {
      expect(new Set([final, expected, preliminary]).size).toBe(3);
    }
  });

  it('are refused in a language that there are none in', () => {
    expect(() => wordsFor('fi' as Locale)).toThrow(TypeError);
    expect(() => wordsFor('constructor' as Locale)).toThrow('en or sv');
  });
});
