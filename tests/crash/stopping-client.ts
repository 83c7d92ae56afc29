import type { SqliteClient } from '@outturn/adapters/sqlite';
import Database from 'libsql';

/**
 * A connection that suspends its own process before it commits events, while it holds the lock, and goes on to
 * commit when it is let continue.
 */
export function openStopping(path: string, onStop: () => void): SqliteClient {
  const database = new Database(path);
  let wrote = false;
  const exec = (sql: string): unknown => {
    if (sql === 'COMMIT' && wrote) stop(onStop);
    wrote = false;
    return database.exec(sql);
  };
  const prepare = (sql: string) => {
    const statement = database.prepare(sql);
    const run = (values: readonly (string | number)[]) => {
      wrote = true;
      return statement.run(values);
    };
    return { run, all: (values: readonly (string | number)[]) => statement.all(values) };
  };
  return { exec, prepare, close: () => database.close() };
}

function stop(onStop: () => void): void {
  onStop();
  process.kill(process.pid, 'SIGSTOP');
  // The signal may reach the process a moment later, by another of its threads; it must not get to the commit first.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
}
