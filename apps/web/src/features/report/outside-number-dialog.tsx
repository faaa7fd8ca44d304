import { Modal, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useCommand } from '../../api/command.js';
import { DateField } from '../../ui/date-field.js';
import { DialogButtons } from './dialog-buttons.js';
import { Failure } from './failure.js';
import { useDoing } from './use-doing.js';

/** A number that was given on paper stands in the book like every other, so that none is given twice. */
export function OutsideNumberDialog({ book, year, onClose }: { book: string; year: number; onClose: () => void }) {
  const enter = useCommand('/api/register/{book}/{year}/outside-number');
  const { busy, failure, run } = useDoing();
  const [number, setNumber] = useState('');
  const [date, setDate] = useState<string | null | undefined>(null);
  const [subject, setSubject] = useState('');
  const [note, setNote] = useState('');
  const numberOk = /^[1-9]\d{0,5}$/.test(number);
  const ready = numberOk && Boolean(date) && subject.trim() !== '';
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || !date) return;
    const body = { number: Number(number), date, subject: subject.trim(), note: note.trim() === '' ? null : note.trim() };
    void run(() => enter.mutateAsync({ path: { book, year }, body })).then((done) => done && onClose());
  };
  return (
    <Modal opened onClose={onClose} title={`Ghi số cấp ngoài hệ thống vào sổ ${book} năm ${year}`}>
      <form onSubmit={go}>
        <Stack gap="sm">
          <TextInput
            label="Số"
            data-autofocus
            required
            inputMode="numeric"
            value={number}
            error={number === '' || numberOk ? undefined : 'Ghi một số từ 1.'}
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <DateField label="Ngày văn bản" required value={date} onChange={setDate} />
          <Textarea
            label="Tên loại và trích yếu"
            required
            autosize
            minRows={2}
            maxLength={1_000}
            value={subject}
            onChange={(event) => setSubject(event.currentTarget.value)}
          />
          <Textarea label="Ghi chú" autosize maxLength={2_000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
          <Failure error={failure} />
          <DialogButtons confirm="Ghi vào sổ" busy={busy} disabled={!ready} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
