import { Query, QueryHandler } from '@nestjs/cqrs';
import type { IQueryHandler } from '@nestjs/cqrs';
import type { SessionOwner } from '../accounts/accounts.js';
import { diffText } from '@trinhky/content';
import type { BlockDiff } from '@trinhky/content';
import { legalDate } from '@trinhky/commands';
import { headingHash, sectionActions } from '@trinhky/domain';
import type { LiveSection, Section } from '@trinhky/domain';
import { sectionStream } from '@trinhky/events';
import { blame, sectionAt, textRevision } from '@trinhky/replay';
import type { Until, Written } from '@trinhky/replay';
import { noSuchRevision, notFound } from '../http/problem.js';
import { rejectionInVietnamese } from '../http/rejections.vi.js';
import { personNamed } from '../read/names.js';
import type { Named } from '../read/names.js';
import { Reader, sha256 } from '../read/reader.js';
import { sectionPlace, sectionRounds, sectionState, sectionText } from './section.view.js';

/** Questions about one section, each read from its stream as it stands in the log. */

type StateAndText = ReturnType<typeof sectionState> &
  ReturnType<typeof sectionText> & { sectionId: string; reportId: string; nodeId: string };

/** The section as it stands, and its place in the report. */
export type SectionPage = StateAndText & ReturnType<typeof sectionRounds> & { place: ReturnType<typeof sectionPlace> | null };

export class ShowSection extends Query<SectionPage> {
  constructor(
    readonly person: SessionOwner,
    readonly sectionId: string,
  ) {
    super();
  }
}

@QueryHandler(ShowSection)
export class ShowSectionHandler implements IQueryHandler<ShowSection> {
  constructor(private readonly reader: Reader) {}

  async execute({ person, sectionId }: ShowSection): Promise<SectionPage> {
    const { organId, userId } = person;
    const section = live((await this.reader.folds.section(organId, sectionId)).state);
    const { report, sections } = await this.reader.folds.whole(organId, section.reportId);
    return {
      sectionId,
      reportId: section.reportId,
      nodeId: section.nodeId,
      ...sectionState(section, await this.reader.authority(organId), this.reader.today),
      ...sectionText(section, userId),
      ...sectionRounds(section),
      place: report.state.status === 'none' ? null : sectionPlace(section.nodeId, report.state, sections),
    };
  }
}

export interface ActionsShown {
  may: { type: string; sectionId?: string }[];
  whyNot: { type: string; sectionId?: string; code: string; detail: string }[];
}

/** What the signed-in person may do next, and why not the rest. */
export class SectionActionsOf extends Query<ActionsShown> {
  constructor(
    readonly person: SessionOwner,
    readonly sectionId: string,
    readonly onBehalfOf: string | undefined,
  ) {
    super();
  }
}

@QueryHandler(SectionActionsOf)
export class SectionActionsHandler implements IQueryHandler<SectionActionsOf> {
  constructor(private readonly reader: Reader) {}

  async execute({ person: { organId, userId }, sectionId, onBehalfOf }: SectionActionsOf): Promise<ActionsShown> {
    const section = live((await this.reader.folds.section(organId, sectionId)).state);
    const { state: report } = await this.reader.folds.report(organId, section.reportId);
    const headings = report.status === 'none' ? null : headingHash(report.nodes, section.nodeId, sha256);
    const call = { organId, by: { userId, onBehalfOf }, commandId: 'trial' };
    const context = await this.reader.installation.office.contextFor(call, sectionStream(organId, sectionId));
    const { may, whyNot } = sectionActions(section, context, headings ?? '');
    return {
      may: may.map((type) => ({ type })),
      whyNot: Object.entries(whyNot).map(([type, { code, details }]) => ({
        type,
        code,
        detail: rejectionInVietnamese(code, details).detail,
      })),
    };
  }
}

