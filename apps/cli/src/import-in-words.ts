import type { DefectKind, Imported } from '@trinhky/documents';

const DEFECTS: Record<DefectKind, string> = {
  'duplicate-number': 'Trùng số đề mục',
  'missing-part-heading': 'Thiếu tên phần',
  'level-skip': 'Nhảy cấp đề mục',
  'stray-page-number': 'Số trang lẫn trong văn bản',
  'footnote-marker-ambiguous': 'Dấu chú thích không rõ',
  'lost-letters': 'Có thể mất chữ',
  other: 'Lưu ý khác',
};
const PLACES: Record<string, string> = {
  preamble: 'phần mở đầu',
  closing: 'phần kết thúc',
  appendix: 'phụ lục',
  header: 'đầu văn bản',
  signature: 'cuối văn bản',
};

/** The import as a person reads it: the outline, what it holds, and what was met on the way. */
export function importInWords(imported: Imported): string {
  const { header, headings, blocks, footnotes, recipients, signature, dropped, defects } = imported;
  const outline = headings
    .filter(({ runIn }) => !runIn)
    .map(({ level, number, title }) => `${'  '.repeat(level + 1)}${[number, title].filter(Boolean).join(' ')}`);
  const runIn = headings.length - outline.length;
  const tables = blocks.filter(({ kind }) => kind === 'table-row').length;
  const signed = [...signature.authority, ...signature.title, signature.name].filter(Boolean).join(' / ');
  return [
    `BÁO CÁO ${header.title}`,
    ...(header.kinhGui.length > 0 ? [`Kính gửi: ${header.kinhGui.join('; ')}`] : []),
    '',
    `Đề cương: ${outline.length} đề mục đứng riêng dòng${runIn > 0 ? `, ${runIn} đề mục liền dòng với nội dung` : ''}`,
    ...outline,
    '',
    `Nội dung: ${blocks.length} đoạn${tables > 0 ? ` (trong đó ${tables} dòng bảng)` : ''}, ${footnotes.length} chú thích cuối trang`,
    `Nơi nhận: ${recipients.length > 0 ? `${recipients.length} nơi` : 'không thấy'}`,
    `Người ký: ${signed === '' ? 'không thấy' : signed}`,
    '',
    defects.length === 0 ? 'Không phát hiện khiếm khuyết nào.' : `Khiếm khuyết phát hiện trong tệp: ${defects.length}`,
    ...defects.map(({ kind, heading, detail }) => `  - ${DEFECTS[kind]} (${PLACES[heading] ?? `mục ${heading}`}): ${detail}`),
    ...(dropped.length > 0 ? ['', `Không đưa vào nội dung: ${dropped.length} chỗ`] : []),
    ...droppedInWords(dropped),
  ].join('\n');
}

/** Marks and numbers together by reason, words line by line. */
function droppedInWords(dropped: Imported['dropped']): string[] {
  const isWords = ({ text }: Imported['dropped'][number]) => /\p{L}{2}/u.test(text);
  const reasons = [...new Set(dropped.filter((each) => !isWords(each)).map(({ reason }) => reason))];
  return [
    ...dropped.filter(isWords).map(({ line, text, reason }) => `  - dòng ${line}: “${text}” (${reason})`),
    ...reasons.map((reason) => {
      const lines = dropped.filter((each) => each.reason === reason && !isWords(each)).map(({ line }) => line);
      return `  - ${reason}: ${lines.length} chỗ, dòng ${[...new Set(lines)].join(', ')}`;
    }),
  ];
}
