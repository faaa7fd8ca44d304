import type { Command } from '@tiptap/pm/state';
import { mergeCells, splitCell } from '@tiptap/pm/tables';
import type { ReactNode } from 'react';
import {
  addColumnBeside,
  addRowBeside,
  removeColumns,
  removeRows,
  removeTable,
  toggleHeaderRows,
  widenColumns,
} from '../commands/tables.js';

const TOOLS: readonly [string, string, Command, string?][] = [
  ['+ Hàng trên', 'Thêm hàng ở trên', addRowBeside('before')],
  ['+ Hàng dưới', 'Thêm hàng ở dưới', addRowBeside('after')],
  ['− Hàng', 'Xóa hàng', removeRows],
  ['+ Cột trái', 'Thêm cột bên trái', addColumnBeside('before')],
  ['+ Cột phải', 'Thêm cột bên phải', addColumnBeside('after')],
  ['− Cột', 'Xóa cột', removeColumns],
  ['Rộng hơn', 'Cột rộng hơn', widenColumns(1.2)],
  ['Hẹp hơn', 'Cột hẹp hơn', widenColumns(1 / 1.2)],
  ['Gộp ô', 'Gộp các ô đã chọn', mergeCells, 'Hãy chọn ít nhất hai ô liền nhau rồi gộp.'],
  ['Tách ô', 'Tách ô đã gộp', splitCell, 'Ô này không phải ô gộp.'],
  [
    'Hàng tiêu đề',
    'Lặp lại các hàng đến đây ở đầu mỗi trang',
    toggleHeaderRows,
    'Hàng tiêu đề không được chứa chú thích hoặc ô gộp xuống hàng dưới.',
  ],
  ['Xóa bảng', 'Xóa cả bảng', removeTable],
];

/** A button of the bar: its face, its name, what it does, and what is told where that cannot be done. */
type Tool = (face: string, label: string, command: Command, refused?: string) => ReactNode;

/** The tools of a table, in a row of their own while the caret is in one. */
export function TableTools({ tool }: { tool: Tool }) {
  return <div className="tool-row">{TOOLS.map((each) => tool(...each))}</div>;
}
