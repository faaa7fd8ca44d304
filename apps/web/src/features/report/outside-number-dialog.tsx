import { Button, Group, Modal, NumberInput, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { DateField } from '../../ui/date-field.js';
import { Failure } from '../../ui/failure.js';
import { tellDone } from '../../ui/told.js';

/** A number of the book that was given on paper or in another system, entered as such: no gap stays. */
export function OutsideNumberDialog({ book, onClose }: { book: { book: string; year: number; symbol: string }; onClose: () => void }) {
  const [number, setNumber] = useState<number | ''>('');
  const [date, setDate] = useState<string | null | undefined>(null);
  const [subject, setSubject] = useState('');
  const [note, setNote] = useState('');
  const enter = useCommand('/api/register/{book}/{year}/outside-number');
  const ready = number !== '' && typeof date === 'string' && subject.trim() !== '';
  const go = () => {
    if (!ready) return;
    enter.mutate(
      { path: { book: book.book, year: book.year }, body: { number, date, subject: subject.trim(), note: note.trim() || null } },
      {
        onSuccess: () => {
          tellDone('Đã vào sổ.');
          onClose();
        },
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={`Vào sổ ${book.symbol} năm ${book.year}: số cấp ngoài hệ thống`}>
      <Stack gap="sm">
        <NumberInput
          label="Số"
          value={number}
          min={1}
          onChange={(value) => setNumber(value === '' ? '' : Number(value))}
          hideControls
          required
        />
        <DateField label="Ngày văn bản" value={date} onChange={setDate} required />
        <Textarea
          label="Tên loại và trích yếu"
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
          autosize
          required
        />
        <Textarea label="Ghi chú" value={note} onChange={(event) => setNote(event.currentTarget.value)} autosize />
        <Failure error={enter.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button disabled={!ready} loading={enter.isPending} onClick={go}>
            Vào sổ
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
