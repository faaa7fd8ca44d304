import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { agoText } from '../../ui/dates.js';
import { Due } from '../../ui/due.js';
import { StateBadge } from '../../ui/state-badge.js';
import type { BoardRow, Sort, SortKey } from './board-rows.js';
import css from './report.module.css';

const COLUMNS: { key: SortKey; label: string }[] = [
  { key: 'at', label: 'Mục' },
  { key: 'state', label: 'Trạng thái' },
  { key: 'authors', label: 'Người soạn' },
  { key: 'reviewer', label: 'Người duyệt' },
  { key: 'dueDate', label: 'Thời hạn' },
  { key: 'changedAt', label: 'Thay đổi gần nhất' },
];

interface Props {
  rows: readonly BoardRow[];
  shown: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  reopenable: ReadonlySet<string>;
  sort: Sort;
  onSort: (sort: Sort) => void;
  onChoose: (sectionId: string, on: boolean) => void;
  onChooseAll: (on: boolean) => void;
  onReopen: (row: BoardRow) => void;
}

/** Rows stay in the page and are hidden where the filter leaves them out: narrowing a hundred of them makes nothing anew. */
export function BoardTable({ rows, shown, chosen, reopenable, sort, onSort, onChoose, onChooseAll, onReopen }: Props) {
  const all = shown.size > 0 && [...shown].every((sectionId) => chosen.has(sectionId));
  return (
    <table className={`${css.table} ${css.cards}`}>
      <thead>
        <tr>
          <th scope="col">
            <input
              type="checkbox"
              className={css.check}
              aria-label="Chọn tất cả các mục đang hiện"
              checked={all}
              onChange={(event) => onChooseAll(event.currentTarget.checked)}
            />
          </th>
          {COLUMNS.map(({ key, label }) => {
            const by = sort.key === key;
            return (
              <th key={key} scope="col" aria-sort={by ? (sort.down ? 'descending' : 'ascending') : undefined}>
                <button type="button" className={css.sort} onClick={() => onSort({ key, down: by && !sort.down })}>
                  {label}
                  <span aria-hidden>{by ? (sort.down ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            );
          })}
          <th scope="col">
            <VisuallyHidden>Việc khác</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.sectionId}
            row={row}
            hidden={!shown.has(row.sectionId)}
            chosen={chosen.has(row.sectionId)}
            reopenable={reopenable.has(row.sectionId)}
            onChoose={onChoose}
            onReopen={onReopen}
          />
        ))}
      </tbody>
    </table>
  );
}

interface CellsProps extends Pick<Props, 'onChoose' | 'onReopen'> {
  row: BoardRow;
  chosen: boolean;
  reopenable: boolean;
}

/** Hiding a row draws nothing of it anew. */
const Row = memo(function Row({ hidden, ...cells }: CellsProps & { hidden: boolean }) {
  return (
    <tr hidden={hidden}>
      <Cells {...cells} />
    </tr>
  );
});

const Cells = memo(function Cells({ row, chosen, reopenable, onChoose, onReopen }: CellsProps) {
  const { sectionId, name, depth, state, authors, reviewer, dueDate, overdue, changedAt, editedBy } = row;
  return (
    <>
      <td className={css.pick}>
        <input
          type="checkbox"
          className={css.check}
          aria-label={`Chọn ${name}`}
          checked={chosen}
          onChange={(event) => onChoose(sectionId, event.currentTarget.checked)}
        />
      </td>
      <td>
        <span className={css.name} style={{ paddingLeft: `${depth}rem` }}>
          <Link to="/muc/$sectionId" params={{ sectionId }} className={css.link} preload={false}>
            {name}
          </Link>
        </span>
      </td>
      <td>
        <StateBadge state={state} />
      </td>
      <td data-label="Soạn">{authors === '' ? <span className={css.dim}>chưa giao</span> : authors}</td>
      <td data-label="Duyệt">{reviewer === '' ? <span className={css.dim}>chưa rõ</span> : reviewer}</td>
      <td>
        <Due date={dueDate} overdue={overdue} />
      </td>
      <td data-label="Thay đổi">
        {changedAt === null ? <span className={css.dim}>chưa có</span> : agoText(changedAt)}
        {editedBy !== null && <span className={css.dim}>, {editedBy} soạn</span>}
      </td>
      <td>
        {reopenable && (
          <button type="button" className={`${css.sort} ${css.link}`} onClick={() => onReopen(row)} aria-label={`Mở lại ${name}`}>
            Mở lại
          </button>
        )}
      </td>
    </>
  );
});
