import { applyChanges } from '@trinhky/content';
import type { Change, ReportNode, ReportText } from '@trinhky/content';
import { toReportDraft } from '@trinhky/documents';
import type { Imported } from '@trinhky/documents';
import { assemble } from '../../libs/documents/src/layout/assemble.js';

/** The texts of an imported draft that get a section each, in reading order, as the api opens them. */
export function withText(nodes: readonly ReportNode[]): ReportNode[] {
  return nodes.flatMap((node) => [...(node.blocks.length > 0 || node.kind !== 'heading' ? [node] : []), ...withText(node.children)]);
}

/** What the final rendition must say: the import with the known changes (one list a section, in reading order), as the test ward signs it. */
export function finalText(imported: Imported, changes: readonly (readonly Change[])[], subject: string): ReportText {
  const draft = toReportDraft(imported);
  withText(draft.nodes).forEach((node, i) => (node.blocks = applyChanges(node.blocks, changes[i] ?? [])));
  return {
    v: 1,
    letterhead: { organ: ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HÒA BÌNH'], symbol: 'BC-UBND', place: 'Hòa Bình' },
    number: '1',
    date: '2026-07-01',
    kind: 'BÁO CÁO',
    subject,
    addressees: draft.addressees,
    nodes: draft.nodes,
    recipients: draft.recipients,
    archive: draft.archive,
    capacity: ['TM. ỦY BAN NHÂN DÂN'],
    post: 'CHỦ TỊCH',
    signer: 'Nguyễn Văn An',
    fontSize: 14,
    lineMultiple: 1.15,
    rendition: 'final',
  };
}

/** The imported words in reading order, straight from the import: headings without their numbers (those are generated), run-in titles with the mark that parts them from their text, blocks with their markers. */
export function importedPieces(imported: Imported, marker: (footnote: number) => string): string[] {
  return imported.order.flatMap((step) => {
    if ('heading' in step) {
      const heading = imported.headings[step.heading];
      return heading ? [heading.title + (heading.runIn ? heading.mark : '')] : [];
    }
    const block = imported.blocks[step.block];
    if (!block) return [];
    const { text, last } = block.anchors.reduce(
      (said, { at, footnote }) => ({ text: `${said.text}${block.text.slice(said.last, at)}${marker(footnote)}`, last: at }),
      { text: '', last: 0 },
    );
    return [`${text}${block.text.slice(last)}`];
  });
}

/** The words around the text, in the order of reading: the head of page 1, the signature block, the appendices' heads. */
export function furniture(text: ReportText): string[] {
  const r = assemble(text);
  return [
    ...r.organ,
    'Độc lập - Tự do - Hạnh phúc',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    `Số: ${r.number}/${r.symbol}`,
    `${r.place}, ngày ${r.day} tháng ${r.month} năm ${r.year}`,
    r.kind,
    r.subject.join(' '),
    'Nơi nhận:',
    ...r.recipients,
    ...r.capacity,
    r.post,
    r.signer,
    ...r.appendices.flatMap((appendix) => [appendix.label, appendix.reference]),
  ];
}
