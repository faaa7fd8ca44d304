import type { Block, Inline, Table, TableRow } from './blocks.js';
import { footnotesOf, inlinesOf, inlinesOfRow } from './inlines.js';
import { LIMITS } from './limits.js';
import { inlineText } from './plain-text.js';
import type { Problem, ProblemCode } from './problems.js';

const problem = (path: string, code: ProblemCode, message: string): Problem => ({ path, code, message });

/**
 * The rules that no single field shows: ids unique in the section (blocks, rows and footnotes, each row id once in its table),
 * lengths of whole blocks, tables whose rows cover their columns exactly. Asked after parsing and again after changes were applied.
 */
export function checkBlocks(blocks: readonly Block[]): Problem[] {
  const many = LIMITS.blocks.toLocaleString('vi-VN');
  return [
    ...(blocks.length > LIMITS.blocks ? [problem('', 'content.too-many', `Mục có quá nhiều đoạn: tối đa ${many}.`)] : []),
    ...duplicates(
      blocks.map((block, index) => ({ id: block.id, path: `${index}.id` })),
      'Mã đoạn',
    ),
    ...duplicates(
      blocks.flatMap((block, index) => footnotesOf(inlinesOf(block)).map((note) => ({ id: note.id, path: `${index}` }))),
      'Mã chú thích',
    ),
    ...blocks.flatMap((block, index) => checkBlock(block, `${index}`)),
  ];
}

/** The rules within one block; `path` is where the block stands. */
export function checkBlock(block: Block, path: string): Problem[] {
  if (block.kind !== 'table') return tooLong(inlinesOf(block), path);
  return [
    ...tooLong([block.caption ?? []], path),
    ...block.rows.flatMap((row, index) => checkRow(row, `${path}.rows.${index}`)),
    ...checkTable(block, path),
  ];
}

/** The rules within one table row. */
export function checkRow(row: TableRow, path: string): Problem[] {
  return tooLong(inlinesOfRow(row), path);
}

function tooLong(runs: Inline[][], path: string): Problem[] {
  const notes = footnotesOf(runs).map((note) => note.content);
  const length = [...runs, ...notes].reduce((sum, run) => sum + inlineText(run).length, 0);
  const most = LIMITS.blockText.toLocaleString('vi-VN');
  return length > LIMITS.blockText ? [problem(path, 'content.too-long', `Đoạn quá dài: tối đa ${most} ký tự, hãy tách đoạn.`)] : [];
}

function duplicates(ids: { id: string; path: string }[], what: string): Problem[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, path }) => {
    if (seen.has(id)) return [problem(path, 'content.duplicate-id', `${what} bị trùng: ${id}.`)];
    seen.add(id);
    return [];
  });
}

function checkTable(table: Table, path: string): Problem[] {
  const cells = table.rows.reduce((sum, row) => sum + row.cells.length, 0);
  const most = LIMITS.tableCells.toLocaleString('vi-VN');
  return [
    ...(cells > LIMITS.tableCells ? [problem(path, 'content.too-many', `Bảng có quá nhiều ô: tối đa ${most}.`)] : []),
    ...(table.rows.length > LIMITS.tableRows
      ? [problem(`${path}.rows`, 'content.too-many', `Bảng có quá nhiều hàng: tối đa ${LIMITS.tableRows}.`)]
      : []),
    ...duplicates(
      table.columns.map((column, index) => ({ id: column.id, path: `${path}.columns.${index}.id` })),
      'Mã cột',
    ),
    ...duplicates(
      table.rows.map((row, index) => ({ id: row.id, path: `${path}.rows.${index}.id` })),
      'Mã hàng',
    ),
    ...checkHeader(table, path),
    ...checkShape(table, path),
  ];
}

/** A header row is repeated on every page: no footnote in it, no cell that reaches down into the rows below. */
function checkHeader(table: Table, path: string): Problem[] {
  if (table.headerRows > table.rows.length) {
    return [problem(`${path}.headerRows`, 'content.table-header', 'Số hàng tiêu đề nhiều hơn số hàng của bảng.')];
  }
  return table.rows.slice(0, table.headerRows).flatMap((row, index) => {
    const at = `${path}.rows.${index}`;
    return [
      ...(footnotesOf(inlinesOfRow(row)).length > 0
        ? [problem(at, 'content.footnote-not-allowed', 'Không đặt chú thích trong hàng tiêu đề của bảng.')]
        : []),
      ...(row.cells.some((cell) => index + (cell.rowspan ?? 1) > table.headerRows)
        ? [problem(at, 'content.table-header', 'Ô của hàng tiêu đề không được gộp xuống hàng nội dung.')]
        : []),
    ];
  });
}

/** Every row covers the columns exactly once, counting the cells that reach into it from above. */
function checkShape(table: Table, path: string): Problem[] {
  if (table.rows.length === 0) return [problem(`${path}.rows`, 'content.table-shape', 'Bảng phải có ít nhất một hàng.')];
  const width = table.columns.length;
  // For each column, how many rows from here on are taken by a cell from above.
  let taken = new Array<number>(width).fill(0);
  for (const [index, row] of table.rows.entries()) {
    const next = taken.map((rows) => Math.max(rows - 1, 0));
    let column = 0;
    for (const cell of row.cells) {
      while (column < width && (taken[column] ?? 0) > 0) column++;
      const end = column + (cell.colspan ?? 1);
      const free = end <= width && taken.slice(column, end).every((rows) => rows === 0);
      if (!free) return [problem(`${path}.rows.${index}`, 'content.table-shape', `Hàng ${index + 1} có ô vượt quá ${width} cột của bảng.`)];
      next.fill((cell.rowspan ?? 1) - 1, column, end);
      column = end;
    }
    if (taken.slice(column).some((rows) => rows === 0)) {
      return [problem(`${path}.rows.${index}`, 'content.table-shape', `Hàng ${index + 1} không đủ ${width} cột của bảng.`)];
    }
    taken = next;
  }
  return taken.some((rows) => rows > 0) ? [problem(`${path}.rows`, 'content.table-shape', 'Có ô gộp xuống quá hàng cuối của bảng.')] : [];
}
