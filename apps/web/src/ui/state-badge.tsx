import { Group, Text } from '@mantine/core';

/** A state by word and shape; colour only helps. */
const STATES: Record<string, { shape: string; word: string; color: string }> = {
  'not-begun': { shape: '○', word: 'Chưa soạn', color: 'dimmed' },
  drafting: { shape: '◔', word: 'Đang soạn', color: 'var(--mantine-color-text)' },
  returned: { shape: '↩', word: 'Bị trả lại', color: 'var(--mantine-color-error)' },
  'in-review': { shape: '◑', word: 'Chờ duyệt', color: 'var(--mantine-primary-color-light-color)' },
  approved: { shape: '●', word: 'Đã duyệt', color: 'var(--mantine-color-teal-text)' },
  closed: { shape: '✕', word: 'Đã bỏ', color: 'dimmed' },
  submitted: { shape: '◑', word: 'Đang tạo bản trình ký', color: 'var(--mantine-primary-color-light-color)' },
  rendered: { shape: '◑', word: 'Chờ ký', color: 'var(--mantine-primary-color-light-color)' },
  signed: { shape: '◕', word: 'Đã ký', color: 'var(--mantine-color-teal-text)' },
  numbering: { shape: '◕', word: 'Đang lấy số', color: 'var(--mantine-color-teal-text)' },
  numbered: { shape: '◕', word: 'Đã có số', color: 'var(--mantine-color-teal-text)' },
  sealed: { shape: '◕', word: 'Đã đóng dấu', color: 'var(--mantine-color-teal-text)' },
  issued: { shape: '●', word: 'Đã phát hành', color: 'var(--mantine-color-teal-text)' },
  cancelled: { shape: '✕', word: 'Đã hủy', color: 'dimmed' },
};

export const stateWord = (state: string): string => STATES[state]?.word ?? state;

export function StateBadge({ state }: { state: string }) {
  const { shape, word, color } = STATES[state] ?? { shape: '·', word: state, color: 'dimmed' };
  return (
    <Group gap={6} wrap="nowrap" display="inline-flex">
      <Text span aria-hidden c={color} lh={1}>
        {shape}
      </Text>
      <Text span size="sm" c={color}>
        {word}
      </Text>
    </Group>
  );
}
