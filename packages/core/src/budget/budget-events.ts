import * as z from 'zod';
import { definitionFields, NameSchema } from '../register/register-events.js';
import { columnOf, sameLength, UNEVEN_COLUMNS } from '../statement/columns.js';
import { DecimalTextSchema } from '../values/decimal.js';
import { idSchema } from '../values/id.js';
import { MultiplierSchema } from '../values/money.js';
import { PeriodSchema } from '../values/period.js';

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
  unit: idSchema<'unit'>('unit').optional(),
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
