import type { DeficitObligation } from '../../assess/budget/deficit-obligation.js';

/** How forecast deficits, and the actions planned against them, are told. */
export interface ObligationWords {
  readonly deficit: string;
  /** What is planned against it. */
  readonly statuses: Readonly<Record<DeficitObligation['status'], string>>;
  /** The deficit that needs no action. */
  readonly allowed: (amount: string) => string;
  /** What is expected of one action. */
  readonly expected: (action: string, amount: string) => string;
  /** Said of an action without an amount. */
  readonly noAmount: (action: string) => string;
  /** Said of an action that the forecast counts on already. */
  readonly inForecast: string;
  /** The forecast without the actions and with them. */
  readonly beforeAndAfter: (before: string, after: string) => string;
  /** Stands for a forecast that cannot be told. */
  readonly unknown: string;
  /** What the forecast with the actions is from the budget. */
  readonly remaining: (amount: string) => string;
}