/** The difference between two text revisions, by block and word. */
export interface SectionDiffShown {
  from: number;
  to: number;
  blocks: BlockDiff[];
}

export class SectionDiff extends Query<SectionDiffShown> {
  constructor(
    readonly organId: string,
    readonly sectionId: string,
    readonly from: number | undefined,
    readonly to: number | undefined,
  ) {
    super();
  }
}

@QueryHandler(SectionDiff)
export class SectionDiffHandler implements IQueryHandler<SectionDiff> {
  constructor(private readonly reader: Reader) {}

  async execute({ organId, sectionId, from, to }: SectionDiff) {
    const section = live((await this.reader.folds.section(organId, sectionId)).state);
    const revision = (asked: number) => {
      const text = textRevision(section, asked);
      if (!text) throw noSuchRevision('Văn bản của mục này', asked, section.text.revision);
      return text;
    };
    const after = revision(to ?? section.text.revision);
    const before = revision(from ?? Math.max(0, after.revision - 1));
    return { from: before.revision, to: after.revision, blocks: diffText(before.blocks, after.blocks) };
  }
}

/** The section with text, comments, suggestions and assignments as it was at a moment. */
export type SectionMomentShown = StateAndText & { streamRevision: number | null; at: string | null };

export class SectionAsOf extends Query<SectionMomentShown> {
  constructor(
    readonly person: SessionOwner,
    readonly sectionId: string,
    readonly until: Until,
  ) {
    super();
  }
}

@QueryHandler(SectionAsOf)
export class SectionAsOfHandler implements IQueryHandler<SectionAsOf> {
  constructor(private readonly reader: Reader) {}

  async execute({ person: { organId, userId }, sectionId, until }: SectionAsOf): Promise<SectionMomentShown> {
    const { state, head, events } = await sectionAt(this.reader.installation.store, organId, sectionId, until);
    const section = live(state);
    if (head && 'revision' in until && head.revision !== until.revision) throw noSuchRevision('Mục này', until.revision, head.revision);
    const at = events.at(-1)?.meta.occurredAt ?? null;
    const date = at === null ? this.reader.today : legalDate(at);
    return {
      sectionId,
      reportId: section.reportId,
      nodeId: section.nodeId,
      streamRevision: head?.revision ?? null,
      at,
      ...sectionState(section, await this.reader.authority(organId), date),
      ...sectionText(section, userId),
    };
  }
}

/** `authors`: everybody whose words are in it (rule 2), whoever put it last. */
export interface WrittenBy extends Written {
  authors: Named[];
}

/** Who wrote each block (`block`) and row (`block/row`) that was there at a moment, when, why, from which source, and who approved it by then. */
export interface BlameShown {
  [place: string]: WrittenBy;
}

export class SectionBlame extends Query<BlameShown> {
  constructor(
    readonly organId: string,
    readonly sectionId: string,
    /** Absent: as it stands. */
    readonly until: Until | undefined,
  ) {
    super();
  }
}

@QueryHandler(SectionBlame)
export class SectionBlameHandler implements IQueryHandler<SectionBlame> {
  constructor(private readonly reader: Reader) {}

  async execute({ organId, sectionId, until }: SectionBlame) {
    const { state, events } = await sectionAt(this.reader.installation.store, organId, sectionId, until);
    const { text } = live(state);
    const authority = await this.reader.authority(organId);
    const named = (key: string) =>
      (Object.hasOwn(text.authors, key) ? (text.authors[key] ?? []) : []).map((id) => personNamed(authority, id));
    return Object.fromEntries(Object.entries(blame(events)).map(([key, written]) => [key, { ...written, authors: named(key) }]));
  }
}

export const sectionQueryHandlers = [
  ShowSectionHandler,
  SectionActionsHandler,
  SectionDiffHandler,
  SectionAsOfHandler,
  SectionBlameHandler,
];

const live = (section: Section): LiveSection => {
  if (section.status === 'none') throw notFound('mục này');
  return section;
};
