import { createHash } from 'node:crypto';
import { BlobDamaged } from '@trinhky/blobs';
import type { BlobStore } from '@trinhky/blobs';
import { manifestRoot } from '@trinhky/domain';
import type { EventStore } from '@trinhky/event-store';
import { decodeEvent, idOfStream, organOfStream, reportStream, sectionStream } from '@trinhky/events';
import type { DecodedEvent, DomainEvent, Head, Manifest, RecordedEvent } from '@trinhky/events';
import { verifyLog } from '@trinhky/replay';
import type { BrokenStream } from '@trinhky/replay';
import type { Progress } from './operation.js';

export interface Verified {
  ok: boolean;
  streams: number;
  events: number;
  broken: BrokenStream[];
  documents: { named: number; faults: { stream: string; revision: number; sha256: string; reason: string }[] };
  anchors: {
    /** One line a submission for signature: the root is printed in its signing copy. */
    roots: { report: string; submission: number; root: string; sections: number; at: string }[];
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

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Recomputes every chain, reads every document that an event names, and compares every manifest that went up for signature with the chains it names. */
export async function verify({ store, blobs, heads: known, withHeads, onProgress }: Verification): Promise<Verified> {
  let total = 0;
  for await (const _ of store.streams()) total += 1;
  const log = await verifyLog(store, known ?? {}, (done) => onProgress({ phase: 'verifying streams', done, total }));
  const broken = [...log.broken];
  const anchored = new Map<string, number>();
  const anchor = (stream: string, { revision }: Head) => anchored.set(stream, Math.max(revision, anchored.get(stream) ?? -1));
  for (const [stream, head] of Object.entries(known ?? {})) if (stream in log.heads) anchor(stream, head);

  const roots: Verified['anchors']['roots'] = [];
  const documents: Verified['documents'] = { named: 0, faults: [] };
  const last = Number(await store.lastPosition());
  for await (const recorded of store.readAll({ categories: ['report'] })) {
    onProgress({ phase: 'verifying documents and manifests', done: Number(recorded.position), total: last });
    const event = decoded(recorded);
    if (event === null) continue;
    const { stream, revision } = recorded;
    if (event.type === 'report.rendered.v1' || event.type === 'report.document-generated.v1') {
      documents.named += 1;
      const reason = await faultOf(blobs, event.data.sha256);
      if (reason !== null) documents.faults.push({ stream, revision, sha256: event.data.sha256, reason });
    }
    if (event.type === 'report.submitted.v1') {
      const { manifest, manifestRoot: root } = event.data;
      if (manifestRoot(manifest, sha256) !== root)
        broken.push({ stream, revision, reason: 'the manifest does not have the root it names' });
      for (const [named, head] of headsNamed(stream, manifest)) {
        if (await isOnChain(store, named, head)) anchor(named, head);
        else
          broken.push({
            stream: named,
            revision: head.revision,
            reason: `not the head that ${stream}@${revision} submitted for signature`,
          });
      }
      const { occurredAt: at } = event.meta;
      roots.push({ report: idOfStream(stream), submission: revision, root, sections: manifest.sections.length, at });
    }
  }
  const covered = [...anchored.values()].reduce((sum, revision) => sum + revision + 1, 0);
  return {
    ok: broken.length === 0 && documents.faults.length === 0,
    streams: log.streams,
    events: log.events,
    broken,
    documents,
    anchors: { roots, anchored: covered, later: Math.max(0, log.events - covered), headsCompared: Object.keys(known ?? {}).length },
    heads: withHeads ? log.heads : null,
  };
}

/** Null where the stored bytes no longer decode: its chain is broken already, and told of. */
function decoded(recorded: RecordedEvent): DecodedEvent<DomainEvent> | null {
  try {
    return decodeEvent(recorded);
  } catch {
    return null;
  }
}

function headsNamed(stream: string, { reportHead, sections }: Manifest): [string, Head][] {
  const organ = organOfStream(stream);
  return [
    [reportStream(organ, idOfStream(stream)), reportHead],
    ...sections.map(({ sectionId, head }): [string, Head] => [sectionStream(organ, sectionId), head]),
  ];
}

async function isOnChain(store: EventStore, stream: string, { revision, hash }: Head): Promise<boolean> {
  const [event] = await store.readStream(stream, { from: revision, to: revision });
  return event?.hash === hash;
}

async function faultOf(blobs: BlobStore, hash: string): Promise<string | null> {
  try {
    return (await blobs.get(hash)) === null ? 'the document is missing' : null;
  } catch (error) {
    if (error instanceof BlobDamaged) return 'the stored bytes have another hash';
    throw error;
  }
}
