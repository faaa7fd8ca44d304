import { Text } from '@mantine/core';
import { memo, useEffect, useMemo, useRef } from 'react';
import { TextView } from '../../text/index.js';
import type { Numbers, TextMark } from '../../text/index.js';
import { EmptyState } from '../../ui/empty-state.js';
import { StateBadge } from '../../ui/state-badge.js';
import { standingOf } from './standing-of.js';
import type { ReplayLine, SectionMoment } from './types.js';

interface Props {
  label: string;
  section: SectionMoment | undefined;
  numbers: Numbers;
  /** The line that was reached, where it is about this section. */
  line: ReplayLine | undefined;
  /** Nothing moves any more: what changed is brought into sight. */
  settled: boolean;
  onBlock: (blockId: string) => void;
  onRemark: (id: string) => void;
}

const nothing: readonly string[] = [];

/** A section's text as it stood, with what the line changed standing out. */
export const TextPane = memo(function TextPane({ label, section, numbers, line, settled, onBlock, onRemark }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const changed = useMemo(() => (line ? blocksOf(line) : nothing), [line]);
  const { comments, suggestions } = section ?? {};
  const marks = useMemo(() => marksOf(comments, suggestions), [comments, suggestions]);
  useEffect(() => {
    const first = changed[0];
    if (settled && first !== undefined)
      box.current?.querySelector(`[data-block="${CSS.escape(first)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [changed, settled]);
  if (!section?.state) return <EmptyState title={label}>Lúc này mục chưa được mở.</EmptyState>;
  return (
    <div ref={box}>
      <h2 style={{ margin: '0 0 0.25rem', fontSize: '1.0625rem' }}>{label}</h2>
      <Text component="div" size="sm" mb="sm">
        <StateBadge state={standingOf(section.state)} /> · Phiên bản văn bản {section.revision}
        {section.state.round > 0 && ` · Lần trình ${section.state.round}`}
      </Text>
      {section.blocks.length === 0 ? (
        <EmptyState title="Chưa có nội dung">Lúc này chưa ai viết gì vào mục.</EmptyState>
      ) : (
        <TextView blocks={section.blocks} numbers={numbers} marks={marks} highlight={changed} onBlock={onBlock} onMark={onRemark} />
      )}
    </div>
  );
});

/** The blocks that a line changed or speaks of. */
function blocksOf({ edit, patch, sectionId }: ReplayLine): readonly string[] {
  const own = patch?.sections?.find((each) => each.sectionId === sectionId);
  const remarks = [...(own?.comments ?? []), ...(own?.suggestions ?? [])].map(({ blockId }) => blockId);
  const all = [...(edit?.blocks ?? []), ...remarks.filter((id) => id !== null)];
  return all.length === 0 ? nothing : all;
}

/** What was open then. */
function marksOf(comments: SectionMoment['comments'] = [], suggestions: SectionMoment['suggestions'] = []): TextMark[] {
  const open = comments.filter(({ resolvedBy, blockId }) => resolvedBy === null && blockId !== null);
  return [
    ...open.map(({ commentId, blockId, quote }): TextMark => ({
      id: commentId,
      kind: 'comment',
      blockId: blockId ?? '',
      ...(quote && { quote }),
    })),
    ...suggestions
      .filter(({ decision }) => decision === null)
      .map(({ suggestionId, blockId }): TextMark => ({ id: suggestionId, kind: 'suggestion', blockId })),
  ];
}
