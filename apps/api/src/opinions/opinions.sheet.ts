import type { Inline, Letterhead, SheetText, Table, TableCell, TableRow } from '@trinhky/content';
import type { OpinionRow } from './opinions.view.js';
import { dateOf, whoSaid } from './opinion-words.vi.js';

const COLUMNS = [
  { title: 'STT', width: 5, align: 'center' as const },
  { title: 'Mục, đoạn', width: 13 },
  { title: 'Ý kiến (người góp ý, chức vụ, ngày)', width: 26 },
  { title: 'Nội dung gốc', width: 21 },
  { title: 'Tiếp thu, giải trình', width: 22 },
  { title: 'Người xử lý', width: 13 },
];

/** The table as it is printed. `date`: today's legal date. */
export function sheetOf(rows: readonly OpinionRow[], subject: string, letterhead: Letterhead, date: string): SheetText {
  return {
    v: 1,
    sheet: true,
    letterhead,
    date,
    kind: 'BẢNG TIẾP THU, GIẢI TRÌNH Ý KIẾN',
    subject,
    nodes: [{ id: 'opinions', kind: 'section', numbering: 'none', blocks: rows.length > 0 ? [table(rows)] : [nothing()], children: [] }],
    fontSize: 13,
    lineMultiple: 1,
  };
}

const nothing = () => ({
  kind: 'paragraph' as const,
  id: 'nothing',
  align: 'center' as const,
  content: [{ kind: 'text' as const, t: 'Chưa có ý kiến góp ý nào.' }],
});

function table(rows: readonly OpinionRow[]): Table {
  return {
    kind: 'table',
    id: 'opinions-table',
    columns: COLUMNS.map(({ width, align }, index) => ({ id: `c${index}`, width, ...(align && { align }) })),
    headerRows: 1,
    rows: [{ id: 'head', cells: COLUMNS.map(({ title }) => cell(title)) }, ...rows.map(row)],
  };
}

function row({ no, id, section, place, by, at, opinion, original, answer, handledBy, handledAt }: OpinionRow): TableRow {
  const said = { content: [words(`${whoSaid({ ...by, post: by.post ?? undefined })}, ngày ${dateOf(at)}:`, true), ...paragraphs(opinion)] };
  const handled = handledBy ? `${handledBy.name}${handledAt ? `\n${dateOf(handledAt)}` : ''}` : '';
  return { id: `o-${id}`, cells: [cell(`${no}`), cell(`${section}\n${place}`), said, cell(original), cell(answer), cell(handled)] };
}

const cell = (text: string): TableCell => ({ content: paragraphs(text) });
const paragraphs = (text: string): Inline[][] => text.split('\n').map((line) => words(line));
const words = (t: string, italic = false): Inline[] => (t === '' ? [] : [{ kind: 'text', t, ...(italic && { m: ['i' as const] }) }]);
