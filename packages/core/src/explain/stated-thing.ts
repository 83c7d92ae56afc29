import { joined } from './phrases.js';
import { indicatorIn, type Telling } from './telling.js';
import type { StatedThing } from './words/cause-words.js';
import type { Words } from './words/words.js';

/** What a statement is about, as its key says. */
interface Thing {
  readonly thing: StatedThing;
  /** The id of the indicator, line, figure, target or goal. */
  readonly id: string;
  readonly segment: string;
  readonly period: string;
}

/**
 * What a statement is about, in words, by its key; `undefined` for what has no word of its own. The name of what it
 * belongs to is left out where it is `own`, which the sentence is about.
 *
 * @example
 * statedThing('observation|equity||outturn|2023|', 'equity', telling) // 'the outturn for 2023'
 */
export function statedThing(key: string | null, own: string, telling: Telling): string | undefined {
  const { causes } = telling.words;
  const found = key === null ? undefined : thingIn(key, causes);
  if (!found) return undefined;
  const { thing, id, segment, period } = found;
  const name = id === own ? '' : nameOf(id, telling);
  const of = joined(' ', name, segment === '' ? '' : `[${segment}]`);
  return causes.thingOf(causes.things[thing], of, period);
}

function thingIn(key: string, causes: Words['causes']): Thing | undefined {
  const [series, id = '', second = '', third = '', fourth = '', fifth = ''] = key.split('|');
  switch (series) {
    case 'observation':
      return thingOf(causes, third, id, fourth, second);
    case 'benchmark':
      return thingOf(causes, series, id, fifth, second);
    case 'amount':
      return thingOf(causes, second, id, third);
    case 'transfer':
      return thingOf(causes, series, '', '');
    case 'action':
      return thingOf(causes, series, '', '');
    case 'trend':
      return thingOf(causes, series, id, third, second);
    case 'judgement':
      return thingOf(causes, series, second, third);
    case 'adjusted':
    case 'explained':
    case 'figure':
    case 'break':
      return thingOf(causes, series, id, second);
    default:
      return undefined;
  }
}

function thingOf(
  causes: Words['causes'],
  thing: string,
  id: string,
  period: string,
  segment = '',
): Thing | undefined {
  return isThing(thing, causes) ? { thing, id, segment, period } : undefined;
}

function isThing(text: string, { things }: Words['causes']): text is StatedThing {
  return Object.hasOwn(things, text);
}

function nameOf(id: string, telling: Telling): string {
  const { assessment } = telling;
  const line = assessment?.budget.lines.find((candidate) => candidate.line === id);
  const goal = assessment?.goals.find((candidate) => candidate.goal === id);
  const target = assessment?.targets.find((candidate) => candidate.target === id);
  return (indicatorIn(telling, id) ?? line ?? goal ?? target)?.name ?? id;
}
