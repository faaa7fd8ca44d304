import { createRequire } from 'node:module';
import type Database from 'libsql';
import { inTransaction } from './driver.js';
import type { Row, SqliteDriver } from './driver.js';

/** libsql 0.5.29: prebuilt for Node 20 and later. It adds `_metadata` to what `get` returns, and its `pluck`, `backup` and `function` do not work. */
export function openLibsql(path: string): SqliteDriver {
  // Loaded here and not at the top: on Node 24 nobody needs the native module.
  const Libsql = createRequire(import.meta.url)('libsql') as typeof Database;
  const database = new Libsql(path);
  const exec = (sql: string) => void database.exec(sql);
  return {
    name: 'libsql',
    exec,
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        run: (...params) => {
          const { changes, lastInsertRowid } = statement.run(params);
          return { changes, lastInsertRowid: Number(lastInsertRowid) };
        },
        get: (...params) => {
          const row = statement.get(params) as Row | undefined;
          if (row) delete row['_metadata'];
          return row;
        },
        all: (...params) => statement.all(params) as Row[],
      };
    },
    transaction: (work) => inTransaction(exec, work),
    close: () => void database.close(),
  };
}
