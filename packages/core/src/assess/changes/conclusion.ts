import type { EventId, StatementId } from '../../values/id.js';

/** One conclusion of an assessment, in the form in which two assessments are compared. */
export interface Conclusion {
  readonly subject:
    | 'goal'
    | 'judgement'
    | 'target'
    | 'standing'
    | 'trend'
    | 'progress'
    | 'budget-line'
    | 'obligation'
    | 'assignment'
    | 'occasion'
    | 'finding';
  /** One of its kind in an assessment. */
  readonly id: string;
  readonly name: string;
  /** The conclusion in a word. */
  readonly word: string;
  readonly figures: Readonly<Record<string, string | null>>;
  readonly evidence: readonly StatementId[];
  /** The events that defined what is judged. */
  readonly definitions: readonly EventId[];
  /** The method that was asked for, of what is there only because it was. */
  readonly method?: string;
}
