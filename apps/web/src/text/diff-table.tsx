import { inlineText } from '@trinhky/content';
import type { BlockDiff, RowDiff, Table, TableRow, TextPart } from '@trinhky/content';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { DrawnRun } from './draw-run.js';
import type { Drawing } from './draw-run.js';
import { statusInWords } from './diff-words.js';
import { overlayOfParts, shareOut } from './overlay.js';
import type { Overlay } from './overlay.js';
import { runsOf, runsOfRow } from './runs.js';
import type { NoteRun, Run } from './runs.js';
import { cellColumns, Cells, Columns, leastWidth, TableFrame } from './table-view.js';
import css from './text.module.css';
import diffCss from './diff.module.css';

interface DiffTableProps {
  diff: BlockDiff;
  table: Table;
  rows: readonly RowDiff[];
  drawing: Drawing;
}

const SIGNS: Record<RowDiff['status'], string> = { unchanged: '', added: '+', removed: '−', changed: '≠', moved: '↕' };
/** Of a table that has none (any more). */
const noCaption: Run = { start: 0, end: 0, inlines: [] };
const hasRowspans = (rows: readonly TableRow[]): boolean => rows.some(({ cells }) => cells.some(({ rowspan = 1 }) => rowspan > 1));

/** A table on both sides, row by row; rows that went stand where they stood, below the table where cells reach over several rows. */
export function DiffTable({ diff, table, rows, drawing }: DiffTableProps): ReactNode {
  const [whole, setWhole] = useState(false);
  const spans = hasRowspans(table.rows);
  const inPlace = spans ? rows.filter(({ status }) => status !== 'removed') : rows;
  const folded = spans || whole ? new Set<string>() : foldedRows(inPlace, table.headerRows);
  const drawn = inPlace.filter(({ id }) => !folded.has(id));
  const caption = runsOf(table).title ?? noCaption;
  const overlay = overlayOfParts(diff.parts, 'both');
  const row = (each: RowDiff) => <DiffRow key={each.id} row={each} table={table} drawing={drawing} />;
  const isHeader = ({ id }: RowDiff) => {
    const at = table.rows.findIndex((now) => now.id === id);
    return at >= 0 && at < table.headerRows;
  };
  return (
    <TableFrame label={inlineText(table.caption ?? [])}>
      <table className={css.table} style={leastWidth(table)}>
        {diff.parts.length > 0 && (
          <caption>
            <DrawnRun run={caption} overlay={shareOut(overlay, [caption])(caption)} drawing={drawing} />
          </caption>
        )}
        <Columns table={table} leading />
        <thead>{drawn.filter(isHeader).map(row)}</thead>
        <tbody>{drawn.filter((each) => !isHeader(each)).map(row)}</tbody>
      </table>
      {drawn.map((each) => (
        <RowNotes key={each.id} row={each} table={table} drawing={drawing} />
      ))}
      {folded.size > 0 && (
        <button type="button" className={diffCss.fold} onClick={() => setWhole(true)}>
          … {folded.size} dòng không đổi …
        </button>
      )}
      {spans &&
        rows
          .filter(({ status }) => status === 'removed')
          .map(({ id, parts }) => (
            <p key={id}>
              Dòng đã bỏ: <del className={css.del}>{words(parts).replaceAll('\t', ' | ')}</del>
            </p>
          ))}
    </TableFrame>
  );
}

const words = (parts: readonly TextPart[]): string => parts.map(({ text }) => text).join('');

/** Unchanged rows away from a changed one; header rows always stand. */
function foldedRows(rows: readonly RowDiff[], headerRows: number): Set<string> {
  const far = rows.filter(
    (row, at) =>
      at >= headerRows &&
      row.status === 'unchanged' &&
      rows.slice(Math.max(0, at - 1), at + 2).every(({ status }) => status === 'unchanged'),
  );
  return new Set(far.length >= 3 ? far.map(({ id }) => id) : []);
}

interface RowProps {
  row: RowDiff;
  table: Table;
  drawing: Drawing;
}

/** The row as it is, or was, with its words laid out. */
function laidRow({ row, table }: Omit<RowProps, 'drawing'>) {
  const at = table.rows.findIndex(({ id }) => id === row.id);
  const shown = row.row ?? table.rows[at];
  if (!shown) return null;
  const runs = runsOfRow(shown);
  const overlay = overlayOfParts(row.parts, row.status === 'removed' ? 'old' : 'both');
  return { at, shown, runs, overlayOf: shareOut(overlay, [...runs.cells.flat(), ...runs.notes]) };
}

function DiffRow({ row, table, drawing }: RowProps): ReactNode {
  const laid = laidRow({ row, table });
  if (!laid) return null;
  const { at, shown, runs, overlayOf } = laid;
  const columns = row.row ? cellColumns([row.row])[0] : cellColumns(table.rows)[at];
  const status = statusInWords(row);
  const cells = { cells: shown.cells, runs: runs.cells, columns: columns ?? [] };
  return (
    <tr data-status={row.status} className={diffCss.row} data-change={row.status === 'unchanged' ? undefined : ''}>
      <td className={diffCss.sign} title={status}>
        <span aria-hidden="true">{SIGNS[row.status]}</span>
        <span className={diffCss.spoken}>{status}</span>
      </td>
      <Cells table={table} header={at >= 0 && at < table.headerRows} {...cells} overlayOf={overlayOf} drawing={drawing} />
    </tr>
  );
}

function RowNotes({ row, table, drawing }: RowProps): ReactNode {
  const laid = laidRow({ row, table });
  return laid?.runs.notes.map((note) => <DiffNote key={note.id} note={note} overlay={laid.overlayOf(note)} drawing={drawing} />);
}

interface NoteProps {
  note: NoteRun;
  overlay: Overlay;
  drawing: Drawing;
}

/** A footnote beneath the block or table it stands in. */
export function DiffNote({ note, overlay, drawing }: NoteProps): ReactNode {
  return (
    <p className={diffCss.note}>
      <sup>{drawing.numbers.footnotes[note.id] ?? '*'}</sup> <DrawnRun run={note} overlay={overlay} drawing={drawing} />
    </p>
  );
}
