import type { Command } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import { areaHeading, PLAN, underGoal } from './plan-source.js';

const AREAS = printedTable(
  ['number', 'name', 'ambition'],
  `
  1 | Sund och hållbar ekonomi i balans           | 2030: stark ekonomi till största nytta för invånarna
  2 | Landsbygdsvänlig och serviceinriktad kommun | 2030: landets populäraste skärgårds- och landsbygdskommun
  3 | Trygg och säker kommun i vardag och kris    | 2030: landets tryggaste kommun
  4 | Kunskapsinriktad skolkommun                 | 2030: landets bästa skolkommun
  5 | Miljö- och klimatmässigt hållbar kommun     | 2030: fri från fossila bränslen och i framkant på klimat
  6 | Företagsvänlig kommun                       | 2030: landets mest företagsvänliga kommun
  7 | Inkluderande kommun                         | 2030: hög egenmakt, stark gemenskap och hög livskvalitet
  `,
);

const COUNCIL_GOALS = printedTable(
  ['number', 'name'],
  `
  1.1 | En ekonomi i balans
  1.2 | En effektiv verksamhet
  2.1 | Snabb återkoppling och positivt bemötande
  2.2 | Ta vara på digitaliseringens möjligheter
  2.3 | Införa tjänstegarantier
  2.4 | Landsbygds- och skärgårdsperspektiv i kommunala beslut
  2.5 | Utveckla den kommunala servicen på landsbygd och i skärgård
  3.1 | Stärka tryggheten i hela kommunen
  3.2 | Öka tryggheten i hemmet
  3.3 | God kommunal service även vid störningar och kriser
  4.1 | Förutsättningar för höjda kunskapsresultat
  4.2 | Öka tryggheten och trivseln i skolan
  4.3 | En stödjande, uppmuntrande läromiljö
  5.1 | Minska användningen av fossila bränslen
  5.2 | Energi, material och näringsämnen i kretslopp genom ny teknik
  5.3 | Minimera risken för översvämningar vid skyfall
  6.1 | Växande företag och fler företagsetableringar
  6.2 | Bättre transportinfrastruktur och snabbare bredbandsutbyggnad
  6.3 | Utveckla Norrtälje som besökskommun
  7.1 | Främja egenförsörjning och integration
  7.2 | Kultur- och fritidsaktiviteter för ökad livskvalitet
  7.3 | Stärka seniorers och äldres digitala utveckling
  7.4 | Rätt insats i rätt tid och av rätt aktör
  `,
);

/** Goals the office states that it does not work with. */
const NOT_APPLICABLE: Readonly<Record<string, string>> = { '2.2': 'Kontoret har ingen del i målet' };

const areas = AREAS.map(
  ({ number, name, ambition }): Command => ({
    type: 'define-goal',
    data: { id: `område-${number}`, plan: PLAN, name, kind: 'goal-area', number, ambition },
    source: areaHeading(number),
  }),
);

const councilGoals = COUNCIL_GOALS.map(({ number, name }): Command => {
  const notApplicable = NOT_APPLICABLE[number];
  return {
    type: 'define-goal',
    data: {
      id: `mål-${number}`,
      plan: PLAN,
      name,
      kind: 'council-goal',
      number,
      parents: [`område-${number.slice(0, 1)}`],
      ...(notApplicable !== undefined && { notApplicable }),
    },
    source: underGoal(number, 'rubrik'),
  };
});

/** Seven goal areas, each with its ambition for 2030, and the direction goals (inriktningsmål) under them. */
export const goalCommands: readonly Command[] = [...areas, ...councilGoals];
