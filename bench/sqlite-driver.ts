import Database from 'libsql';
import type { Contender } from './contender.js';

const PAGE = 1_000;

/** The keys an event log cannot do without: one event a version, one event an id, commands by their id. */
const KEYS = `, UNIQUE (tenant, stream, version), UNIQUE (tenant, stream, id)`;

const COLUMNS = 'id, command_id, type, schema, data, meta, stated_on, recorded_at, hash';

/** The bare driver on a table, with an event log's keys or without any: it checks no version and knows no command. */
export function sqliteDriver(
  name: string,
  path: string,
  keyed: boolean,
): Contender & { readonly close: () => void } {
  const db = new Database(path);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  const typed = COLUMNS.split(', ').map(
    (each) => `${each} ${each === 'schema' ? 'INTEGER' : 'TEXT'} NOT NULL`,
  );
  db.exec(`CREATE TABLE log (position INTEGER PRIMARY KEY AUTOINCREMENT, tenant TEXT, stream TEXT, version INTEGER,
    ${typed.join(', ')}${keyed ? KEYS : ''}) STRICT`);
  if (keyed) db.exec('CREATE INDEX by_command ON log (tenant, stream, command_id, version)');
  const insert = db.prepare(`INSERT INTO log (tenant, stream, version, ${COLUMNS})
    VALUES ('default', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const selection = `SELECT position, version, ${COLUMNS} FROM log`;
  const ofStream = db.prepare(
    `${selection} WHERE tenant = 'default' AND stream = ? AND version > ? ORDER BY version LIMIT ${PAGE}`,
  );
  const ofAll = db.prepare(`${selection} WHERE position > ? ORDER BY position LIMIT ${PAGE}`);
  return {
    name,
    append: async (stream, version, records) => {
      db.exec('BEGIN IMMEDIATE');
      for (const [index, record] of records.entries()) {
        const { id, commandId, type, schema, data, meta, statedOn, recordedAt, hash } = record;
        const texts = [data, meta, statedOn, recordedAt, hash];
        insert.run([stream, version + index + 1, id, commandId, type, schema, ...texts]);
      }
      db.exec('COMMIT');
    },
    readStream: async (stream) => pages((last) => ofStream.all(stream, last?.version ?? 0)),
    readAll: async () => pages((last) => ofAll.all(last?.position ?? 0)),
    close: () => db.close(),
  };
}

type Row = Readonly<Record<'version' | 'position', number>>;

function pages(query: (last: Row | undefined) => unknown[]): number {
  let last: Row | undefined;
  for (let read = 0; ; ) {
    const rows = query(last);
    read += rows.length;
    if (rows.length < PAGE) return read;
    last = rows.at(-1) as Row;
  }
}
