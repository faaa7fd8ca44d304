import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import type { JobQueue } from './job-queue.js';
import type { JobStorage } from './job-storage.js';
import { queueOn } from './queue-on.js';
import type { QueueOptions } from './queue-on.js';

/** A job that was running when the process ended this often took it down: it is set aside, so that the system can start. */
const MOST_ATTEMPTS = 8;
const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS job (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL, payload TEXT NOT NULL, state TEXT NOT NULL, run_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL, error TEXT NOT NULL, changed_at INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS job_waiting ON job (kind, run_at) WHERE state = 'waiting';
  CREATE INDEX IF NOT EXISTS job_done ON job (changed_at) WHERE state = 'done';
  UPDATE job SET state = 'dead', error = 'the process ended at every attempt' WHERE state = 'running' AND attempts >= ${MOST_ATTEMPTS};
  UPDATE job SET state = 'waiting' WHERE state = 'running';
`;
/** A done job is remembered so long, so that a late resend of it is no new job. */
const REMEMBERED_MS = 30 * 24 * 3_600_000;

/**
 * The queue of the embedded profile: a table in a file of its own. One process has the data folder, so whatever was running when it opens is left
 * over from a process that ended, and waits again.
 */
export function openSqliteJobQueue({ file, ...options }: { file: string } & QueueOptions): JobQueue {
  mkdirSync(path.dirname(file), { recursive: true });
  const db = new Database(file);
  db.exec(SCHEMA);
  db.prepare(`DELETE FROM job WHERE state = 'done' AND changed_at < ?`).run((options.now ?? Date.now)() - REMEMBERED_MS);
  return queueOn(storageIn(db), options);
}

interface Row {
  id: string;
  kind: string;
  payload: string;
  run_at: number;
  attempts: number;
  error: string;
  changed_at: number;
}

function storageIn(db: Database.Database): JobStorage {
  const add = db.prepare(
    `INSERT INTO job (id, kind, payload, state, run_at, attempts, error, changed_at) VALUES (?, ?, ?, 'waiting', ?, 0, '', ?)
     ON CONFLICT (id) DO UPDATE SET state = 'waiting', payload = excluded.payload, run_at = excluded.run_at, attempts = 0, changed_at = excluded.changed_at
     WHERE ? AND job.state IN ('done', 'dead')`,
  );
  const next = db.prepare(`SELECT * FROM job WHERE kind = ? AND state = 'waiting' ORDER BY run_at LIMIT 1`);
  const start = db.prepare(`UPDATE job SET state = 'running', attempts = attempts + 1 WHERE id = ?`);
  const settle = db.prepare(`UPDATE job SET state = ?, run_at = ?, error = ?, changed_at = ? WHERE id = ?`);
  const dead = db.prepare(`SELECT * FROM job WHERE state = 'dead' ORDER BY changed_at`);
  const count = db.prepare(`SELECT state, count(*) AS n FROM job WHERE state <> 'done' GROUP BY state`);
  const waiting = (kind: string): Row | null => (next.all(kind) as Row[])[0] ?? null;

  return {
    add: (job, runAt, owed) => void add.run(job.id, job.kind, JSON.stringify(job.payload), runAt, runAt, owed ? 1 : 0),
    take(kind, now) {
      const row = waiting(kind);
      if (!row || row.run_at > now) return null;
      start.run(row.id);
      return { job: { id: row.id, kind: row.kind, payload: JSON.parse(row.payload) as unknown }, attempts: row.attempts + 1 };
    },
    nextDue: (kind) => waiting(kind)?.run_at ?? null,
    done: (id, now) => void settle.run('done', now, '', now, id),
    failed: (id, error, now, runAt) => void settle.run(runAt === null ? 'dead' : 'waiting', runAt ?? now, error, now, id),
    dead: () =>
      (dead.all() as Row[]).map(({ id, kind, attempts, error, changed_at }) => ({
        id,
        kind,
        attempts,
        error,
        failedAt: new Date(changed_at).toISOString(),
      })),
    stats() {
      const by = new Map((count.all() as { state: string; n: number }[]).map(({ state, n }) => [state, n]));
      return { waiting: by.get('waiting') ?? 0, running: by.get('running') ?? 0, dead: by.get('dead') ?? 0 };
    },
    close: () => void db.close(),
  };
}
