import { canonicalBlocks, type Block } from '@trinhky/content';
import { arbitraryBlocks, fc } from '@trinhky/content/testing';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { knownBlocks } from './convert/known-blocks.js';
import { receive, rejoin } from './receiving.js';
import { blockSchema } from './schema/schema.js';

const schema = blockSchema();
const paragraph = (id: string, t: string): Block => ({ kind: 'paragraph', id, content: [{ kind: 'text', t }] });

function opened(blocks: readonly Block[]) {
  const known = knownBlocks(schema);
  return { known, state: EditorState.create({ doc: schema.node('doc', null, known.nodes(blocks)) }) };
}

describe('a text brought in', () => {
  it('is the text afterwards, from any text to any other', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), arbitraryBlocks(), (before, after) => {
        const { known, state } = opened(before);
        const tr = receive(state, known, after);
        const next = tr ? state.apply(tr) : state;
        next.doc.check();
        expect(known.blocks(next.doc)).toEqual(canonicalBlocks(after));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the nodes of blocks that are the same, and says nothing where all are', () => {
    const before = [paragraph('a', 'Một'), paragraph('b', 'Hai'), paragraph('c', 'Ba')];
    const { known, state } = opened(before);
    expect(receive(state, known, structuredClone(before))).toBeNull();
    const tr = receive(state, known, [paragraph('a', 'Một'), paragraph('b', 'Hai khác'), paragraph('c', 'Ba')]);
    expect(tr?.doc.child(0)).toBe(state.doc.child(0));
    expect(tr?.doc.child(2)).toBe(state.doc.child(2));
  });

  it('replaces only the words that differ, so that the caret stays at its word', () => {
    const { known, state } = opened([paragraph('a', 'Thu ngân sách đạt 56%')]);
    const at = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 15)));
    const tr = receive(at, known, [paragraph('a', 'Tổng thu ngân sách nhà nước đạt 56%')]);
    const next = tr && at.apply(tr);
    expect(next?.doc.textBetween(next.selection.from, next.doc.content.size - 1)).toBe('đạt 56%');
  });
});

describe('a list that waited for a composition’s end', () => {
  it('brings in what changed there and keeps what changed here meanwhile', () => {
    const base = [paragraph('a', 'A'), paragraph('b', 'B'), paragraph('c', 'C'), paragraph('d', 'D')];
    const given = [paragraph('x', 'X'), paragraph('a', 'A của bạn'), paragraph('b', 'B của bạn'), paragraph('d', 'D')];
    const mine = [paragraph('a', 'A'), paragraph('b', 'B của tôi'), paragraph('n', 'Mới'), paragraph('c', 'C'), paragraph('d', 'D')];
    expect(rejoin(base, given, mine).map(({ id }) => id)).toEqual(['x', 'a', 'b', 'n', 'd']);
    expect(rejoin(base, given, mine)).toMatchObject([{}, { content: [{ t: 'A của bạn' }] }, { content: [{ t: 'B của tôi' }] }, {}, {}]);
    expect(rejoin(base, base, [paragraph('a', 'A')])).toEqual([paragraph('a', 'A')]);
  });
});
