import type { Command, Source } from '@outturn/core';
import type { Measure } from '@outturn/core/rules';
import { oneOf } from '../reading/printed-table.js';
import { sectionOf } from './sodertalje-goals.js';
import { INDICATORS, type IndicatorRow } from './sodertalje-indicator-rows.js';
import { inClimateStrategy, inSection } from './sodertalje-source.js';

type IndicatorData = Extract<Command, { type: 'define-indicator' }>['data'];

/** The two surveys are of 2011 and 2013, and the first is followed up in 2015. */
const EVERY_OTHER_YEAR: IndicatorData['schedule'] = { every: 'year', times: 2, from: '2011' };

/** Engagement was measured for the first time in the autumn of 2012; improvement work is followed up every month. */
const SCHEDULES: Readonly<Record<string, IndicatorData['schedule']>> = {
  hme: { every: 'year', from: '2012' },
  'upplevd-trygghet': EVERY_OTHER_YEAR,
  'upplevt-inflytande': EVERY_OTHER_YEAR,
  nki: EVERY_OTHER_YEAR,
  'grupper-som-förbättrar': { every: 'month' },
};

/** The members a document prints, and whether they are said to be all there are. */
type Dimension = NonNullable<IndicatorData['dimensions']>[number];

/**
 * What is printed of parts. Five areas of the survey are printed, and a total that is not said to be made from them;
 * branches are named by nobody; the three groups of students make up the printed total.
 */
const DIMENSIONS: Readonly<Record<string, readonly Dimension[]>> = {
  'utländsk-bakgrund-anställda': [
    { id: 'befattning', members: ['chefer', 'specialister'] },
    { id: 'unit', members: ['kommunstyrelsens-kontor'] },
  ],
  sjukfrånvaro: [{ id: 'unit', members: ['kommunstyrelsens-kontor', 'kommunalrådskansliet'] }],
  'energi-organisationen': [
    { id: 'område', members: ['bebyggelse', 'transporter', 'gatubelysning', 'idrottsanläggningar'] },
  ],
  'upplevt-inflytande': [{ id: 'aspekt', members: ['information', 'kontakt', 'påverkan', 'förtroende'] }],
  anställda: [{ id: 'bransch', members: [] }],
  nki: [
    {
      id: 'område',
      members: ['brandtillsyn', 'bygglov', 'markupplåtelse', 'miljötillsyn', 'serveringstillstånd'],
    },
  ],
  studenter: [{ id: 'grupp', members: ['campusenheter', 'övriga', 'kth'], complete: true }],
};

function perInhabitant(indicator: string): Measure {
  const measuredIn = 'tonnes per inhabitant';
  return {
    type: 'ratio',
    of: { type: 'value', indicator },
    to: { type: 'value', indicator: 'invånare' },
    measuredIn,
  };
}

/** Two that are made from others. The number of inhabitants is printed for no year but one to come. */
const DEFINED_BY: Readonly<Record<string, Measure>> = {
  'växthusgaser-per-invånare': perInhabitant('växthusgaser'),
  'koldioxid-transporter-per-invånare': perInhabitant('koldioxid-transporter'),
};

/** Who made the printed figures, where that is printed too. */
const SOURCES: Readonly<Record<string, string>> = {
  'upplevd-trygghet': 'SCB:s medborgarundersökning',
  'upplevt-inflytande': 'SCB:s medborgarundersökning',
  arbetsställen: 'SCB Näringslivregionalt',
  anställda: 'SCB Näringslivregionalt',
  'inflyttade-arbetsställen': 'SCB Näringslivregionalt',
  nki: 'SBA:s mätning',
};

const ADVICE = 'energi-och-klimatrådgivningen';

/** Whom the climate strategy names beside the board, in its sub-goals. */
const BESIDE_THE_BOARD: Readonly<Record<string, readonly string[]>> = {
  'koldioxid-eldningsolja': [ADVICE],
  'koldioxid-transporter': [ADVICE, 'stadsbyggnadsnämnden', 'tekniska-nämnden'],
  'energi-per-invånare': [ADVICE, 'tekniska-nämnden', 'stadsbyggnadsnämnden'],
  körsträckor: [ADVICE],
  'inköpta-elfordon': ['telge', 'tekniska-nämnden'],
};

/** Energy in the organisation is the one indicator that others answer for: those who use it. */
const USERS_OF_ENERGY = [
  'telge-fastigheter',
  'telge-bostäder',
  'telge-hovsjö',
  'tekniska-nämnden',
  'kultur-och-fritidsnämnden',
];

/** The board answers for its own plan, with those printed beside it. */
function contributorsTo(indicator: string): NonNullable<IndicatorData['contributors']> {
  if (indicator === 'energi-organisationen') return USERS_OF_ENERGY.map((unit) => ({ unit, role: 'lead' }));
  const beside = BESIDE_THE_BOARD[indicator] ?? [];
  return [
    { unit: 'kommunstyrelsen', role: 'lead' },
    ...beside.map((unit) => ({ unit, role: 'participant' as const })),
  ];
}

/** Where the plan first speaks of an indicator. */
function sourceOf({ section, name }: IndicatorRow): Source {
  return section === 'strategi' ? inClimateStrategy(name) : inSection(sectionOf(section), name);
}

function defineIndicator(row: IndicatorRow): Command {
  const { id, measuredIn, scale, direction, decimals, name } = row;
  const dimensions = DIMENSIONS[id];
  const definedBy = DEFINED_BY[id];
  const source = SOURCES[id];
  return {
    type: 'define-indicator',
    data: {
      id,
      name,
      measuredIn,
      scale: oneOf(['ratio', 'interval'], scale),
      direction: oneOf(['increase', 'decrease', 'none'], direction),
      schedule: SCHEDULES[id] ?? { every: 'year' },
      overTime: id === 'grupper-som-förbättrar' ? 'last' : 'none',
      displayDecimals: Number(decimals),
      contributors: contributorsTo(id),
      ...(dimensions && { dimensions: [...dimensions] }),
      ...(id === 'studenter' && { overSegments: 'sum' as const }),
      ...(definedBy && { definedBy }),
      ...(source !== undefined && { source }),
    },
    source: sourceOf(row),
  };
}

/** The indicators of the plan's own goals and of the climate strategy. */
export const indicatorCommands: readonly Command[] = INDICATORS.map(defineIndicator);
