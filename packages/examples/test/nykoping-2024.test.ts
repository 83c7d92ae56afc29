import { assess, type Command, findings, trend } from '@outturn/core';
import { recorded } from '@outturn/core/testing';
import { describe, expect, it } from 'vitest';
import { nykoping2024 } from '../src/nykoping-2024/nykoping-2024.js';
import { printedTrends } from '../src/nykoping-2024/printed-trends.js';

const commands = nykoping2024.flatMap((document) => document.commands);
const { state, events } = recorded(nykoping2024);
const assessed = assess(state, { period: '2024' });

type DataOf<Type extends Command['type']> = Extract<Command, { type: Type }>['data'];

function dataOf<Type extends Command['type']>(type: Type): readonly DataOf<Type>[] {
  return commands.filter((command) => command.type === type).map(({ data }) => data as DataOf<Type>);
}

function cells<Cell>(column: Cell | Cell[] | undefined): readonly Cell[] {
  return Array.isArray(column) ? column : [];
}

function standing(target: string) {
  return assessed.targets.find((found) => found.target === target)?.standing;
}

describe('the agreement of Nyköping', () => {
  it('says of every statement where it is printed', () => {
    expect(commands.filter(({ source }) => source === undefined)).toEqual([]);
  });

  it('is recorded whole, and the row that stands in two tables once', () => {
    // Its benchmark and its printed trend say the same twice.
    const repeated = commands.length - events.length;
    expect(repeated).toBe(2);
    const rows = events.flatMap((event) =>
      event.type === 'observations-stated' ? cells(event.data.indicator as string | string[]) : [],
    );
    expect(rows.filter((indicator) => indicator === 'företagsklimat')).toHaveLength(6);
  });

  it('has five goal areas, nine goals of the council, two of the board and 26 wanted results', () => {
    const kinds = dataOf('define-goal').map(({ kind }) => kind);
    const counts = ['goal-area', 'council-goal', 'sub-goal', 'desired-result'].map(
      (kind) => kinds.filter((found) => found === kind).length,
    );
    expect(counts).toEqual([5, 9, 2, 26]);
  });

  it('has two goals that serve two, and counts what is under them once in the area above', () => {
    const shared = dataOf('define-goal').filter(({ parents = [] }) => parents.length > 1);
    expect(shared.map(({ id }) => id)).toEqual(['god-trygghet', 'samverkan-om-klimatet']);
    const area = assessed.goals.find(({ goal }) => goal === 'hållbar-utveckling');
    // Eleven results of its own goals, and the two of the safety that one of them asks for.
    expect(Object.values(area?.targets ?? {}).reduce((sum, count) => sum + count, 0)).toBe(13);
  });

  it('gives a goal of all seven appendices seven contributors, and names who leads the others', () => {
    const goals = dataOf('define-goal');
    const unitsOf = (id: string) => goals.find((goal) => goal.id === id)?.contributors ?? [];
    expect(unitsOf('grön-omställning')).toHaveLength(7);
    expect(unitsOf('levande-stadskärna')).toEqual([
      { unit: 'shb', role: 'lead' },
      { unit: 'tek', role: 'participant' },
      { unit: 'nkf', role: 'participant' },
    ]);
    expect(unitsOf('starkare-företagsklimat').map(({ unit }) => unit)).toEqual([
      'tek',
      'shb',
      'kommunikation-och-kundservice',
      'nkf',
    ]);
  });

  it('states every series as total, women and men, 38 of 39 with a printed total', () => {
    const tables = dataOf('state-observations').slice(0, 11);
    const rows = tables.flatMap((table) =>
      cells(table.segment).map((segment, row) => ({
        series: `${Array.isArray(table.indicator) ? table.indicator[row] : table.indicator}`,
        segment: segment as Record<string, string>,
        value: cells(table.value)[row],
      })),
    );
    const totals = rows.filter(({ segment }) => segment.sex === undefined);
    const names = totals.map(({ series, segment }) => `${series} ${segment.delområde ?? ''}`);
    expect(rows).toHaveLength(40 * 3);
    expect(new Set(names).size).toBe(39);
    expect(totals.filter(({ value }) => value === null).map(({ series }) => series)).toEqual([
      'samverkande-organisationer',
    ]);
    expect(rows.filter(({ segment, value }) => segment.sex === 'women' && value !== null)).toHaveLength(7);
  });

  it('compares with the mean of smaller towns, and with the median of the branch', () => {
    const groups = dataOf('state-benchmarks').flatMap(({ value, group }) =>
      cells(value).map((_, row) => (Array.isArray(group) ? group[row] : group)),
    );
    expect(groups.filter((group) => group === 'mindre-stad-tätort')).toHaveLength(21);
    expect(groups.filter((group) => group === 'branschen')).toHaveLength(1);
  });

  it('gives 31 assignments, six from the council, eight reported V+D+H and the others D+H', () => {
    const given = dataOf('give-assignment');
    const followUps = given.map(
      ({ reports = [] }) => reports.filter(({ id }) => id !== 'kommunstyrelsen').length,
    );
    expect(given).toHaveLength(31);
    expect(followUps.filter((count) => count === 3)).toHaveLength(8);
    expect(followUps.filter((count) => count === 2)).toHaveLength(23);
    expect(given.filter(({ kind }) => kind === 'assignment').map(({ id }) => id)).toEqual([
      'laddinfrastruktur',
      'dagvatten',
      'genomförandeplan-öp',
      'utvecklad-stadskärna',
      'kompetens-i-organisationen',
      'kompetens-i-samhället',
    ]);
  });
});

