import type { Manifest } from '@trinhky/events';

interface NodeInWords {
  section: { sectionId: string } | null;
  number: string | null;
  title: string | null;
}

const MODES = { paper: 'ký tay trên bản giấy' } as const;

/** What a submission is made of, for people to read before they sign: the same facts as the hashes, in words. */
export function manifestInWords(manifest: Manifest, manifestRoot: string, nodes: readonly NodeInWords[]) {
  const { signer, sections, mode, fontSize, lineMultiple, letterhead } = manifest;
  const named = new Map(nodes.flatMap((node) => (node.section ? [[node.section.sectionId, node] as const] : [])));
  return {
    summary: [
      `Cơ quan ban hành: ${letterhead.organ.join(' ')}.`,
      `Người ký: ${signer.name}, ${signer.post.toLocaleLowerCase('vi')}; thẩm quyền: ${signer.capacity.join(', ')}.`,
      `Hình thức: ${MODES[mode]}; cỡ chữ ${fontSize}, giãn dòng ${lineMultiple.toLocaleString('vi')}.`,
      `Gồm ${sections.length} mục đã duyệt; mã kiểm tra của toàn bộ nội dung: ${manifestRoot.slice(0, 16)}.`,
    ],
    sections: sections.map(({ sectionId, revision, contentHash }) => {
      const node = named.get(sectionId);
      const title = [node?.number, node?.title].filter((part) => part).join(' ');
      return { sectionId, title, revision, contentHash };
    }),
  };
}
