import { createRequire } from 'node:module';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import type Libsql from 'libsql';

type Sql = string | number | bigint | null | Uint8Array;

/** What is used of Node's own module; the types of Node 20 do not know it. */
interface NodeSqlite {
  DatabaseSync: new (path: string) => {
    prepare(sql: string): {
      columns(): unknown[];
      all(...params: Sql[]): unknown[];
      run(...params: Sql[]): { changes: number | bigint; lastInsertRowid: number | bigint };
      iterate(...params: Sql[]): IterableIterator<unknown>;
    };
    close(): void;
  };
}

/** Statements kept prepared: more than the library has, so that only odd ones are prepared twice. */
const PREPARED = 500;

/**
 * The one SQLite connection under Kysely: `node:sqlite` on Node 24 and later, `libsql` before. Each statement is prepared once.
 * `file` is a path or `:memory:`.
 */
export function openSqlite(file: string): SqliteDatabase {
  const native = Number(process.versions.node.split('.')[0]) >= 24 ? openNode(file) : openLibsql(file);
  const prepared = new Map<string, SqliteStatement>();
  return {
    prepare(sql) {
      const known = prepared.get(sql);
      if (known) return known;
      if (prepared.size >= PREPARED) prepared.clear();
      const statement = native.prepare(sql);
      prepared.set(sql, statement);
      return statement;
    },
    close() {
      prepared.clear();
      native.close();
    },
  };
}

function openLibsql(file: string): SqliteDatabase {
  // Loaded here and not at the top: on Node 24 nobody needs the native module.
  const Database = createRequire(import.meta.url)('libsql') as typeof Libsql;
  const database = new Database(file);
  return {
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        // Asked once: it is a call into the library each time.
        reader: statement.reader,
        // `get` takes half the time of `all`, which makes room for a hundred rows; it adds `_metadata` to the row.
        all: sql.endsWith('limit 1') ? (params) => first(statement.get(params)) : (params) => statement.all(params),
        run: (params) => statement.run(params),
        iterate: (params) => statement.iterate(params),
      };
    },
    close: () => void database.close(),
  };
}

function first(row: unknown): unknown[] {
  if (typeof row !== 'object' || row === null) return [];
  const { _metadata, ...columns } = row as Record<string, unknown>;
  return [columns];
}

function openNode(file: string): SqliteDatabase {
  const { DatabaseSync } = process.getBuiltinModule('node:sqlite') as NodeSqlite;
  const database = new DatabaseSync(file);
  return {
    prepare(sql) {
      const statement = database.prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (params) => statement.all(...(params as Sql[])),
        run: (params) => statement.run(...(params as Sql[])),
        iterate: (params) => statement.iterate(...(params as Sql[])),
      };
    },
    close: () => database.close(),
  };
}
