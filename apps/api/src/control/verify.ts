import type { BlobStore } from '@trinhky/blobs';
import type { EventStore } from '@trinhky/event-store';
import type { Head } from '@trinhky/events';
import { verifyLog } from '@trinhky/replay';
import type { BrokenStream } from '@trinhky/replay';
import { evidence } from './evidence.js';
import type { DocumentFault, Root } from './evidence.js';
import type { Progress } from './operation.js';

export interface Verified {
  ok: boolean;
  streams: number;
  events: number;
  broken: BrokenStream[];
  documents: { named: number; faults: DocumentFault[] };
  anchors: {
    /** One line a submission for signature: the root is printed in its signing copy. */
    roots: Root[];
    /** Events that one of the roots (or of the heads given) stands for. */
    anchored: number;
    /** Events that none of them stands for yet. */
    later: number;
    /** Heads noted earlier that were compared. */
    headsCompared: number;
  };
  heads: Record<string, Head> | null;
}

export interface Verification {
  store: EventStore;
  blobs: BlobStore;
  /** Heads exported earlier: each must lie on its chain still. */
  heads: Record<string, Head> | null;
  withHeads: boolean;
  onProgress: (progress: Progress) => void;
}

/** Recomputes every chain, reads every document and file that an event names, and compares every manifest that went up for signature with the chains it names. */
export async function verify({ store, blobs, heads: known, withHeads, onProgress }: Verification): Promise<Verified> {
  let total = 0;
  for await (const _ of store.streams()) total += 1;
  const log = await verifyLog(store, known ?? {}, (done) => onProgress({ phase: 'verifying streams', done, total }));
  const found = evidence(store, blobs);
  for (const [stream, head] of Object.entries(known ?? {})) if (stream in log.heads) found.anchor(stream, head);
  const last = Number(await store.lastPosition());
  for await (const recorded of store.readAll({ categories: ['report', 'section'] })) {
    onProgress({ phase: 'verifying documents and manifests', done: Number(recorded.position), total: last });
    await found.see(recorded);
  }
  const { roots, anchored } = found;
  const documents = [...found.documents, ...found.files];
  const broken = [...log.broken, ...found.broken];
  const faults = documents.flatMap(({ stream, revision, sha256, fault }) =>
    fault === null ? [] : [{ stream, revision, sha256, reason: fault }],
  );
  const covered = [...anchored.values()].reduce((sum, revision) => sum + revision + 1, 0);
  return {
    ok: broken.length === 0 && faults.length === 0,
    streams: log.streams,
    events: log.events,
    broken,
    documents: { named: documents.length, faults },
    anchors: { roots, anchored: covered, later: Math.max(0, log.events - covered), headsCompared: Object.keys(known ?? {}).length },
    heads: withHeads ? log.heads : null,
  };
}
