import { Button, Title } from '@mantine/core';
import { useState } from 'react';
import { dateText } from '../../ui/dates.js';
import { EmptyState } from '../../ui/empty-state.js';
import classes from './admin.module.css';
import { OrganDialog } from './organ-dialog.js';
import type { Administration, OrganName } from './words.js';

/** The organ's names and letterheads by date; each report is printed under the one of its day. */
export function Tab({ administration: { names, today } }: { administration: Administration }) {
  const [naming, setNaming] = useState(false);
  const current = names.findLast(({ from }) => from <= today);
  return (
    <section aria-labelledby="admin-organ">
      <div className={classes.head}>
        <Title order={2} id="admin-organ">
          Tên cơ quan và phần đầu văn bản
        </Title>
        <Button onClick={() => setNaming(true)}>Đổi tên, đổi phần đầu</Button>
      </div>
      {names.length === 0 && (
        <EmptyState title="Cơ quan chưa có tên">Bấm “Đổi tên, đổi phần đầu” để ghi tên, ký hiệu và địa danh.</EmptyState>
      )}
      {[...names].reverse().map((name) => (
        <Named key={name.from} name={name} state={name === current ? '● Đang dùng' : name.from > today ? '○ Chưa đến ngày' : '– Đã thay'} />
      ))}
      {naming && <OrganDialog current={current ?? null} today={today} onClose={() => setNaming(false)} />}
    </section>
  );
}

function Named({ name: { name, code, letterhead, archive, from }, state }: { name: OrganName; state: string }) {
  return (
    <article style={{ marginBottom: '1.25rem' }}>
      <Title order={3}>
        {state}: từ {dateText(from)}
      </Title>
      <dl className={classes.facts}>
        <dt>Tên cơ quan</dt>
        <dd>{name}</dd>
        <dt>Mã cơ quan</dt>
        <dd>{code}</dd>
        {letterhead.parentOrgan !== undefined && (
          <>
            <dt>Cơ quan cấp trên trên văn bản</dt>
            <dd>{letterhead.parentOrgan}</dd>
          </>
        )}
        <dt>Cơ quan ban hành trên văn bản</dt>
        <dd>
          {letterhead.organ.map((line, i) => (
            <div key={i}>{line}</div>
          ))}
        </dd>
        <dt>Ký hiệu</dt>
        <dd>{letterhead.symbol}</dd>
        <dt>Địa danh</dt>
        <dd>{letterhead.place}</dd>
        <dt>Dòng lưu</dt>
        <dd>{archive}</dd>
      </dl>
    </article>
  );
}
