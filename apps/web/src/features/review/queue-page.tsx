import { SegmentedControl, Group, Text, Title } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { EmptyState } from '../../ui/empty-state.js';
import { Loaded } from '../../ui/loaded.js';
import { KeysHelp } from './keys-help.js';
import { QueueRow } from './queue-row.js';
import type { Asked } from './decisions.js';
import type { Waiting } from './types.js';
import { useKeys, useKeysOn } from './use-keys.js';
import { useQueue } from './use-queue.js';
import css from './review.module.css';

const KEYS = [
  ['j', 'mục tiếp'],
  ['k', 'mục trước'],
  ['Enter', 'mở'],
  ['x', 'xem thay đổi'],
  ['a', 'duyệt'],
  ['r', 'trả lại'],
] as const;

/** What waits for approval, the longest waiting first. */
export function Page() {
  const [whose, setWhose] = useState<'mine' | 'all'>('mine');
  const queue = useQueue(whose);
  return (
    <div className={css.page}>
      <Group justify="space-between" gap="xs" mb="xs">
        <Title order={1}>Chờ duyệt</Title>
        <SegmentedControl
          aria-label="Hàng chờ của ai"
          value={whose}
          onChange={(value) => setWhose(value === 'all' ? value : 'mine')}
          data={[
            { value: 'mine', label: 'Chờ tôi' },
            { value: 'all', label: 'Cả cơ quan' },
          ]}
        />
      </Group>
      <Loaded query={queue}>{({ rows }) => (rows.length === 0 ? <Empty whose={whose} /> : <Queue rows={rows} />)}</Loaded>
    </div>
  );
}

function Empty({ whose }: { whose: 'mine' | 'all' }) {
  return whose === 'mine' ? (
    <EmptyState title="Không có mục nào chờ bạn duyệt.">Mục nào được trình đến bạn sẽ hiện ở đây, mục chờ lâu nhất đứng đầu.</EmptyState>
  ) : (
    <EmptyState title="Cả cơ quan không có mục nào đang chờ duyệt.">Mục được trình sẽ hiện ở đây.</EmptyState>
  );
}

function Queue({ rows }: { rows: readonly Waiting[] }) {
  const navigate = useNavigate();
  const [keysOn, setKeysOn] = useKeysOn();
  const [currentId, setCurrentId] = useState(rows[0]?.sectionId);
  const [openId, setOpenId] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ sectionId }) => sectionId === currentId),
  );
  const current = rows[at];
  const go = (to: number) => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (!row) return;
    setCurrentId(row.sectionId);
    document.getElementById(`waits-${row.sectionId}`)?.focus();
  };
  const toggle = (id: string) => setOpenId(openId === id ? null : id);
  // Nothing is decided unseen: the changes are opened first.
  const decide = (what: Asked) => {
    if (!current) return;
    if (openId === current.sectionId) setAsked(what);
    else setOpenId(current.sectionId);
  };
  useKeys(
    {
      j: () => go(at + 1),
      k: () => go(at - 1),
      Enter: () => current && void navigate({ to: '/duyet/$sectionId', params: { sectionId: current.sectionId } }),
      x: () => current && toggle(current.sectionId),
      a: () => decide('approve'),
      r: () => decide('return'),
    },
    keysOn,
  );
  useEffect(() => setAsked(null), [openId, currentId]);
  return (
    <>
      <Text size="sm" c="dimmed" mb={4} role="status">
        {rows.length} mục, mục chờ lâu nhất đứng đầu.
      </Text>
      <ul className={css.queue}>
        {rows.map((row) => (
          <QueueRow
            key={row.sectionId}
            row={row}
            current={row.sectionId === current?.sectionId}
            open={row.sectionId === openId}
            asked={row.sectionId === current?.sectionId ? asked : null}
            onCurrent={() => setCurrentId(row.sectionId)}
            onToggle={() => toggle(row.sectionId)}
            onAsk={setAsked}
          />
        ))}
      </ul>
      <KeysHelp keys={KEYS} on={keysOn} onChange={setKeysOn} />
    </>
  );
}
