import type { EventType } from '../events/catalogue.js';
import type { Command } from '../events/command.js';
import type { DecidedEvent } from '../events/event.js';
import { decide } from '../fold/decide.js';
import type { CalendarDate } from '../values/calendar-date.js';
import { OutturnError } from '../values/outturn-error.js';
import { recorded } from './recorded.js';

/** An event as a specification names it: its type, and the fields of its data that matter. */
export interface ExpectedEvent {
  readonly type: EventType;
  readonly data?: Readonly<Record<string, unknown>> | undefined;
  readonly statedOn?: CalendarDate | undefined;
}

/** What came of the command of a specification. */
export interface Outcome {
  /** Exactly these events, in order; none means that nothing is recorded. Fields that are not named may be anything. */
  then(...expected: readonly ExpectedEvent[]): void;
  /** The command is refused with this code. */
  refused(code: string): void;
}

/** A register with a past, ready for a command. */
export interface Specification {
  /** Decides a command, or several as one. */
  when(command: Command | readonly Command[]): Outcome;
}

/** The day everything in a specification is stated, where a command does not say. */
export const SPECIFICATION_DAY: CalendarDate = '2024-01-01';

/**
 * Given what has been recorded, when a command is decided, then these events, or a refusal. Needs no test
 * framework: what does not hold throws an `Error` named `AssertionError` with both sides in its message.
 *
 * @example
 * given(openRegister).when(openRegister).refused('register-already-opened')
 */
export function given(...commands: readonly Command[]): Specification {
  const batches = commands.map((command) => ({ statedOn: SPECIFICATION_DAY, commands: [command] }));
  const { state } = recorded(batches);
  return {
    when: (command) => {
      const result = attempt(() => decide(state, command, { statedOn: SPECIFICATION_DAY }));
      return {
        // biome-ignore lint/suspicious/noThenProperty: the word of the form; a specification is never awaited.
        then: (...expected) => expectEvents(result, expected),
        refused: (code) => expectRefusal(result, code),
      };
    },
  };
}

type Result = { readonly events: readonly DecidedEvent[] } | { readonly refusal: OutturnError };

function attempt(decision: () => readonly DecidedEvent[]): Result {
  try {
    return { events: decision() };
  } catch (error) {
    if (error instanceof OutturnError) return { refusal: error };
    throw error;
  }
}

function expectEvents(result: Result, expected: readonly ExpectedEvent[]): void {
  if ('refusal' in result)
    throw mismatch(expected, `refused with "${result.refusal.code}": ${result.refusal.message}`);
  const actual = result.events.map((event, index) => pick(event, expected[index]));
  if (textOf(actual) !== textOf(expected)) throw mismatch(expected, actual);
}

function expectRefusal(result: Result, code: string): void {
  if ('events' in result) throw mismatch(`a refusal with "${code}"`, result.events);
  if (result.refusal.code !== code) {
    throw mismatch(
      `a refusal with "${code}"`,
      `refused with "${result.refusal.code}": ${result.refusal.message}`,
    );
  }
}

// Only what was expected is shown and compared, so that a specification names what it is about and no more.
function pick(event: DecidedEvent, expected: ExpectedEvent | undefined): ExpectedEvent {
  if (!expected) return { type: event.type, data: { ...event.data }, statedOn: event.statedOn };
  const fields = Object.entries(event.data).filter(([name]) => Object.hasOwn(expected.data ?? {}, name));
  return {
    type: event.type,
    ...(expected.data && { data: Object.fromEntries(fields) }),
    ...(expected.statedOn !== undefined && { statedOn: event.statedOn }),
  };
}

function mismatch(expected: unknown, actual: unknown): Error {
  const error = new Error(`Expected:\n${textOf(expected)}\n\nFound:\n${textOf(actual)}`);
  error.name = 'AssertionError';
  return error;
}

function textOf(data: unknown): string {
  if (typeof data === 'string') return data;
  return JSON.stringify(data, sortedKeys, 2);
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
