import { after } from '../phrases.js';
import type { Words } from './words.js';

/** The Swedish words for why something is as it is. */
export const swedishReasons: Words['reasons'] = {
  compared: () => 'värdet jämfört med kravet',
  joined: () => 'följer av delarna',
  awaiting: ({ period }) => `perioden${after(' ', period)} är inte slut`,
  'not-published': ({ due }) => `värdet är inte publicerat ännu${after(', väntas senast ', due)}`,
  overdue: ({ period, due }) =>
    `värdet${after(' för ', period)} skulle ha varit publicerat${after(' ', due)}`,
  missing: ({ why, period }) => `värdet${after(' för ', period)} saknas${after(': ', why)}`,
  partial: ({ have = '?', need = '?', period }) =>
    `bara ${have} av ${need} delar${after(' för ', period)} finns`,
  'no-value': ({ period }) => `inget värde${after(' för ', period)} är angivet`,
  break: ({ at }) => `metodbyte${after(' från ', at)}: värdena kan inte jämföras`,
  'no-reference': ({ period }) => `inget tidigare värde${after(' än ', period)} att jämföra med`,
  'no-baseline': ({ before }) => `inget utgångsvärde${after(' före ', before)}`,
  unit: ({ left = '?', right = '?' }) => `enheterna skiljer sig: ${left} och ${right}`,
  scale: () => 'procent kan inte räknas på en skala utan nollpunkt',
  'no-tolerance': () => 'värdet är sämre än jämförelsen och ingen tolerans är angiven',
  'no-direction': () => 'indikatorn har ingen önskad riktning',
  'division-by-zero': () => 'nämnaren är noll',
  'nothing-asked': ({ period }) => `inget krav är ställt${after(' för ', period)}`,
  'not-scheduled': ({ period }) => `ingen mätning är planerad${after(' för ', period)}`,
  'binds-later': ({ period }) => `kravet gäller först${after(' ', period) || ' senare'}`,
  open: () => 'kravet gäller på sikt, utan slutdatum',
  cycle: ({ id }) => `definitionerna${after(' för ', id)} hänvisar till varandra i en cirkel`,
  'not-defined': ({ id }) => `${id ?? 'något som kravet nämner'} är inte definierat den dagen`,
  'no-amount': ({ line, period }) => `inget belopp är angivet${after(' för ', line)}${after(' ', period)}`,
  part: ({ period }) => `värdet gäller bara en del av ${period ?? 'perioden'}`,
  atypical: ({ period }) => `värdet${after(' för ', period)} är markerat som ovanligt`,
  bounded: ({ period }) =>
    `värdet${after(' för ', period)} är inte exakt angivet, och dess gränser ger olika svar`,
  'no-fraction': ({ period }) => `en del${after(' av ', period)} saknar täljare och nämnare att lägga ihop`,
  'members-incomplete': ({ dimension }) => `alla delar${after(' av ', dimension)} är inte uppräknade`,
  'no-benchmark': ({ group, period }) =>
    `inget jämförelsevärde${after(' för ', group)}${after(' ', period)} är angivet`,
  'zero-base': ({ period }) => `ett steg i procent kan inte tas från utgångsvärdet noll${after(' ', period)}`,
  'between-steps': ({ period }) =>
    `vägen räknas ränta på ränta, och ${period ?? 'perioden'} ligger mellan två steg`,
  'over-limit': () => 'det exakta talet är för långt att räkna ut; ange ett kortare, eller avrunda en del',
  'not-judged': ({ period }) => `ingen har bedömt det${after(' för ', period)}`,
  judged: ({ by, why }) => `bedömt${after(' av ', by)}${after(': ', why)}`,
  completed: ({ assignment, on, by }) =>
    `${assignment ?? 'uppdraget'} slutfördes${after(' ', on)}${after(', skulle vara klart ', by)}`,
  'not-completed': ({ assignment, by }) =>
    `${assignment ?? 'uppdraget'} är inte slutfört${after(', ska vara klart ', by)}`,
  'no-better-side': () => 'varken målvärdet eller indikatorn säger vilken sida som är bättre',
};
