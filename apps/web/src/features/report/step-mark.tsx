import { Text } from '@mantine/core';

export type StepState = 'done' | 'now' | 'later';
const WORDS: Record<StepState, { shape: string; word: string }> = {
  done: { shape: '●', word: 'Đã xong' },
  now: { shape: '◑', word: 'Đang ở bước này' },
  later: { shape: '○', word: 'Chưa tới' },
};

export function StepMark({ state }: { state: StepState }) {
  const { shape, word } = WORDS[state];
  return (
    <Text span size="sm" c="dimmed">
      <span aria-hidden>{shape}</span> {word}
    </Text>
  );
}
