import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../../api/command.js';
import { tellFailed } from '../../ui/told.js';
import { CommentForm } from './comment-form.js';
import css from './remarks.module.css';
import type { Comment, ShowPlace } from './types.js';
import { saidText, shortened } from './words.js';

interface Props {
  sectionId: string;
  comment: Comment;
  replies: readonly Comment[];
  mayComment: boolean;
  mayResolve: boolean;
  active: boolean;
  onShow: ShowPlace;
}

/** A comment with its replies. */
export function CommentThread({ sectionId, comment, replies, mayComment, mayResolve, active, onShow }: Props) {
  const [replying, setReplying] = useState(false);
  const resolve = useCommand('/api/sections/{id}/comments/{commentId}/resolve');
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const { commentId, resolvedBy } = comment;
  return (
    <li ref={card} className={css.card} data-active={active || undefined} data-remark={commentId}>
      <Quoted comment={comment} onShow={onShow} />
      <Said comment={comment} />
      {replies.map((reply) => (
        <div key={reply.commentId} className={css.reply}>
          <Said comment={reply} />
        </div>
      ))}
      {resolvedBy && (
        <Text size="xs" c="dimmed" mt={4}>
          ✓ {resolvedBy.name} đã đánh dấu xử lý xong
        </Text>
      )}
      {!resolvedBy && (
        <Group gap="xs" mt={6}>
          {mayComment && !replying && (
            <Button size="compact-xs" variant="default" onClick={() => setReplying(true)}>
              Trả lời
            </Button>
          )}
          {mayResolve && (
            <Button
              size="compact-xs"
              variant="default"
              loading={resolve.isPending}
              onClick={() =>
                resolve.mutate({ path: { id: sectionId, commentId }, body: undefined }, { onError: (error) => tellFailed(error) })
              }
            >
              Đã xử lý
            </Button>
          )}
        </Group>
      )}
      {replying && (
        <div className={css.reply}>
          <CommentForm sectionId={sectionId} replyTo={commentId} label={`Trả lời ${comment.by.name}`} onSent={() => setReplying(false)} />
        </div>
      )}
    </li>
  );
}

function Said({ comment: { by, at, text } }: { comment: Comment }) {
  return (
    <>
      <Text size="xs" c="dimmed">
        {saidText(by, at)}
      </Text>
      <Text size="sm" className={css.said}>
        {text}
      </Text>
    </>
  );
}

/** The words it is on: a way to them where they stand, else as they were. */
function Quoted({ comment: { quote, place, blockId }, onShow }: { comment: Comment; onShow: ShowPlace }) {
  if (blockId === null && quote === null) return null;
  if (place?.state === 'anchored') {
    return (
      <button type="button" className={css.quote} onClick={() => onShow(place.blockId, quote ?? undefined)} title="Xem trong văn bản">
        {quote === null ? 'Cả đoạn' : shortened(quote)}
      </button>
    );
  }
  return (
    <>
      {quote !== null && <blockquote className={`${css.quote} ${css.detached}`}>{shortened(quote)}</blockquote>}
      <Text size="xs" fs="italic">
        Đoạn này đã đổi: chữ được trích không còn trong văn bản.
      </Text>
    </>
  );
}
