import { amountSeries } from '../fold/ledger-index.js';
import { pointsOfSeries } from '../fold/statements.js';
import type { AmountVersion } from '../rules/measure.js';
import { contains, type PeriodText } from '../values/period.js';
import { partition } from '../values/period-sequence.js';
import type { PeriodUnit } from '../values/period-unit.js';
import { lineTree, summedChildren } from './line-tree.js';
import type { Range } from './range.js';
import { type KnownReading, type UnknownReading, unknownReading } from './reading.js';
import { reason } from './reason.js';
import { type StatedAmount, statedAmount, togetherStated } from './stated-amount.js';
import type { View } from './view.js';

/** How many leaves an amount is made from, and how many of them have none. */
export interface LeafCount {
  readonly leafCount: number;
  readonly leavesLacking: number;
}

/** A known amount, in whole units of money and natural signs, and where its true value may lie. */
export type KnownAmount = KnownReading & LeafCount & { readonly range: Range };

/** What reading an amount gives. */
export type AmountReading = KnownAmount | (UnknownReading & LeafCount);

/** Which amount is meant, seen from where. */
interface Sought {
  readonly view: View;
  readonly line: string;
  readonly version: AmountVersion;
  readonly period: PeriodText;
}

/** Longest first: the fewer parts, the less their rounding adds up. */
const UNITS: readonly PeriodUnit[] = ['year', 'half-year', 'third', 'quarter', 'month'];

const readings = new WeakMap<View, Map<string, AmountReading>>();

/**
 * A budget line's amount: the one stated for exactly that period, else the sum of a complete set of shorter
 * periods stated for it, else the sum of the lines below that are not *of which*. A blank counts as not stated.
 * Each amount is found once a view.
 */
export function readAmount(
  view: View,
  line: string,
  version: AmountVersion,
  period: PeriodText,
): AmountReading {
  const known = readings.get(view) ?? new Map<string, AmountReading>();
  readings.set(view, known);
  const key = `${line}|${version}|${period}`;
  const reading = known.get(key) ?? findAmount({ view, line, version, period });
  known.set(key, reading);
  return reading;
}

function findAmount(sought: Sought): AmountReading {
  const { view, line: id, version, period } = sought;
  const tree = lineTree(view, period);
  const line = tree.lines.get(id);
  if (!line) return unknownAmount('not-defined', { kind: 'line', id });
  const stated = statedAmount(view, id, version, period) ?? fromShorterPeriods(sought);
  if (stated) return knownAmount(sought, [stated], 1);
  if (tree.cyclic.has(id)) return unknownAmount('cycle', { kind: 'line', id });
  const children = summedChildren(tree, line);
  if (children.length === 0) return noAmount(sought);
  return sumOf(
    sought,
    children.map((child) => readAmount(view, child.id, version, period)),
  );
}

function fromShorterPeriods(sought: Sought): StatedAmount | undefined {
  if (!hasStatedWithin(sought)) return undefined;
  for (const unit of UNITS) {
    const stated = statedForAll(sought, partition(sought.period, unit) ?? []);
    if (stated.length > 0) return togetherStated(stated);
  }
  return undefined;
}

/** Most lines that lack an amount have none at all, and cutting the period up for each of them is dear. */
function hasStatedWithin({ view, line, version, period }: Sought): boolean {
  const points = pointsOfSeries(view.stated, amountSeries(line, version));
  return points.some((point) => contains(period, point));
}

/** The amounts of all the periods; none when one of them has none. */
function statedForAll(
  { view, line, version }: Sought,
  periods: readonly PeriodText[],
): readonly StatedAmount[] {
  const found: StatedAmount[] = [];
  for (const period of periods) {
    const stated = statedAmount(view, line, version, period);
    if (!stated) return [];
    found.push(stated);
  }
  return found;
}

function sumOf(sought: Sought, parts: readonly AmountReading[]): AmountReading {
  const known = parts.filter((part): part is KnownAmount => part.known);
  const leafCount = parts.reduce((sum, part) => sum + part.leafCount, 0);
  if (known.length === parts.length) return knownAmount(sought, known, leafCount);
  const leavesLacking = parts.reduce((sum, part) => sum + part.leavesLacking, 0);
  const { line, period, version } = sought;
  const why =
    leavesLacking === leafCount
      ? reason('no-amount', { line, period, version })
      : reason('partial', { have: String(leafCount - leavesLacking), need: String(leafCount), period });
  const missing = parts.flatMap((part) => (part.known ? [] : part.missing));
  const evidence = parts.flatMap((part) => part.evidence);
  return { ...unknownReading(why, missing, evidence), leafCount, leavesLacking };
}

function knownAmount(
  { view, version, period }: Sought,
  parts: readonly StatedAmount[],
  leafCount: number,
): KnownAmount {
  const measuredIn = view.state.register?.currency;
  const finality = version === 'forecast' ? 'expected' : 'final';
  return { known: true, ...togetherStated(parts), measuredIn, finality, period, leafCount, leavesLacking: 0 };
}

function noAmount({ line, version, period }: Sought): AmountReading {
  const why = reason('no-amount', { line, period, version });
  const missing = [{ type: 'amount', line, period, version } as const];
  return { ...unknownReading(why, missing), leafCount: 1, leavesLacking: 1 };
}

function unknownAmount(
  code: 'not-defined' | 'cycle',
  params: Readonly<Record<string, string>>,
): AmountReading {
  return { ...unknownReading(reason(code, params)), leafCount: 1, leavesLacking: 1 };
}
