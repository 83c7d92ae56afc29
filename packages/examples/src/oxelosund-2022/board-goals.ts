import { printedTable } from '../reading/printed-table.js';

/**
 * The board's 34 goals: its own, and the overarching ones, for which it has no mandate to give assignments and
 * its administration is to make them possible. Each serves one of the council's areas.
 */
export const BOARD_GOALS = printedTable(
  ['id', 'area', 'table', 'name'],
  `
  platsvarumärke-används       | mod-och-framtidstro       | own         | Platsvarumärket används av invånare och lokala aktörer
  platsvarumärke-positivt      | mod-och-framtidstro       | own         | Platsvarumärket upplevs som positivt
  utvecklingsprojekt-per-enhet | mod-och-framtidstro       | own         | Enhetscheferna kan genomföra utvecklingsprojekt
  utvecklade-arbetsprocesser   | mod-och-framtidstro       | own         | Enheterna utvecklar rutiner och arbetsprocesser
  våldsbrott-7-14              | trygg-och-säker-uppväxt   | own         | Våldsbrott mot barn, 7–14 år, minskar
  våldsbrott-15-17             | trygg-och-säker-uppväxt   | own         | Våldsbrott mot unga, 15–17 år, minskar
  prao-platser                 | trygg-och-säker-uppväxt   | own         | Elever erbjuds prao (kostenheten oräknad)
  tobak-och-alkohol            | trygg-och-säker-uppväxt   | own         | Högstadieelevers tobak och alkohol minskar
  friskvårdsbidrag             | god-folkhälsa             | own         | Fler medarbetare nyttjar friskvårdsbidraget
  nöjda-mat-särskilt-boende    | trygg-och-värdig-ålderdom | own         | Nöjda med maten på särskilt boende
  nöjda-mat-hemtjänst          | trygg-och-värdig-ålderdom | own         | Nöjda med maten i hemtjänsten
  trygga-äldre                 | trygg-och-värdig-ålderdom | own         | Trygga äldre (65+) blir fler
  näringslivsklimat            | attraktiv-bostadsort      | own         | Företag nöjda med näringslivsklimatet
  politikers-attityd           | attraktiv-bostadsort      | own         | Politikers attityd till företagande
  tjänstepersoners-attityd     | attraktiv-bostadsort      | own         | Tjänstepersoners attityd till företagande
  nöjda-med-upphandling        | attraktiv-bostadsort      | own         | Företag nöjda med upphandlingen
  nya-företag                  | attraktiv-bostadsort      | own         | Nya företag startas
  markanvisning-bostäder       | attraktiv-bostadsort      | own         | Mark anvisas för bostäder
  markanvisning-företag        | attraktiv-bostadsort      | own         | Mark anvisas eller säljs för företag, efter efterfrågan
  meningsfullt-arbete          | hållbar-utveckling        | own         | Medarbetare med meningsfullt arbete
  hme                          | hållbar-utveckling        | own         | Hållbart medarbetarengagemang (HME) ökar
  klimatanpassad-kost          | hållbar-utveckling        | own         | Vegetarisk, klimatanpassad och ekologisk kost
  matsvinn                     | hållbar-utveckling        | own         | Matsvinnet minskar
  solcellsanläggningar         | hållbar-utveckling        | own         | Kommunala fastigheter med solceller
  laddstolpar                  | hållbar-utveckling        | own         | Laddstolpar prövas vid större byggen
  arbetsplatsträffar           | mod-och-framtidstro       | overarching | Arbetsplatsträffar hålls regelbundet
  framtidstro                  | mod-och-framtidstro       | overarching | Medarbetare positiva till kommunens framtid
  ferieplatser                 | trygg-och-säker-uppväxt   | overarching | Ungdomar erbjuds ferieplats
  föräldrapenning              | god-folkhälsa             | overarching | Mäns och kvinnors uttag av föräldrapenning är lika
  långtidssjukfrånvaro         | god-folkhälsa             | overarching | Medarbetarna har god hälsa
  hänvisade-telefoner          | attraktiv-bostadsort      | overarching | Telefoner hänvisas vid frånvaro
  nöjda-myndighetsärenden      | attraktiv-bostadsort      | overarching | Företag nöjda med myndighetsärenden
  service-och-bemötande        | attraktiv-bostadsort      | overarching | Företag nöjda med service och bemötande
  miljöbilar                   | hållbar-utveckling        | overarching | Kommunen använder miljöbilar
  `,
);

/** One of the board's goals. */
export type BoardGoal = (typeof BOARD_GOALS)[number];

/** The goal that an indicator of the board's table is under; throws a `TypeError` for an indicator of none. */
export function boardGoalOf(indicator: string): BoardGoal {
  const id = indicator === 'tobak' || indicator === 'alkohol' ? 'tobak-och-alkohol' : indicator;
  const goal = BOARD_GOALS.find((row) => row.id === id);
  if (!goal) throw new TypeError(`The board has no goal for "${indicator}".`);
  return goal;
}
