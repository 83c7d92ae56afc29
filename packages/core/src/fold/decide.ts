import { CATALOGUE, type EventType } from '../events/catalogue.js';
import type { Command, CommandType } from '../events/command.js';
import { type DecidedEvent, type Meta, MetaSchema, type RegisterEvent } from '../events/event.js';
import { type CalendarDate, parseCalendarDate } from '../values/calendar-date.js';
import { DomainError } from '../values/outturn-error.js';
import { checkDecided } from './check-decided.js';
import { parseData } from './parse-data.js';
import type { RegisterState } from './register-state.js';
import { withoutRepeats } from './repeats.js';
import { beginTrial } from './replay.js';

/** What holds for all commands decided together. */
export interface DecideOptions {
  /** The day the organisation said it, where a command does not say. */
  readonly statedOn: CalendarDate;
  /** Who asks, and in what connection; a command's own `source` is added. */
  readonly meta?: Meta | undefined;
}

const EVENT_OF = new Map<string, EventType>(
  Object.entries(CATALOGUE).map(([type, { command }]) => [command, type as EventType]),
);

/** The type of event a command asks for. */
function eventTypeOf(command: CommandType): EventType {
  const type = EVENT_OF.get(command);
  if (type) return type;
  const message = `"${String(command)}" is no command; use one of ${[...EVENT_OF.keys()].join(', ')}.`;
  throw new DomainError('command-unknown', message, { command });
}

/**
 * The events a command, or several as one, would record. Each command sees the ones before it; one that is
 * refused refuses all. What is in force already with the same `statedOn` records nothing.
 *
 * @throws {DomainError} with a code that says what is wrong; the state is unchanged in any case.
 */
export function decide(
  state: RegisterState,
  commands: Command | readonly Command[],
  options: DecideOptions,
): readonly DecidedEvent[] {
  refuseNewerLog(state);
  const list: readonly Command[] = isList(commands) ? commands : [commands];
  const [only] = list;
  if (only && list.length === 1) return decideOne(state, only, options, 0) ?? [];
  const trial = beginTrial(state);
  return list.flatMap((command, index) => {
    const seen = trial.state();
    const decided = decideOne(seen, command, options, index) ?? [];
    for (const event of decided) trial.add(provisional(seen, event));
    return decided;
  });
}

function isList(commands: Command | readonly Command[]): commands is readonly Command[] {
  return Array.isArray(commands);
}

function refuseNewerLog(state: RegisterState): void {
  if (state.notUnderstood.length === 0) return;
  const types = [...new Set(state.notUnderstood.map(({ type }) => type))];
  const message = `The log holds events this library does not know (${types.join(', ')}); update the library before writing.`;
  throw new DomainError('log-newer-than-library', message, { types });
}

function decideOne(
  state: RegisterState,
  command: Command,
  options: DecideOptions,
  index: number,
): readonly [DecidedEvent] | undefined {
  const type = eventTypeOf(command.type);
  const where = { command: command.type, index };
  const meta: Meta = { ...options.meta, ...(command.source && { source: command.source }) };
  const event = {
    type,
    schema: CATALOGUE[type].schema,
    data: parseData(CATALOGUE[type].data, command.data, where),
    statedOn: parseCalendarDate(command.statedOn ?? options.statedOn),
    meta: parseData(MetaSchema, meta, where),
  } as DecidedEvent;
  const kept = withoutRepeats(state, event);
  if (!kept) return undefined;
  checkDecided(state, kept);
  return [kept];
}

/** An event as if it were stored next, for the commands after it in the same execution. */
function provisional(state: RegisterState, event: DecidedEvent): RegisterEvent {
  const version = state.version + 1;
  return {
    ...event,
    id: `undecided/${version}`,
    stream: '',
    version,
    recordedAt: '',
    commandId: 'undecided',
    // No event's hash, so that nothing decided in between passes for the log itself.
    hash: 'undecided',
  };
}
