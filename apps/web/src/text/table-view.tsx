import type { Table, TableCell } from '@trinhky/content';
import type { ReactNode } from 'react';
import { DrawnRun } from './draw-run.js';
import type { Drawing } from './draw-run.js';
import type { Overlay } from './overlay.js';
import type { Run, RowRuns } from './runs.js';
import css from './text.module.css';

interface CellsProps {
  table: Table;
  /** Rows of the header are centred and bold. */
  header: boolean;
  cells: readonly TableCell[];
  runs: RowRuns;
  /** The column each cell begins in. */
  columns: readonly number[];
  overlayOf: (run: Run) => Overlay;
  drawing: Drawing;
}

/** The cells of one row. */
export function Cells({ table, header, cells, runs, columns, overlayOf, drawing }: CellsProps): ReactNode {
  return cells.map((cell, index) => {
    const align = cell.align ?? (header ? 'center' : (table.columns[columns[index] ?? 0]?.align ?? 'left'));
    const Tag = header ? 'th' : 'td';
    return (
      <Tag
        key={index}
        colSpan={cell.colspan}
        rowSpan={cell.rowspan}
        data-align={align}
        data-bold={cell.bold || undefined}
        scope={header ? 'col' : undefined}
      >
        {(runs[index] ?? []).map((run, nth) => (
          <p key={nth}>
            <DrawnRun run={run} overlay={overlayOf(run)} drawing={drawing} />
          </p>
        ))}
      </Tag>
    );
  });
}

/** The column each cell of each row begins in, spans counted. */
export function cellColumns(rows: readonly { cells: readonly TableCell[] }[]): number[][] {
  const occupied: number[] = [];
  return rows.map(({ cells }, r) => {
    let column = 0;
    return cells.map(({ colspan = 1, rowspan = 1 }) => {
      while ((occupied[column] ?? 0) > r) column += 1;
      const begins = column;
      for (let c = begins; c < begins + colspan; c += 1) occupied[c] = r + rowspan;
      column += colspan;
      return begins;
    });
  });
}

/** Narrower than this a table scrolls in its frame: figures are not broken over lines. */
export const leastWidth = ({ columns }: Table): { minWidth: string } => ({ minWidth: `${Math.min(columns.length * 5.5, 36)}rem` });

/** `leading`: a narrow column stands before the table's own. */
export function Columns({ table, leading = false }: { table: Table; leading?: boolean }): ReactNode {
  const total = table.columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <colgroup>
      {leading && <col style={{ width: '1.75rem' }} />}
      {table.columns.map(({ id, width }) => (
        <col key={id} style={{ width: `${(100 * width) / total}%` }} />
      ))}
    </colgroup>
  );
}

/** A wide table scrolls by itself, by keyboard too. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div className={css.tableFrame} role="region" aria-label={label === '' ? 'Bảng' : `Bảng: ${label}`} tabIndex={0}>
      {children}
    </div>
  );
}

interface TableViewProps {
  table: Table;
  caption: Run | null;
  rows: readonly RowRuns[];
  label: string;
  overlayOf: (run: Run) => Overlay;
  drawing: Drawing;
}

export function TableView({ table, caption, rows, label, overlayOf, drawing }: TableViewProps): ReactNode {
  const columns = cellColumns(table.rows);
  const drawn = (from: number, to: number) =>
    table.rows.slice(from, to).map((row, index) => {
      const at = from + index;
      const cells = { cells: row.cells, runs: rows[at] ?? [], columns: columns[at] ?? [] };
      return (
        <tr key={row.id} data-row={row.id}>
          <Cells table={table} header={at < table.headerRows} {...cells} overlayOf={overlayOf} drawing={drawing} />
        </tr>
      );
    });
  return (
    <TableFrame label={label}>
      <table className={css.table} style={leastWidth(table)}>
        {caption && (
          <caption>
            <DrawnRun run={caption} overlay={overlayOf(caption)} drawing={drawing} />
          </caption>
        )}
        <Columns table={table} />
        {table.headerRows > 0 && <thead>{drawn(0, table.headerRows)}</thead>}
        <tbody>{drawn(table.headerRows, table.rows.length)}</tbody>
      </table>
    </TableFrame>
  );
}
