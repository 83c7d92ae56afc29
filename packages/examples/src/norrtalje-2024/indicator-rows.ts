import { printedTable } from '../reading/printed-table.js';

/**
 * The indicator tables as printed, percent signs and spaces left out. A council indicator is set by the council, a
 * board indicator by the board itself.
 */
export const INDICATOR_ROWS = printedTable(
  [
    'id',
    'goal',
    'setBy',
    'Utfall 2021',
    'Utfall 2022',
    'Prognos 2023',
    'Mål 2023',
    'Mål 2024',
    'Mål 2025',
    'Mål 2026',
    'name',
  ],
  `
  budgetföljsamhet-nämnd        | 1.1 | KF    | 6      | 17     | 4      | 0      | 0      | 0      | 0      | Budgetföljsamhet (budgetavvikelse per nämnd)
  budgetföljsamhet-kommun       | 1.1 | KF    | 250    | 296    | 46     | 0      | 0      | 0      | 0      | Budgetföljsamhet (budgetavvikelse för kommunen som helhet)
  nettokostnadsavvikelse        | 1.1 | KF    | -7.6   | -5.7   | -7.6   | -7.6   | -7.6   | -7.6   | -7.6   | Nettokostnadsavvikelse totalt (exkl. LSS)
  årets-resultat                | 1.1 | KF    | 9.6    | 11.4   | 2.5    | 1.7    | 1.4    | 2.6    | 2.9    | Årets resultat som andel av skatt och generella statsbidrag
  låneskuld-kommun              | 1.1 | KF    | 6786   | 5565   | 4653   | 8137   | 13000  | 19000  | 19000  | Låneskuld (i kommun), kr per invånare
  låneskuld-koncern             | 1.1 | KF    | 55226  | 60429  | 63378  | 69372  | 78305  | 77579  | 79790  | Låneskuld (i koncern), kr per invånare
  soliditet                     | 1.1 | KF    | 23.4   | 27.4   | 28.6   | 25.1   | 37.3   | 37.5   | 37.2   | Soliditet inkl. pensionsåtagande
  självfinansieringsgrad        | 1.1 | KF    | 100    | 180    | 74     | 44     | 36     | 746    | 80     | Självfinansieringsgrad investeringar
  investeringsandel             | 1.1 | KF    | 6      | 10     | 9      | 12     | 12     | 3      | 8      | Investeringar i % av skatteintäkter, generella statsbidrag och utjämning
  uppklaringsprocent            | 2.1 | KF    | 74     | 83     | 83     | 78     | 83     | 83     | 83     | Uppklaringsprocent, kontaktcenter
  engagemang-kontaktcenter      | 2.1 | KF    | 94     | 93     | 94     | 94     | 94     | 94     | 90     | Engagemang KC, enligt invånarmätning
  återkopplingstid              | 2.1 | KF    | 3.0    | 2.4    | 2.0    | 2.0    | 2.0    | 2.0    | 2.0    | Återkopplingstid (tillfälle 1) på förvaltningarnas ärenden
  kundnöjdhet                   | 2.1 | KF    |        |        |        |        |        |        |        | Generell kundnöjdhet
  oro-för-brott                 | 3.1 | KF    | 19     | 19     | 18     | 18     | 18     | 17     | 17     | Upplevd trygghet – oro för brott
  otrygghet-kvällstid           | 3.1 | KF    | 20     | 20     | 19     | 19     | 18     | 18     | 18     | Upplevd trygghet – rädsla och otrygghet kvälls- och nattetid
  trygghetskameror              | 3.1 | KF    | 25     | 31     | 71     | 34     | 73     | 80     | 85     | Antal kommunala trygghetskameror
  trygghetsboenden              | 3.2 | KF    |        |        | 8      | 8      | 19     | 59     | 59     | Antal platser på trygghetsboenden
  larm-till-framkomst           | 3.3 | KF    | 10.0   | 10.5   | 10.0   | 10.0   | 10.0   | 10.0   | 10.0   | Tid från larm till framkomst, antal minuter
  utbildningsplatser-elever     | 3.3 | KF    |        |        |        |        | 2100   | 2100   | 2100   | Utbildningsplatser till elever i HLR, brandskydd och trafiksäkerhet
  utbildade-första-hjälpen      | 3.3 | KF    | 0      | 437    | 418    | 0      | 400    | 400    | 400    | Medarbetare utbildade i första hjälpen och HLR
  utbildade-brandskydd          | 3.3 | KF    | 0      | 363    | 204    | 0      | 400    | 400    | 400    | Medarbetare utbildade i brandskydd
  utbildade-informationssäkerhet | 3.3 | KF   |        |        |        | 25     | 100    | 100    | 100    | Medarbetare utbildade i informationssäkerhet
  utsläpp-tjänsteresor          | 5.1 | KF    |        |        | 8864   |        | 8800   | 8500   | 8300   | Växthusgasutsläpp från tjänsteresor (exkl. personbil)
  företagsklimat                | 6.1 | KF    | 169    | 154    | 164    | 150    | 150    | 145    | 140    | Företagsklimat
  företagsbesök                 | 6.1 | KF    | 50     | 85     | 105    | 105    | 110    | 115    | 115    | Antal företagsbesök/år
  nki                           | 6.1 | KF    | 73     | 72     | 74     | 75     | 75     | 76     | 77     | NKI-mätning inom fem verksamhetsområden
  nyetablerade-företag          | 6.1 | KF    |        |        |        |        |        |        |        | Antal nyetablerade företag ska öka
  bredband                      | 6.2 | KF    | 75     | 75     | 87     | 87     | 91     | 98     | 98     | Hushåll och företag med tillgång till bredband 100 Mbit/s
  lokala-leverantörer           | 6.3 | KF    | 48     | 55     | 55     | 55     | 56     | 57     | 57     | Antal avtal med lokala leverantörer
  gästnätter                    | 6.3 | KF    | 396578 | 421442 | 421442 | 400000 | 405000 | 410000 | 420000 | Antal gästnätter på hotell, stugbyar, vandrarhem och camping
  sommarjobb                    | 7.1 | Nämnd | 104    | 95     | 103    |        | 120    |        |        | Antal sommarjobb som kommunen erbjuder
  seniorbesök                   | 7.3 | KF    | 50     | 42     | 50     | 50     | 30     | 30     | 30     | Seniorsamordnarens besök hos föreningar
  `,
);

/** A row of the indicator tables. */
export type IndicatorRow = (typeof INDICATOR_ROWS)[number];
