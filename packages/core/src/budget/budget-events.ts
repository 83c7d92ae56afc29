import * as z from 'zod';
import { definitionFields, NameSchema } from '../register/register-events.js';
import { columnOf, sameLength, UNEVEN_COLUMNS } from '../statement/columns.js';
import { DecimalTextSchema } from '../values/decimal.js';
import { idSchema } from '../values/id.js';
import { MultiplierSchema } from '../values/money.js';
import { PeriodSchema } from '../values/period.js';
import { SpreadSchema } from './spreading.js';

/** `budget-line-defined`: a node of a budget tree, in a named breakdown of a named whole. This is the storage format. */
export const BudgetLineDefinedSchema = z.strictObject({
  id: idSchema<'line'>('line'),
  name: NameSchema,
  nature: z.enum(['income', 'cost', 'net', 'investment', 'financing']),
  /** What the tree adds up to, such as an operating budget; breakdowns of one whole are never added. */
  whole: idSchema<'whole'>('whole'),
  /** The way the whole is cut, such as by category or by department. */
  breakdown: idSchema<'breakdown'>('breakdown'),
  parent: idSchema<'line'>('line').optional(),
  /** An *of which* line shows a part of its parent and is never summed. */
  ofWhich: z.boolean().optional(),
  /** An internal line is between parts of the organisation: a consolidated total leaves it out. */
  internal: z.boolean().optional(),
  /** Who answers for the line: a follow-up asks its forecast of the uppermost line a unit is named on. */
  unit: idSchema<'unit'>('unit').optional(),
  /**
   * How a budget is spread over its months, for this line and every line summed in it that states none of its own.
   * Without it, a part of a period has a budget only where one is stated.
   */
  spread: SpreadSchema.optional(),
  /**
   * The deficit of a forecast against the budget, told without its sign, that needs no action; a larger one does. In
   * whole units of money, or in percent of the absolute budget; 0 asks for an action at any deficit. Without it none is
   * asked for. It is about this line alone, not those below it.
   */
  actionBeyond: z
    .union([z.strictObject({ amount: DecimalTextSchema }), z.strictObject({ percent: DecimalTextSchema })])
    .optional(),
  ...definitionFields,
});

/** See {@link BudgetLineDefinedSchema}. */
export type BudgetLine = z.infer<typeof BudgetLineDefinedSchema>;

const amountColumns = {
  line: columnOf(idSchema<'line'>('line')),
  period: columnOf(PeriodSchema),
  /** In natural signs: income positive, cost and outlay negative. `null` where the document leaves a blank. */
  amount: columnOf(DecimalTextSchema.nullable()),
  /** What a printed 1 is worth in whole units of money: 1000 in a table in thousands. */
  multiplier: MultiplierSchema.optional(),
  /** Where in the source the row stands. */
  place: columnOf(z.string().max(400).nullable()).optional(),
} as const;

/** `budget-decided`: amounts decided for a period, or planned for a later year. This is the storage format. */
export const BudgetDecidedSchema = z
  .strictObject({
    plan: idSchema<'plan'>('plan'),
    /** `plan` is a later year's, not yet decided; its own key. Default `decided`. */
    version: columnOf(z.enum(['decided', 'plan'])).optional(),
    ...amountColumns,
  })
  .refine(sameLength, UNEVEN_COLUMNS);

/** `outturns-stated`: a balance a line and period; a later one replaces it. This is the storage format. */
export const OutturnsStatedSchema = z.strictObject(amountColumns).refine(sameLength, UNEVEN_COLUMNS);

/** `forecasts-stated`: amounts expected for a period, as of an occasion. This is the storage format. */
export const ForecastsStatedSchema = z
  .strictObject({ occasion: idSchema<'occasion'>('occasion'), ...amountColumns })
  .refine(sameLength, UNEVEN_COLUMNS);

/**
 * `change-explained`: items that make up the change of a line from the period before into `period`. They alter
 * nothing; they explain. Items add up; the same item id replaces. This is the storage format.
 */
export const ChangeExplainedSchema = z
  .strictObject({
    plan: idSchema<'plan'>('plan'),
    ...amountColumns,
    /** What tells the item apart; default the row's statement id. */
    item: columnOf(idSchema<'item'>('item')).optional(),
    name: columnOf(NameSchema),
  })
  .refine(sameLength, UNEVEN_COLUMNS);

/** Money added or taken, moved from the year before, a change of form, or of prices. */
const ADJUSTMENT_KINDS = ['supplementary', 'carry-over', 'technical', 'indexation'] as const;

/** What an adjustment is. */
export type AdjustmentKind = (typeof ADJUSTMENT_KINDS)[number];

/** What every change of a decided budget has: whose decision it was, the lines and periods, and the changes. */
const alterationColumns = {
  plan: idSchema<'plan'>('plan').optional(),
  ...amountColumns,
  /** The change in natural signs: a larger cost is negative. A change is never blank. */
  amount: columnOf(DecimalTextSchema),
} as const;

/**
 * `budget-adjusted`: changes of what was decided; they alter the budget of the line and of every line above it that
 * it is summed in. Items add up; the same item id for a line and period replaces. This is the storage format.
 */
export const BudgetAdjustedSchema = z
  .strictObject({
    ...alterationColumns,
    kind: columnOf(z.enum(ADJUSTMENT_KINDS)),
    /** What tells the item apart; default the row's statement id. */
    item: columnOf(idSchema<'item'>('item').nullable()).optional(),
    name: columnOf(NameSchema),
  })
  .refine(sameLength, UNEVEN_COLUMNS);

/**
 * `budget-transferred`: budget moved between lines; the rows of one event sum to zero in each period. It is one
 * statement, its rows together: the same item id replaces it whole, and a withdrawal names its row 0. This is the
 * storage format.
 */
export const BudgetTransferredSchema = z
  .strictObject({
    ...alterationColumns,
    /** What tells the transfer apart; default its statement id. */
    item: idSchema<'item'>('item').optional(),
    name: NameSchema,
  })
  .refine(sameLength, UNEVEN_COLUMNS);
