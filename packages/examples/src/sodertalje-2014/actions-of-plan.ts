import { printedTable } from '../reading/printed-table.js';

/**
 * What the board's plan itself takes up: a paragraph under *Åtgärder*, *Utvecklingsuppdrag* or *Strategiska
 * utvecklingsuppdrag* is one action, however many sentences it has. The section and the goal are those it stands
 * under; `units` is who the paragraph names, the first to lead, and blank where it names none: the board, or under
 * the headings of its office, the office. The municipality's companies are meant as Telge.
 *
 * A date is that of the whole paragraph: of those on pay and sick leave only a part is of 2014, so they have none.
 * Two strategies of one name, under different goals, are two.
 */
export const PLAN_ACTIONS = printedTable(
  ['id', 'goal', 'section', 'place', 'starts', 'due', 'units', 'name'],
  `
  medarbetarmätning          | medarbetarengagemang    | Kommunen som arbetsgivare | KF-mål 1, stycke 1            | | | | Översyn av hur medarbetarnas syn mäts och följs upp
  chefer-utländsk-bakgrund   | mångfald                | Kommunen som arbetsgivare | KF-mål 2, stycke 1            | | | | Insatser för fler chefer och specialister med utländsk bakgrund
  jämställda-löner           | lika-lön                | Kommunen som arbetsgivare | KF-mål 3, stycke 1            | | | | Lönekartläggning, handlingsplan och utbildning i lönesättning
  insatser-mot-sjukfrånvaro  | sjukfrånvaro            | Kommunen som arbetsgivare | KF-mål 4, stycke 1            | | | | Riktade insatser, projekt om korttid och utvecklad uppföljning
  rekryteringsprognoser      | arbetsgivare            | Kommunen som arbetsgivare | Övrig inriktning, stycke 1    | | 2014 | | Prognoser över långsiktigt personal- och rekryteringsbehov
  huvudprocesser             | växthuset               | Växthuset                 | Strategiska utvecklingsuppdrag, stycke 1 | | | | Huvudprocesser kartläggs och flöden förbättras
  delaktiga-medarbetare      | växthuset               | Växthuset                 | Strategiska utvecklingsuppdrag, stycke 2 | | | | Chefer gör medarbetarna delaktiga i förbättringarna
  barns-situation            | barnfattigdom           | Verksamhetsmål            | Hållbarhet, KF-mål 2, stycke 1 | | | | Årlig kartläggning av barns situation, med förslag
  gemensam-lägesbild         | upplevd-trygghet        | Verksamhetsmål            | Hållbarhet, KF-mål 3, stycke 1 | | 2014 | | Gemensam lägesbild går från projekt till verktyg
  brottsstatistik            | upplevd-trygghet        | Verksamhetsmål            | Hållbarhet, KF-mål 3, stycke 2 | | | | Brottsstatistik redovisas med boksluten
  brottsförebyggande-rådet   | upplevd-trygghet        | Verksamhetsmål            | Hållbarhet, KF-mål 3, stycke 3 | | 2014 | | Översyn av Brottsförebyggande rådets roll
  service-och-bemötande      | upplevt-inflytande      | Verksamhetsmål            | Hållbarhet, KF-mål 4, stycke 1 | | | | Bättre service och bemötande genom åtgärder i varje nämnd
  återkoppling-om-bemötande  | upplevt-inflytande      | Verksamhetsmål            | Hållbarhet, KF-mål 4, stycke 2 | | | destination-södertälje | Återkoppling till nämnderna och uppföljning av åtgärder
  jämställdhetsarbetet       | hållbarhet              | Verksamhetsmål            | Övriga inriktningar, stycke 1 | | | | Översyn av styrdokument för jämställdhet
  folkhälsoprogram           | hållbarhet              | Verksamhetsmål            | Övriga inriktningar, stycke 2 | | 2014 | | Folkhälsoprogram med kommunala och externa aktörer
  våld-mot-kvinnor           | hållbarhet              | Verksamhetsmål            | Övriga inriktningar, stycke 3 | | | | Åtgärder mot mäns våld mot kvinnor prioriteras
  hedersrelaterade-problem   | hållbarhet              | Verksamhetsmål            | Övriga inriktningar, stycke 4 | | | socialnämnden | Särskild plan mot hedersrelaterade problem
  marknadsföring-etablering  | arbetsställen-och-anställda | Verksamhetsmål        | Näringsliv, KF-mål 1, stycke 1 | | | | Strategi för marknadsföring av Södertälje
  företagsetablering         | arbetsställen-och-anställda | Verksamhetsmål        | Näringsliv, KF-mål 1, stycke 2 | | | | Leanprojektet om företagsetablering fortsätter
  näringslivsdialog          | arbetsställen-och-anställda | Verksamhetsmål        | Näringsliv, KF-mål 1, stycke 3 | | | | Samverkan och dialog med näringslivet
  marknadsföring-inflyttning | inflyttade-arbetsställen | Verksamhetsmål           | Näringsliv, KF-mål 2, stycke 1 | | | | Strategi för marknadsföring av Södertälje
  företagslots               | inflyttade-arbetsställen | Verksamhetsmål           | Näringsliv, KF-mål 2, stycke 2 | | | | Lotsfunktionen utvecklas inom Kontaktcentret
  nki-i-processerna          | företagens-syn          | Verksamhetsmål            | Näringsliv, KF-mål 3, stycke 1 | | | | NKI-mätningen blir utgångspunkt i alla processer
  företagens-processer       | företagens-syn          | Verksamhetsmål            | Näringsliv, KF-mål 3, stycke 2 | | | | Processer som berör företagare förbättras
  campus-samarbete           | campus-telge            | Verksamhetsmål            | Näringsliv, KF-mål 4, stycke 1 | | | | Mer samarbete med universitet och arbetsliv, bättre service
  innovationsarena           | campus-telge            | Verksamhetsmål            | Näringsliv, KF-mål 4, stycke 2 | | | destination-södertälje campus-telge | Arena för innovation och utveckling
  kommunikation              |                         | Verksamhetsmål            | Kommunikation, stycke 1       | | | | Starkare kommunikation, och plan för ett Kontaktcenter
  blandade-arbetsgrupper     | ksk-arbetsgivare        | Ksk som arbetsgivare      | Utvecklingsuppdrag, stycke 1  | | | kommunstyrelsens-kontor | Mer blandade arbetsgrupper vid rekrytering
  korttidsfrånvaro           | ksk-arbetsgivare        | Ksk som arbetsgivare      | Utvecklingsuppdrag, stycke 2  | | | kommunstyrelsens-kontor | Chefsstöd där korttidsfrånvaron ökar
  stödprocesser              | växthuset               | Kommunstyrelsens utvecklingsarbete | Strategiska utvecklingsuppdrag för Ksk, stycke 1 | | | kommunstyrelsens-kontor | Stödprocesser som frigör tid
  metodstöd                  | växthuset               | Kommunstyrelsens utvecklingsarbete | Strategiska utvecklingsuppdrag för Ksk, stycke 2 | | | kommunstyrelsens-kontor | Metodstöd för mål, måttal och uppföljning
  övergripande-flöden        | växthuset               | Kommunstyrelsens utvecklingsarbete | Strategiska utvecklingsuppdrag för Ksk, stycke 3 | | | kommunstyrelsens-kontor | De tre övergripande flödena utvecklas vidare
  styrprinciper              | resultat                | Ekonomi och styrning      | Resultat, stycke 1            | | | | Styrprinciperna tillämpas och läget följs
  igångsättningstillstånd    | resultat                | Ekonomi och styrning      | Resultat, stycke 2            | | | | Beslut om igångsättning av investeringar och nya verksamheter
  månadsrapport              | resultat                | Ekonomi och styrning      | Resultat, stycke 3            | | 2014 | | Månadsrapport, utökad med åtgärder vid underskottsprognos
  god-ekonomisk-hushållning  | resultat                | Ekonomi och styrning      | Resultat, stycke 4            | 2014 | 2015-H1 | | Riktlinjer för God Ekonomisk Hushållning
  gemensam-budgetprocess     | resultat                | Ekonomi och styrning      | Resultat, stycke 5            | | | kommunstyrelsen telge | Gemensam process för Mål och budget 2015–2017
  underliggande-ekonomi      | resultat                | Ekonomi och styrning      | Resultat, stycke 6            | 2014 | | | Rapportering om underliggande ekonomi och risker
  gemensam-investeringsram   | nettokoncernskuld       | Ekonomi och styrning      | Nettokoncernskuld, stycke 1   | | 2014 | kommunstyrelsen telge | Gemensam investeringsram för kommun och bolag
  bättre-resultat            | soliditet               | Ekonomi och styrning      | Soliditet, stycke 1           | | | kommunstyrelsen telge | Bättre underliggande resultat i kommun och bolag
  `,
);
