import { createHash } from 'node:crypto';
import type { CommandBatch, NewRecord, StoredRecord } from '@outturn/core/store';

/** What a stream's first event follows. */
export const NO_HASH = '0'.repeat(64);

/** Chains an event to the one before it. */
export function chained(previous: string, id: string): string {
  return createHash('sha256').update(`${previous} ${id}`).digest('hex');
}

/** A command of three events, chained to the head of the stream. */
export function chainedCommand(commandId: string, head: string): CommandBatch {
  const records: NewRecord[] = [];
  for (const id of [`${commandId}/0`, `${commandId}/1`, `${commandId}/2`]) {
    const hash = chained(records.at(-1)?.hash ?? head, id);
    const texts = { type: 'crash', data: `"${id}"`, meta: '{}', statedOn: '2024-01-01', recordedAt: '' };
    records.push({ id, commandId, schema: 1, hash, ...texts });
  }
  return { commandId, records };
}

/** The events at which a stream is not an unbroken chain of whole commands; none if all is well. */
export function brokenAt(records: readonly StoredRecord[]): readonly StoredRecord[] {
  return records.filter((record, index) => {
    const previous = records[index - 1];
    const id = `${record.commandId}/${index % 3}`;
    const whole = records.length % 3 === 0 && record.version === index + 1 && record.id === id;
    return !whole || record.hash !== chained(previous?.hash ?? NO_HASH, id);
  });
}

/** What the writers of these say: `commandId version`, the version being that of the command's last event. */
export const said = (records: readonly StoredRecord[]): readonly string[] =>
  records.filter((_, index) => index % 3 === 2).map(({ commandId, version }) => `${commandId} ${version}`);
