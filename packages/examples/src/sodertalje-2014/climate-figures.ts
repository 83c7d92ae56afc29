import type { Command } from '@outturn/core';
import type { Measure } from '@outturn/core/rules';
import { printedTable } from '../reading/printed-table.js';
import { inClimateStrategy } from './sodertalje-source.js';

/**
 * What the climate strategy has counted out from the figures beside it. Tonnes are rounded as printed; those per
 * inhabitant need a number of inhabitants that is not printed.
 */
const FIGURES = printedTable(
  ['id', 'period', 'value', 'roundedTo', 'measuredIn', 'name'],
  `
  minskning-sedan-1990      | 2009 | 44     | 1   | percent               | Minskning från 1990 till 2009
  växthusgaser-per-invånare | 2009 | 5.1    | 0.1 | tonnes per inhabitant | Växthusgaser per invånare
  utsläppsnivå              | 2020 | 267500 | 100 | tonnes                | Nivå efter 65 procents minskning
  minska-till               | 2020 | 160500 | 100 | tonnes                | Att minska från 2009 till 2020
  utsläppsnivå              | 2030 | 191100 | 100 | tonnes                | Nivå efter 75 procents minskning
  minska-till               | 2030 | 236900 | 100 | tonnes                | Att minska från 2009 till 2030
  växthusgaser-per-invånare | 2020 | 2.8    | 0.1 | tonnes per inhabitant | Växthusgaser per invånare efter minskningen
  minska-eldningsolja       | 2016 | 1011   | 1   | tonnes                | Att minska från 2009 till 2016, eldningsolja
  minska-transporter        | 2016 | 10300  | 100 | tonnes                | Att minska från 2009 till 2016, transporter
  `,
);

type Figure = (typeof FIGURES)[number];

function inYear(indicator: string, year: number, { period }: Figure): Measure {
  return { type: 'value', indicator, offset: { years: year - Number(period) } };
}

function times(of: Measure, factor: string): Measure {
  return { type: 'product', of: [of, { type: 'constant', value: factor }] };
}

/** What is left of 1990 after 65 or 75 percent. */
function levelOf(figure: Figure): Measure {
  return times(inYear('växthusgaser', 1990, figure), figure.period === '2020' ? '0.35' : '0.25');
}

function lessSince(year: number, figure: Figure): Measure {
  const base = inYear('växthusgaser', year, figure);
  const less: Measure = { type: 'difference', of: base, less: { type: 'value', indicator: 'växthusgaser' } };
  return { type: 'ratio', of: less, to: base, times: '100', measuredIn: 'percent' };
}

/** Per inhabitant of the year itself: of what was measured, or of the level aimed at. */
function perInhabitant(figure: Figure): Measure {
  const emissions = figure.period === '2009' ? inYear('växthusgaser', 2009, figure) : levelOf(figure);
  return {
    type: 'ratio',
    of: emissions,
    to: { type: 'value', indicator: 'invånare' },
    measuredIn: figure.measuredIn,
  };
}

/** 0.98 to the power of seven. */
const LEFT_AFTER_SEVEN_YEARS = '0.86812553324672';

/** Seven years of two percent less per inhabitant, each of the year before, for as many as the forecast says. */
function lessFromTransport(figure: Figure): Measure {
  const perPerson = times(inYear('koldioxid-transporter-per-invånare', 2009, figure), LEFT_AFTER_SEVEN_YEARS);
  const emissions: Measure = {
    type: 'product',
    of: [perPerson, { type: 'value', indicator: 'invånare' }],
    measuredIn: 'tonnes',
  };
  return { type: 'difference', of: inYear('koldioxid-transporter', 2009, figure), less: emissions };
}

const CLAIMS: Readonly<Record<string, (figure: Figure) => Measure>> = {
  'minskning-sedan-1990': (figure) => lessSince(1990, figure),
  'växthusgaser-per-invånare': perInhabitant,
  utsläppsnivå: levelOf,
  'minska-till': (figure) => ({
    type: 'difference',
    of: inYear('växthusgaser', 2009, figure),
    less: levelOf(figure),
  }),
  'minska-eldningsolja': (figure) => times(inYear('koldioxid-eldningsolja', 2009, figure), '0.95'),
  'minska-transporter': lessFromTransport,
};

function stateFigure(figure: Figure): Command {
  const claim = CLAIMS[figure.id];
  if (!claim) throw new TypeError(`No claim is written for the figure "${figure.id}".`);
  const isOfSubGoal = figure.id === 'minska-eldningsolja' || figure.id === 'minska-transporter';
  const place = isOfSubGoal ? 'Fossilbränslefri kommun 2030' : 'inledning';
  return {
    type: 'state-figure',
    data: { ...figure, claims: claim(figure) },
    source: inClimateStrategy(`${place}, ${figure.name}`),
  };
}

/** Every figure the climate strategy has counted out, with what it claims to be. */
export const climateFigureCommands: readonly Command[] = FIGURES.map(stateFigure);
