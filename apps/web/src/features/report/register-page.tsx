import { Button, Group, NativeSelect, Title } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { reads } from '../../api/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loaded } from '../../ui/loaded.js';
import { OpenBookDialog } from './open-book-dialog.js';
import { OutsideNumberDialog } from './outside-number-dialog.js';
import { RegisterTable } from './register-table.js';
import css from './report.module.css';
import { useRemembered } from './use-remembered.js';

interface Book {
  book: string;
  year: number;
  symbol: string;
}
const keyOf = ({ book, year }: Book) => `${year} ${book}`;

/** Sổ đăng ký văn bản đi: the numbers of a year (NĐ 30 Phụ lục IV). */
export function Page() {
  const query = reads.useQuery('get', '/api/register');
  const { data: actions } = reads.useQuery('get', '/api/actions');
  const [opening, setOpening] = useState(false);
  return (
    <div className={css.page}>
      <Group justify="space-between" mb="sm" gap="xs">
        <Title order={1}>Sổ đăng ký văn bản đi</Title>
        <ActionButton variant="default" actions={actions} type="OpenRegister" onAct={() => setOpening(true)}>
          Mở sổ
        </ActionButton>
      </Group>
      <Loaded query={query}>
        {({ rows }) => {
          const [first] = rows;
          return first ? (
            <OneBook books={rows} first={first} />
          ) : (
            <EmptyState title="Chưa có sổ nào">Văn thư mở sổ của năm, hoặc sổ tự mở khi cấp số cho báo cáo đầu tiên.</EmptyState>
          );
        }}
      </Loaded>
      {opening && <OpenBookDialog onClose={() => setOpening(false)} />}
    </div>
  );
}

function OneBook({ books, first }: { books: readonly Book[]; first: Book }) {
  const [chosen, setChosen] = useRemembered('register-book', keyOf(first));
  const [cursors, setCursors] = useState<string[]>([]);
  const [entering, setEntering] = useState(false);
  const { data: actions } = reads.useQuery('get', '/api/actions');
  const { book, year, symbol } = books.find((each) => keyOf(each) === chosen) ?? first;
  const cursor = cursors.at(-1);
  const query = reads.useQuery(
    'get',
    '/api/register/{book}/{year}',
    { params: { path: { book, year }, query: { ...(cursor !== undefined && { cursor }) } } },
    { placeholderData: keepPreviousData },
  );
  return (
    <>
      <div className={css.bar}>
        <NativeSelect
          label="Sổ"
          data={books.map((each) => ({ value: keyOf(each), label: `${each.book} năm ${each.year} (${each.symbol})` }))}
          value={keyOf({ book, year, symbol })}
          onChange={(event) => {
            setCursors([]);
            setChosen(event.currentTarget.value);
          }}
        />
        <ActionButton variant="default" actions={actions} type="EnterOutsideNumber" onAct={() => setEntering(true)}>
          Ghi số cấp ngoài hệ thống
        </ActionButton>
      </div>
      <Loaded query={query}>
        {({ rows, next }) =>
          rows.length === 0 ? (
            <EmptyState title="Sổ chưa có số nào">Số được cấp khi báo cáo đã ký xin số.</EmptyState>
          ) : (
            <>
              <RegisterTable rows={rows} />
              <Group mt="sm" gap="xs">
                {cursors.length > 0 && (
                  <Button variant="default" size="xs" onClick={() => setCursors(cursors.slice(0, -1))}>
                    Trang trước
                  </Button>
                )}
                {next !== null && (
                  <Button variant="default" size="xs" onClick={() => setCursors([...cursors, next])}>
                    Trang sau
                  </Button>
                )}
              </Group>
            </>
          )
        }
      </Loaded>
      {entering && <OutsideNumberDialog book={book} year={year} onClose={() => setEntering(false)} />}
    </>
  );
}
