import type { RecordedEvent } from '@trinhky/events';
import { categoryOf } from '@trinhky/event-store';
import { sql } from 'kysely';
import { saveCheckpoint } from './checkpoints.js';
import type { Checkpoint } from './checkpoints.js';
import type { AnyEvent } from './event.js';
import type { Projection, Tx } from './projection.js';
import type { ReadModels } from './read-models.js';

/** A projection and how far its rows have come. */
export interface Progress {
  projection: Projection;
  checkpoint: Checkpoint;
}

export interface Decoded {
  recorded: RecordedEvent;
  event: AnyEvent;
}

export interface Failure {
  projection: Projection;
  error: unknown;
  /** The event it failed at. */
  at: { stream: string; revision: number; id: string } | null;
}

/**
 * Applies a batch to several projections in one transaction, rows and checkpoints together, a savepoint each: one that fails is put back and
 * reported, the others go on. Answers the new checkpoints. Throws when the database itself fails; then nothing was written.
 */
export async function applyBatch(
  db: ReadModels,
  progress: readonly Progress[],
  batch: readonly Decoded[],
  upTo: bigint,
): Promise<{ checkpoints: Checkpoint[]; failures: Failure[] }> {
  return db.transaction().execute(async (tx) => {
    const checkpoints: Checkpoint[] = [];
    const failures: Failure[] = [];
    for (const { projection, checkpoint } of progress) {
      const due = batch.filter(
        ({ recorded }) => recorded.position > BigInt(checkpoint.position) && projection.categories.includes(categoryOf(recorded.stream)),
      );
      const next = after(checkpoint, due.at(-1)?.recorded, upTo);
      const failure = await inSavepoint(tx, projection, due, next);
      if (failure) failures.push(failure);
      else checkpoints.push(next);
    }
    return { checkpoints, failures };
  });
}

async function inSavepoint(tx: Tx, projection: Projection, due: readonly Decoded[], next: Checkpoint): Promise<Failure | null> {
  await sql`savepoint projected`.execute(tx);
  let at: Failure['at'] = null;
  try {
    for (const { recorded, event } of due) {
      at = { stream: recorded.stream, revision: recorded.revision, id: recorded.id };
      await projection.project(event, tx);
    }
    at = null;
    await saveCheckpoint(tx, next);
    await sql`release savepoint projected`.execute(tx);
    return null;
  } catch (error) {
    if (isOutage(error)) throw error;
    await sql`rollback to savepoint projected`.execute(tx);
    return { projection, error, at };
  }
}

function after(checkpoint: Checkpoint, last: RecordedEvent | undefined, upTo: bigint): Checkpoint {
  const position = Math.max(checkpoint.position, Number(upTo));
  if (!last) return { ...checkpoint, position };
  return { ...checkpoint, position, stream: last.stream, revision: last.revision, event_id: last.id, hash: last.hash };
}

/** The machine's fault (disk full, I/O, lock, connection, shutdown), not the projection's: the batch is tried again as a whole. */
const isOutage = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  /^(SQLITE_(FULL|IOERR|BUSY|LOCKED|NOMEM|CORRUPT|READONLY|CANTOPEN|NOTADB)|08...|40...|53...|57...|58...|E[A-Z]+$)/.test(
    String(error.code),
  );
