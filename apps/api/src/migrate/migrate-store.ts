import { BlobDamaged } from '@trinhky/blobs';
import { VersionConflict } from '@trinhky/event-store';
import type { Head } from '@trinhky/events';
import type { ClusterSettings } from '@trinhky/worker/cluster';
import { OperationRefused } from '../control/operation.js';
import type { Progress } from '../control/operation.js';
import { verify } from '../control/verify.js';
import { moveAccounts, sameAccounts } from './move-accounts.js';
import { moveLog } from './move-log.js';
import { markMoved, movedIn, readProgress, writeProgress } from './move-marks.js';
import type { Moved, MoveProgress } from './move-marks.js';
import { compareLogs, START } from './same-log.js';
import type { Point } from './same-log.js';
import { openSource } from './source.js';
import type { Source } from './source.js';
import { endUnopened, openTarget } from './target.js';
import type { Target } from './target.js';

export interface Migration {
  folder: string;
  settings: ClusterSettings;
  now: () => Date;
  alarm: (message: string, error: unknown) => void;
  onProgress: (progress: Progress) => void;
  /** Ends it between two appends; what was copied stays. */
  signal: AbortSignal;
}

/** Appends between two notes of how far the move is. */
const NOTED_EVERY = 1_000;

/**
 * Copies an embedded installation into a cluster: documents (each is written before the event that names it), then the log in its order, then the
 * accounts; compares everything; then the folder is marked as moved, and only then may the cluster start. Called again it goes on where it was
 * interrupted, however that was. Null where the folder holds no data. Rejects with DataFolderRefused, OperationRefused or what a store refuses.
 */
export async function migrateStore(migration: Migration): Promise<Moved | null> {
  const { folder, settings, signal, onProgress, alarm } = migration;
  const step = (progress: Progress) => {
    signal.throwIfAborted();
    onProgress(progress);
  };
  const source = await openSource(folder);
  if (!source) return null;
  try {
    const before = movedIn(folder);
    if (before) {
      const mine = before.installation === settings.installation;
      if (mine && (await endUnopened(settings, source.store.genesis, alarm))) return before;
      throw alreadyMoved(before);
    }
    const heads = await headsOf(source, step);
    const target = await openTarget(settings, source.store.genesis, alarm);
    try {
      const moved = await move(source, target, heads, migration, step);
      // In this order: there is no moment at which both could be served.
      await markMoved(folder, moved);
      await target.open();
      return moved;
    } finally {
      await target.close();
    }
  } catch (error) {
    throw inWords(error, signal);
  } finally {
    await source.close();
  }
}

const alreadyMoved = ({ installation, movedAt }: Moved): OperationRefused =>
  new OperationRefused(
    'moved',
    `this folder was moved into the cluster's installation "${installation}" at ${movedAt}; nothing was written`,
  );

/** Refuses a log or documents that are not as they were written: a fault is mended from a backup before it is carried on. */
async function headsOf({ store, blobs }: Source, onProgress: (progress: Progress) => void): Promise<Record<string, Head>> {
  const { ok, heads } = await verify({ store, blobs, heads: null, withHeads: true, onProgress });
  if (ok && heads) return heads;
  throw new OperationRefused(
    'source-broken',
    'log or documents of this folder are not as they were written: run "trinhky verify --data" on it. Nothing was copied',
  );
}

type Step = (progress: Progress) => void;

async function move(source: Source, target: Target, heads: Record<string, Head>, migration: Migration, step: Step): Promise<Moved> {
  const { settings, now } = migration;
  const hashes: string[] = [];
  for await (const hash of source.blobs.list()) hashes.push(hash);
  for (const [i, hash] of hashes.entries()) {
    if (!(await target.blobs.has(hash))) await target.blobs.put((await source.blobs.get(hash)) ?? Buffer.alloc(0));
    step({ phase: 'copying documents', done: i + 1, total: hashes.length });
  }
  await copyLog(source, target, settings.installation, step);
  const accounts = await moveAccounts(source.accounts, target.accounts);

  const events = await compareWhole(source, target, step);
  const { ok, streams } = await verify({ store: target.store, blobs: target.blobs, heads, withHeads: false, onProgress: step });
  if (!ok || streams !== Object.keys(heads).length) throw differs('the chains of the log, or the documents it names,');
  for (const hash of hashes) if (!(await target.blobs.has(hash))) throw differs(`the document ${hash}`);
  if (!(await sameAccounts(source.accounts, target.accounts))) throw differs('the accounts');
  const { genesis } = source.store;
  return {
    installation: settings.installation,
    genesis,
    movedAt: now().toISOString(),
    events,
    streams,
    documents: hashes.length,
    accounts,
  };
}

