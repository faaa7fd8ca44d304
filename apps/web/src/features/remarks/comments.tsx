import { Text, Title } from '@mantine/core';
import { permitted } from '../../ui/action-button.js';
import type { Actions } from '../../ui/action-button.js';
import { CommentForm } from './comment-form.js';
import { CommentThread } from './comment-thread.js';
import css from './remarks.module.css';
import type { Comment, RemarkSelection, Section, ShowPlace } from './types.js';

interface Props {
  section: Section;
  actions: Actions | undefined;
  selection: RemarkSelection | null;
  active: string | null;
  onShow: ShowPlace;
}

/** Everything said of the text, in the text's order; what is dealt with is folded away. */
export function Comments({ section, actions, selection, active, onShow }: Props) {
  const { sectionId } = section;
  const may = permitted(actions, 'AddComment');
  const mayResolve = permitted(actions, 'ResolveComment').may;
  const threads = inOrder(section);
  const thread = (comment: Comment) => (
    <CommentThread
      key={comment.commentId}
      sectionId={sectionId}
      comment={comment}
      replies={repliesTo(comment, section.comments)}
      mayComment={may.may}
      mayResolve={mayResolve}
      active={active === comment.commentId}
      onShow={onShow}
    />
  );
  const open = threads.filter(({ resolvedBy }) => resolvedBy === null);
  const done = threads.filter(({ resolvedBy }) => resolvedBy !== null);
  return (
    <section className={css.part} aria-labelledby="remarks-comments">
      <div className={css.head}>
        <Title order={2} size="h3" id="remarks-comments">
          Ý kiến ({open.length})
        </Title>
      </div>
      {may.may ? (
        <CommentForm sectionId={sectionId} selection={selection} label={selection ? 'Góp ý cho phần đang chọn' : 'Góp ý chung cho mục'} />
      ) : (
        may.whyNot && (
          <Text size="sm" c="dimmed">
            {may.whyNot}
          </Text>
        )
      )}
      <ul className={css.cards} style={{ marginTop: '0.5rem' }}>
        {open.map(thread)}
      </ul>
      {done.length > 0 && (
        <details className={css.done} open={done.some(({ commentId }) => commentId === active) || undefined}>
          <summary>Đã xử lý ({done.length})</summary>
          <ul className={css.cards}>{done.map(thread)}</ul>
        </details>
      )}
    </section>
  );
}

/** Whoever began a thread, as their words stand in the text; on the whole section first, detached ones last. */
function inOrder({ comments, blocks }: Section): Comment[] {
  const order = new Map(blocks.map(({ id }, index) => [id, index]));
  const rank = ({ place }: Comment): [number, number] => {
    if (place === null) return [-1, 0];
    return place.state === 'anchored' ? [order.get(place.blockId) ?? Infinity, place.start] : [Infinity, 0];
  };
  return comments
    .filter(({ replyTo }) => replyTo === null)
    .map((comment) => ({ comment, rank: rank(comment) }))
    .sort((a, b) => compare(a.rank[0], b.rank[0]) || compare(a.rank[1], b.rank[1]))
    .map(({ comment }) => comment);
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** Replies to it and to its replies. */
function repliesTo({ commentId }: Comment, all: readonly Comment[]): Comment[] {
  const ids = new Set([commentId]);
  return all.filter((each) => {
    if (each.replyTo === null || !ids.has(each.replyTo)) return false;
    ids.add(each.commentId);
    return true;
  });
}
