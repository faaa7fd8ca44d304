import type { SqliteDriver } from './driver.js';
import { openLibsql } from './libsql.driver.js';
import { openNodeSqlite } from './node-sqlite.driver.js';

/** `node:sqlite` on Node 24 and later (a newer SQLite, nothing to install), `libsql` before. Creates the file if it is missing. */
export function openSqlite(path: string): SqliteDriver {
  return Number(process.versions.node.split('.')[0]) >= 24 ? openNodeSqlite(path) : openLibsql(path);
}
