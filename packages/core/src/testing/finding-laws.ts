import * as fc from 'fast-check';
import { assess } from '../assess/assess.js';
import type { Assessment } from '../assess/assessment.js';
import type { Command } from '../events/command.js';
import type { TrendStated } from '../indicator/trend-events.js';
import type { Law } from './law.js';
import { type Batch, recorded } from './recorded.js';
import { question, smallRegister } from './register-arbitraries.js';

type Question = Parameters<typeof assess>[1];

const DIRECTIONS: readonly TrendStated['direction'][] = ['improving', 'worsening', 'unchanged'];

const register = smallRegister().map(({ batches }) => batches);

/** What a document prints is checked against what is computed, and is never used in place of it. */
export const printedChangesNothing: Law<[readonly Batch[], Question, TrendStated['direction'], string]> = {
  name: 'printed trends and figures change findings alone, and take none away',
  arbitrary: fc.tuple(
    register,
    question(),
    fc.constantFrom(...DIRECTIONS),
    fc.integer({ min: -9, max: 99 }).map(String),
  ),
  holds: ([batches, asked, direction, value]) => {
    const { state } = recorded(batches);
    const [latest] = batches
      .map(({ statedOn }) => statedOn)
      .toSorted()
      .toReversed();
    const statedOn = latest ?? '2024-01-01';
    const indicators = batches.flatMap(({ commands }) => commands.flatMap(indicatorOf));
    const printed = indicators.flatMap((id) => [
      trendOf(id, asked.period, direction),
      figureOf(id, asked.period, value),
    ]);
    const after = recorded([{ statedOn, commands: printed }], state).state;
    const [one, other] = [assess(state, asked), assess(after, asked)];
    return JSON.stringify(concluded(one)) === JSON.stringify(concluded(other)) && keepsAll(one, other);
  },
};

function indicatorOf(command: Command): readonly string[] {
  return command.type === 'define-indicator' ? [command.data.id] : [];
}

function trendOf(indicator: string, period: string, direction: TrendStated['direction']): Command {
  return { type: 'state-trend', data: { indicator, period, direction, word: direction } };
}

function figureOf(indicator: string, period: string, value: string): Command {
  const claims = { type: 'value', indicator } as const;
  const data = { id: `printed-${indicator}`, name: 'Printed', period, value, roundedTo: '1', claims };
  return { type: 'state-figure', data };
}

function concluded({ goals, targets, indicators, trends, progress, budget }: Assessment) {
  return [goals, targets, indicators, trends, progress, budget];
}

function keepsAll({ findings }: Assessment, other: Assessment): boolean {
  const kept = new Set(other.findings.map((finding) => JSON.stringify(finding)));
  return findings.every((finding) => kept.has(JSON.stringify(finding)));
}
