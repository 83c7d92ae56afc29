import { type Command, type Source, toColumns } from '@outturn/core';
import { milestones, moves } from '@outturn/core/rules';
import { INDICATOR_ROWS, type IndicatorRow } from './indicator-rows.js';
import { traitsOf } from './indicator-traits.js';
import { PLAN, tableOnPage, underGoal } from './plan-source.js';

const VALUE_COLUMNS = [
  { heading: 'Utfall 2021', period: '2021', kind: 'outturn', occasion: null },
  { heading: 'Utfall 2022', period: '2022', kind: 'outturn', occasion: null },
  { heading: 'Prognos 2023', period: '2023', kind: 'forecast', occasion: 'prognos-2023' },
] as const;

const TARGET_COLUMNS = [
  ['Mål 2023', '2023'],
  ['Mål 2024', '2024'],
  ['Mål 2025', '2025'],
  ['Mål 2026', '2026'],
] as const;

/**
 * Every series is yearly, as its columns are. The customer index (NKI) is measured every quarter, and some training
 * figures at every interim report, but only the year's value is printed.
 */
function defineIndicator(row: IndicatorRow): Command {
  const { operator: _, lead, publishedAfter, ...traits } = traitsOf(row.id);
  return {
    type: 'define-indicator',
    data: {
      id: row.id,
      name: row.name,
      schedule: { every: 'year', ...(publishedAfter !== undefined && { publishedAfter }) },
      overTime: 'none',
      ...traits,
      ...(lead !== undefined && { contributors: contributorsOf(row.id, lead) }),
    },
    source: tableOnPage('45', `Bilaga 1, Indikator (${row.setBy})`),
  };
}

/** The appendix names one unit inside a department, for the cameras. */
function contributorsOf(id: string, lead: string): { unit: string; role: 'lead' | 'participant' }[] {
  const contributors = [{ unit: lead, role: 'lead' as const }];
  if (id !== 'trygghetskameror') return contributors;
  return [...contributors, { unit: 'säkerhet-och-beredskap', role: 'participant' as const }];
}

/** The three printed values of a row; a blank cell is stated as not stated. */
function observationsOf(row: IndicatorRow) {
  return VALUE_COLUMNS.map(({ heading, ...column }) => {
    const value = row[heading] === '' ? null : row[heading];
    const missing = value === null ? ('not-stated' as const) : null;
    return { indicator: row.id, ...column, value, missing, place: `${placeOf(row)}, ${heading}` };
  });
}

function setTargets(row: IndicatorRow): readonly Command[] {
  const points = TARGET_COLUMNS.flatMap(([heading, period]) =>
    row[heading] === '' ? [] : [[period, row[heading]]],
  );
  if (points.length === 0) return [];
  const { operator } = traitsOf(row.id);
  return [
    {
      type: 'set-target',
      data: {
        ...scopeOf(row),
        rule: milestones(operator, Object.fromEntries(points)),
        when: { type: 'each', from: '2023', to: '2026' },
        inferred: ['operator'],
      },
      source: sourceOf(row),
    },
  ];
}

/** The one target in words: its name says that it shall increase, and neither since when nor in which years. */
function targetInWords(row: IndicatorRow): Command {
  return {
    type: 'set-target',
    data: {
      ...scopeOf(row),
      rule: moves('increase'),
      when: { type: 'each', from: '2024', to: '2026' },
      inferred: ['reference', 'when'],
    },
    source: sourceOf(row),
  };
}

function scopeOf({ id, goal }: IndicatorRow): { id: string; plan: string; goal: string; indicator: string } {
  return { id, plan: PLAN, goal: `mål-${goal}`, indicator: id };
}

function sourceOf(row: IndicatorRow): Source {
  return underGoal(row.goal, `Indikator (${row.setBy}), rad ${rowNumberOf(row)}`);
}

function placeOf(row: IndicatorRow): string {
  return `Indikatorer ${row.goal}, rad ${rowNumberOf(row)}`;
}

/** Counted within the goal; a table that goes on over a page is one. */
function rowNumberOf(row: IndicatorRow): number {
  return INDICATOR_ROWS.filter(({ goal }) => goal === row.goal).indexOf(row) + 1;
}

/** The indicators of the plan, their printed values, and their targets. */
export const indicatorCommands: readonly Command[] = [
  ...INDICATOR_ROWS.map(defineIndicator),
  {
    type: 'state-observations',
    data: toColumns(INDICATOR_ROWS.flatMap(observationsOf)),
    source: tableOnPage('7', 'Indikatorer för uppföljning av måluppfyllelse'),
  },
  ...INDICATOR_ROWS.flatMap(setTargets),
  ...INDICATOR_ROWS.filter(({ id }) => id === 'nyetablerade-företag').map(targetInWords),
];
