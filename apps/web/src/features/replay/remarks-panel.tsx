import { Anchor, Stack, Text, Title } from '@mantine/core';
import { plainText } from '@trinhky/content';
import { memo } from 'react';
import { momentText } from '../../ui/dates.js';
import css from './replay.module.css';
import type { CommentReplayed, SectionMoment, SuggestionReplayed } from './types.js';

interface Props extends Partial<Pick<SectionMoment, 'comments' | 'suggestions' | 'setAside'>> {
  onBlock: (blockId: string) => void;
}

/** What had been said of the section by then. */
export const RemarksPanel = memo(function RemarksPanel({ comments = [], suggestions = [], setAside = [], onBlock }: Props) {
  return (
    <Stack gap="xs">
      <Title order={3}>Góp ý ({comments.length})</Title>
      {comments.length === 0 && <Text size="sm">Lúc này chưa có góp ý nào.</Text>}
      <ul className={css.rows}>
        {comments.map((comment) => (
          <CommentRow key={comment.commentId} comment={comment} onBlock={onBlock} />
        ))}
      </ul>
      <Title order={3}>Đề nghị sửa ({suggestions.length})</Title>
      {suggestions.length === 0 && <Text size="sm">Lúc này chưa có đề nghị sửa nào.</Text>}
      <ul className={css.rows}>
        {suggestions.map((suggestion) => (
          <SuggestionRow key={suggestion.suggestionId} suggestion={suggestion} onBlock={onBlock} />
        ))}
      </ul>
      {setAside.length > 0 && <Text size="sm">{setAside.length} bản sửa của bạn được giữ lại, chưa ghi vào văn bản.</Text>}
    </Stack>
  );
});

const CommentRow = memo(function CommentRow({ comment, onBlock }: { comment: CommentReplayed; onBlock: (id: string) => void }) {
  const { by, at, text, quote, blockId, resolvedBy, replyTo } = comment;
  return (
    <li>
      <Text size="sm">
        <b>{by.name}</b> {replyTo !== null && 'trả lời'} · {momentText(at)}
      </Text>
      {quote && (
        <Text size="sm" c="dimmed" className={css.said}>
          “{quote}”
        </Text>
      )}
      <Text size="sm" className={css.said}>
        {text}
      </Text>
      <Text size="sm" c="dimmed">
        {resolvedBy ? `Đã xử lý: ${resolvedBy.name}` : 'Chưa xử lý'}
      </Text>
      {blockId !== null && (
        <Anchor component="button" type="button" size="sm" onClick={() => onBlock(blockId)}>
          Xem đoạn này
        </Anchor>
      )}
    </li>
  );
});

const SuggestionRow = memo(function SuggestionRow(props: { suggestion: SuggestionReplayed; onBlock: (id: string) => void }) {
  const { by, at, note, block, blockId, decision } = props.suggestion;
  return (
    <li>
      <Text size="sm">
        <b>{by.name}</b> · {momentText(at)}
      </Text>
      {note !== null && (
        <Text size="sm" className={css.said}>
          {note}
        </Text>
      )}
      <Text size="sm" className={css.said}>
        {block ? `Sửa thành: “${plainText(block)}”` : 'Đề nghị bỏ đoạn này.'}
      </Text>
      <Text size="sm" c="dimmed">
        {decision
          ? `${decision.decision === 'accepted' ? 'Tiếp thu' : 'Không tiếp thu'}: ${decision.by.name}, ${momentText(decision.at)}`
          : 'Chưa quyết định'}
        {decision?.reason && `. Lý do: ${decision.reason}`}
      </Text>
      <Anchor component="button" type="button" size="sm" onClick={() => props.onBlock(blockId)}>
        Xem đoạn này
      </Anchor>
    </li>
  );
});
