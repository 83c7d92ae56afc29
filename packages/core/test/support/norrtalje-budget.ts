import type { Command } from '../../src/events/command.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import type { AmountVersion, Measure, Offset } from '../../src/rules/measure.js';
import { type AmountRow, budgetOf, decided, explained, figure, type LineText, outturn } from './budget-of.js';

/** Norrtälje's operating budget 2022–2026 in thousands, by category and by department. */
const LINES: readonly LineText[] = [
  { id: 'netto' },
  { id: 'intakter', parent: 'netto', nature: 'income' },
  { id: 'kostnader', parent: 'netto', nature: 'cost' },
  { id: 'kapital', parent: 'kostnader', nature: 'cost', ofWhich: true },
  { id: 'inkl-politik', breakdown: 'per-avdelning' },
  { id: 'kontor', parent: 'inkl-politik', breakdown: 'per-avdelning' },
  ...['kommundirektor', 'naringsliv', 'hr', 'ekonomi', 'it', 'stab', 'raddning'].map((id) => ({
    id,
    parent: 'kontor',
    breakdown: 'per-avdelning',
  })),
  { id: 'ks', parent: 'inkl-politik', breakdown: 'per-avdelning' },
  { id: 'kf', parent: 'inkl-politik', breakdown: 'per-avdelning' },
];

const AMOUNTS: readonly (readonly [string, ...string[]])[] = [
  ['intakter', '117924', '81118', '83147', '85226', '87356'],
  ['kostnader', '-339038', '-387809', '-414438', '-421868', '-433824'],
  ['kapital', '-15872', '-18937', '-28217', '-25934', '-27050'],
  ['kommundirektor', '-5983', '-5677', '-5760', '-6467', '-7212'],
  ['naringsliv', '-15565', '-21830', '-27274', '-24607', '-25222'],
  ['hr', '-24120', '-27439', '-29269', '-30422', '-31181'],
  ['ekonomi', '-27856', '-30377', '-31508', '-31688', '-32451'],
  ['it', '10627', '-45119', '-45633', '-46968', '-47834'],
  ['stab', '-60976', '-72748', '-80367', '-82818', '-83384'],
  ['raddning', '-72737', '-78312', '-85474', '-87356', '-92226'],
  ['ks', '-19649', '-20411', '-21179', '-21445', '-21966'],
  ['kf', '-4855', '-4778', '-4829', '-4871', '-4993'],
];

const CHANGES_2024 =
  '-9315 1800 -2092 -174 125 575 -4000 -250 -1140 -300 -450 -450 -740 -465 -300 -1250 -1000 -375 -500 -3300 -200 -800';
const CHANGES_2025 = '-8196 4232 -1075 4000 -500 -250 450 -1807 -900 -570 -400 465 300 -1000 500 -250 -1150';

const VERSION_IN: Readonly<Record<string, AmountVersion>> = {
  '2022': 'outturn',
  '2023': 'decided',
  '2024': 'decided',
  '2025': 'plan',
  '2026': 'plan',
};

function column(year: number): AmountRow[] {
  return AMOUNTS.map(([line, ...years]) => [line, String(year), years[year - 2022] ?? null]);
}

function changes(period: string, text: string): Command {
  return explained(
    'netto',
    period,
    text.split(' ').map((amount, index) => [`post-${index + 1}`, amount]),
  );
}

/** A line's amount in the version its column of the table has in `year`. */
function amountIn(line: string, year: number, offset?: Offset): Measure {
  return {
    type: 'amount',
    line,
    version: VERSION_IN[String(year)] ?? 'plan',
    ...(offset && { offset }),
  };
}

function change(year: number): Measure {
  return {
    type: 'difference',
    of: amountIn('netto', year),
    less: amountIn('netto', year - 1, { years: -1 }),
  };
}

function share(year: number): Measure {
  const to = amountIn('netto', year - 1, { years: -1 });
  return { type: 'ratio', of: change(year), to, times: '100', measuredIn: 'percent' };
}

const PRINTED: readonly (readonly [
  id: string,
  claims: (year: number) => Measure,
  first: number,
  ...string[],
])[] = [
  ['netto', (year) => amountIn('netto', year), 2022, '-221114', '-306691', '-331291', '-336642', '-346468'],
  ['forandring', change, 2023, '-85577', '-24600', '-6151', '-9826'],
  ['kontor', (year) => amountIn('kontor', year), 2022, '-196610', '-281502', '-305284', '-310326', '-319510'],
  [
    'totalt',
    (year) => amountIn('inkl-politik', year),
    2022,
    '-221114',
    '-306691',
    '-331291',
    '-336642',
    '-346468',
  ],
  ['poster', () => ({ type: 'explained', line: 'netto' }), 2024, '-24600', '-6151'],
];

const PERCENT: readonly string[] = ['38.7', '8.0', '1.9', '2.9'];

function figures(): readonly Command[] {
  const thousands = PRINTED.flatMap(([id, claims, first, ...values]) =>
    values.map((value, index) => figure(id, String(first + index), value, claims(first + index))),
  );
  const percent = PERCENT.map((value, index) =>
    figure('procent', String(2023 + index), value, share(2023 + index), {
      multiplier: 1,
      roundedTo: '0.1',
      measuredIn: 'percent',
    }),
  );
  return [...thousands, ...percent];
}

/** A register with the whole table, its itemised changes and its printed totals, changes and percentages. */
export function norrtaljeBudget(): RegisterState {
  return budgetOf(
    LINES,
    outturn(column(2022)),
    decided([...column(2023), ...column(2024)]),
    decided([...column(2025), ...column(2026)], 'plan'),
    changes('2024', CHANGES_2024),
    changes('2025', CHANGES_2025),
    ...figures(),
  );
}
