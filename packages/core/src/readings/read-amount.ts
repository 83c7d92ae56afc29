import { pointsOfSeries } from '../fold/statements.js';
import type { AmountVersion } from '../rules/measure.js';
import { contains, type PeriodText } from '../values/period.js';
import { type Alteration, alterationsIn, alterationsOf } from './alterations.js';
import { lineTree, summedChildren } from './line-tree.js';
import type { Range } from './range.js';
import { type KnownReading, mergeIds, type UnknownReading, unknownReading } from './reading.js';
import { reason } from './reason.js';
import { alterationWithin, spreadAmountOf } from './spread-amount.js';
import {
  type StatedAmount,
  seriesOfAmount,
  statedAmount,
  statedVersion,
  togetherStated,
} from './stated-amount.js';
import type { View } from './view.js';
import { fromWholeParts } from './whole-parts.js';

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

const readings = new WeakMap<View, Map<string, AmountReading>>();

/**
 * A budget line's amount: the one stated for exactly that period, else the sum of a complete set of shorter
 * periods stated for it, else its share of a longer period's where its budget is spread, else the sum of the
 * lines below that are not *of which*. A blank counts as not stated.
 * The current budget is what was decided and every adjustment and transfer of the line, with those of the lines it is
 * the sum of: stated on a line, they alter each line above it, also one whose own amount is stated. Each amount is
 * found once a view.
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
  const stated =
    statedAmount(view, id, version, period) ??
    fromShorterPeriods(sought) ??
    spreadAmountOf(view, line, version, period);
  if (stated) return alteredBy(sought, alterationsBelow(sought), knownAmount(sought, [stated], 1));
  if (tree.cyclic.has(id)) return unknownAmount('cycle', { kind: 'line', id });
  const children = summedChildren(tree, line);
  const own = version === 'current' ? alterationsOf(view, id, period) : [];
  if (children.length === 0) return alteredBy(sought, own, noAmount(sought));
  const parts = children.map((child) => readAmount(view, child.id, version, period));
  return alteredBy(sought, own, sumOf(sought, parts));
}

function alterationsBelow({ view, line, version, period }: Sought): readonly Alteration[] {
  return version === 'current' ? alterationsIn(view, line, period) : [];
}

/**
 * A reading with what altered it. Of a change that reaches beyond the period, what falls within it counts; where its
 * line is not spread nobody has said how much that is, and the amount is unknown.
 */
function alteredBy(
  sought: Sought,
  alterations: readonly Alteration[],
  reading: AmountReading,
): AmountReading {
  if (alterations.length === 0) return reading;
  const { view, line, period, version } = sought;
  const { leafCount } = reading;
  const evidence = mergeIds(reading.evidence, ...alterations.map((each) => each.evidence));
  if (!reading.known) return { ...reading, evidence };
  const within = alterations.map((each) =>
    contains(period, each.period) ? each : alterationWithin(view, each, period),
  );
  const known = within.filter((each) => each !== undefined);
  if (known.length === within.length) {
    return { ...knownAmount(sought, [reading, ...known], leafCount), evidence };
  }
  const why = reason('no-amount', { line, period, version });
  const missing = [{ type: 'amount', line, period, version } as const];
  return { ...unknownReading(why, missing, evidence), leafCount, leavesLacking: leafCount };
}

function fromShorterPeriods(sought: Sought): StatedAmount | undefined {
  if (!hasStatedWithin(sought)) return undefined;
  const { view, line, version, period } = sought;
  return fromWholeParts(period, (part) => statedAmount(view, line, version, part));
}

/** Most lines that lack an amount have none at all, and cutting the period up for each of them is dear. */
function hasStatedWithin({ view, line, version, period }: Sought): boolean {
  const points = pointsOfSeries(view.stated, seriesOfAmount(line, version));
  return points.some((point) => contains(period, point));
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
  const missing = [{ type: 'amount', line, period, version: statedVersion(version) } as const];
  return { ...unknownReading(why, missing), leafCount: 1, leavesLacking: 1 };
}

function unknownAmount(
  code: 'not-defined' | 'cycle',
  params: Readonly<Record<string, string>>,
): AmountReading {
  return { ...unknownReading(reason(code, params)), leafCount: 1, leavesLacking: 1 };
}
