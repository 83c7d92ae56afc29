import { OutturnError } from '../../src/values/outturn-error.js';

/** The code of the OutturnError that `action` throws, or what it did instead. */
export function codeOf(action: () => unknown): string {
  try {
    return `returned ${JSON.stringify(action())}`;
  } catch (error) {
    return error instanceof OutturnError ? error.code : `threw ${String(error)}`;
  }
}
