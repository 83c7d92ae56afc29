/** An event as texts, not yet chained to the one before it. */
export interface UnchainedRecord {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly commandId: string;
  readonly type: string;
  readonly schema: number;
  readonly data: string;
  readonly meta: string;
  readonly statedOn: string;
  readonly recordedAt: string;
}

/** An event as a store keeps it, its position aside. */
export interface EventRecord extends UnchainedRecord {
  readonly hash: string;
}
