import { Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { reads } from '../../api/queries.js';
import { ActionButton } from '../../ui/action-button.js';
import { dateText, legalDateOf } from '../../ui/dates.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Loaded } from '../../ui/loaded.js';
import { Pager, useCursors } from '../../ui/pager.js';
import { OpenBookDialog } from './open-book-dialog.js';
import { OutsideNumberDialog } from './outside-number-dialog.js';
import type { RegisterLine } from './report-types.js';
import css from './report.module.css';

/** Sổ đăng ký văn bản đi: one year's book in the columns of NĐ 30, Phụ lục IV. */
export function Page() {
  const query = reads.useQuery('get', '/api/register');
  const { data: actions } = reads.useQuery('get', '/api/actions');
  const [chosen, setChosen] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'open' | 'outside' | null>(null);
  const year = Number(legalDateOf(new Date()).slice(0, 4));
  return (
    <div className={css.page}>
      <Title order={1} mb="xs">
        Sổ đăng ký văn bản đi
      </Title>
      <Loaded query={query}>
        {({ rows }) => {
          const books = [...rows].sort((a, b) => b.year - a.year || a.symbol.localeCompare(b.symbol, 'vi'));
          const key = (each: { book: string; year: number }) => `${each.book}/${each.year}`;
          const shown = books.find((each) => key(each) === chosen) ?? books[0];
          return (
            <Stack gap="sm">
              <Group gap="xs" align="flex-end" className="no-print">
                {shown && (
                  <NativeSelect
                    label="Sổ"
                    value={key(shown)}
                    onChange={(event) => setChosen(event.currentTarget.value)}
                    data={books.map((each) => ({ value: key(each), label: `${each.symbol} năm ${each.year}` }))}
                  />
                )}
                <ActionButton variant="default" actions={actions} type="OpenRegister" onAct={() => setDialog('open')}>
                  Mở sổ mới
                </ActionButton>
                {shown && (
                  <ActionButton variant="default" actions={actions} type="EnterOutsideNumber" onAct={() => setDialog('outside')}>
                    Vào sổ số cấp ngoài
                  </ActionButton>
                )}
              </Group>
              {shown ? (
                <Book key={key(shown)} book={shown.book} year={shown.year} />
              ) : (
                <EmptyState title="Chưa có sổ nào">Văn thư mở sổ của năm trước khi cấp số đầu tiên.</EmptyState>
              )}
              {dialog === 'open' && <OpenBookDialog year={year} onClose={() => setDialog(null)} />}
              {dialog === 'outside' && shown && <OutsideNumberDialog book={shown} onClose={() => setDialog(null)} />}
            </Stack>
          );
        }}
      </Loaded>
    </div>
  );
}

function Book({ book, year }: { book: string; year: number }) {
  const cursors = useCursors();
  const { cursor } = cursors;
  const query = reads.useQuery('get', '/api/register/{book}/{year}', {
    params: { path: { book, year }, query: { limit: '100', ...(cursor !== undefined && { cursor }) } },
  });
  return (
    <Loaded query={query}>
      {({ rows, next }) => (
        <>
          {rows.length === 0 && <EmptyState title="Sổ chưa có số nào">Số đầu tiên vào sổ khi một báo cáo đã ký được cấp số.</EmptyState>}
          {rows.length > 0 && <Lines rows={rows} />}
          <Pager cursors={cursors} next={next} />
        </>
      )}
    </Loaded>
  );
}

function Lines({ rows }: { rows: readonly RegisterLine[] }) {
  return (
    <div className={css.scroll} tabIndex={0} role="region" aria-label="Các số trong sổ">
      <table className={`${css.table} ${css.cards}`}>
        <thead>
          <tr>
            <th scope="col">Số, ký hiệu</th>
            <th scope="col">Ngày</th>
            <th scope="col">Tên loại và trích yếu nội dung</th>
            <th scope="col">Người ký</th>
            <th scope="col">Nơi nhận</th>
            <th scope="col">Ghi chú</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((line) => (
            <tr key={line.number} className={line.voidReason === null ? undefined : css.void}>
              <td data-label="Số, ký hiệu">
                {String(line.number).padStart(2, '0')}/{line.symbol}
              </td>
              <td data-label="Ngày">{dateText(line.date)}</td>
              <td data-label="Trích yếu">
                {line.reportId === null ? (
                  line.subject
                ) : (
                  <Link to="/bao-cao/$reportId" params={{ reportId: line.reportId }} className={css.link}>
                    {line.subject}
                  </Link>
                )}
              </td>
              <td data-label="Người ký">{line.signer}</td>
              <td data-label="Nơi nhận">{line.recipients.join('; ')}</td>
              <td data-label="Ghi chú">
                {line.voidReason !== null && <b>Đã hủy: {line.voidReason} </b>}
                {line.outside && 'Cấp ngoài hệ thống. '}
                {line.note && <Text span>{line.note}</Text>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
