import { reconciliationReport } from '@outturn/adapters/text-report';
import { type RegisterState, reconcile, type Viewpoint } from '@outturn/core';
import { type Locale, sourcesOf } from '@outturn/core/explain';

/** How a reconciliation is told, and from which day it is asked. */
export interface ReconciliationOptions extends Viewpoint {
  readonly locale: Locale;
}

/** Every printed figure of a plan against what its parts come to, with its table, the difference and what it means. */
export function reconciliation(
  state: RegisterState,
  { locale, ...viewpoint }: ReconciliationOptions,
): string {
  const found = reconcile(state, viewpoint);
  const evidence = found.figures.flatMap((figure) => figure.evidence.slice(0, 1));
  return reconciliationReport(found, { locale, sources: sourcesOf(state, evidence) });
}
