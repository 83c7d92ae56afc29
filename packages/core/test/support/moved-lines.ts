import type { Command } from '../../src/events/command.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { defineLine, type LineText, on, openBudget } from './budget-of.js';
import { registerOf } from './register-of.js';

/** From when lines move. */
export const JULY = '2024-07';

/** Two departments of a whole. */
export const DEPARTMENTS: readonly LineText[] = [
  { id: 'total' },
  { id: 'old', parent: 'total' },
  { id: 'new', parent: 'total' },
  { id: 'x', parent: 'old' },
  { id: 'y', parent: 'old' },
  { id: 'z', parent: 'new' },
];

/** `x` leaves the one department for the other. */
export const X_MOVES: readonly LineText[] = [{ id: 'x', parent: 'new', from: JULY }];

/** A register of lines that are redefined in June 2024; what is stated of them is stated in January 2025. */
export function movedIn(
  lines: readonly LineText[],
  move: readonly LineText[],
  ...more: readonly Command[]
): RegisterState {
  return registerOf([
    on('2024-01-01', ...openBudget(lines)),
    on('2024-06-01', ...move.map(defineLine)),
    on('2025-01-20', ...more),
  ]);
}
