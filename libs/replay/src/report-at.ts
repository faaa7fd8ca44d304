import type { Block, ReportText, Rendition } from '@trinhky/content';
import {
  assemble,
  headOfOrgan,
  isUpForSignature,
  letterheadAt,
  liveSections,
  reportDecider,
  sectionDecider,
  signingCapacity,
} from '@trinhky/domain';
import type { Authority, ManifestCheck, Report, Section, SectionFold } from '@trinhky/domain';
import type { EventStore } from '@trinhky/event-store';
import { reportStream, sectionStream } from '@trinhky/events';
import type { AllocatedNumber, Manifest, Metadata, Recorded, ReportEvent, SectionEvent } from '@trinhky/events';
import { foldEvents, foldStream } from './fold.js';
import type { Folded, Until } from './fold.js';
import { blocksOfSection, sectionAt } from './section-at.js';

/** A report's own stream as of a revision or instant. */
export const reportAt = (store: EventStore, organId: string, reportId: string, until?: Until): Promise<Folded<Report, ReportEvent>> =>
  foldStream(store, reportStream(organId, reportId), reportDecider, until);

export interface ReportMoment {
  report: Folded<Report, ReportEvent>;
  /** By section id: every section the report had by then, removed ones too. */
  sections: Map<string, Folded<Section, SectionEvent>>;
}

/** A whole report as of an instant (UTC ISO), or as it stands: its outline and each section with text, comments and assignments. */
export async function reportMoment(store: EventStore, organId: string, reportId: string, instant?: string): Promise<ReportMoment> {
  const until: Until | undefined = instant === undefined ? undefined : { instant };
  const report = await reportAt(store, organId, reportId, until);
  const sections: ReportMoment['sections'] = new Map();
  if (report.state.status !== 'none') {
    for (const { sectionId } of report.state.sections) sections.set(sectionId, await sectionAt(store, organId, sectionId, until));
  }
  return { report, sections };
}

/** What the whole was when only those of its events had happened: each stream's own beginning. */
export function momentOf(whole: ReportMoment, had: (event: Recorded & { meta: Metadata }) => boolean): ReportMoment {
  const report = foldEvents(whole.report.events.filter(had), reportDecider);
  const sections = [...whole.sections].map(([id, { events }]) => [id, foldEvents(events.filter(had), sectionDecider)] as const);
  return { report, sections: new Map(sections.filter(([, { head }]) => head !== null)) };
}

/** What a submission needs to know of the section streams (rule 6: the cross-check). */
export async function sectionFolds(store: EventStore, organId: string, report: Report): Promise<SectionFold[]> {
  if (report.status === 'none') return [];
  const folds: SectionFold[] = [];
  for (const { sectionId } of liveSections(report)) {
    const { state } = await sectionAt(store, organId, sectionId);
    if (state.status === 'none') continue;
    folds.push({ sectionId, status: state.status, cycle: state.cycle, revision: state.text.revision, contentHash: state.text.contentHash });
  }
  return folds;
}

/** What signing re-checks: each section folded up to the manifest's head, and whether that head lies on the stream's chain (rule 7). */
export async function manifestChecks(store: EventStore, organId: string, manifest: Manifest): Promise<ManifestCheck[]> {
  const checks: ManifestCheck[] = [];
  for (const { sectionId, head } of manifest.sections) {
    const { state, head: found } = await sectionAt(store, organId, sectionId, { revision: head.revision });
    const text = state.status === 'none' ? { revision: 0, contentHash: '' } : state.text;
    const onChain = found?.revision === head.revision && found.hash === head.hash;
    checks.push({ sectionId, onChain, revision: text.revision, contentHash: text.contentHash });
  }
  return checks;
}

/** The log does not hold what the manifest names: never rendered, never signed. */
export class ManifestBroken extends Error {
  constructor(
    readonly reportId: string,
    readonly sectionId: string,
  ) {
    super(`report ${reportId}: the text of section ${sectionId} is not the one the manifest names`);
    this.name = 'ManifestBroken';
  }
}

export interface SubmittedText {
  text: ReportText;
  manifest: Manifest;
  manifestRoot: string;
}

/**
 * The report as it went up for signature with that submission, in the signing copy or (with the register's number) the final rendition.
 * Null when there is no such submission. Rejects with ManifestBroken when a text is not the one that was approved.
 */
export async function submittedText(
  store: EventStore,
  organId: string,
  reportId: string,
  submission: number,
  rendition: Extract<Rendition, 'signing-copy' | 'final'>,
  number: AllocatedNumber | null,
): Promise<SubmittedText | null> {
  const { state: report } = await reportAt(store, organId, reportId, { revision: submission });
  if (!isUpForSignature(report) || report.submission !== submission) return null;
  const { manifest, manifestRoot } = report;
  const texts = new Map<string, Block[]>();
  for (const { sectionId, head, contentHash } of manifest.sections) {
    const { state, head: found } = await sectionAt(store, organId, sectionId, { revision: head.revision });
    if (state.status === 'none' || found?.hash !== head.hash || state.text.contentHash !== contentHash)
      throw new ManifestBroken(reportId, sectionId);
    texts.set(sectionId, [...state.text.blocks]);
  }
  const textOf = (sectionId: string) => texts.get(sectionId) ?? [];
  return { text: assemble({ report, setting: manifest, rendition, textOf, manifestRoot, number }), manifest, manifestRoot };
}

/** The report as it would be printed at that moment, marked as a draft; the head of the organ stands as signer until one is named. Null when there is no report. */
export function draftText({ report: { state: report }, sections }: ReportMoment, authority: Authority, today: string): ReportText | null {
  if (report.status === 'none') return null;
  const head = headOfOrgan(authority, today);
  const setting = isUpForSignature(report)
    ? report.manifest
    : {
        letterhead: letterheadAt(authority, today) ?? { organ: [], symbol: '', place: '' },
        signer: (head && signingCapacity(authority, head.userId, today)) ?? { userId: '', name: '', post: '', capacity: [] },
        fontSize: 14 as const,
        lineMultiple: 1.1,
      };
  const textOf = (sectionId: string) => {
    const section = sections.get(sectionId);
    return section ? [...blocksOfSection(section.state)] : [];
  };
  return assemble({ report, setting, rendition: 'draft', textOf, manifestRoot: null, number: null });
}

/** The streams that a report is made of: its own first, then its sections'. */
export function streamsOf(organId: string, reportId: string, report: Report): string[] {
  const sections = report.status === 'none' ? [] : report.sections.map(({ sectionId }) => sectionStream(organId, sectionId));
  return [reportStream(organId, reportId), ...sections];
}
