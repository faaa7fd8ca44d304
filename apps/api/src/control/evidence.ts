import { createHash } from 'node:crypto';
import { BlobDamaged } from '@trinhky/blobs';
import type { BlobStore } from '@trinhky/blobs';
import { manifestRoot } from '@trinhky/domain';
import type { EventStore } from '@trinhky/event-store';
import { decodeEvent, idOfStream, organOfStream, reportStream, sectionStream } from '@trinhky/events';
import type { DecodedEvent, DocumentKind, DomainEvent, EventType, Head, Manifest, RecordedEvent } from '@trinhky/events';
import type { BrokenStream } from '@trinhky/replay';

/** A submission for signature: its root is printed in the signing copy. */
export interface Root {
  report: string;
  submission: number;
  root: string;
  sections: number;
  at: string;
}
export interface DocumentFault {
  stream: string;
  revision: number;
  sha256: string;
  reason: string;
}
export interface DocumentNamed {
  stream: string;
  revision: number;
  kind: DocumentKind | 'signing-copy-pdf';
  sha256: string;
  fault: string | null;
}

/** A file behind a section's text. */
export type FileNamed = Omit<DocumentNamed, 'kind'>;

/** What events vouch for beyond their own chains: documents and files by their hash, other streams by the heads that a manifest names. */
export interface Evidence {
  see(recorded: RecordedEvent): Promise<void>;
  /** That stream is known to have had that head. */
  anchor(stream: string, head: Head): void;
  readonly documents: DocumentNamed[];
  readonly files: FileNamed[];
  readonly roots: Root[];
  readonly broken: BrokenStream[];
  /** By stream: the last revision that something else stands for. */
  readonly anchored: ReadonlyMap<string, number>;
}

const VOUCHING: readonly string[] = [
  'report.rendered.v1',
  'report.document-generated.v1',
  'report.submitted.v1',
  'section.attachment-added.v1',
] satisfies EventType[];

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export function evidence(store: EventStore, blobs: BlobStore): Evidence {
  const documents: DocumentNamed[] = [];
  const files: FileNamed[] = [];
  const roots: Root[] = [];
  const broken: BrokenStream[] = [];
  const anchored = new Map<string, number>();
  const anchor = (stream: string, { revision }: Head) => void anchored.set(stream, Math.max(revision, anchored.get(stream) ?? -1));

  async function submitted(stream: string, revision: number, manifest: Manifest, root: string, at: string): Promise<void> {
    if (manifestRoot(manifest, sha256) !== root) broken.push({ stream, revision, reason: 'the manifest does not have the root it names' });
    for (const [named, head] of headsNamed(stream, manifest)) {
      if (await isOnChain(store, named, head)) anchor(named, head);
      else
        broken.push({ stream: named, revision: head.revision, reason: `not the head that ${stream}@${revision} submitted for signature` });
    }
    roots.push({ report: idOfStream(stream), submission: revision, root, sections: manifest.sections.length, at });
  }

  return {
    documents,
    files,
    roots,
    broken,
    anchored,
    anchor,
    async see(recorded) {
      const event = VOUCHING.includes(recorded.type) ? decoded(recorded) : null;
      if (event === null) return;
      const { stream, revision } = recorded;
      if (event.type === 'report.rendered.v1' || event.type === 'report.document-generated.v1') {
        const kind = event.type === 'report.rendered.v1' ? 'signing-copy-pdf' : event.data.kind;
        documents.push({ stream, revision, kind, sha256: event.data.sha256, fault: await faultOf(blobs, event.data.sha256) });
      } else if (event.type === 'section.attachment-added.v1') {
        files.push({ stream, revision, sha256: event.data.sha256, fault: await faultOf(blobs, event.data.sha256) });
      } else if (event.type === 'report.submitted.v1') {
        await submitted(stream, revision, event.data.manifest, event.data.manifestRoot, event.meta.occurredAt);
      }
    },
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
