import { Button, Group, Stack, Text } from '@mantine/core';
import { plainTextOfBlocks } from '@trinhky/content';
import type { Block } from '@trinhky/content';
import { useState } from 'react';
import type { Engine } from '../../drafts/engine.js';
import { Note } from './note.js';
import { useDraftState } from './use-draft.js';

/** Where this device keeps nothing, or the server will not take the text: says so, and hands the text out. */
export function NotKept({ draft }: { draft: Engine }) {
  const deviceKeeps = useDraftState(draft, (state) => state.deviceKeeps);
  const refused = useDraftState(draft, ({ saving, unsent }) => (saving.kind === 'refused' && unsent ? saving.detail : null));
  if (deviceKeeps && refused === null) return null;
  return (
    <Note kind="stop" role="alert" title={deviceKeeps ? 'Máy chủ không nhận nội dung này' : 'Chưa giữ được trên máy này'}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {deviceKeeps
            ? `${refused ?? ''} Chữ đã gõ vẫn được giữ trên máy này và không bị gửi hai lần.`
            : 'Trình duyệt không cho giữ chữ đang gõ (bộ nhớ đầy hoặc bị chặn). Đừng đóng trang khi chưa thấy “Đã lưu”; hãy chép hoặc tải nội dung về để phòng mất mạng.'}
        </Text>
        <TakeAway text={() => draft.state().text} />
      </Stack>
    </Note>
  );
}

/** Copies or downloads a text. */
export function TakeAway({ text }: { text: () => readonly Block[] }) {
  const [told, setTold] = useState<string | null>(null);
  const words = () => plainTextOfBlocks(text());
  const copy = () => {
    void copyText(words()).then((done) => setTold(done ? 'Đã chép vào bộ nhớ tạm.' : 'Trình duyệt không cho chép; hãy tải về.'));
  };
  const download = () => {
    const url = URL.createObjectURL(new Blob([words()], { type: 'text/plain;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'noi-dung-muc.txt';
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    setTold('Đã tải về.');
  };
  return (
    <Group gap="xs">
      <Button size="compact-sm" variant="default" onClick={copy}>
        Chép nội dung
      </Button>
      <Button size="compact-sm" variant="default" onClick={download}>
        Tải về
      </Button>
      <Text size="sm" role="status">
        {told}
      </Text>
    </Group>
  );
}

async function copyText(words: string): Promise<boolean> {
  // Pages over plain HTTP have no clipboard.
  if (!('clipboard' in navigator)) return false;
  return navigator.clipboard.writeText(words).then(
    () => true,
    () => false,
  );
}
