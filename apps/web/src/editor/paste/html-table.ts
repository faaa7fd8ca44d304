import { LIMITS, type Align, type Block, type Inline, type Table, type TableCell } from '@trinhky/content';
import { freshId } from '../ids.js';
import { wholeFrom } from '../schema/attributes.js';
import { inlinesIn, isElement, markerOfList, trimmed, type Notes } from './html-inlines.js';
import type { Reading } from './reading.js';
import { alignOf, isUnseen, marksOf, styleOf } from './styles.js';

/** A pasted table as blocks: what is no table in truth (one cell) or too wide for one, as paragraphs. */
export function tableBlocks(table: Element, { notes }: Reading): Block[] {
  const rows = rowsOf(table);
  const laid = layOut(rows, notes);
  const width = laid[0]?.reduce((sum, cell) => sum + (cell.colspan ?? 1), 0) ?? 0;
  if (width === 0) return [];
  if (width > LIMITS.tableColumns || (laid.length === 1 && width === 1)) return laid.flatMap((row) => lines(row));
  const header = headerRows(table, rows);
  const most = Math.min(LIMITS.tableRows, Math.floor(LIMITS.tableCells / width));
  const parts: Block[] = [];
  for (let from = 0; from < laid.length; from += most) {
    const part = laid.slice(from, from + most);
    const cut = part.map((row, index) => row.map((cell) => within(cell, part.length - index)));
    parts.push({
      kind: 'table',
      id: freshId(),
      columns: widths(table, width).map((share) => ({ id: freshId(), width: share })),
      headerRows: from === 0 ? allowed(cut, header) : 0,
      rows: cut.map((cells) => ({ id: freshId(), cells })),
    } satisfies Table);
  }
  return parts;
}

function within(cell: TableCell, rows: number): TableCell {
  return (cell.rowspan ?? 1) > rows ? { ...cell, rowspan: rows } : cell;
}

/** The rows of this table, not of one within it. */
function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
}

const cellsOf = (row: Element): Element[] => [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th');

/** The cells with spans cut to what is there and gaps filled, so that every row covers the columns exactly once. */
function layOut(rows: readonly Element[], notes: Notes): TableCell[][] {
  const taken: boolean[][] = rows.map(() => []);
  const out = rows.map((row, index): { at: number; cell: TableCell }[] => {
    let column = 0;
    return cellsOf(row).map((element) => {
      while (taken[index]?.[column]) column++;
      const rowspan = Math.min(wholeFrom(element.getAttribute('rowspan'), 1, 500, 1), rows.length - index);
      const asked = wholeFrom(element.getAttribute('colspan'), 1, LIMITS.tableColumns, 1);
      let colspan = 1;
      while (colspan < asked && !taken[index]?.[column + colspan]) colspan++;
      for (let down = 0; down < rowspan; down++) {
        for (let across = 0; across < colspan; across++) {
          const line = taken[index + down];
          if (line) line[column + across] = true;
        }
      }
      const at = column;
      column += colspan;
      return { at, cell: { ...cellOf(element, notes), ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) } };
    });
  });
  const width = Math.max(0, ...taken.map((line) => line.length));
  return out.map((cells, index) => {
    const gaps = Array.from({ length: width }, (_, column) => column).filter((column) => !taken[index]?.[column]);
    const empty = gaps.map((at) => ({ at, cell: { content: [[]] } satisfies TableCell }));
    return [...cells, ...empty].sort((a, b) => a.at - b.at).map(({ cell }) => cell);
  });
}

function cellOf(element: Element, notes: Notes): TableCell {
  const content = paragraphsIn(element, notes).slice(0, LIMITS.cellParagraphs);
  const align: Align | undefined = alignOf(element) ?? alignOf(element.querySelector('p') ?? element);
  return { content: content.length === 0 ? [[]] : content, ...(align && { align }) };
}

/** The paragraphs of a cell; of a table within it, a paragraph for each row. Numbers and dashes stay as they are written. */
function paragraphsIn(cell: Element, notes: Notes): Inline[][] {
  const found: Inline[][] = [];
  let loose: Inline[] = [];
  const flush = () => {
    const run = trimmed(loose);
    loose = [];
    if (run.length > 0) found.push(run);
  };
  const read = (element: Element) => {
    for (const node of element.childNodes) {
      if (isElement(node) && isUnseen(node)) continue;
      if (isElement(node) && node.localName === 'table') {
        flush();
        for (const row of rowsOf(node)) found.push(joined(cellsOf(row).map((each) => trimmed(inlinesIn(each, new Set(), notes)))));
      } else if (isElement(node) && node.querySelector('p,div,li,table')) read(node);
      else if (isElement(node) && /^(?:p|div|li|h[1-6]|ul|ol)$/u.test(node.localName)) {
        flush();
        const marker = markerOfList(node);
        const run = inlinesIn(node, marksOf(node, marksOf(cell, new Set())), notes);
        loose = marker === null ? run : [{ kind: 'text', t: `${marker} ` }, ...trimmed(run)];
        flush();
      } else {
        const holder = cell.ownerDocument.createElement('span');
        holder.append(node.cloneNode(true));
        loose.push(...inlinesIn(holder, marksOf(cell, new Set()), notes));
      }
    }
    flush();
  };
  read(cell);
  return found.filter((run) => run.length > 0);
}

function joined(runs: readonly Inline[][]): Inline[] {
  return runs.filter((run) => run.length > 0).flatMap((run, index): Inline[] => (index === 0 ? run : [{ kind: 'text', t: ' | ' }, ...run]));
}

function lines(row: readonly TableCell[]): Block[] {
  if (row.length === 1) return (row[0]?.content ?? []).map((content): Block => ({ kind: 'paragraph', id: freshId(), content }));
  return [{ kind: 'paragraph', id: freshId(), content: joined(row.flatMap(({ content }) => content)) }];
}

function headerRows(table: Element, rows: readonly Element[]): number {
  const inHead = rows.findIndex((row) => row.parentElement?.localName !== 'thead');
  if (inHead > 0) return inHead;
  const plain = rows.findIndex((row) => cellsOf(row).some(({ localName }) => localName !== 'th'));
  return table.querySelector('th') && plain > 0 ? plain : 0;
}

/** No header row holds a footnote, and none of its cells reaches below the header. */
function allowed(rows: readonly TableCell[][], wanted: number): number {
  const most = Math.min(wanted, rows.length);
  const bad = rows
    .slice(0, most)
    .findIndex((cells, index) =>
      cells.some((cell) => index + (cell.rowspan ?? 1) > most || cell.content.some((run) => run.some(({ kind }) => kind === 'footnote'))),
    );
  return bad === -1 ? most : allowed(rows, bad);
}

/** The shares of the columns, where the first row that spans none says them. */
function widths(table: Element, width: number): number[] {
  const cols = [...table.querySelectorAll('col')].filter((col) => col.closest('table') === table);
  const row = rowsOf(table).find((each) => cellsOf(each).length === width);
  const said = cols.length === width ? cols : row ? cellsOf(row) : [];
  const shares = said.map((each) => Number.parseFloat(each.getAttribute('width') ?? styleOf(each, 'width') ?? ''));
  const whole = shares.length === width && shares.every((share) => share > 0 && share <= LIMITS.columnWidth);
  return whole ? shares : Array.from({ length: width }, () => 1);
}
