import { Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { Failure } from '../../ui/failure.js';
import { folded } from '../../ui/folded.js';
import { tellDone } from '../../ui/told.js';

/** Opens a year's book; a book begun on paper goes on at the number that follows. */
export function OpenBookDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const [symbol, setSymbol] = useState('BC-UBND');
  const [start, setStart] = useState(1);
  const [of, setYear] = useState(year);
  const open = useCommand('/api/register/{book}/{year}/open');
  const go = () =>
    open.mutate(
      {
        path: {
          book: folded(symbol).replaceAll(/[^a-z0-9]+/g, '-'),
          year: of,
        },
        body: { symbol: symbol.trim(), start },
      },
      {
        onSuccess: () => {
          tellDone('Đã mở sổ.');
          onClose();
        },
      },
    );
  return (
    <Modal opened onClose={onClose} title="Mở sổ đăng ký văn bản đi">
      <Stack gap="sm">
        <TextInput
          label="Ký hiệu"
          description="Phần sau số, ví dụ BC-UBND."
          value={symbol}
          onChange={(event) => setSymbol(event.currentTarget.value)}
          required
        />
        <NumberInput label="Năm" value={of} min={2000} max={2200} onChange={(value) => setYear(Number(value))} hideControls required />
        <NumberInput
          label="Bắt đầu từ số"
          description="Nếu trong năm đã cấp số trên giấy, hãy ghi số kế tiếp."
          value={start}
          min={1}
          onChange={(value) => setStart(Number(value))}
          hideControls
          required
        />
        <Failure error={open.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Thôi
          </Button>
          <Button loading={open.isPending} disabled={symbol.trim() === ''} onClick={go}>
            Mở sổ
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
