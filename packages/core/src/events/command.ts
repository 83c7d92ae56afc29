import type * as z from 'zod';
import type { CalendarDate } from '../values/calendar-date.js';
import type { CATALOGUE, EventType } from './catalogue.js';
import type { Source } from './event.js';

type CommandOf<Type extends EventType> = {
  readonly type: (typeof CATALOGUE)[Type]['command'];
  readonly data: z.input<(typeof CATALOGUE)[Type]['data']>;
  /** The day the organisation said it; default the day given with the whole execution. */
  readonly statedOn?: CalendarDate | undefined;
  /** Where it stands; rows of a bulk statement add their own place. */
  readonly source?: Source | undefined;
};

/** What a caller asks to be recorded: plain data, named in the imperative. */
export type Command = { readonly [Type in EventType]: CommandOf<Type> }[EventType];

/** The name of a command. */
export type CommandType = Command['type'];
