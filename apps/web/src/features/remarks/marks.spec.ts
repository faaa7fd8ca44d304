import { describe, expect, it } from 'vitest';
import { marksOf } from './marks.js';

const by = { id: 'binh', name: 'Trần Thị Bình', post: null, onBehalfOf: null };
const said = { by, at: '2026-07-01T02:00:00.000Z', revision: 1 };
const comment = { ...said, commentId: 'c1', blockId: 'p1', quote: '12,5 tỷ', text: 'Nguồn?', replyTo: null, resolvedBy: null };
const anchored = { state: 'anchored' as const, blockId: 'p2', start: 8, end: 15 };
const blocks = [{ kind: 'paragraph' as const, id: 'p2', content: [{ kind: 'text' as const, t: 'Thu đạt 12,5 tỷ.' }] }];
const suggestion = {
  ...said,
  ...{ suggestionId: 's1', origin: 'review' as const, blockId: 'p2', rowId: null, blockHash: null, proposed: [], block: null },
  ...{ note: null, decision: null, fits: true, diff: [] },
};

describe('what is marked in the text', () => {
  it('are open comments where their words stand now, and open suggestions on their block', () => {
    expect(marksOf({ comments: [{ ...comment, place: anchored }], suggestions: [suggestion], blocks })).toEqual([
      { id: 'c1', kind: 'comment', blockId: 'p2', start: 8, end: 15, quote: '12,5 tỷ', label: 'Ý kiến của Trần Thị Bình' },
      { id: 's1', kind: 'suggestion', blockId: 'p2', label: 'Đề nghị sửa của Trần Thị Bình' },
    ]);
  });
  it('is nothing resolved, detached, decided, or on a block that is gone', () => {
    const comments = [
      { ...comment, place: anchored, resolvedBy: by },
      { ...comment, place: { state: 'detached' as const } },
      { ...comment, place: null },
    ];
    const decision = { decision: 'declined' as const, reason: null, by, at: said.at };
    expect(
      marksOf({
        comments,
        suggestions: [
          { ...suggestion, decision },
          { ...suggestion, blockId: 'gone' },
        ],
        blocks,
      }),
    ).toEqual([]);
  });
});
