import * as z from 'zod';
import { CalendarDateSchema } from '../values/calendar-date.js';
import { PeriodSchema } from '../values/period.js';

/** A text a person wrote: trimmed, not empty, at most 2,000 characters. */
export const NameSchema = z.string().trim().min(1).max(2000);

/** What every definition may carry: the period it holds from, and whether it retires what it defines. */
export const definitionFields = {
  /** The definition holds for this period and later ones; without it, for every period. */
  from: PeriodSchema.optional(),
  /** The thing is retired from then on. */
  retired: z.boolean().optional(),
} as const;

/** A date known only to the day, the month or the year, as documents print it. */
export const PartialDateSchema = z.union([
  CalendarDateSchema,
  PeriodSchema.refine((text) => /^\d{4}(-\d{2})?$/.test(text), {
    message: 'A partial date is a year or a month, such as 2024 or 2024-10.',
  }),
]);

/** `register-opened`: the first event of every register. This is the storage format. */
export const RegisterOpenedSchema = z.strictObject({
  name: NameSchema,
  /** ISO 4217 code of the money every budget amount is in. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'Write the ISO 4217 code, such as SEK.'),
});

/** See {@link RegisterOpenedSchema}. */
export type RegisterOpened = z.infer<typeof RegisterOpenedSchema>;
