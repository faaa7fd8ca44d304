import { existsSync } from 'node:fs';
import Database from 'libsql';

/** The accounts remember which log they belong to: accounts of one installation never open the log of another. */

/** Undefined where there are no accounts yet, or none that remember. */
export function rememberedGenesis(accountsFile: string): string | undefined {
  if (!existsSync(accountsFile)) return undefined;
  return withAccounts(accountsFile, (db) => {
    const known = db.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'installation'`).all();
    if (known.length === 0) return undefined;
    const [row] = db.prepare('SELECT genesis FROM installation').all() as { genesis: string }[];
    return row?.genesis;
  });
}

export function rememberGenesis(accountsFile: string, genesis: string): void {
  if (rememberedGenesis(accountsFile) === genesis) return;
  withAccounts(accountsFile, (db) => {
    db.exec('PRAGMA synchronous = FULL');
    db.exec('CREATE TABLE IF NOT EXISTS installation (one INTEGER PRIMARY KEY CHECK (one = 1), genesis TEXT NOT NULL) STRICT');
    db.prepare('INSERT INTO installation (one, genesis) VALUES (1, ?)').run([genesis]);
  });
}

function withAccounts<T>(file: string, work: (db: Database.Database) => T): T {
  const db = new Database(file);
  try {
    db.exec('PRAGMA busy_timeout = 2000');
    return work(db);
  } finally {
    db.close();
  }
}
