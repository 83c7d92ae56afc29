import { oneOf, printedTable } from '../reading/printed-table.js';

/**
 * What the tables do not print: units of measure read off the names, directions and operators inferred, and the
 * responsible department from appendix 1. Budget adherence is read as a size, so that less is better; the loans
 * as ceilings; the investment share has no favourable direction, and its target is read as a ceiling too.
 */
const TRAITS = printedTable(
  ['id', 'measuredIn', 'scale', 'direction', 'operator', 'decimals', 'lead'],
  `
  budgetföljsamhet-nämnd         | percent            | ratio    | decrease | <= | 0 | ekonomi
  budgetföljsamhet-kommun        | percent            | ratio    | decrease | <= | 0 | ekonomi
  nettokostnadsavvikelse         | percent            | ratio    | decrease | <= | 1 | ekonomi
  årets-resultat                 | percent            | ratio    | increase | >= | 1 | ekonomi
  låneskuld-kommun               | SEK per inhabitant | ratio    | decrease | <= | 0 | ekonomi
  låneskuld-koncern              | SEK per inhabitant | ratio    | decrease | <= | 0 | ekonomi
  soliditet                      | percent            | ratio    | increase | >= | 1 | ekonomi
  självfinansieringsgrad         | percent            | ratio    | increase | >= | 0 | ekonomi
  investeringsandel              | percent            | ratio    | none     | <= | 0 | ekonomi
  uppklaringsprocent             | percent            | ratio    | increase | >= | 0 | stab-och-planering
  engagemang-kontaktcenter       | percent            | ratio    | increase | >= | 0 | stab-och-planering
  återkopplingstid               | days               | ratio    | decrease | <= | 1 | stab-och-planering
  kundnöjdhet                    | unit not printed   | interval | increase | >= | 0 |
  oro-för-brott                  | percent            | ratio    | decrease | <= | 0 | stab-och-planering
  otrygghet-kvällstid            | percent            | ratio    | decrease | <= | 0 | stab-och-planering
  trygghetskameror               | count              | ratio    | increase | >= | 0 | stab-och-planering
  trygghetsboenden               | count              | ratio    | increase | >= | 0 | stab-och-planering
  larm-till-framkomst            | minutes            | ratio    | decrease | <= | 1 | räddningstjänsten
  utbildningsplatser-elever      | count              | ratio    | increase | >= | 0 | räddningstjänsten
  utbildade-första-hjälpen       | count              | ratio    | increase | >= | 0 | räddningstjänsten
  utbildade-brandskydd           | count              | ratio    | increase | >= | 0 | räddningstjänsten
  utbildade-informationssäkerhet | percent            | ratio    | increase | >= | 0 | stab-och-planering
  utsläpp-tjänsteresor           | unit not printed   | ratio    | decrease | <= | 0 | hr
  företagsklimat                 | rank               | rank     | decrease | <= | 0 | näringsliv-och-etablering
  företagsbesök                  | count              | ratio    | increase | >= | 0 | näringsliv-och-etablering
  nki                            | index              | interval | increase | >= | 0 | näringsliv-och-etablering
  nyetablerade-företag           | count              | ratio    | increase | >= | 0 | näringsliv-och-etablering
  bredband                       | percent            | ratio    | increase | >= | 0 | näringsliv-och-etablering
  lokala-leverantörer            | count              | ratio    | increase | >= | 0 | ekonomi
  gästnätter                     | count              | ratio    | increase | >= | 0 | näringsliv-och-etablering
  sommarjobb                     | count              | ratio    | increase | >= | 0 | näringsliv-och-etablering
  seniorbesök                    | count              | ratio    | increase | >= | 0 | stab-och-planering
  `,
);

/** Where figures come from, as appendix 1 says. */
const ORIGINS: Readonly<Record<string, Pick<IndicatorTraits, 'source' | 'externalIds' | 'publishedAfter'>>> =
  {
    'budgetföljsamhet-nämnd': { source: 'Kolada' },
    nettokostnadsavvikelse: { source: 'Kolada', externalIds: { kolada: 'N0097' } },
    'engagemang-kontaktcenter': { source: 'Invånarmätning, Brilliant' },
    'utbildade-informationssäkerhet': { source: 'Kommunens LMS-system' },
    'utsläpp-tjänsteresor': { source: 'Upphandlad reseleverantör' },
    företagsklimat: { source: 'Svenskt Näringsliv' },
    nki: { source: 'Insikt, SKR' },
    // Published in April of the next year: 120 days reach its end.
    bredband: { source: 'PTS', publishedAfter: 120 },
    gästnätter: { source: 'SCB via Stockholm Archipelago' },
  };

/** What an indicator is, beyond its printed row. */
export interface IndicatorTraits {
  readonly measuredIn: string;
  readonly scale: 'ratio' | 'interval' | 'rank';
  readonly direction: 'increase' | 'decrease' | 'none';
  readonly operator: '>=' | '<=';
  readonly displayDecimals: number;
  /** The responsible department; none is printed for one of them. */
  readonly lead?: string;
  readonly source?: string;
  readonly externalIds?: Readonly<Record<string, string>>;
  /** Days from a year's end until its figure is out. */
  readonly publishedAfter?: number;
}

/** The traits of an indicator; throws a `TypeError` for an id without. */
export function traitsOf(id: string): IndicatorTraits {
  const row = TRAITS.find((traits) => traits.id === id);
  if (!row) throw new TypeError(`The table of traits has no indicator "${id}".`);
  return {
    measuredIn: row.measuredIn,
    scale: oneOf(['ratio', 'interval', 'rank'], row.scale),
    direction: oneOf(['increase', 'decrease', 'none'], row.direction),
    operator: oneOf(['>=', '<='], row.operator),
    displayDecimals: Number(row.decimals),
    ...(row.lead !== '' && { lead: row.lead }),
    ...ORIGINS[id],
  };
}
