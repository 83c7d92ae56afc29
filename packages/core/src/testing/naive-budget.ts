import type { SmallBudget, SmallLine } from './budget-arbitraries.js';

/** Which budget of a line for 2024 is asked for. */
export type NaiveVersion = 'original' | 'decided' | 'current';

/**
 * A line's budget for 2024, counted from the documentation alone with plain numbers: its own amount where one is
 * stated, else the sum of the lines below it that are not *of which*; `null` when one of them has none.
 */
export function naiveBudget(budget: SmallBudget, number: number, version: NaiveVersion): number | null {
  const line = budget.lines[number];
  if (!line) return null;
  const own = version === 'current' ? alteredBy(budget, number) : 0;
  const stated = statedIn(line, version);
  if (stated !== null) return stated + own + (version === 'current' ? alteredBelow(budget, number) : 0);
  const below = summedBelow(budget, number);
  if (below.length === 0) return null;
  let sum = own;
  for (const child of below) {
    const amount = naiveBudget(budget, child, version);
    if (amount === null) return null;
    sum += amount;
  }
  return sum;
}

/** The lines directly below a line that it is the sum of. */
export function summedBelow({ lines }: SmallBudget, number: number): readonly number[] {
  return lines.flatMap(({ parent, ofWhich }, index) => (parent === number && !ofWhich ? [index] : []));
}

/** Whether a line is another, or is summed in it over any number of steps. */
export function isWithin(budget: SmallBudget, number: number, above: number): boolean {
  return number === above || summedBelow(budget, above).some((child) => isWithin(budget, number, child));
}

function statedIn(line: SmallLine, version: NaiveVersion): number | null {
  return version === 'original' ? line.decided : (line.decidedAnew ?? line.decided);
}

function alteredBy({ alterations }: SmallBudget, number: number): number {
  let sum = 0;
  for (const { line, to, amount } of alterations) {
    if (to === null) sum += line === number ? amount : 0;
    else sum += (to === number ? amount : 0) - (line === number ? amount : 0);
  }
  return sum;
}

function alteredBelow(budget: SmallBudget, number: number): number {
  return summedBelow(budget, number).reduce(
    (sum, child) => sum + alteredBy(budget, child) + alteredBelow(budget, child),
    0,
  );
}
