import { Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useCommand } from '../../api/command.js';
import { legalDateOf } from '../../ui/dates.js';
import { DialogButtons } from './dialog-buttons.js';
import { Failure } from './failure.js';
import { useDoing } from './use-doing.js';

/** Opens the book of a year at the number that comes next on paper. */
export function OpenBookDialog({ onClose }: { onClose: () => void }) {
  const open = useCommand('/api/register/{book}/{year}/open');
  const { busy, failure, run } = useDoing();
  const [book, setBook] = useState('bao-cao');
  const [year, setYear] = useState(legalDateOf(new Date()).slice(0, 4));
  const [symbol, setSymbol] = useState('BC-UBND');
  const [start, setStart] = useState('1');
  const bookOk = /^[A-Za-z0-9_-]{1,64}$/.test(book);
  const yearOk = /^2\d{3}$/.test(year);
  const startOk = /^[1-9]\d{0,5}$/.test(start);
  const ready = bookOk && yearOk && startOk && symbol.trim() !== '';
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const body = { symbol: symbol.trim(), start: Number(start) };
    void run(() => open.mutateAsync({ path: { book, year: Number(year) }, body })).then((done) => done && onClose());
  };
  return (
    <Modal opened onClose={onClose} title="Mở sổ đăng ký">
      <form onSubmit={go}>
        <Stack gap="sm">
          <TextInput
            label="Tên sổ"
            description="Chữ không dấu, số và gạch nối."
            data-autofocus
            value={book}
            error={bookOk ? undefined : 'Ví dụ bao-cao'}
            onChange={(event) => setBook(event.currentTarget.value)}
          />
          <TextInput
            label="Năm"
            inputMode="numeric"
            value={year}
            error={yearOk ? undefined : 'Ghi năm đủ bốn chữ số.'}
            onChange={(event) => setYear(event.currentTarget.value)}
          />
          <TextInput label="Ký hiệu sau số" value={symbol} onChange={(event) => setSymbol(event.currentTarget.value)} />
          <TextInput
            label="Số đầu tiên hệ thống cấp"
            description="Số tiếp theo của sổ giấy, nếu năm nay đã cấp số trên giấy."
            inputMode="numeric"
            value={start}
            error={startOk ? undefined : 'Ghi một số từ 1.'}
            onChange={(event) => setStart(event.currentTarget.value)}
          />
          <Failure error={failure} />
          <DialogButtons confirm="Mở sổ" busy={busy} disabled={!ready} onClose={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
