import type { Command } from '@outturn/core';
import { oneOf, printedTable } from '../reading/printed-table.js';
import { contributorsOfGoal } from './environment-goals.js';
import { inProgramme } from './sodertalje-source.js';

/**
 * What the programme follows its goals up with, in the order printed: a line a goal, and no value of any. The sixth
 * line names litter and three areas of a survey. The status of land is of a scale that is not printed: better is
 * taken to be higher. Followed up in the environmental accounts, every year beginning with 2014; the survey has its
 * own years.
 */
const INDICATORS = printedTable(
  ['id', 'goal', 'line', 'measuredIn', 'scale', 'direction', 'name'],
  `
  gröna-sambandens-status | grönstruktur            | 1 | status          | rank     | increase | De gröna sambandens status
  åkermarkens-status      | åkermark                | 2 | status          | rank     | maintain | Status för åkermark i klass 5 och 4
  förorenade-områden      | förorenade-områden      | 3 | count           | ratio    | increase | Utredda och åtgärdade förorenade områden
  resande-kollektivtrafik | resande-kollektivtrafik | 4 | percent         | ratio    | increase | Resande i kollektivtrafiken
  nära-kollektivtrafik    | nära-kollektivtrafik    | 5 | percent         | ratio    | increase | Större nya områden nära kollektivtrafik
  skräpföremål            | ren-och-snygg           | 6 | count per 10 m² | ratio    | decrease | Skräpföremål
  betyg-ren-och-snygg     | ren-och-snygg           | 6 | index           | interval | increase | Betygsindex i SCB:s medborgarenkät
  miljöhänsyn-följs-upp   | miljöhänsyn-följs-upp   | 7 | percent         | ratio    | increase | Varor med miljöhänsyn som följts upp
  lokala-livsmedel        | lokala-livsmedel        | 8 | percent         | ratio    | increase | Lokalt odlade och producerade livsmedel
  `,
);

type Dimension = { id: string; members: string[]; complete?: boolean };

/**
 * What a line divides its indicator into. Of the survey the goal names waste collection and the line comfort: its
 * areas are both. The survey's index of safety is the council's own indicator, and is not defined again.
 */
const DIMENSIONS: Readonly<Record<string, Dimension>> = {
  'åkermarkens-status': { id: 'klass', members: ['5', '4'], complete: true },
  'förorenade-områden': { id: 'läge', members: ['utredda', 'åtgärdade'] },
  'nära-kollektivtrafik': { id: 'tillgänglighet', members: ['god', 'mycket-god'] },
  'betyg-ren-och-snygg': { id: 'område', members: ['trivsel', 'renhållning', 'sophämtning'] },
};

/** The indicators of the programme's eight goals; whoever answers for the goal answers for them. */
export const environmentIndicators: readonly Command[] = INDICATORS.map(
  ({ id, goal, line, measuredIn, scale, direction, name }): Command => {
    const dimension = DIMENSIONS[id];
    const ofSurvey = id === 'betyg-ren-och-snygg';
    return {
      type: 'define-indicator',
      data: {
        id,
        name,
        measuredIn,
        scale: oneOf(['ratio', 'interval', 'rank'], scale),
        direction: oneOf(['increase', 'maintain', 'decrease'], direction),
        schedule: ofSurvey ? { every: 'year', times: 2, from: '2011' } : { every: 'year' },
        overTime: 'none',
        contributors: contributorsOfGoal(goal),
        ...(dimension && { dimensions: [dimension] }),
        ...(ofSurvey && { source: 'SCB:s medborgarenkät' }),
      },
      source: inProgramme(`Enhet/indikator för uppföljning, rad ${line}`),
    };
  },
);
