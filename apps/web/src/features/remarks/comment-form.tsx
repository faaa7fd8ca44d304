import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../api/command.js';
import { useMe } from '../../app/session.js';
import { Failure } from '../../ui/failure.js';
import { useKept } from './kept-text.js';
import css from './remarks.module.css';
import type { RemarkSelection } from './types.js';
import { shortened } from './words.js';

interface Draft {
  text: string;
  on: RemarkSelection | null;
}
const nothing: Draft = { text: '', on: null };
const isEmpty = ({ text }: Draft) => text.trim() === '';

/** What this device kept, or undefined where it is no draft of a comment. */
function decode(kept: unknown): Draft | undefined {
  if (typeof kept !== 'object' || kept === null || !('text' in kept) || typeof kept.text !== 'string') return undefined;
  return { text: kept.text, on: 'on' in kept ? selectionIn(kept.on) : null };
}

function selectionIn(kept: unknown): RemarkSelection | null {
  if (typeof kept !== 'object' || kept === null) return null;
  const { blockId, quote, prefix, suffix } = { blockId: null, quote: null, prefix: null, suffix: null, ...kept };
  const all = [blockId, quote, prefix, suffix];
  return all.every((each) => typeof each === 'string')
    ? { blockId: `${blockId}`, quote: `${quote}`, prefix: `${prefix}`, suffix: `${suffix}` }
    : null;
}

interface Props {
  sectionId: string;
  /** The words it is put on; null: the whole section. */
  selection?: RemarkSelection | null;
  /** The comment it answers. */
  replyTo?: string;
  label: string;
  onSent?: () => void;
}

/** Writes a comment or a reply. What is typed stays on this device until the server has it. */
export function CommentForm({ sectionId, selection = null, replyTo, label, onSent }: Props) {
  const { userId } = useMe();
  const draft = useKept({ userId, sectionId, what: replyTo ?? 'new' }, nothing, decode, isEmpty);
  const [missing, setMissing] = useState(false);
  const comment = useCommand('/api/sections/{id}/comments', () => {
    draft.set(nothing);
    onSent?.();
  });
  const { text, on } = draft.value;
  // Words chosen while something is typed do not move what is typed to another place.
  const place = isEmpty(draft.value) ? selection : on;
  const other = !isEmpty(draft.value) && selection !== null && selection.quote !== on?.quote ? selection : null;

  const send = () => {
    if (text.trim() === '') return setMissing(true);
    const anchor = {
      blockId: place?.blockId ?? null,
      quote: place?.quote ?? null,
      prefix: place?.prefix ?? null,
      suffix: place?.suffix ?? null,
    };
    comment.mutate({ path: { id: sectionId }, body: { ...anchor, text: text.trim(), replyTo: replyTo ?? null } });
  };

  return (
    <Stack gap={6}>
      {replyTo === undefined && place && <blockquote className={css.quote}>{shortened(place.quote)}</blockquote>}
      {draft.restored && <Text size="xs">Nội dung bạn gõ lần trước, chưa gửi, được giữ trên máy này.</Text>}
      <Textarea
        aria-label={label}
        placeholder={label}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={10_000}
        value={text}
        error={missing && text.trim() === '' ? 'Hãy ghi nội dung ý kiến.' : undefined}
        onChange={(event) => draft.set({ text: event.currentTarget.value, on: place })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          send();
        }}
      />
      {draft.lost && (
        <Alert color="red" variant="light" role="alert" p="xs">
          Máy này không giữ được chữ đang gõ (bộ nhớ đầy hoặc bị chặn). Hãy gửi trước khi rời trang.
        </Alert>
      )}
      <Failure error={comment.error} />
      <Group gap="xs">
        <Button size="xs" loading={comment.isPending} onClick={send}>
          Gửi
        </Button>
        {other && (
          <Button size="xs" variant="default" onClick={() => draft.set({ text, on: other })}>
            Chuyển sang phần vừa chọn
          </Button>
        )}
      </Group>
    </Stack>
  );
}
