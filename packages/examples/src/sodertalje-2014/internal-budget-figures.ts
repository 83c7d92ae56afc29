import { type Command, inPrintedSigns, type Translator } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import { NET_COST, NET_COST_IN_TEXT } from './internal-budget.js';
import { inSection, inTable } from './sodertalje-source.js';

const FIGURES = printedTable(
  ['id', 'line', 'stands', 'value', 'name'],
  `
  summa-politisk-ledning        | netto-politisk-ledning | table | 71487  | Summa politisk ledning
  summa-kommunstyrelsens-kontor | netto-kontoret         | table | 230692 | Summa kommunstyrelsens kontor
  totalt-kommunstyrelsen        | netto-kommunstyrelsen  | table | 302179 | Totalt kommunstyrelsen
  kommunbidrag                  | netto-kommunstyrelsen  | text  | 302    | Totalt kommunbidrag
  kommunbidrag-politisk-ledning | netto-politisk-ledning | text  | 71     | Varav politisk ledning
  `,
);

function stateFigure({ id, line, stands, value, name }: (typeof FIGURES)[number]): Command {
  const isInTable = stands === 'table';
  const translator: Translator = isInTable ? NET_COST : NET_COST_IN_TEXT;
  return {
    type: 'state-figure',
    data: {
      id,
      name,
      period: '2014',
      value,
      roundedTo: '1',
      measuredIn: 'SEK',
      multiplier: translator.multiplier,
      claims: inPrintedSigns({ type: 'amount', line, version: 'decided' }, translator),
    },
    source: isInTable
      ? inTable('Ekonomi – Ksk och Krk', 'Internbudget', name)
      : inSection('Ekonomi – Ksk och Krk', 'Internbudget, stycke 1'),
  };
}

/** The sums and the total of the internal budget, and the two that its text repeats in whole millions. */
export const internalBudgetFigureCommands: readonly Command[] = FIGURES.map(stateFigure);
