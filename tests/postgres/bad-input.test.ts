import { postgresStore } from '@outturn/adapters/postgres';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { startServer } from './server.js';
import { appendAnyhow, codeOf, commandOf, requestOf } from './store-records.js';

const server = await startServer();
const admin = await server.connect();
const pool = new pg.Pool({ connectionString: server.connectionOf(), max: 4 });
pool.on('error', () => undefined);
await admin.query(`CREATE TABLE neighbour (id text); INSERT INTO neighbour VALUES ('as it was')`);
const store = postgresStore({ pool });
await store.open();
afterAll(async () => {
  await Promise.all([admin.end(), pool.end()]);
  await server.stop();
});

/** Every object outside these schemas with the place of its file, and what the neighbour's table holds. */
async function everythingBut(...schemas: readonly string[]): Promise<unknown> {
  const objects = await admin.query(
    `SELECT n.nspname, n.nspacl::text, c.relname, c.relfilenode, c.relacl::text
     FROM pg_namespace n LEFT JOIN pg_class c ON c.relnamespace = n.oid
     WHERE n.nspname !~ '^pg_(temp|toast)' AND n.nspname <> ALL ($1) ORDER BY 1, 3`,
    [schemas],
  );
  const roles = await admin.query('SELECT rolname FROM pg_roles ORDER BY 1');
  const rows = await admin.query('SELECT * FROM neighbour');
  return [objects.rows, roles.rows, rows.rows];
}

const LONG = 'å'.repeat(9_999);

const IDS: Readonly<Record<string, string>> = {
  'a single quote': "o'clock",
  'double quotes': '"quoted"',
  'an SQL statement': `'); DROP TABLE neighbour; DROP SCHEMA outturn CASCADE; --`,
  'dollar quotes': '$$ $body$ $migration$ $1',
  backslashes: '\\ \\\\ \\x24 \\0024 U&"\\0041"',
  'what an array is written with': '{NULL,"a,b",\\"}',
  'nothing but NULL': 'NULL',
  'an emoji': '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}',
  'path separators': '../../etc/passwd',
  'a path of Windows': 'C:\\registers\\..\\con',
  'a URL': 'postgresql://root@localhost:5432/x?y=%00',
  'line breaks': 'a\r\nb\u2028c',
  '10 000 characters': `${LONG}a`,
  'another 10 000 characters': `${LONG}b`,
  '10 000 emoji': '\u{1f600}'.repeat(10_000),
};

describe('an odd id', () => {
  it('is kept as it is wherever it stands, and touches nothing else', async () => {
    const before = await everythingBut('outturn');
    for (const id of Object.values(IDS)) {
      const tenant = postgresStore({ pool, tenant: id });
      await tenant.open();
      for (const [index, at] of [store, tenant].entries()) {
        expect(await at.append(requestOf(id, 0, commandOf(id, 2)))).toMatchObject({ type: 'appended' });
        const put = { namespace: id, key: id, expectedRevision: 0, value: `${index} ${id}` };
        expect(await at.documents.put(put)).toEqual({ type: 'put', revision: 1 });
      }
    }
    for (const id of Object.values(IDS)) {
      const tenant = postgresStore({ pool, tenant: id });
      await tenant.open();
      const { records, head } = await tenant.readStream(id);
      expect([head, records.map((record) => record.id)]).toEqual([2, [`${id}/0`, `${id}/1`]]);
      expect((await tenant.readAll({ after: 0, limit: 10 })).records).toEqual(records);
      expect(await tenant.documents.get({ namespace: id, key: id })).toEqual({
        revision: 1,
        value: `1 ${id}`,
      });
      const again = await tenant.append(requestOf(id, 0, commandOf(id, 2)));
      expect(again).toEqual({ type: 'duplicate', known: [{ commandId: id, versions: [1, 2] }] });
    }
    const { records } = await store.readAll({ after: 0, limit: 1_000 });
    const wanted = Object.values(IDS).flatMap((id) => [id, id]);
    expect(records.map(({ stream }) => stream)).toEqual(wanted);
    expect(await everythingBut('outturn')).toEqual(before);
    process.stdout.write(
      `${Object.keys(IDS).length} odd ids as stream, command, event, tenant and document: kept\n`,
    );
  });

  it.each(['\0', 'a\0b', '\ud800', 'a\udc00'])(
    'that no text can hold (%j) is refused everywhere',
    async (id) => {
      const before = (await store.readAll({ after: 0, limit: 1_000 })).records;
      const refusals = [
        () => store.append(requestOf(id, 0, commandOf('c'))),
        () => store.append(requestOf('s', 0, { commandId: id, records: [] })),
        () => store.append(requestOf('s', 0, { ...commandOf('c'), records: [record({ id })] })),
        () => store.append(requestOf('s', 0, { ...commandOf('c'), records: [record({ data: id })] })),
        () => store.readStream(id),
        () => store.documents.get({ namespace: id, key: 'k' }),
        () => store.documents.put({ namespace: 'n', key: id, expectedRevision: 0, value: 'v' }),
        async () => postgresStore({ pool, tenant: id }),
      ];
      for (const refused of refusals) expect(await codeOf(refused)).toBe('append-invalid');
      expect(() => postgresStore({ pool, schema: id })).toThrow(TypeError);
      expect((await store.readAll({ after: 0, limit: 1_000 })).records).toEqual(before);
    },
  );
});

