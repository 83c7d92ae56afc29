import { printedTable } from '../reading/printed-table.js';

/**
 * What the plan measures, in the order printed, but for the follow-up of the programme's eight goals. Units of measure
 * and scales are read off the sentences; where a sentence prints no unit, that is said. Equal pay and what land and
 * forest bind are not measured by the plan: they stand for what somebody is to judge. `section` is a goal area,
 * `strategi` the climate strategy of the appendix.
 */
export const INDICATORS = printedTable(
  ['id', 'section', 'measuredIn', 'scale', 'direction', 'decimals', 'name'],
  `
  hme                         | arbetsgivare            | index            | interval | increase | 0 | Hållbart medarbetarengagemang (HME)
  utländsk-bakgrund-invånare  | arbetsgivare            | percent          | ratio    | none     | 1 | Kommunens invånare med utländsk bakgrund
  utländsk-bakgrund-anställda | arbetsgivare            | percent          | ratio    | increase | 0 | Kommunens anställda med utländsk bakgrund
  könsfördelning-yrkesgrupper | arbetsgivare            | unit not printed | ratio    | none     | 0 | Könsfördelning i yrkesgrupper
  medelålder                  | arbetsgivare            | years            | ratio    | none     | 0 | Medelålder
  lika-lön                    | arbetsgivare            | unit not printed | ratio    | none     | 0 | Lön i likvärdiga yrken
  kvinnors-medianlön          | arbetsgivare            | percent          | ratio    | increase | 1 | Kvinnors medianlön i procent av mäns
  sjukfrånvaro                | arbetsgivare            | percent          | ratio    | decrease | 2 | Sjukfrånvaro
  miljöbilar                  | hållbarhet              | percent          | ratio    | increase | 0 | Andel miljöbilar i organisationen
  förnybara-bränslen          | hållbarhet              | percent          | ratio    | increase | 0 | Andel förnybara bränslen i organisationen
  fordonskilometer            | hållbarhet              | km               | ratio    | none     | 0 | Fordonskilometer i organisationen
  energi-organisationen       | hållbarhet              | unit not printed | ratio    | decrease | 0 | Energianvändning i organisationen
  utsläpp-tjänsteresor        | hållbarhet              | tonnes           | ratio    | decrease | 0 | Växthusgasutsläpp från tjänsteresor
  kostnader-tjänsteresor      | hållbarhet              | SEK              | ratio    | none     | 0 | Kostnader för tjänsteresor
  barn-i-utsatta-familjer     | hållbarhet              | percent          | ratio    | decrease | 0 | Barn i ekonomiskt utsatta familjer
  barn-med-långvarigt-bistånd | hållbarhet              | percent          | ratio    | decrease | 0 | Barn i familjer med långvarigt ekonomiskt bistånd
  upplevd-trygghet            | hållbarhet              | index            | interval | increase | 0 | Upplevd trygghet
  upplevt-inflytande          | hållbarhet              | index            | interval | increase | 0 | Nöjdinflytandeindex (NII)
  utsläpp-organisationen      | hållbarhet              | unit not printed | ratio    | decrease | 0 | Fossila utsläpp i organisationen
  energiprestanda-nybyggt     | hållbarhet              | unit not printed | ratio    | decrease | 0 | Energiprestanda i nya kommunala byggnader
  arbetsställen               | näringsliv-och-högskola | count            | ratio    | increase | 0 | Arbetsställen
  anställda                   | näringsliv-och-högskola | count            | ratio    | increase | 0 | Anställda i kommunens arbetsställen
  inflyttade-arbetsställen    | näringsliv-och-högskola | count            | ratio    | increase | 0 | Inflyttade arbetsställen
  nki                         | näringsliv-och-högskola | index            | interval | increase | 0 | Nöjd-kund-index (NKI)
  studenter                   | näringsliv-och-högskola | count            | ratio    | increase | 0 | Studenter vid Campus Telge
  utbildningar                | näringsliv-och-högskola | count            | ratio    | increase | 0 | Utbildningar vid Campus Telge
  grupper-som-förbättrar      | växthuset               | percent          | ratio    | increase | 0 | Ledningsgrupper och arbetsgrupper i ständig förbättring
  grupper-med-normalläge      | växthuset               | percent          | ratio    | increase | 0 | Arbetsgrupper som tagit fram normalläget för sin huvudprocess
  resultat                    | ekonomi-och-styrning    | SEK              | ratio    | increase | 0 | Resultat exklusive reavinster
  nettokoncernskuld           | ekonomi-och-styrning    | SEK per inhabitant | ratio  | decrease | 0 | Nettokoncernskuld per invånare
  soliditet-koncern           | ekonomi-och-styrning    | percent          | ratio    | increase | 0 | Kommunkoncernens soliditet
  invånare                    | strategi                | count            | ratio    | none     | 0 | Invånare
  växthusgaser                | strategi                | tonnes           | ratio    | decrease | 0 | Växthusgaser i hela kommunen (koldioxidekvivalenter)
  växthusgaser-per-invånare   | strategi                | tonnes per inhabitant | ratio | decrease | 1 | Växthusgaser per invånare
  fossila-bränslen-organisationen | strategi            | unit not printed | ratio    | decrease | 0 | Fossila bränslen i den kommunala organisationen
  fossila-bränslen-kommunen   | strategi                | unit not printed | ratio    | decrease | 0 | Fossila bränslen i hela kommunen
  koldioxid-eldningsolja      | strategi                | tonnes           | ratio    | decrease | 0 | Koldioxid från eldningsolja till bostäder
  koldioxid-transporter       | strategi                | tonnes           | ratio    | decrease | 0 | Fossil koldioxid från transporter
  koldioxid-transporter-per-invånare | strategi         | tonnes per inhabitant | ratio | decrease | 2 | Fossil koldioxid från transporter per invånare
  energi-per-invånare         | strategi                | kWh per inhabitant | ratio  | decrease | 0 | Energianvändning per invånare
  körsträckor                 | strategi                | mil per person   | ratio    | decrease | 0 | Körsträckor per person
  inköpta-elfordon            | strategi                | count            | ratio    | increase | 0 | Eldrivna fordon som organisationen köpt in under året
  kolsänkor                   | strategi                | unit not printed | ratio    | none     | 0 | Koldioxid som mark och skog binder
  elbilar                     | strategi                | count            | ratio    | increase | 0 | Eldrivna personbilar i organisationen
  `,
);

/** One of the plan's indicators. */
export type IndicatorRow = (typeof INDICATORS)[number];
