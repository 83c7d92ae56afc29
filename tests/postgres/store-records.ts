import type { AppendRequest, CommandBatch, EventStore } from '@outturn/core/store';
import { StoreError } from '@outturn/core/store';

/** A command of so many events, with ids of the form `commandId/index`. */
export function commandOf(commandId: string, count = 1, data = '{}'): CommandBatch {
  const texts = { type: 't', meta: '{}', statedOn: '2024-01-01', recordedAt: '2024-01-01T00:00:00.000Z' };
  const records = Array.from({ length: count }, (_, index) => ({
    ...texts,
    id: `${commandId}/${index}`,
    commandId,
    schema: 1,
    data,
    hash: `hash of ${commandId}/${index}`,
  }));
  return { commandId, records };
}

/** A request to append one command to a stream. */
export function requestOf(stream: string, expectedVersion: number, batch: CommandBatch): AppendRequest {
  return { stream, expectedVersion, batches: [batch] };
}

/** Appends a command at whatever version the stream has, again and again until it is stored. */
export async function appendAnyhow(store: EventStore, stream: string, batch: CommandBatch): Promise<void> {
  for (;;) {
    const { head } = await store.readStream(stream, { limit: 0 });
    const { type } = await store.append(requestOf(stream, head, batch));
    if (type === 'appended') return;
    if (type !== 'conflict') throw new Error(`The append of ${batch.commandId} is a ${type}.`);
  }
}

/** The code of the store's refusal, or the value where it does not refuse. */
export async function codeOf(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  }
}