describe('the standings of the agreement', () => {
  it('miss 1.33 by 0.37 with the one reading of 2019, and cannot tell whether it is better', () => {
    expect(standing('konkret-otrygghet')).toMatchObject({
      status: 'missed',
      parts: [
        { status: 'missed', margin: '-0.37', valuePeriod: '2019' },
        { status: 'unknown', margin: null },
      ],
    });
    expect(assessed.targets.find(({ target }) => target === 'konkret-otrygghet')?.verdict.status).toBe(
      'unknown',
    );
  });

  it('miss 70 in every sub-area by the one that is printed', () => {
    expect(standing('företagsklimat-delområden')).toMatchObject({
      status: 'missed',
      parts: [{ status: 'missed', margin: '-1' }, { status: 'unknown' }],
    });
  });

  it('miss the median of the branch by 17', () => {
    expect(standing('attraktiv-arbetsgivare')).toMatchObject({ status: 'missed', margin: '-17' });
  });

  it('keep net cost 4.9 percentage points below net income', () => {
    expect(standing('kostnader-och-intäkter')).toMatchObject({ status: 'met', margin: '4.9' });
  });

  it('judge self-financing on the definition the target names', () => {
    expect(standing('självfinansiering')).toMatchObject({ status: 'met', actual: '98', required: '86' });
  });

  it('compare sick leave in a part of 2023 with the limit of 2024, without a verdict', () => {
    const sickLeave = assessed.targets.find(({ target }) => target === 'sjukfrånvaro');
    expect(sickLeave?.verdict.status).toBe('unknown');
    expect(sickLeave?.standing).toMatchObject({ status: 'missed', actual: '9.1', required: '7' });
  });

  it('ask for 85 in 2026 and not before', () => {
    const asked = ['2024', '2025', '2026'].map((period) => {
      const found = assess(state, { period, targets: ['företagsklimat-totalt'] });
      return found.targets[0]?.verdict.status;
    });
    expect(asked).toEqual(['not-due', 'not-due', 'unknown']);
  });
});

describe('what the agreement prints of itself', () => {
  it('has a total that is above both women and men', () => {
    expect(findings(state)).toContainEqual(
      expect.objectContaining({
        code: 'total-outside-parts',
        subject: 'förvärvsarbetande-flyktingar',
        printed: '66.5',
        computed: '63',
      }),
    );
  });

  it('prints 25 trends in a word, none of which one printed value can give', () => {
    const computed = printedTrends.map(
      ({ indicator, segment, period }) => trend(state, indicator, { period, segment }).direction,
    );
    const words = printedTrends.map(({ direction }) => direction);
    expect(words.filter((direction) => direction === 'improving')).toHaveLength(16);
    expect(words.filter((direction) => direction === 'worsening')).toHaveLength(7);
    expect(words.filter((direction) => direction === 'unchanged')).toHaveLength(2);
    expect(new Set(computed)).toEqual(new Set(['unknown']));
  });
});
