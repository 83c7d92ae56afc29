import { after, counted } from '../phrases.js';
import type { VerificationWords } from './verification-words.js';

/** The English words for a verified report. */
export const englishVerification: VerificationWords = {
  subject: (occasion) => `The report of ${occasion}`,
  intact: 'intact',
  sameAnswer: (version) => `the log up to version ${version} gives the same answer`,
  logDamaged: 'cannot be verified, the log was changed',
  damages: {
    altered: (event) => `${event} was altered`,
    removed: (event) => `${event} was removed`,
    inserted: (event) => `${event} was put in`,
    'cut-off': (event) => `the log was cut off before ${event}`,
    rewritten: (event) => `the log was rewritten from ${event} on`,
  },
  event: (version, id) => `event ${version}${after(' ', id && `(${id})`)}`,
  logRewritten: 'the log is not the one that was sealed',
  otherLog: (version) => `an event up to version ${version} was rewritten, put in or left out`,
  otherPlace: (sealed, found) => `sealed at version ${sealed}, now closed after version ${found}`,
  answerDiffers: 'the log is the same, the answer is another',
  differing: (count) => `${counted(count, 'field differs', 'fields differ')}`,
  first: (path, before, now) => `first ${path}, from ${before} to ${now}`,
  nothing: 'nothing',
  causes: {
    missing: 'these methods or policies were not given:',
    library: 'another version of the library answers',
    unexplained:
      'either the seal is not what the library answered, or a method or policy judges otherwise under the same name',
  },
  libraries: (sealed, present) => `sealed by version ${sealed}, verified by ${present}`,
  notClosed: 'not closed, so there is nothing to verify',
  notUnderstood: 'closed by a later release of the library, update it to verify',
};
