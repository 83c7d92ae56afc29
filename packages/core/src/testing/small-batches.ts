import type { Command } from '../events/command.js';
import { rowCount } from '../statement/columns.js';
import type { Batch } from './recorded.js';

/** The days small registers are stated on and asked from. */
export const SMALL_DAYS = [
  '2023-03-01',
  '2024-01-15',
  '2024-05-02',
  '2024-09-01',
  '2025-01-31',
  '2025-03-02',
  '2026-02-10',
] as const;

const STATEMENTS: readonly Command['type'][] = [
  'state-observations',
  'state-benchmarks',
  'give-judgement',
  'decide-budget',
  'adjust-budget',
  'transfer-budget',
  'state-outturns',
  'state-forecasts',
  'plan-action',
];

/** Leaves out commands with a row that says for its key what the same day has said before, and batches left empty. */
export function withoutRepeatedRows(batches: readonly Batch[]): readonly Batch[] {
  const seen = new Set<string>();
  const isFresh = (statedOn: string, { type, data }: Command): boolean => {
    if (!STATEMENTS.includes(type)) return true;
    const rows = Array.from({ length: rowCount(data) }, (_, row) => row);
    const said = rows.map((row) => JSON.stringify([statedOn, type, ...cellsAt(data, row)]));
    if (said.some((text) => seen.has(text))) return false;
    for (const text of said) seen.add(text);
    return true;
  };
  const kept = batches.map(({ statedOn, commands }) => ({
    statedOn,
    commands: commands.filter((command) => isFresh(statedOn, command)),
  }));
  return kept.filter(({ commands }) => commands.length > 0);
}

function cellsAt(data: object, row: number): readonly (readonly [string, unknown])[] {
  const cells = Object.entries(data).map(
    ([name, column]) => [name, Array.isArray(column) ? column[row] : column] as const,
  );
  return cells.filter(([, cell]) => cell !== null && cell !== undefined);
}

/** Withdrawals of up to three of the rows that batches state, each on a day not before it was stated. */
export function withdrawals(batches: readonly Batch[], choices: readonly number[]): readonly Batch[] {
  const rows = batches.flatMap(({ statedOn, commands }, batch) =>
    commands.flatMap((command, index) => {
      if (!STATEMENTS.includes(command.type)) return [];
      // A transfer is one statement, its rows together.
      const length = command.type === 'transfer-budget' ? 1 : rowCount(command.data);
      const ids = Array.from({ length }, (_, row) => `c${batch + 1}/${index}#${row}`);
      return ids.map((statement) => ({ statement, statedOn }));
    }),
  );
  const [count = 0, ...picks] = choices;
  const some = rows.length === 0 ? 0 : count % 4;
  return Array.from({ length: some }, (_, index): Batch => {
    const { statement, statedOn } = rows[(picks[2 * index] ?? 0) % rows.length] ?? {
      statement: '',
      statedOn: '',
    };
    const days = SMALL_DAYS.filter((one) => one >= statedOn);
    const on = days[(picks[2 * index + 1] ?? 0) % days.length] ?? statedOn;
    const data = { statement, reason: 'It was a slip.' };
    return { statedOn: on, commands: [{ type: 'withdraw-statement', data }] };
  });
}
