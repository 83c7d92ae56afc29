import { OutturnError } from '../values/outturn-error.js';
import { type Reason, reason } from './reason.js';

/** What is computed, or what else is answered where exact arithmetic would need more digits than it is given. */
export function withinDigits<Found>(compute: () => Found, otherwise: (why: Reason) => Found): Found {
  try {
    return compute();
  } catch (error) {
    const isOver = error instanceof OutturnError && error.code === 'number-over-limit';
    if (!isOver) throw error;
    return otherwise(reason('over-limit'));
  }
}
