import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import css from './outline.module.css';

interface Props {
  title: string;
  /** Resolves when it was tried; the field is taken away only where it was done. */
  onDone: (title: string) => Promise<void>;
  onCancel: () => void;
}

/** A title being typed: Enter saves, Escape leaves it as it was. */
export function TitleField({ title, onDone, onCancel }: Props) {
  const [typed, setTyped] = useState(title);
  const empty = typed.trim() === '';
  const done = () => {
    if (empty) return;
    if (typed.trim() === title) return onCancel();
    void onDone(typed.trim());
  };
  return (
    <Group
      className={css.edit}
      gap="xs"
      wrap="nowrap"
      align="flex-start"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onCancel();
      }}
    >
      <Textarea
        className={css.edit}
        aria-label="Tên mục"
        autosize
        maxRows={4}
        maxLength={500}
        autoFocus
        value={typed}
        error={empty ? 'Mục phải có tên.' : undefined}
        onChange={(event) => setTyped(event.currentTarget.value.replace(/\n/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          done();
        }}
      />
      <Button size="xs" onClick={done}>
        Lưu
      </Button>
      <Button size="xs" variant="default" onClick={onCancel}>
        Thôi
      </Button>
    </Group>
  );
}
