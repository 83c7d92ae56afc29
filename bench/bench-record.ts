import type { NewRecord } from '@outturn/core/store';

/** A record as large as an observation stated by itself. */
export function recordOf(commandId: string, index: number): NewRecord {
  const data = JSON.stringify({
    indicator: 'sick-leave',
    period: '2024-03',
    value: '5.25',
    note: 'x'.repeat(120),
  });
  const dates = { statedOn: '2024-04-01', recordedAt: '2024-04-01T08:00:00.000Z' };
  const rest = { schema: 1, data, meta: '{"actor":"bench"}', hash: '0'.repeat(64), ...dates };
  return { id: `${commandId}/${index}`, commandId, type: 'observations-stated', ...rest };
}
