import type { Command } from '@outturn/core';
import { moves, type Operator, threshold } from '@outturn/core/rules';
import { oneOf, printedTable } from '../reading/printed-table.js';
import { areaOf, goalWithId } from './agreement-goals.js';
import { AGREEMENT, inAppendices, wordsIn } from './agreement-source.js';
import { compositeResults } from './composite-results.js';
import {
  atLeastByTheEnd,
  betterEveryYear,
  type DesiredResult,
  limitEveryYear,
  limitsByYear,
  movesSinceTheStart,
  type ResultReading,
} from './result-readings.js';

/** Results that shall increase or decrease; `every` says whether since the start or every year. */
const MOVEMENTS = printedTable(
  ['goal', 'indicator', 'direction', 'every'],
  `
  barn-och-ungas-hälsa    | övervikt-fyra-år             | decrease | start
  utrikesfödda-etablerade | förvärvsarbetande-flyktingar | increase | start
  barn-i-utsatta-hushåll  | låg-standard-barn            | decrease | start
  energiförbrukning       | elförbrukning                | decrease | start
  samverkan-om-klimatet   | samverkande-organisationer   | increase | start
  markportfölj            | markportfölj                 | increase | start
  ungdomar-vidare         | ungdomar-etablerade          | increase | start
  ekonomiskt-bistånd      | ekonomiskt-bistånd           | decrease | start
  medarbetarengagemang    | medarbetarengagemang         | increase | year
  bättre-stadskärna       | omsättning-stadskärnan       | increase | year
  sammanvägd-trygghet     | sammanvägd-trygghet          | decrease | year
  `,
);

/** Results with a limit: one for all years, or one for each of 2024, 2025 and 2026. */
const LIMITS = printedTable(
  ['goal', 'indicator', 'operator', 'values'],
  `
  fossilfria-fordon | fossiloberoende-fordon | >= | 75 85 95
  sjukfrånvaro      | sjukfrånvaro           | <  | 7 6 5
  resultat          | resultat               | >= | 2
  självfinansiering | självfinansiering      | >= | 86
  kundservice       | bemötande-telefoni     | >  | 88
  kundservice       | enkelhet-telefoni      | >  | 81
  kundservice       | tydlighet-epost        | >  | 86
  kundservice       | enkelhet-epost         | >  | 83
  kundservice       | återkoppling-epost     | >  | 90
  `,
);

/** How a movement is read. */
export function readMovement(direction: string, every: string): ResultReading {
  const way = oneOf(['increase', 'decrease'], direction);
  return oneOf(['start', 'year'], every) === 'start' ? movesSinceTheStart(way) : betterEveryYear(way);
}

/** How a limit, or one for each year, is read. */
export function readLimits(operator: Operator, values: readonly string[]): ResultReading {
  const [only = '', ...more] = values;
  return more.length === 0 ? limitEveryYear(operator, only) : limitsByYear(operator, values);
}

const movements = MOVEMENTS.map(
  ({ goal, indicator, direction, every }): DesiredResult => ({
    goal,
    indicator,
    reading: readMovement(direction, every),
  }),
);

const limits = LIMITS.map(({ goal, indicator, operator, values }): DesiredResult => {
  const reading = readLimits(oneOf(['>=', '>', '<'], operator), wordsIn(values));
  return { goal, indicator, reading, ...(goal === 'kundservice' && { id: indicator }) };
});

/** The index shall be 4: at least, or exactly. */
const businessIndex: DesiredResult = {
  goal: 'svenskt-näringsliv',
  indicator: 'svenskt-näringsliv',
  reading: {
    ...limitEveryYear('>=', '4'),
    inferred: ['operator', 'when'],
    alternatives: [
      ...(limitEveryYear('>=', '4').alternatives ?? []),
      { name: 'Precis 4', rule: threshold('=', '4'), inferred: ['operator', 'when'] },
    ],
  },
};

/** The countryside shall be better every year, and its figure shall increase: one requirement, or two. */
const countryside: DesiredResult = {
  goal: 'flyttnetto',
  indicator: 'flyttnetto-noder',
  reading: {
    ...betterEveryYear('increase'),
    alternatives: [
      {
        name: 'Landsbygden bedöms för sig; flyttnettot mot utgångsvärdet',
        rule: {
          type: 'all',
          rules: [
            { type: 'judged', question: 'Är landsbygden mer attraktiv, levande och trygg än året före?' },
            moves('increase', { since: 'baseline' }),
          ],
        },
        inferred: ['reference'],
      },
    ],
  },
};

const climateTotal: DesiredResult = {
  goal: 'företagsklimat-totalt',
  indicator: 'företagsklimat',
  reading: atLeastByTheEnd('85'),
};

const RESULTS: readonly DesiredResult[] = [
  ...movements,
  ...limits,
  businessIndex,
  countryside,
  climateTotal,
  ...compositeResults,
];

function setTarget({ goal, indicator, reading, id = goal, name }: DesiredResult): Command {
  const row = goalWithId(goal);
  return {
    type: 'set-target',
    data: { id, plan: AGREEMENT, goal, indicator, ...(name !== undefined && { name }), ...reading },
    source: inAppendices(wordsIn(row.appendices), areaOf(row), `önskat resultat: ${row.name}`),
  };
}

/** The targets of the wanted results. */
export const resultCommands: readonly Command[] = RESULTS.map(setTarget);
