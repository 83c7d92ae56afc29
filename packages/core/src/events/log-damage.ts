/**
 * What was done to a register outside the library, and the first event it was done to.
 *
 * `altered`: the event at the version is not what was stored (or the one before it was, and its hash made to fit).
 * `removed`: events from the version on are gone. `inserted`: the event at the version was put in. `cut-off`: the
 * log ends before a head that was kept. `rewritten`: it is whole in itself, but is not the log of a head that was
 * kept; something from the version on differs.
 */
export interface ChainDamage {
  readonly kind: 'altered' | 'removed' | 'inserted' | 'cut-off' | 'rewritten';
  readonly version: number;
  /** The event now found there; absent where there is none. */
  readonly eventId?: string;
}
