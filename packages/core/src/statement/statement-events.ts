import * as z from 'zod';
import { NameSchema } from '../register/register-events.js';
import { parseStatementId } from '../values/id.js';
import { textSchema } from '../values/text-schema.js';

/** `statement-withdrawn`: one statement counts no more, from the day this was stated. This is the storage format. */
export const StatementWithdrawnSchema = z.strictObject({
  /** `eventId#row`. */
  statement: textSchema((text) => {
    parseStatementId(text);
    return text;
  }),
  reason: NameSchema,
});
