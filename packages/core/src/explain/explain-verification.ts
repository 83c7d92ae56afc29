import type {
  Libraries,
  OccasionVerification,
  SealAnswerDiffers,
  SealedLogRewritten,
} from '../assess/seal/seal-verification.js';
import type { ChainDamage } from '../events/log-damage.js';
import { joined } from './phrases.js';
import { type SentenceParts, sentence } from './sentence.js';
import type { Telling } from './telling.js';
import type { VerificationWords } from './words/verification-words.js';

/** What verifying a closed follow-up found, in one sentence. */
export function explainVerification(found: OccasionVerification, { words, assessment }: Telling): string {
  const { verification } = words;
  const named = assessment?.occasions.find(({ occasion }) => occasion === found.occasion);
  const subject = verification.subject(named?.name ?? found.occasion);
  return sentence({ subject, ...toldOf(found, verification) });
}

function toldOf(found: OccasionVerification, words: VerificationWords): Omit<SentenceParts, 'subject'> {
  switch (found.outcome) {
    case 'intact':
      return {
        conclusion: words.intact,
        facts: [words.sameAnswer(found.version), otherLibrary(found.libraries, words)],
      };
    case 'log-damaged':
      return { conclusion: words.logDamaged, facts: [damageText(found.damage, words)] };
    case 'log-rewritten':
      return { conclusion: words.logRewritten, facts: [rewritingText(found, words)] };
    case 'answer-differs':
      return { conclusion: words.answerDiffers, facts: differenceFacts(found, words) };
    case 'not-closed':
      return { conclusion: words.notClosed };
    case 'not-understood':
      return { conclusion: words.notUnderstood };
  }
}

function damageText({ kind, version, eventId = '' }: ChainDamage, words: VerificationWords): string {
  return words.damages[kind](words.event(version, eventId));
}

function rewritingText({ version, found }: SealedLogRewritten, words: VerificationWords): string {
  return version === found ? words.otherLog(version) : words.otherPlace(version, found);
}

function differenceFacts(found: SealAnswerDiffers, words: VerificationWords): readonly string[] {
  const { cause, missing, differing, differences, libraries } = found;
  const [first] = differences;
  const { nothing } = words;
  return [
    words.differing(differing),
    first ? words.first(first.path, first.before ?? nothing, first.after ?? nothing) : '',
    joined(' ', words.causes[cause], missing.join(', ')),
    otherLibrary(libraries, words),
  ];
}

/** Named only where they are not the same. */
function otherLibrary({ sealed, present }: Libraries, words: VerificationWords): string {
  return sealed === present ? '' : words.libraries(sealed, present);
}
