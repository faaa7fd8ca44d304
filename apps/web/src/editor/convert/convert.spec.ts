import { diffBlocks, parseBlocks, type Block } from '@trinhky/content';
import { arbitraryBlocks, fc } from '@trinhky/content/testing';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { blockSchema } from '../schema/schema.js';
import { knownBlocks } from './known-blocks.js';
import { nodeToBlock } from './to-blocks.js';
import { blockToNode } from './to-doc.js';

const schema = blockSchema();

describe('blocks and the editor’s document', () => {
  it('lead to one another without loss', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), (blocks) => {
        const doc = schema.node('doc', null, knownBlocks(schema).nodes(blocks));
        doc.check();
        expect(blocks.map((block) => nodeToBlock(blockToNode(schema, block)))).toEqual(blocks);
        expect(parseBlocks(doc.children.map(nodeToBlock).slice(0, blocks.length)).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('answer the very objects that were given where nothing changed', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), (blocks) => {
        const known = knownBlocks(schema);
        const answered = known.blocks(schema.node('doc', null, known.nodes(blocks)));
        expect(answered).toHaveLength(blocks.length);
        answered.forEach((block, index) => expect(block).toBe(blocks[index]));
      }),
    );
  });

  it('differ in exactly the two of three hundred that were changed', () => {
    const blocks = Array.from({ length: 300 }, (_, index): Block => ({
      kind: 'paragraph',
      id: `p${index}`,
      content: [{ kind: 'text', t: `Đoạn ${index}` }],
    }));
    const known = knownBlocks(schema);
    const state = EditorState.create({ doc: schema.node('doc', null, known.nodes(blocks)) });
    const inSecond = state.doc.child(0).nodeSize + 1;
    const next = state.apply(state.tr.insertText('mới ', state.doc.content.size - 4).insertText('mới ', inSecond));
    const changes = diffBlocks(blocks, known.blocks(next.doc));
    expect(changes.map((change) => (change.op === 'put' ? change.block.id : change.op))).toEqual(['p1', 'p299']);
  });

  it('are the same text again after splitting and joining', () => {
    const blocks: Block[] = [{ kind: 'paragraph', id: 'p', content: [{ kind: 'text', t: 'Ủy ban nhân dân' }] }];
    const known = knownBlocks(schema);
    const state = EditorState.create({ doc: schema.node('doc', null, known.nodes(blocks)) });
    const split = state.apply(state.tr.split(5));
    const joined = split.apply(split.tr.join(6));
    expect(known.blocks(joined.doc)[0]).toBe(blocks[0]);
  });

  it('put typed text into NFC and leave out what may not be stored', () => {
    const node = schema.node('paragraph', { id: 'p' }, [schema.text('tie\u0302\u0301ng\u0007 Vie\u0323\u0302t\u2028')]);
    expect(nodeToBlock(node)).toEqual({ kind: 'paragraph', id: 'p', content: [{ kind: 'text', t: 'tiếng Việt ' }] });
  });

  it('show a section without a block as one empty paragraph that is no block', () => {
    const known = knownBlocks(schema);
    expect(known.blocks(schema.node('doc', null, known.nodes([])))).toEqual([]);
  });
});
