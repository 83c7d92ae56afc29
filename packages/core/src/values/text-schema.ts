import * as z from 'zod';
import { OutturnError } from './outturn-error.js';

/**
 * A check that turns an `OutturnError` thrown by `read` into an issue with the error's message, and its code in
 * `params.code`; what `read` returns is the new value. Any other error is a bug and is thrown on.
 */
export function readingCheck<Value>(
  read: (value: Value) => Value,
): (payload: z.core.ParsePayload<Value>) => void {
  return (payload) => {
    try {
      payload.value = read(payload.value);
    } catch (error) {
      if (!(error instanceof OutturnError)) throw error;
      const params = { code: error.code };
      payload.issues.push({
        code: 'custom',
        message: error.message,
        input: payload.value,
        params,
      });
    }
  };
}

/** A zod string whose output is what `read` returns, with `read`'s errors as issues. */
export function textSchema(read: (text: string) => string): z.ZodString {
  return z.string().check(readingCheck(read));
}
