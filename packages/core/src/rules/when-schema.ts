import * as z from 'zod';
import { type CalendarDate, CalendarDateSchema } from '../values/calendar-date.js';
import { endOf, PeriodSchema, type PeriodText, startOf } from '../values/period.js';

/**
 * When a target binds: `each` scheduled period of a range whose ends may be open; `at` named periods; `by` a
 * date, from the scheduled period that contains it; `open`, never due.
 */
export type When =
  | { readonly type: 'each'; readonly from?: PeriodText | undefined; readonly to?: PeriodText | undefined }
  | { readonly type: 'at'; readonly periods: readonly PeriodText[] }
  | { readonly type: 'by'; readonly date: CalendarDate }
  | { readonly type: 'open' };

/** The schema of {@link When}. */
export const WhenSchema: z.ZodType<When, unknown> = z.discriminatedUnion('type', [
  z
    .strictObject({
      type: z.literal('each'),
      from: PeriodSchema.optional(),
      to: PeriodSchema.optional(),
    })
    .refine((when) => !when.from || !when.to || startOf(when.from) <= endOf(when.to), {
      message: 'The range runs backward; "from" must not be after "to".',
    }),
  z.strictObject({ type: z.literal('at'), periods: z.array(PeriodSchema).min(1).max(1000) }),
  z.strictObject({ type: z.literal('by'), date: CalendarDateSchema }),
  z.strictObject({ type: z.literal('open') }),
]);
