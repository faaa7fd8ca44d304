import type { Block, Rendition, ReportText } from '@trinhky/content';
import type { Manifest, OutlineNode, ReportHeader } from '@trinhky/events';
import { toReportNodes } from './outline.js';

/**
 * The manifest's root: the one hash that stands for everything that went up for signature. It is printed in the signing copy and named by
 * `signed`. `sha256`: hex SHA-256 of a UTF-8 string. Stored format: the order of the fields below never changes.
 */
export function manifestRoot(manifest: Manifest, sha256: (text: string) => string): string {
  const { v, outlineHash, letterhead, sections, signer, mode, fontSize, lineMultiple, reportHead, authority } = manifest;
  return sha256(
    JSON.stringify([
      'manifest',
      v,
      outlineHash,
      [letterhead.parentOrgan ?? null, letterhead.organ, letterhead.symbol, letterhead.place],
      sections.map((entry) => [
        entry.sectionId,
        entry.nodeId,
        entry.cycle,
        entry.revision,
        entry.contentHash,
        entry.head.revision,
        entry.head.hash,
      ]),
      [signer.userId, signer.name, signer.post, signer.capacity],
      mode,
      fontSize,
      lineMultiple,
      [reportHead.revision, reportHead.hash],
      Object.entries(authority).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  );
}

export interface Assembly {
  /** The report's outline and header: as they stand (draft), or as they stood at the submission. */
  report: { nodes: OutlineNode[]; header: ReportHeader };
  /** The manifest; for a draft whatever is known of it so far. */
  setting: Pick<Manifest, 'letterhead' | 'signer' | 'fontSize' | 'lineMultiple'>;
  rendition: Rendition;
  /** A section's blocks by section id: its current text (draft), or the text at the manifest's revision. */
  textOf: (sectionId: string) => Block[];
  /** Null in a draft. */
  manifestRoot: string | null;
  /** Number and date as the register gave them; only in the final rendition. */
  number: { number: number; date: string } | null;
}

/** The whole report as a renderer reads it (rule 7). The same input gives the same text: a signing copy and its final differ in number and date only. */
export function assemble({ report, setting, rendition, textOf, manifestRoot: root, number }: Assembly): ReportText {
  const { nodes, header } = report;
  return {
    v: 1,
    letterhead: setting.letterhead,
    ...(rendition === 'final' && number && { number: String(number.number), date: number.date }),
    kind: 'BÁO CÁO',
    subject: header.subject,
    addressees: header.addressees,
    nodes: toReportNodes(nodes, textOf),
    recipients: header.recipients,
    archive: header.archive,
    capacity: setting.signer.capacity,
    post: setting.signer.post,
    signer: setting.signer.name,
    fontSize: setting.fontSize,
    lineMultiple: setting.lineMultiple,
    rendition,
    ...(rendition !== 'draft' && root !== null && { manifestRoot: root }),
  };
}
