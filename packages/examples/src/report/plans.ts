import { illustration } from '../norrtalje-2024/illustration.js';
import { norrtalje2024 } from '../norrtalje-2024/norrtalje-2024.js';
import { nykoping2024 } from '../nykoping-2024/nykoping-2024.js';
import { oxelosund2022 } from '../oxelosund-2022/oxelosund-2022.js';
import type { StatedCommands } from '../reading/stated-commands.js';
import { sodertalje2014 } from '../sodertalje-2014/sodertalje-2014.js';
import { type BudgetYear, oxelosundYear } from './budget-views.js';

/** A plan as the report tells it. */
export interface ReportedPlan {
  /** What it is asked for by, and the id of its register. */
  readonly id: string;
  readonly name: string;
  readonly stated: readonly StatedCommands[];
  /** The period its report is about. */
  readonly period: string;
  /** The day it is told as of: the plan's own. */
  readonly asOf: string;
  /** What was made up to have happened afterwards. */
  readonly followUp?: readonly StatedCommands[];
  /** Its budget followed through a made-up year. */
  readonly budgetYear?: BudgetYear;
}

/** The plans in the order they are told, the one with a whole story first. */
export const PLANS: readonly ReportedPlan[] = [
  {
    id: 'norrtalje',
    name: 'Norrtälje 2024–2026',
    stated: norrtalje2024,
    period: '2023',
    asOf: '2024-03-18',
    followUp: illustration,
  },
  {
    id: 'oxelosund',
    name: 'Oxelösund 2022–2024',
    stated: oxelosund2022,
    period: '2022',
    asOf: '2022-01-26',
    budgetYear: oxelosundYear,
  },
  { id: 'nykoping', name: 'Nyköping 2024', stated: nykoping2024, period: '2024', asOf: '2023-12-18' },
  {
    id: 'sodertalje',
    name: 'Södertälje 2014–2016',
    stated: sodertalje2014,
    period: '2014',
    asOf: '2013-11-25',
  },
];

/** Every plan there is, as an argument. */
export const ALL_PLANS = 'all';

/** The plans an argument names; a `TypeError` with a readable message for one that there is not. */
export function plansNamed(argument: string): readonly ReportedPlan[] {
  if (argument === ALL_PLANS) return PLANS;
  const found = PLANS.filter(({ id }) => id === argument);
  if (found.length > 0) return found;
  const known = PLANS.map(({ id }) => id).join(', ');
  throw new TypeError(`There is no plan "${argument}"; write --plan ${known} or ${ALL_PLANS}.`);
}
