import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { openTracker } from '@outturn/core';
import type { Locale } from '@outturn/core/explain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VIEWS } from '../src/report/budget-views.js';
import { PLANS, plansNamed, type ReportedPlan } from '../src/report/plans.js';
import { readArguments } from '../src/report/report-arguments.js';
import { tellStory } from '../src/report/report-story.js';

const LOCALES: readonly Locale[] = ['sv', 'en'];
const WIDEST = 110;
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outturn-report-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the report', () => {
  it.each(LOCALES)('tells the first plan in full and the others in brief in %s', async (locale) => {
    const text = await tellStory({ locale, folder, plans: PLANS });
    await expect(text).toMatchFileSnapshot(`golden/report.${locale}.txt`);
  });

  it('of the year planned for explains how the budget changes, item by item', async () => {
    const text = await tellStory({ locale: 'sv', folder, plans: plansNamed('norrtalje'), period: '2024' });
    await expect(text).toMatchFileSnapshot('golden/norrtalje-2024-budget-year.sv.txt');
  });

  it.each(PLANS.filter(({ followUp }) => !followUp))(
    'tells all of $id when it is asked for alone',
    async (plan) => {
      const text = await tellStory({ locale: 'sv', folder, plans: [plan] });
      await expect(text).toMatchFileSnapshot(`golden/${plan.id}.sv.txt`);
    },
  );

  it.each(PLANS.flatMap((plan) => LOCALES.map((locale) => [plan.id, locale, plan] as const)))(
    'of %s in %s keeps to the page, names the plan, and says no word of the program',
    async (_, locale, plan) => {
      const lines = (await tellStory({ locale, folder, plans: [plan] })).split('\n');
      expect(lines[1]).toContain(plan.name);
      expect(lines.filter((line) => line.length > WIDEST)).toEqual([]);
      expect(lines.filter((line) => /undefined|null|NaN|\[object/.test(line))).toEqual([]);
    },
  );

  it.each(LOCALES.flatMap((locale) => VIEWS.map((view) => [view, locale] as const)))(
    'tells the budget of a made-up year at %s in %s, and says that it is made up',
    async (view, locale) => {
      const text = await tellStory({ locale, folder, plans: plansNamed('oxelosund'), view });
      expect(text.split('\n')[1]).toMatch(/made-up figures|påhittade utfall/);
      expect(text.split('\n').filter((line) => line.length > WIDEST)).toEqual([]);
      await expect(text).toMatchFileSnapshot(`golden/oxelosund-${view}.${locale}.txt`);
    },
  );

  it('tells nothing of a made-up year where a plan is asked for alone', async () => {
    const text = await tellStory({ locale: 'sv', folder, plans: plansNamed('oxelosund') });
    expect(text).not.toMatch(/påhittad|Illustration/);
  });

  it('keeps every plan in a register of its own, all in one file', async () => {
    await tellStory({ locale: 'sv', folder, plans: PLANS });
    const files = await readdir(folder);
    expect(files.filter((name) => name.endsWith('.db'))).toEqual(['registers.db']);
    const versions = await versionsIn(folder, PLANS);
    expect(versions.every((version) => version > 0)).toBe(true);
  });

  it('is told again from the same file without recording anything anew', async () => {
    const first = await tellStory({ locale: 'sv', folder, plans: PLANS });
    const versions = await versionsIn(folder, PLANS);
    expect(await tellStory({ locale: 'sv', folder, plans: PLANS })).toBe(first);
    expect(await versionsIn(folder, PLANS)).toEqual(versions);
  });

  it('is as of the day asked for', async () => {
    const plans = plansNamed('oxelosund');
    const text = await tellStory({ locale: 'en', folder, plans, asOf: '2022-03-01' });
    expect(text).toContain('By what had been stated on 2022-03-01');
  });

  it('is refused for a period that is none, with a code', async () => {
    const told = tellStory({ locale: 'sv', folder, plans: PLANS, period: 'last year' });
    await expect(told).rejects.toMatchObject({ code: 'period-malformed' });
  });
});

describe('the arguments of the report', () => {
  it('default to every plan in Swedish, each for its own year and day', () => {
    expect(readArguments([])).toEqual({
      locale: 'sv',
      plans: PLANS,
      data: undefined,
      period: undefined,
      asOf: undefined,
      view: undefined,
      help: false,
    });
  });

  it('may name one view of a budget that is followed through a year, and no other year or day', () => {
    const read = readArguments(['--view', 'half-year']);
    expect(read.view).toBe('half-year');
    expect(read.plans.map(({ id }) => id)).toEqual(['oxelosund']);
    expect(() => readArguments(['--view', 'autumn'])).toThrow(
      'There is no view "autumn"; write --view spring, half-year, year-end.',
    );
    expect(() => readArguments(['--view', 'spring', '--plan', 'nykoping'])).toThrow('write --plan oxelosund');
    expect(() => readArguments(['--view', 'spring', '--as-of', '2022-05-01'])).toThrow(
      'its own year and day',
    );
  });

  it('are read, and unknown ones refused', () => {
    const read = readArguments(['--plan', 'nykoping', '--locale', 'en', '--as-of', '2024-06-01']);
    expect(read).toMatchObject({ locale: 'en', asOf: '2024-06-01' });
    expect(read.plans.map(({ id }) => id)).toEqual(['nykoping']);
    expect(() => readArguments(['--locale', 'fi'])).toThrow('--locale sv or en');
    expect(() => readArguments(['--lang', 'en'])).toThrow(TypeError);
  });

  it('name the plans there are when one is asked for that there is not', () => {
    expect(() => readArguments(['--plan', 'malmo'])).toThrow(
      'There is no plan "malmo"; write --plan norrtalje, oxelosund, nykoping, sodertalje or all.',
    );
  });
});

describe('the plans of the report', () => {
  it.each(PLANS)('tell $id as of the last day that its plan states anything', ({ stated, asOf }) => {
    expect(
      stated
        .map(({ statedOn }) => statedOn)
        .sort()
        .at(-1),
    ).toBe(asOf);
  });
});

async function versionsIn(where: string, plans: readonly ReportedPlan[]): Promise<readonly number[]> {
  const tracker = await openTracker({ store: sqliteStore({ path: join(where, 'registers.db') }) });
  const states = await Promise.all(plans.map(({ id }) => tracker.state(id)));
  await tracker.close();
  return states.map(({ version }) => version);
}
