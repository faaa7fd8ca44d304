import { plainTextOfBlocks } from '@trinhky/content';
import type { Block } from '@trinhky/content';
import { headingHash, pathTo } from '../../outline.js';
import type { ManifestCheck, SectionFold } from '../../report/report.commands.js';
import { isUpForSignature } from '../../report/report.state.js';
import type { OpenedReport } from '../../report/report.state.js';
import type { LiveSection } from '../../section/section.js';
import { sha256 } from '../ward.js';
import type { Office } from './office.js';

/** What a person has before them when they decide; they may decide on it much later. */
export interface SectionPage {
  sectionId: string;
  round: number;
  revision: number;
  contentHash: string;
  headingHash: string;
  /** What they read, kept apart from every hash. */
  text: string;
  headings: string;
}

export interface ReportPage {
  submission: number;
  outlineHash: string;
  sha256: string;
}

export const liveSection = (office: Office, sectionId: string): LiveSection | null => {
  const state = office.section(sectionId).state();
  return state.status === 'none' ? null : state;
};

export function openedReport(office: Office): OpenedReport {
  const report = office.report.state();
  if (report.status === 'none') throw new Error('the report was never opened');
  return report;
}

export const textOf = (blocks: readonly Block[]): string => plainTextOfBlocks(blocks);

/** The titles from the root down to the node, as printed above the text. */
export const headingsOf = (nodes: OpenedReport['nodes'], nodeId: string): string =>
  pathTo(nodes, nodeId)
    .map((node) => node.title ?? '')
    .join(' / ');

export function pageOf(office: Office, sectionId: string): SectionPage | null {
  const section = liveSection(office, sectionId);
  if (!section) return null;
  const { nodes } = openedReport(office);
  const { revision, contentHash, blocks } = section.text;
  return {
    sectionId,
    round: section.round,
    revision,
    contentHash,
    headingHash: headingHash(nodes, section.nodeId, sha256) ?? '',
    text: textOf(blocks),
    headings: headingsOf(nodes, section.nodeId),
  };
}

/** The signing copy is known by a stand-in for its hash: what it was made of. */
export const copyOf = (manifestRoot: string): string => `copy of ${manifestRoot}`;

export function reportPage(office: Office): ReportPage {
  const report = openedReport(office);
  const submission = isUpForSignature(report) ? report.submission : -1;
  const shown = 'copy' in report ? report.copy.sha256 : '';
  return { submission, outlineHash: report.outlineHash, sha256: shown };
}

/** The section streams folded to their ends, as the submitting command carries them. */
export function foldsOf(office: Office): SectionFold[] {
  return openedReport(office).sections.flatMap(({ sectionId }) => {
    const section = liveSection(office, sectionId);
    if (!section) return [];
    const { status, cycle } = section;
    return [{ sectionId, status, cycle, revision: section.text.revision, contentHash: section.text.contentHash }];
  });
}

/** The section streams folded to the manifest's heads, as the signing command carries them. */
export function manifestChecks(office: Office): ManifestCheck[] {
  const report = openedReport(office);
  if (!isUpForSignature(report)) return [];
  return report.manifest.sections.map(({ sectionId, head }) => {
    const entry = office.section(sectionId).entries[head.revision];
    const onChain = entry?.event.meta.hash === head.hash;
    if (!entry || entry.state.status === 'none') return { sectionId, onChain: false, revision: -1, contentHash: '' };
    return { sectionId, onChain, revision: entry.state.text.revision, contentHash: entry.state.text.contentHash };
  });
}