/** What is in the target must be how the source begins; the rest is appended. */
async function copyLog(source: Source, target: Target, installation: string, step: Step): Promise<void> {
  const total = Number(await source.store.lastPosition());
  const show = (phase: string, { source: position }: Point) => step({ phase, done: Number(position), total });
  const { same, goesOn, odd } = await compareLogs(source.store, target.store, await noted(source, target), (events, at) => {
    if (events % NOTED_EVERY === 0) show('looking at what was copied', at);
  });
  if (goesOn === 'target' || goesOn === 'apart')
    throw new OperationRefused(
      'target-differs',
      `the log in the cluster holds ${odd}, which is not what this folder has there; nothing more was copied`,
    );

  let last: MoveProgress | null = null;
  let appends = 0;
  const note = async () => {
    if (last) await writeProgress(source.folder, last);
  };
  try {
    await moveLog(source.store, target.store, {
      after: same.source,
      onMoved: async (at, { stream, revision, hash }) => {
        last = { installation, stream, revision, hash, source: String(at.source), target: String(at.target) };
        if (++appends % NOTED_EVERY === 0) await note();
        show('copying the log', at);
      },
    });
  } finally {
    await note();
  }
}

/** Where an earlier run got to, if both logs still have that event there. */
async function noted(source: Source, target: Target): Promise<Point> {
  const progress = readProgress(source.folder);
  if (!progress) return START;
  const { stream, revision, hash } = progress;
  const range = { from: revision, to: revision };
  const [[here], [there]] = await Promise.all([source.store.readStream(stream, range), target.store.readStream(stream, range)]);
  const stands = here?.hash === hash && there?.hash === hash;
  const inPlace = String(here?.position) === progress.source && String(there?.position) === progress.target;
  return stands && inPlace ? { source: here.position, target: there.position } : START;
}

/** Every event of both logs, from the first to the last. Answers how many. */
async function compareWhole(source: Source, target: Target, step: Step): Promise<number> {
  const total = Number(await source.store.lastPosition());
  const { events, goesOn, odd } = await compareLogs(source.store, target.store, START, (done, at) => {
    if (done % NOTED_EVERY === 0) step({ phase: 'comparing both logs', done: Number(at.source), total });
  });
  if (goesOn !== 'none') throw differs(odd ?? 'the end of the log');
  return events;
}

const differs = (what: string): OperationRefused =>
  new OperationRefused(
    'not-equal',
    `${what} did not arrive as in this folder. The folder may go on being used, the cluster stays closed; do not use this target.`,
  );

const GO_ON = 'What was copied stays. Run the same command again to go on.';

/** What stopped it on the way, and that it may go on. Refusals say it themselves. */
function inWords(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return new OperationRefused('interrupted', `stopped. ${GO_ON}`);
  if (!(error instanceof Error)) return error;
  if (error instanceof BlobDamaged)
    return new OperationRefused('source-broken', `a document was damaged on its way: ${error.message}. ${GO_ON}`);
  if (error instanceof VersionConflict)
    return new OperationRefused(
      'target-differs',
      `somebody else writes to the log in the cluster: ${error.message}. Stop that, and do not use this target.`,
    );
  return isPassing(error) ? new OperationRefused('interrupted', `stopped: ${error.message}. ${GO_ON}`) : error;
}

/** A store or the disk that is away or full; of PostgreSQL also by its own codes and words. */
function isPassing(error: Error): boolean {
  const code = 'code' in error ? String(error.code) : '';
  const named = ['StoreUnavailable', 'OutcomeUnknown', 'BlobStoreUnavailable'].includes(error.name);
  return named || /^(E[A-Z]+|(08|53|57)[0-9A-Z]{3})$/.test(code) || /^Connection terminated|^Query read timeout/.test(error.message);
}
