import type { NodeKind, Numbering, Period, ReportNode } from './report-types.js';

/** How an office calls what the API names. */

const QUARTERS = ['I', 'II', 'III', 'IV'];

export function periodText({ kind, year, index }: Period): string {
  switch (kind) {
    case 'month':
      return `Tháng ${index} năm ${year}`;
    case 'quarter':
      return `Quý ${QUARTERS[index - 1] ?? index} năm ${year}`;
    case 'half-year':
      return `6 tháng ${index === 2 ? 'cuối' : 'đầu'} năm ${year}`;
    case 'nine-month':
      return `9 tháng năm ${year}`;
    case 'year':
      return `Năm ${year}`;
  }
}

export const PERIOD_KINDS: { value: Period['kind']; label: string; last: number }[] = [
  { value: 'month', label: 'Tháng', last: 12 },
  { value: 'quarter', label: 'Quý', last: 4 },
  { value: 'half-year', label: '6 tháng', last: 2 },
  { value: 'nine-month', label: '9 tháng', last: 1 },
  { value: 'year', label: 'Năm', last: 1 },
];

/** The periods of a year of one kind, as a list to choose from. */
export const periodsOf = (kind: Period['kind'], year: number): { value: string; label: string }[] =>
  Array.from({ length: PERIOD_KINDS.find(({ value }) => value === kind)?.last ?? 1 }, (_, at) => ({
    value: String(at + 1),
    label: periodText({ kind, year, index: at + 1 }),
  }));

export const KINDS: Record<NodeKind, string> = {
  heading: 'Đề mục',
  section: 'Mục có văn bản',
  opening: 'Phần mở đầu',
  closing: 'Phần kết thúc',
  appendix: 'Phụ lục',
};

export const NUMBERINGS: Record<Numbering, string> = {
  part: 'Phần thứ nhất, Phần thứ hai…',
  upper: 'A, B, C…',
  roman: 'I, II, III…',
  arabic: '1, 2, 3…',
  decimal: '1.1, 1.2…',
  letter: 'a), b), c)…',
  none: 'Không đánh số',
};

/** "I. KẾT QUẢ", or what a node without a title is. */
export function nodeName({ number, title, kind }: Pick<ReportNode, 'number' | 'title' | 'kind'>): string {
  return [number, title ?? KINDS[kind]].filter((part) => part !== null && part !== '').join(' ');
}

/** What a section without a title is called: by its node. */
export function calledIn({ nodes }: { nodes: readonly ReportNode[] }, sectionId: string): string {
  const node = nodes.find(({ section }) => section?.sectionId === sectionId);
  return node ? nodeName(node) : 'Mục không có tên';
}

/** The number of a document as it is cited: "05/BC-UBND". */
export const numberText = ({ number, symbol }: { number: number; symbol: string }): string =>
  `${String(number).padStart(2, '0')}/${symbol}`;

export const DOCUMENTS: Record<string, string> = {
  'signing-copy': 'Bản trình ký (PDF)',
  'signing-copy-pdf': 'Bản trình ký (PDF)',
  'final-pdf': 'Bản phát hành (PDF)',
  'final-docx': 'Bản phát hành (DOCX)',
};
