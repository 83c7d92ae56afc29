import { after, counted } from '../phrases.js';
import type { VerificationWords } from './verification-words.js';

/** The Swedish words for a verified report. */
export const swedishVerification: VerificationWords = {
  subject: (occasion) => `Rapporten från ${occasion}`,
  intact: 'oförändrad',
  sameAnswer: (version) => `loggen till och med version ${version} ger samma svar`,
  logDamaged: 'kan inte verifieras, loggen har ändrats',
  damages: {
    altered: (event) => `${event} har ändrats`,
    removed: (event) => `${event} har tagits bort`,
    inserted: (event) => `${event} har skjutits in`,
    'cut-off': (event) => `loggen har kapats före ${event}`,
    rewritten: (event) => `loggen har skrivits om från ${event}`,
  },
  event: (version, id) => `händelse ${version}${after(' ', id && `(${id})`)}`,
  logRewritten: 'loggen är inte den som förseglades',
  otherLog: (version) =>
    `en händelse till och med version ${version} har skrivits om, skjutits in eller utelämnats`,
  otherPlace: (sealed, found) => `förseglad vid version ${sealed}, nu stängd efter version ${found}`,
  answerDiffers: 'loggen är densamma, svaret ett annat',
  differing: (count) => `${counted(count, 'uppgift skiljer sig', 'uppgifter skiljer sig')}`,
  first: (path, before, now) => `först ${path}, från ${before} till ${now}`,
  nothing: 'inget',
  causes: {
    missing: 'dessa metoder eller regler angavs inte:',
    library: 'en annan version av biblioteket svarar',
    unexplained:
      'antingen är sigillet inte vad biblioteket svarade, eller så bedömer en metod eller regel annorlunda under samma namn',
  },
  libraries: (sealed, present) => `förseglad av version ${sealed}, verifierad av ${present}`,
  notClosed: 'inte stängd, så det finns inget att verifiera',
  notUnderstood: 'stängd av en senare utgåva av biblioteket, uppdatera för att verifiera',
};
