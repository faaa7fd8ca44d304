import { Inject } from '@nestjs/common';
import { Query, QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import { categoryOf } from '@trinhky/event-store';
import { idOfStream } from '@trinhky/events';
import { streamsOf, verifyChain } from '@trinhky/replay';
import type { VerifiedStream } from '@trinhky/replay';
import { evidence } from '../control/evidence.js';
import { FOLDS } from '../folds.js';
import type { Folds } from '../folds.js';
import { notFound } from '../http/problem.js';
import { INSTALLATION } from '../installation.js';
import type { Installation } from '../installation.js';
import { Replays } from './replays.js';
import { inWords } from './verification.view.js';
import type { StreamVerified, Verification } from './verification.view.js';

/** Every chain of a report computed again, over the bytes as stored. */
export class VerificationOf extends Query<Verification> {
  constructor(
    readonly organId: string,
    readonly reportId: string,
  ) {
    super();
  }
}

@QueryHandler(VerificationOf)
export class VerificationHandler implements IQueryHandler<VerificationOf> {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(FOLDS) private readonly folds: Folds,
    private readonly replays: Replays,
  ) {}

  async execute({ organId, reportId }: VerificationOf): Promise<Verification> {
    const { store, blobs } = this.installation;
    const { state } = await this.folds.report(organId, reportId);
    if (state.status === 'none') throw notFound('báo cáo này');
    const { labels, books } = await this.replays.of(organId, reportId);
    const found = evidence(store, blobs);
    const chains: VerifiedStream[] = [];
    for (const stream of [...streamsOf(organId, reportId, state), ...books]) chains.push(await verifyChain(store, stream));
    for (const { events } of chains) for (const recorded of events) await found.see(recorded);
    const labelOf = new Map(labels.map(({ sectionId, label }) => [sectionId, label]));
    const streams = chains.map((chain) => shown(chain, labelOf, found.anchored));
    const whole = [streams, found.documents, found.files].every((each) => each.every(({ fault }) => fault === null));
    const verified = {
      reportId,
      ok: whole && found.broken.length === 0,
      streams,
      documents: found.documents.map(({ kind, sha256, fault }) => ({ kind, sha256, fault })),
      files: found.files.map(({ stream, sha256, fault }) => ({ sectionId: idOfStream(stream), sha256, fault })),
      roots: found.roots.map(({ submission, root, sections, at }) => ({ submission, root, sections, at })),
      broken: found.broken,
      events: streams.reduce((sum, { events }) => sum + events, 0),
      anchored: streams.reduce((sum, { anchored }) => sum + anchored, 0),
    };
    return { ...verified, words: inWords(verified) };
  }
}

function shown(
  { stream, events, fault }: VerifiedStream,
  labels: ReadonlyMap<string, string>,
  anchored: ReadonlyMap<string, number>,
): StreamVerified {
  const id = idOfStream(stream);
  const category = categoryOf(stream);
  const kind = category === 'section' || category === 'register' ? category : 'report';
  return {
    stream,
    kind,
    sectionId: kind === 'section' ? id : null,
    label: kind === 'section' ? (labels.get(id) ?? id) : kind === 'register' ? 'Sổ đăng ký văn bản đi' : 'Báo cáo',
    events: events.length,
    head: events.at(-1)?.hash ?? null,
    fault,
    anchored: Math.min(events.length, (anchored.get(stream) ?? -1) + 1),
  };
}