function record(changed: object) {
  return { ...(commandOf('c').records[0] ?? expect.fail()), ...changed };
}

describe('odd JSON', () => {
  it('is text to the store, however deep, long or wrong it is', async () => {
    const depth = 200_000;
    const texts = [
      '['.repeat(depth) + ']'.repeat(depth),
      `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
      `{"n":${'9'.repeat(1_000_000)}}`,
      `[${'"x",'.repeat(500_000)}"x"]`,
      '{"__proto__":{"a":1},"a":1,"a":2}',
      '{not JSON',
      '',
    ];
    const records = texts.map((text, index) => ({
      ...record({ data: text, meta: text }),
      id: `deep/${index}`,
    }));
    await appendAnyhow(store, 'deep', { commandId: 'c', records });
    const stored = (await store.readStream('deep')).records;
    const changed = texts.filter(
      (text, index) => stored[index]?.data !== text || stored[index]?.meta !== text,
    );
    expect([stored.length, changed.length]).toEqual([texts.length, 0]);
    process.stdout.write(`${texts.length} odd JSON texts as data and meta: kept\n`);
  });
});

describe('a schema with a stamp that is not ours', () => {
  const STAMPS: Readonly<Record<string, readonly [string, string]>> = {
    'of another shape': ['(v text)', 'store-foreign'],
    'that holds no version': ['(version integer)', 'store-foreign'],
    'that holds NULL': ['AS SELECT NULL::integer AS version', 'store-foreign'],
    'that holds no number': [`AS SELECT 'one'::text AS version`, 'store-foreign'],
    'that holds a negative version': ['AS SELECT -1 AS version', 'store-foreign'],
    'of a far version': ['AS SELECT 2147483647 AS version', 'store-format-newer'],
  };

  it.each(Object.entries(STAMPS))('%s is refused and left alone', async (what, [table, code]) => {
    const schema = `stamp ${what}`;
    const name = pg.escapeIdentifier(schema);
    await admin.query(`CREATE SCHEMA ${name}; CREATE TABLE ${name}.outturn_format ${table}`);
    const look = async () => {
      const { rows } = await admin.query(`SELECT xmin::text, * FROM ${name}.outturn_format`);
      return [await everythingBut(), rows];
    };
    const before = await look();
    const refused = postgresStore({ pool, schema });
    expect(await codeOf(() => refused.open())).toBe(code);
    expect(await look()).toEqual(before);
  });
});

describe('a database that may only be read', () => {
  it('is read, and refuses every write with a code', async () => {
    await appendAnyhow(store, 'read only', commandOf('before'));
    const url = `${server.connectionOf()}?options=-c%20default_transaction_read_only%3Don`;
    const readOnly = postgresStore({ connection: url });
    await readOnly.open();
    expect((await readOnly.readStream('read only')).head).toBe(1);
    const refused = { code: 'store-failed', details: { driverCode: '25006' } };
    await expect(readOnly.append(requestOf('read only', 1, commandOf('c')))).rejects.toMatchObject(refused);
    const put = { namespace: 'n', key: 'read only', expectedRevision: 0, value: 'v' };
    await expect(readOnly.documents.put(put)).rejects.toMatchObject(refused);
    const before = await everythingBut();
    const absent = postgresStore({ connection: url, schema: 'absent' });
    await expect(absent.open()).rejects.toMatchObject(refused);
    expect(await everythingBut()).toEqual(before);
    expect((await store.readStream('read only')).head).toBe(1);
    expect(await store.documents.get(put)).toBeUndefined();
    await Promise.all([readOnly.close(), absent.close()]);
  });

  it('or whose role may only read, is read, and refuses every write with a code', async () => {
    await admin.query(`CREATE ROLE reader LOGIN PASSWORD 'reader'; GRANT USAGE ON SCHEMA outturn TO reader;
      GRANT SELECT ON ALL TABLES IN SCHEMA outturn TO reader`);
    const reader = postgresStore({ connection: server.connectionOf('reader') });
    await reader.open();
    const { head } = await reader.readStream('read only');
    const refused = { code: 'store-failed', details: { driverCode: '42501' } };
    await expect(reader.append(requestOf('read only', head, commandOf('c')))).rejects.toMatchObject(refused);
    await expect(reader.append(requestOf('absent', 0, commandOf('c')))).rejects.toMatchObject(refused);
    const put = { namespace: 'n', key: 'read only', expectedRevision: 0, value: 'v' };
    await expect(reader.documents.put(put)).rejects.toMatchObject(refused);
    expect((await store.readStream('read only')).head).toBe(head);
    expect((await store.readStream('absent')).head).toBe(0);
    await reader.close();
  });
});
