import { type Command, inPrintedSigns, type Translator } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import { CONTRIBUTION, CONTRIBUTION_IN_TEXT, NET_COST, NET_COST_IN_TEXT } from './internal-budget.js';
import { inSection, inTable } from './sodertalje-source.js';

const FIGURES = printedTable(
  ['id', 'line', 'stands', 'value', 'name'],
  `
  summa-politisk-ledning        | kommunbidrag-ledning   | contribution in table | 71487  | Summa politisk ledning
  summa-kommunstyrelsens-kontor | netto-kontoret         | net cost in table     | 230692 | Summa kommunstyrelsens kontor
  totalt-kommunstyrelsen        | netto-kommunstyrelsen  | net cost in table     | 302179 | Totalt kommunstyrelsen
  kommunbidrag                  | netto-kommunstyrelsen  | net cost in text      | 302    | Totalt kommunbidrag
  kommunbidrag-politisk-ledning | kommunbidrag-ledning   | contribution in text  | 71     | Varav politisk ledning
  `,
);

const TRANSLATORS: Readonly<Record<string, Translator>> = {
  'net cost in table': NET_COST,
  'net cost in text': NET_COST_IN_TEXT,
  'contribution in table': CONTRIBUTION,
  'contribution in text': CONTRIBUTION_IN_TEXT,
};

function stateFigure({ id, line, stands, value, name }: (typeof FIGURES)[number]): Command {
  const isInTable = stands.endsWith('in table');
  const translator = TRANSLATORS[stands];
  if (!translator) throw new TypeError(`"${stands}" says nothing of how ${id} is printed.`);
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

/**
 * The sums and the total of the internal budget, and the two that its text repeats in whole millions. The sum of the
 * political leadership is checked against the contribution above it, the whole contribution against the net cost that
 * it is to cover.
 */
export const internalBudgetFigureCommands: readonly Command[] = FIGURES.map(stateFigure);
