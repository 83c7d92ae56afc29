import { printedTable } from '../reading/printed-table.js';

/**
 * The council's 31 goals, in order, each a sentence about one indicator. `asks` is what the sentence says:
 * a direction, a level beside a group, a limit; `own` where it needs a rule of its own. The sentences on upper
 * secondary eligibility name university colleges in one and not in the other; they are read as one indicator.
 * Only the first prints who answers for it, and that it is reported in the interim report and the accounts.
 * Staff engagement and the overall view of the business climate are the board's own indicators too.
 */
export const COUNCIL_SENTENCES = printedTable(
  ['id', 'area', 'indicator', 'asks', 'name'],
  `
  fler-invånare                | mod-och-framtidstro       | invånare                    | own         | Antalet invånare ökar
  betyg-åk6-ökar               | trygg-och-säker-uppväxt   | godkända-betyg-åk6          | increase    | Godkända betyg i årskurs 6 ökar
  betyg-åk6-i-nivå             | trygg-och-säker-uppväxt   | godkända-betyg-åk6          | as good as sveriges-kommuner | Godkända betyg i årskurs 6, minst som i andra kommuner
  betyg-åk9-ökar               | trygg-och-säker-uppväxt   | godkända-betyg-åk9          | increase    | Godkända betyg i årskurs 9 ökar
  betyg-åk9-i-nivå             | trygg-och-säker-uppväxt   | godkända-betyg-åk9          | as good as sveriges-kommuner | Godkända betyg i årskurs 9, minst som i andra kommuner
  nationella-prov-ökar         | trygg-och-säker-uppväxt   | nationella-prov-åk3         | own         | Klarade nationella prov i årskurs 3 ökar
  gymnasieexamen-ökar          | trygg-och-säker-uppväxt   | fullföljd-gymnasieutbildning | increase   | Fullföljd gymnasieutbildning ökar
  gymnasieexamen-i-nivå        | trygg-och-säker-uppväxt   | fullföljd-gymnasieutbildning | as good as sveriges-kommuner | Fullföljd gymnasieutbildning, minst som i andra kommuner
  behörighet-ökar              | trygg-och-säker-uppväxt   | högskolebehörighet          | increase    | Behörighet till högre studier ökar
  behörighet-i-nivå            | trygg-och-säker-uppväxt   | högskolebehörighet          | as good as sveriges-kommuner | Behörighet till högre studier, minst som i andra kommuner
  tryggare-i-skolan            | trygg-och-säker-uppväxt   | trygga-i-förskola-och-skola | own         | Trygga barn och elever blir fler
  delta-i-utvecklingen         | god-folkhälsa             | delaktighet                 | own         | Möjligheterna att delta i kommunens utveckling ökar
  vuxna-utan-återfall          | god-folkhälsa             | vuxna-ej-åter               | maintain    | Vuxna med missbruk som inte återkommer, bibehållen andel
  unga-utan-återfall           | god-folkhälsa             | unga-ej-åter                | maintain    | Unga med insats som inte återkommer, bibehållen andel
  nöjda-särskilt-boende-ökar   | trygg-och-värdig-ålderdom | nöjda-särskilt-boende       | increase    | Fler nöjda med särskilt boende
  nöjda-hemtjänst-bibehålls    | trygg-och-värdig-ålderdom | nöjda-hemtjänst             | maintain    | Lika många nöjda med hemtjänsten
  personal-hemtjänst-i-nivå    | trygg-och-värdig-ålderdom | personal-per-brukare        | own         | Personal per brukare i hemtjänsten, minst i nivå med riket
  förskoleplats-i-tid-ökar     | attraktiv-bostadsort      | förskoleplats-i-tid         | increase    | Fler förskoleplatser på önskat datum
  näringslivsklimat-förbättras | attraktiv-bostadsort      | näringslivsklimat           | increase    | Företagens omdöme om näringslivsklimatet förbättras
  mejlsvar-bibehålls           | attraktiv-bostadsort      | mejlsvar-inom-en-dag        | maintain    | Mejlsvar inom en dag, bibehållen andel
  svar-direkt-ökar             | attraktiv-bostadsort      | svar-direkt-telefon         | increase    | Svar direkt i telefon ökar
  gott-bemötande-ökar          | attraktiv-bostadsort      | gott-bemötande-telefon      | increase    | Gott bemötande i telefon ökar
  standardkostnad              | hållbar-utveckling        | avvikelse-standardkostnad   | at most 5   | Avvikelse från standardkostnad
  resultat                     | hållbar-utveckling        | resultatandel               | own         | Resultat som andel av skatter och statsbidrag
  nettokostnader               | hållbar-utveckling        | nettokostnadsandel          | at most 99  | Nettokostnadsandel
  koncernens-soliditet         | hållbar-utveckling        | soliditet-koncern           | at least 30 | Kommunkoncernens soliditet
  engagemang-ökar              | hållbar-utveckling        | hme                         | increase    | Medarbetarengagemanget ökar
  sjukfrånvaro-minskar         | hållbar-utveckling        | sjukfrånvaro                | decrease    | Sjukfrånvaron minskar
  kollektivtrafik-ökar         | hållbar-utveckling        | resande-kollektivtrafik     | increase    | Resandet med kollektivtrafik ökar
  ekologiska-livsmedel         | hållbar-utveckling        | ekologiska-livsmedel        | at least 40 | Andel ekologiska livsmedel
  nyanlända-i-arbete           | hållbar-utveckling        | nyanlända-i-arbete          | at least 40 | Nyanlända i arbete eller studier efter 90 dagar
  `,
);

/** One of the council's goals. */
export type CouncilSentence = (typeof COUNCIL_SENTENCES)[number];

/** Where a goal stands: the point of the list under its area. */
export function pointOf(sentence: CouncilSentence): string {
  const point = COUNCIL_SENTENCES.filter(({ area }) => area === sentence.area).indexOf(sentence) + 1;
  return `Kommunfullmäktiges mål, punkt ${point}`;
}
