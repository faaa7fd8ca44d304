import { Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { send } from '../../api/command.js';
import { DateField } from '../../ui/date-field.js';
import type { BoardRow } from './board-rows.js';
import { DialogButtons } from './dialog-buttons.js';
import { ManyStanding } from './many-standing.js';
import { useMany } from './many.js';

/** One due date for several sections. */
export function DueDialog({ rows, onClose }: { rows: readonly BoardRow[]; onClose: () => void }) {
  const [items] = useState(rows);
  const [dueDate, setDueDate] = useState<string | null | undefined>(items[0]?.dueDate ?? null);
  const { standing, busy, run } = useMany();
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (dueDate === undefined) return;
    void run(items, ({ sectionId }) => send('/api/sections/{id}/due-date', { path: { id: sectionId }, body: { dueDate } })).then(
      ({ failed }) => failed.length === 0 && onClose(),
    );
  };
  return (
    <Modal opened onClose={onClose} title={`Đặt hạn cho ${items.length} mục`}>
      <form onSubmit={go}>
        <Stack gap="sm">
          <DateField label="Thời hạn" description="Để trống: không hạn." value={dueDate} onChange={setDueDate} />
          <ManyStanding standing={standing} />
          <DialogButtons confirm="Đặt hạn" busy={busy} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
