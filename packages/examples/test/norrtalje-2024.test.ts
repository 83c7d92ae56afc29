import { memoryStore } from '@outturn/adapters/memory';
import {
  type AssessmentChange,
  CATALOGUE,
  type Command,
  compareAssessments,
  findings,
  openTracker,
} from '@outturn/core';
import { describe, expect, it } from 'vitest';
import { illustration } from '../src/norrtalje-2024/illustration.js';
import { norrtalje2024 } from '../src/norrtalje-2024/norrtalje-2024.js';
import type { StatedCommands } from '../src/reading/stated-commands.js';

const commands = norrtalje2024.flatMap((document) => document.commands);
const SCHEMAS = new Map(Object.values(CATALOGUE).map(({ command, data }) => [command as string, data]));

type DataOf<Type extends Command['type']> = Extract<Command, { type: Type }>['data'];

function dataOf<Type extends Command['type']>(type: Type): readonly DataOf<Type>[] {
  return commands.filter((command) => command.type === type).map(({ data }) => data as DataOf<Type>);
}

function column<Cell>(cells: Cell | Cell[] | undefined): readonly Cell[] {
  return Array.isArray(cells) ? cells : [];
}

const REGISTER = 'norrtälje';

/** A tracker that has executed the documents in order, and the version it came to. */
async function registerOf(documents: readonly StatedCommands[]) {
  const tracker = await openTracker({ store: memoryStore() });
  let version = 0;
  for (const { statedOn, commands: stated } of documents) {
    ({ version } = await tracker.execute(REGISTER, stated, { statedOn }));
  }
  return { tracker, version };
}

describe('the plan of Norrtälje', () => {
  it('has only commands that are as their schemas say', () => {
    const all = [...commands, ...illustration.flatMap((document) => document.commands)];
    const refused = all.filter(({ type, data }) => !SCHEMAS.get(type)?.safeParse(data).success);
    expect(refused).toEqual([]);
  });

  it('says of every statement where it is printed', () => {
    expect(commands.filter(({ source }) => source === undefined)).toEqual([]);
  });

  it('has seven goal areas and 23 direction goals, one of which the office does not work with', () => {
    const goals = dataOf('define-goal');
    expect(goals.filter(({ kind }) => kind === 'goal-area')).toHaveLength(7);
    expect(goals.filter(({ kind }) => kind === 'council-goal')).toHaveLength(23);
    expect(goals.filter(({ notApplicable }) => notApplicable).map(({ number }) => number)).toEqual(['2.2']);
  });

  it('has 32 indicators in its tables, and sick leave by month', () => {
    const schedules = dataOf('define-indicator').map(({ schedule }) => schedule.every);
    expect(schedules.filter((every) => every === 'year')).toHaveLength(32);
    expect(schedules.filter((every) => every === 'month')).toHaveLength(1);
  });

  it('prints 96 values of its indicators, 16 of them blank, and ten of twelve months', () => {
    const [tables, months] = dataOf('state-observations');
    expect(column(tables?.missing)).toHaveLength(96);
    expect(column(tables?.missing).filter((reason) => reason === 'not-stated')).toHaveLength(16);
    expect(column(months?.missing)).toHaveLength(12);
    expect(column(months?.missing).filter((reason) => reason === 'not-stated')).toHaveLength(2);
  });

  it('sets a target for every indicator of its tables but general customer satisfaction', () => {
    const targets = dataOf('set-target').map(({ indicator }) => indicator);
    const without = dataOf('define-indicator').filter(({ id }) => !targets.includes(id));
    expect(targets).toHaveLength(31);
    expect(without.map(({ id }) => id)).toEqual(['kundnöjdhet', 'sjukfrånvaro']);
  });

  it('gives 18 assignments and takes 18 initiatives, of which one is done', () => {
    const given = dataOf('give-assignment');
    expect(given.filter(({ kind }) => kind === 'assignment')).toHaveLength(18);
    expect(given.filter(({ kind }) => kind === 'initiative')).toHaveLength(18);
    expect(dataOf('complete-assignment').map(({ assignment }) => assignment)).toEqual(['resepolicy']);
  });

  it('explains the change of the net by 22, 17 and 4 items', () => {
    const periods = dataOf('explain-change').flatMap(({ period }) => column(period));
    const counts = ['2024', '2025', '2026'].map((year) => periods.filter((period) => period === year).length);
    expect(counts).toEqual([22, 17, 4]);
  });
});

describe('the register of the plan', () => {
  it('takes every command as one event', async () => {
    const { tracker, version } = await registerOf(norrtalje2024);
    expect(version).toBe(commands.length);
    await tracker.close();
  });

  it('finds which printed figures do not add up', async () => {
    const { tracker } = await registerOf(norrtalje2024);
    const all = findings(await tracker.state(REGISTER));
    const found = all.filter((finding) => finding.class !== 'notice');
    expect(
      found.map((finding) => [finding.subject, finding.period, finding.class, finding.difference]),
    ).toEqual([
      ['förändring-tkr', '2025', 'error', '-800000'],
      ['förändring-procent', '2025', 'error', '0.2848036922222456994'],
      ['kontoret', '2024', 'within-rounding', '1000'],
      ['kontoret-inkl-politik', '2024', 'within-rounding', '2000'],
      ['kontoret-inkl-politik', '2026', 'within-rounding', '1000'],
      ['summa-förändring', '2024', 'within-rounding', '1000'],
      ['driftbudget', '2024', 'within-rounding', '2000'],
      ['driftbudget', '2026', 'within-rounding', '1000'],
    ]);
    await tracker.close();
  });
});

describe('the illustration', () => {
  it('says of every statement that it is one', () => {
    const documents = illustration.flatMap(({ commands: stated }) =>
      stated.map(({ source }) => source?.document),
    );
    expect(new Set(documents)).toEqual(new Set(['Illustration, inte kommunens siffror']));
  });

  it('changes verdicts, a target, the budget outturn and what is done', async () => {
    const { tracker } = await registerOf([...norrtalje2024, ...illustration]);
    const changes = async (period: string) => {
      const before = await tracker.assess(REGISTER, { period, asOf: '2024-03-18' });
      return compareAssessments(before, await tracker.assess(REGISTER, { period, asOf: '2024-06-17' }));
    };
    const of2023 = await changes('2023');
    const of2024 = await changes('2024');
    expect(of2023.find(isAbout('target', 'företagsklimat'))).toMatchObject({
      before: 'missed',
      after: 'met',
    });
    expect(of2023.find(isAbout('target', 'larm-till-framkomst'))).toMatchObject({
      before: 'met',
      after: 'missed',
    });
    expect(of2023.filter(({ subject }) => subject === 'budget-line').map(({ id }) => id)).toContain('netto');
    expect(of2024.filter(({ cause }) => cause === 'revised-target').map(({ id }) => id)).toContain(
      'företagsbesök',
    );
    expect(of2024.find(isAbout('assignment', 'bakgrundskontroller'))).toMatchObject({ after: 'done' });
    expect(of2024.find(isAbout('assignment', 'pendelparkeringar'))).toMatchObject({ after: 'done' });
    await tracker.close();
  });
});

function isAbout(subject: AssessmentChange['subject'], id: string) {
  return (change: AssessmentChange) => change.subject === subject && change.id === id;
}
