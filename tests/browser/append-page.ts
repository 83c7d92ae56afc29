import { indexeddbStore } from '@outturn/adapters/indexeddb';
import { asked, say } from './page-world.js';

const store = indexeddbStore({ name: 'crash' });
await store.open();
const { records } = await store.readStream('s');
await say(JSON.stringify(records.map(({ version, commandId }) => `${commandId} ${version}`)));

// Appends for as long as the browser lives, and says what was acknowledged.
for (let version = records.length; asked() !== 'read'; version += 1) {
  const commandId = `${asked()}-${version}`;
  const dates = { statedOn: '2024-01-01', recordedAt: '2024-01-01T00:00:00.000Z' };
  const record = {
    id: commandId,
    commandId,
    type: 't',
    schema: 1,
    data: '{}',
    meta: '{}',
    hash: '',
    ...dates,
  };
  const batches = [{ commandId, records: [record] }];
  const result = await store.append({ stream: 's', expectedVersion: version, batches });
  if (result.type !== 'appended') throw new Error(JSON.stringify(result));
  await say(`${commandId} ${result.version}`);
}
