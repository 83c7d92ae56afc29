import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locale } from '@outturn/core/explain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArguments } from '../src/norrtalje-2024/report-arguments.js';
import { tellStory } from '../src/norrtalje-2024/report-story.js';

const LOCALES: readonly Locale[] = ['sv', 'en'];
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outturn-report-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the report of the Norrtälje plan', () => {
  it.each(LOCALES)('tells the plan, its follow-up and what changed in %s', async (locale) => {
    const text = await tellStory({ locale, folder, period: '2023' });
    await expect(text).toMatchFileSnapshot(`golden/norrtalje-2024.${locale}.txt`);
  });

  it('of the year planned for explains how the budget changes, item by item', async () => {
    const text = await tellStory({ locale: 'sv', folder, period: '2024' });
    await expect(text).toMatchFileSnapshot('golden/norrtalje-2024-budget-year.sv.txt');
  });

  it('is told again from the same file without recording anything anew', async () => {
    const first = await tellStory({ locale: 'sv', folder, period: '2023' });
    expect(await tellStory({ locale: 'sv', folder, period: '2023' })).toBe(first);
  });

  it('is refused for a period that is none, with a code', async () => {
    const told = tellStory({ locale: 'sv', folder, period: 'last year' });
    await expect(told).rejects.toMatchObject({ code: 'period-malformed' });
  });
});

describe('the arguments of the report', () => {
  it('default to Swedish and the year before the plan', () => {
    expect(readArguments([])).toEqual({
      locale: 'sv',
      data: undefined,
      period: '2023',
      asOf: undefined,
      help: false,
    });
  });

  it('are read, and unknown ones refused', () => {
    expect(readArguments(['--locale', 'en', '--as-of', '2024-06-01'])).toMatchObject({
      locale: 'en',
      asOf: '2024-06-01',
    });
    expect(() => readArguments(['--locale', 'fi'])).toThrow('--locale sv or en');
    expect(() => readArguments(['--lang', 'en'])).toThrow(TypeError);
  });
});
