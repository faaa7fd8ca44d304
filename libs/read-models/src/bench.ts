import { openSqlite } from './sqlite.js';
import { overSqlite } from './read-models.js';
import type { ReadModels } from './read-models.js';

/** One statement that wrote, or that began or ended a transaction. */
export interface Written {
  sql: string;
  params: readonly unknown[];
}

export interface OverheardReadModels {
  db: ReadModels;
  /** What was written since the last call, in order. */
  taken(): Written[];
}

/** The read models over a connection that keeps what is written until it is taken. What is only read is not kept. */
export async function openOverheard(file: string): Promise<OverheardReadModels> {
  const connection = openSqlite(file);
  let written: Written[] = [];
  const db = await overSqlite({
    prepare(sql) {
      const statement = connection.prepare(sql);
      return {
        reader: statement.reader,
        all: (params) => statement.all(params),
        iterate: (params) => statement.iterate(params),
        run: (params) => {
          written.push({ sql, params });
          return statement.run(params);
        },
      };
    },
    close: () => connection.close(),
  });
  written = [];
  return {
    db,
    taken: () => {
      const all = written;
      written = [];
      return all;
    },
  };
}

/** Writes on the bare connection of the same driver, tables and settings: each statement prepared once, run one after the other. */
export interface BareTables {
  write(all: readonly Written[]): void;
  close(): Promise<void>;
}

export async function openBare(file: string): Promise<BareTables> {
  const connection = openSqlite(file);
  const db = await overSqlite(connection);
  return {
    write: (all) => {
      for (const { sql, params } of all) connection.prepare(sql).run(params);
    },
    close: () => db.destroy(),
  };
}
