import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { explain } from '../../src/explain/explain.js';
import { linearPath, openSdg, type ProgressMethod, progressMethod } from '../../src/methods/methods.js';
import { threshold } from '../../src/rules/builders.js';
import { registerOf } from '../support/register-of.js';
import { aim, DAY, observe, openSmallRegister } from '../support/small-register.js';
import { plain } from './plain-text.js';

function sentences(methods: readonly ProgressMethod[], values: Readonly<Record<string, string>>) {
  const target = aim(threshold('>=', '100'), { name: 'Cameras', when: { type: 'by', date: '2030-12-31' } });
  const commands = [...openSmallRegister(), observe(values), target];
  const assessment = assess(registerOf([{ statedOn: DAY, commands }]), { period: '2025', methods });
  return (['en', 'sv'] as const).map((locale) =>
    assessment.progress.map((progress) => plain(explain(progress, { locale, assessment }))),
  );
}

describe('progress in a sentence', () => {
  test('gives the latest value, what is asked, and the method with its own class', () => {
    expect(sentences([linearPath, openSdg], { 2023: '40', 2025: '42' })).toEqual([
      [
        'Cameras, progress toward 2030: off track – 42 (2025) against at least 100; by linear-path@1.',
        'Cameras, progress toward 2030: off track – 42 (2025) against at least 100; by open-sdg@2.4 (limited_progress).',
      ],
      [
        'Cameras, väg mot målet till 2030: långt efter – 42 (2025) mot kravet minst 100; enligt linear-path@1.',
        'Cameras, väg mot målet till 2030: långt efter – 42 (2025) mot kravet minst 100; enligt open-sdg@2.4 (limited_progress).',
      ],
    ]);
  });

  test('says why a method cannot judge', () => {
    expect(sentences([linearPath], { 2023: '40' })).toEqual([
      ['Cameras, progress toward 2030: unknown – 1 value of the 2 that are needed; by linear-path@1.'],
      [
        'Cameras, väg mot målet till 2030: kan ej bedömas – 1 värde av de 2 som behövs; enligt linear-path@1.',
      ],
    ]);
  });

  test('lets the code of a method of one’s own stand', () => {
    const own = progressMethod('own', '1', () => ({ code: 'not-today', params: {} }));
    expect(sentences([own], { 2023: '40' })[0]).toEqual([
      'Cameras, progress toward 2030: unknown – not-today; by own@1.',
    ]);
  });
});
