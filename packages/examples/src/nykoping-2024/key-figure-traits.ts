import { oneOf, printedTable } from '../reading/printed-table.js';

/**
 * What each key figure is: units of measure read off the names, directions off the results they are under, or
 * inferred; sources and external ids from the notes. The weighted safety value is compared by places among
 * municipalities, and so read as a rank, lower better. No direction can be read of the share of women in the rescue
 * service. The land portfolio has a wanted result, and neither unit nor value.
 */
const TRAITS = printedTable(
  ['id', 'measuredIn', 'scale', 'direction', 'kolada', 'source'],
  `
  omsättning-stadskärnan       | index                   | interval | increase |        | Cityindex
  flyttnetto-noder             | persons                 | ratio    | increase |        | SCB, Registret över totalbefolkningen
  kvinnor-i-utryckning         | percent                 | ratio    | none     |        | Öppna jämförelser
  konkret-otrygghet            | index                   | interval | decrease |        | Polisens trygghetsundersökning
  sammanvägd-trygghet          | rank                    | rank     | decrease |        | Öppna jämförelser, Trygghet och säkerhet
  trygg-utomhus                | percent                 | ratio    | increase |        | Medborgarundersökningen
  utvecklade-bränder           | per 1000 inhabitants    | ratio    | decrease |        | Öppna jämförelser
  god-hälsa                    | percent                 | ratio    | increase | U01405 | Kolada
  övervikt-fyra-år             | percent                 | ratio    | decrease |        | Nyköpings elevhälsa
  låg-standard-barn            | percent                 | ratio    | decrease | N66077 | Kolada
  förvärvsarbetande-flyktingar | percent                 | ratio    | increase | N00712 | Kolada
  våldsbrott                   | per 100000 inhabitants  | ratio    | decrease | N07403 | Kolada
  avstår-gå-ut                 | percent                 | ratio    | decrease | U01420 | Kolada
  elförbrukning                | kWh per m²              | ratio    | decrease |        | Egen mätning, Kommunfastigheter
  kommunalt-avfall             | kg per inhabitant       | ratio    | decrease | U07801 | Kolada
  materialåtervinning          | percent                 | ratio    | increase | U07414 | Kolada
  fossiloberoende-fordon       | percent                 | ratio    | increase | U00502 | Kolada
  förnybara-drivmedel          | percent                 | ratio    | increase |        | Egen mätning, Fordonssamordning
  samverkande-organisationer   | count                   | ratio    | increase |        | Egen mätning
  kassalikviditet              | percent                 | ratio    | increase | N03105 | Kolada
  självfinansiering-kommunen   | percent                 | ratio    | increase | N03103 | Kolada
  företagsklimat               | index                   | interval | increase | U07451 | Kolada
  ekonomiskt-bistånd           | percent                 | ratio    | decrease | N31807 | Kolada
  ungdomar-etablerade          | percent                 | ratio    | increase | N17434 | Kolada
  sjukfrånvaro                 | percent                 | ratio    | decrease |        | Hypergene personalrapport
  medarbetarengagemang         | index                   | interval | increase |        | Kolada
  attraktiv-arbetsgivare       | index                   | interval | increase |        | Nyckeltalsinstitutet
  resultat                     | percent                 | ratio    | increase |        | Egen statistik
  självfinansiering            | percent                 | ratio    | increase |        | Egen statistik
  nettokostnadsutveckling      | percent                 | ratio    | decrease |        | Egen statistik
  nettointäktsutveckling       | percent                 | ratio    | increase |        | Egen statistik
  bemötande-telefoni           | index                   | interval | increase |        | SKR, servicemätning
  enkelhet-telefoni            | index                   | interval | increase |        | SKR, servicemätning
  tydlighet-epost              | index                   | interval | increase |        | SKR, servicemätning
  enkelhet-epost               | index                   | interval | increase |        | SKR, servicemätning
  återkoppling-epost           | index                   | interval | increase |        | SKR, servicemätning
  svenskt-näringsliv           | index                   | interval | increase |        | Svenskt Näringsliv
  privat-sysselsatta           | persons                 | ratio    | increase |        | Näringslivsrapporten
  markportfölj                 | unit not printed        | ratio    | increase |        |
  `,
);

/** What an indicator is, beyond its printed row; throws a `TypeError` for an id without. */
export function traitsOf(id: string) {
  const row = TRAITS.find((traits) => traits.id === id);
  if (!row) throw new TypeError(`The table of traits has no indicator "${id}".`);
  return {
    measuredIn: row.measuredIn,
    scale: oneOf(['ratio', 'interval', 'rank'], row.scale),
    direction: oneOf(['increase', 'decrease', 'none'], row.direction),
    ...(row.source !== '' && { source: row.source }),
    ...(row.kolada !== '' && { externalIds: { kolada: row.kolada } }),
  };
}
