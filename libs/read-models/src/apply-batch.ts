import type { RecordedEvent } from '@trinhky/events';
import { categoryOf } from '@trinhky/event-store';
import { saveCheckpoints } from './checkpoints.js';
import type { Checkpoint } from './checkpoints.js';
import type { AnyEvent } from './event.js';
import type { Projection } from './projection.js';
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
  at: { stream: string; revision: number };
}

/** One projection failed at one event; the others are not to blame. */
class ProjectionFailed extends Error {
  constructor(readonly failure: Failure) {
    super(`projection ${failure.projection.name} failed at ${failure.at.stream}@${failure.at.revision}`);
  }
}

/**
 * Applies a batch to several projections in one transaction, rows and checkpoints together. If one fails, all is rolled back and the batch is
 * applied again without it. Answers the new checkpoints and the failures. Throws when the database itself fails; then nothing was written.
 */
export async function applyBatch(
  db: ReadModels,
  progress: readonly Progress[],
  batch: readonly Decoded[],
  upTo: bigint,
): Promise<{ checkpoints: Checkpoint[]; failures: Failure[] }> {
  const failures: Failure[] = [];
  for (;;) {
    const sound = progress.filter(({ projection }) => !failures.some((failure) => failure.projection === projection));
    try {
      return { checkpoints: await applyAll(db, sound, batch, upTo), failures };
    } catch (error) {
      if (!(error instanceof ProjectionFailed)) throw error;
      failures.push(error.failure);
    }
  }
}

async function applyAll(db: ReadModels, progress: readonly Progress[], batch: readonly Decoded[], upTo: bigint): Promise<Checkpoint[]> {
  const placed = batch.map((decoded) => ({ ...decoded, category: categoryOf(decoded.recorded.stream) }));
  return db.transaction().execute(async (tx) => {
    const checkpoints: Checkpoint[] = [];
    for (const { projection, checkpoint } of progress) {
      const due = placed.filter(
        ({ recorded, category }) => recorded.position > BigInt(checkpoint.position) && projection.categories.includes(category),
      );
      for (const { recorded, event } of due) {
        await projection.project(event, tx).catch((error: unknown) => {
          if (isOutage(error)) throw error;
          const { stream, revision } = recorded;
          throw new ProjectionFailed({ projection, error, at: { stream, revision } });
        });
      }
      checkpoints.push(after(checkpoint, due.at(-1)?.recorded, upTo));
    }
    await saveCheckpoints(tx, checkpoints);
    return checkpoints;
  });
}

function after(checkpoint: Checkpoint, last: RecordedEvent | undefined, upTo: bigint): Checkpoint {
  const position = Math.max(checkpoint.position, Number(upTo));
  if (!last) return { ...checkpoint, position };
  return { ...checkpoint, position, stream: last.stream, revision: last.revision, event_id: last.id, hash: last.hash };
}

const OUTAGE = /^SQLITE_(FULL|IOERR|BUSY|LOCKED|NOMEM|CORRUPT|READONLY|CANTOPEN|NOTADB)|^(08|40|53|57|58)...$|^E[A-Z]+$/;

/** The machine's fault (disk full, I/O, lock, connection, shutdown), not the projection's: the batch is tried again as a whole. */
function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && OUTAGE.test(String(error.code))) return true;
  // node:sqlite says ERR_SQLITE_ERROR for everything and keeps SQLite's own code beside it: 5 to 14 and 26 are the machine's.
  return 'errcode' in error && typeof error.errcode === 'number' && [5, 6, 7, 8, 10, 11, 13, 14, 26].includes(error.errcode & 0xff);
}
