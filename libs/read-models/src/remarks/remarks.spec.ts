import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANN } from '../testing/log.js';
import type { Pending } from '../testing/log.js';
import { running } from '../testing/running.js';
import type { World } from '../testing/running.js';
import { commentsOn, setAsideOf, suggestionsOn } from './remarks.query.js';

const S = 'section-w1.s1';
const comment = (commentId: string, text: string): Pending => ({
  type: 'section.comment-added.v1',
  data: { commentId, blockId: 'b1', quote: 'tăng 5%', text, replyTo: null, revision: 2 },
});
const suggestion = (suggestionId: string): Pending => ({
  type: 'section.suggestion-made.v1',
  data: {
    suggestionId,
    origin: 'review',
    blockId: 'b1',
    rowId: null,
    blockHash: 'h',
    proposed: [{ op: 'remove', id: 'b1' }],
    block: null,
    revision: 2,
    note: 'Trùng đoạn trên',
  },
});

describe('remarks', () => {
  let world: World;
  beforeEach(async () => {
    world = await running();
  });
  afterEach(() => world.close());

  it('are comments in order, open until resolved', async () => {
    await world.append(S, [comment('c1', 'Số này lấy ở đâu?'), comment('c2', 'Ghi rõ nguồn')]);
    await world.append(S, [{ type: 'section.comment-resolved.v1', data: { commentId: 'c1' } }]);
    await world.settled();
    const [first, second] = await commentsOn(world.db, 'w1', 's1');
    expect(first).toMatchObject({ text: 'Số này lấy ở đâu?', by: { id: 'ann', post: 'Chuyên viên' }, resolved: { by: 'Nguyễn Thị An' } });
    expect(second?.resolved).toBeNull();
    expect((await commentsOn(world.db, 'w1', 's1', true)).map(({ commentId }) => commentId)).toEqual(['c2']);
    expect(await commentsOn(world.db, 'w2', 's1')).toEqual([]);
  });

  it('are suggestions with their change, open until decided', async () => {
    await world.append(S, [suggestion('g1'), suggestion('g2')]);
    await world.append(S, [
      { type: 'section.suggestion-decided.v1', data: { suggestionId: 'g1', decision: 'declined', reason: 'Giữ để nhấn mạnh' } },
    ]);
    await world.settled();
    expect((await suggestionsOn(world.db, 'w1', 's1'))[0]).toMatchObject({
      proposed: [{ op: 'remove', id: 'b1' }],
      block: null,
      decided: { decision: 'declined', reason: 'Giữ để nhấn mạnh' },
    });
    expect((await suggestionsOn(world.db, 'w1', 's1', true)).map(({ suggestionId }) => suggestionId)).toEqual(['g2']);
  });

  it('are edits kept aside, for their writer alone', async () => {
    await world.append(S, [
      { type: 'section.edit-set-aside.v1', data: { base: 2, changes: [{ op: 'remove', id: 'b1' }], refused: 'section.not-drafting' } },
    ]);
    await world.append(S, [{ type: 'section.edit-set-aside.v1', data: { base: 3, changes: [], refused: 'section.not-drafting' } }], {
      ...ANN,
      id: 'binh',
    });
    await world.settled();
    expect(await setAsideOf(world.db, 'w1', 's1', 'ann')).toMatchObject([{ base: 2, changes: [{ op: 'remove', id: 'b1' }] }]);
    expect(await setAsideOf(world.db, 'w1', 's1', 'binh')).toMatchObject([{ base: 3 }]);
  });
});
