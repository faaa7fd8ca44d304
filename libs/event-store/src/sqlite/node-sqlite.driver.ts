import { inTransaction } from './driver.js';
import type { Row, SqliteDriver, SqlValue } from './driver.js';

/** What is used of Node's own module; the types of Node 20 do not know it. */
interface NodeSqlite {
  DatabaseSync: new (path: string) => {
    exec(sql: string): void;
    prepare(sql: string): {
      run(...params: SqlValue[]): { changes: number | bigint; lastInsertRowid: number | bigint };
      get(...params: SqlValue[]): Row | undefined;
      all(...params: SqlValue[]): Row[];
    };
    close(): void;
  };
}

/** Node's built-in SQLite, from Node 24 on. */
export function openNodeSqlite(path: string): SqliteDriver {
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite') as NodeSqlite;
  const database = new DatabaseSync(path);
  const exec = (sql: string) => database.exec(sql);
  return {
    name: 'node:sqlite',
    exec,
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        run: (...params) => {
          const { changes, lastInsertRowid } = statement.run(...params);
          return { changes: Number(changes), lastInsertRowid: Number(lastInsertRowid) };
        },
        get: (...params) => statement.get(...params),
        all: (...params) => statement.all(...params),
      };
    },
    transaction: (work) => inTransaction(exec, work),
    close: () => database.close(),
  };
}
