import { type Command, type Source, toColumns } from '@outturn/core';
import type { Measure } from '@outturn/core/rules';
import { oneOf, printedTable } from '../reading/printed-table.js';
import { COUNCIL_SENTENCES, pointOf } from './council-sentences.js';
import { underArea } from './oxelosund-source.js';

/**
 * What the council's sentences are about, beyond the indicators of the board's own table. Units of measure are
 * read off the sentences; where a sentence prints none, that is said. `maintain` is the sentences' own direction.
 */
const INDICATORS = printedTable(
  ['id', 'measuredIn', 'direction', 'name'],
  `
  invånare                     | count            | increase | Antal invånare
  godkända-betyg-åk6           | percent          | increase | Elever i årskurs 6 med godkända betyg i alla ämnen
  godkända-betyg-åk9           | percent          | increase | Elever i årskurs 9 med godkända betyg i alla ämnen
  nationella-prov-åk3          | percent          | increase | Elever i årskurs 3 som klarar nationella prov
  fullföljd-gymnasieutbildning | percent          | increase | Elever som fullföljer gymnasieutbildningen
  högskolebehörighet           | percent          | increase | Gymnasieelever med grundläggande behörighet till högre studier
  trygga-i-förskola-och-skola  | percent          | increase | Barn och elever som känner sig trygga
  delaktighet                  | unit not printed | increase | Möjlighet att delta i kommunens utveckling
  vuxna-ej-åter                | percent          | maintain | Vuxna med missbruk som inte kommit tillbaka inom ett år
  unga-ej-åter                 | percent          | maintain | Unga (0–12 år) som inte kommit tillbaka inom ett år
  nöjda-särskilt-boende        | percent          | increase | Brukare nöjda med särskilt boende
  nöjda-hemtjänst              | percent          | maintain | Brukare nöjda med hemtjänsten
  personal-per-brukare         | count            | decrease | Personal en brukare i hemtjänsten möter på 14 dagar
  förskoleplats-i-tid          | percent          | increase | Förskoleplatser på önskat datum
  mejlsvar-inom-en-dag         | percent          | maintain | Mejl som får svar inom en dag
  svar-direkt-telefon          | percent          | increase | Frågor i telefon som får svar direkt
  gott-bemötande-telefon       | percent          | increase | Gott bemötande i telefon
  avvikelse-standardkostnad    | percent          | decrease | Avvikelse från standardkostnad totalt
  kostnader                    | SEK              | none     | Kostnader
  taxor-och-avgifter           | SEK              | none     | Taxor och avgifter
  skatter-och-statsbidrag      | SEK              | none     | Skatter och statsbidrag
  resultat-efter-reavinster    | SEK              | increase | Resultat efter reavinster
  resultatandel                | percent          | increase | Resultat efter reavinster av skatter och statsbidrag
  nettokostnadsandel           | percent          | decrease | Nettokostnadernas andel av skatter och statsbidrag
  soliditet-koncern            | percent          | increase | Kommunkoncernens soliditet
  sjukfrånvaro                 | percent          | decrease | Sjukfrånvaro bland kommunens anställda
  resande-kollektivtrafik      | unit not printed | increase | Resande med kollektivtrafik
  ekologiska-livsmedel         | percent          | increase | Andel ekologiska livsmedel
  nyanlända-i-arbete           | percent          | increase | Nyanlända i arbete eller studier 90 dagar efter etableringen
  `,
);

const ownValue = (indicator: string): Measure => ({ type: 'value', indicator });

const shareOfTaxes = (of: Measure): Measure => ({
  type: 'ratio',
  of,
  to: ownValue('skatter-och-statsbidrag'),
  times: '100',
  measuredIn: 'percent',
});

/** The two shares whose making the sentences print. */
const DEFINED_BY: Readonly<Record<string, Measure>> = {
  resultatandel: shareOfTaxes(ownValue('resultat-efter-reavinster')),
  nettokostnadsandel: shareOfTaxes({
    type: 'difference',
    of: ownValue('kostnader'),
    less: ownValue('taxor-och-avgifter'),
  }),
};

/** Parts that sentences name. Neither makes up the whole by adding: a pupil sits both tests, and no sizes are printed. */
const DIMENSIONS: Readonly<Record<string, { id: string; members: string[] }>> = {
  'nationella-prov-åk3': { id: 'ämne', members: ['svenska', 'matematik'] },
  'trygga-i-förskola-och-skola': { id: 'verksamhet', members: ['förskola', 'skola'] },
};

const definitions = INDICATORS.map(({ id, measuredIn, direction, name }): Command => {
  const definedBy = DEFINED_BY[id];
  const dimension = DIMENSIONS[id];
  return {
    type: 'define-indicator',
    data: {
      id,
      name,
      measuredIn,
      scale: 'ratio',
      direction: oneOf(['increase', 'decrease', 'maintain', 'none'], direction),
      schedule: { every: 'year' },
      overTime: 'none',
      ...(definedBy && { definedBy }),
      ...(dimension && { dimensions: [dimension] }),
      ...(id === 'invånare' && { contributors: [{ unit: 'kommunstyrelsen', role: 'lead' as const }] }),
    },
    source: sourceOf(id),
  };
});

/** A part of a derived share stands where the share does. */
function sourceOf(id: string): Source {
  const named = id === 'resultat-efter-reavinster' ? 'resultatandel' : id;
  const sentence =
    COUNCIL_SENTENCES.find(({ indicator }) => indicator === named) ??
    COUNCIL_SENTENCES.find(({ indicator }) => indicator === 'nettokostnadsandel');
  if (!sentence) throw new TypeError(`No goal of the council is about "${id}".`);
  return underArea(sentence.area, pointOf(sentence));
}

const NEWCOMERS = printedTable(['period', 'value'], '2016 | 28\n2017 | 22\n2018 | 34');

/** The only values printed beside the council's sentences: three years of newcomers in work or studies. */
const observations: Command = {
  type: 'state-observations',
  data: toColumns(
    NEWCOMERS.map((row) => ({
      indicator: 'nyanlända-i-arbete',
      ...row,
      place: `Hållbar utveckling, parentes, ${row.period}`,
    })),
  ),
  source: sourceOf('nyanlända-i-arbete'),
};

/** The indicators of the council's goals, and the values printed with them. */
export const councilIndicatorCommands: readonly Command[] = [...definitions, observations];
