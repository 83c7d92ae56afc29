import { type Closing, type OwnJudges, sealOccasion } from '../assess/seal/seal.js';
import { checkOptions } from './check-options.js';
import type { CommandOfState } from './ticket.js';

/**
 * Closes a follow-up on whatever the register is when it is decided, so that the seal is of the very log it is appended
 * to. The question is as of the day the closing is stated on, unless it says another.
 */
export function closingCommand(closing: Closing, own: OwnJudges): CommandOfState {
  checkOptions(closing, ['occasion', 'by', 'note', 'question'], 'closeOccasion');
  const { question } = closing;
  return (state, day) => {
    return sealOccasion(state, { ...closing, question: { ...question, asOf: question?.asOf ?? day } }, own);
  };
}
