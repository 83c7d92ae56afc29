import { assess, replay } from '@outturn/core';
import { type Locale, sourcesOf } from '@outturn/core/explain';
import { describe, expect, it } from 'vitest';
import {
  FOLLOW_UP_DAY,
  followedUpRegister,
  PLAN_DAY,
} from '../../../core/test/support/follow-up-register.js';
import { changesReport, textReport } from '../../src/reports/text-report.js';

const LOCALES: readonly Locale[] = ['sv', 'en'];
const state = followedUpRegister();
const planned = assess(state, { period: '2023', asOf: PLAN_DAY });
const next = assess(state, { period: '2024', asOf: PLAN_DAY });
const later = assess(state, { period: '2023', asOf: FOLLOW_UP_DAY });
const everyEvent = Array.from({ length: 8 }, (_, index) => `c39/${index}`);
const sources = sourcesOf(state, everyEvent);
const ESCAPE = '\u001b';
const ANSI = new RegExp(`${ESCAPE}\\[\\d+m`, 'g');

function linesOf(text: string): readonly string[] {
  return text.split('\n');
}

describe('a text report', () => {
  it.each(LOCALES)('tells goals, targets, budget, assignments and findings in %s', async (locale) => {
    const text = [planned, next].map((assessment) => textReport(assessment, { locale })).join('\n');
    await expect(text).toMatchFileSnapshot(`golden/text-report.${locale}.txt`);
  });

  it.each([110, 160])('keeps within %i columns', (width) => {
    for (const assessment of [planned, next, later]) {
      const lines = linesOf(textReport(assessment, { locale: 'sv', width }));
      expect(lines.filter((line) => line.length > width)).toEqual([]);
    }
  });

  it.each([60, 80])('breaks its prose at %i columns, where a table may need more', (width) => {
    const lines = linesOf(textReport(next, { locale: 'sv', width }));
    const isTable = (line: string) => /\S {2,}\S|^ {10}/.test(line);
    const prose = lines.filter((line) => !isTable(line));
    expect(prose.filter((line) => line.length > width)).toEqual([]);
    expect(prose.length).toBeGreaterThan(10);
  });

  it('is the same in colours but for the colours', () => {
    const plain = textReport(planned, { locale: 'sv' });
    const coloured = textReport(planned, { locale: 'sv', colour: true });
    expect(plain).not.toContain(ESCAPE);
    expect(coloured).toContain(`${ESCAPE}[31mej uppfyllt${ESCAPE}[39m`);
    expect(coloured.replace(ANSI, '')).toBe(plain);
  });

  it('warns of events that this version does not understand', () => {
    const text = textReport({ ...planned, notUnderstood: ['survey-held'] }, { locale: 'en' });
    expect(linesOf(text).slice(0, 4).join(' ')).toContain('(survey-held)');
  });

  it('of a register where nothing is defined yet has no empty tables', () => {
    const [opened] = linesOf(textReport(emptyAssessment(), { locale: 'en' }));
    expect(opened).toBe('Exempelby');
    expect(textReport(emptyAssessment(), { locale: 'en' })).not.toMatch(/Goals|Targets|Budget|Assignments/);
  });

  it('is refused with an option that does not exist, and on a page too narrow for a table', () => {
    const unknown = { locale: 'sv', color: true } as const;
    expect(() => textReport(planned, unknown)).toThrow('"color"');
    expect(() => textReport(planned, { locale: 'sv', width: 20 })).toThrow(TypeError);
    expect(() => textReport(planned, { locale: 'sv', width: Number.NaN })).toThrow(TypeError);
  });
});

describe('a report of changes', () => {
  it.each(LOCALES)('tells each change with the events that made it in %s', async (locale) => {
    const text = changesReport(planned, later, { locale, sources });
    await expect(text).toMatchFileSnapshot(`golden/changes-report.${locale}.txt`);
  });

  it('names only events that were not there before', () => {
    const text = changesReport(planned, later, { locale: 'en', sources });
    expect(text).toMatch(/Equity ratio, verdict: .*because the outturn\s+for 2023 came in \(c39\/0\)\.$/m);
    expect(text).not.toContain('c1/');
  });

  it('says so when nothing has changed', () => {
    expect(changesReport(later, later, { locale: 'sv' })).toContain('Ingenting har ändrats.');
  });
});

function emptyAssessment() {
  const { register } = state;
  return assess({ ...replay([]), register }, { period: '2023', asOf: PLAN_DAY });
}
