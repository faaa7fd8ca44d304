import { plainText } from '@trinhky/content';
import { arbitraryBlocks, fc } from '@trinhky/content/testing';
import { describe, expect, it } from 'vitest';
import { blockSchema } from '../schema/schema.js';
import { textMap } from './text-map.js';
import { blockToNode } from './to-doc.js';

const schema = blockSchema();

describe('the text of a node', () => {
  it('is the plain text of its block', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), (blocks) => {
        for (const block of blocks) expect(textMap(blockToNode(schema, block)).text).toBe(plainText(block));
      }),
      { numRuns: 300 },
    );
  });

  it('leads from words to their place and back', () => {
    const node = blockToNode(schema, {
      kind: 'clause',
      id: 'c',
      level: 1,
      title: [{ kind: 'text', t: 'Về kinh tế.' }],
      content: [
        { kind: 'text', t: 'Thu đạt ' },
        { kind: 'figure', indicator: 'thu', period: '2025', format: '0', t: '1.234' },
        { kind: 'footnote', id: 'n', content: [{ kind: 'text', t: 'Theo báo cáo.' }] },
        { kind: 'text', t: ' tỷ đồng' },
      ],
    });
    const { text, place, offset } = textMap(node);
    expect(text).toBe('Về kinh tế. Thu đạt 1.234 tỷ đồng\nTheo báo cáo.');
    const words = (quote: string) => {
      const from = place(text.indexOf(quote), 'start') ?? -1;
      const to = place(text.indexOf(quote) + quote.length, 'end') ?? -1;
      return {
        inside: node.textBetween(from - 1, to - 1, '', (leaf) => (leaf.type.name === 'figure' ? '#' : '')),
        from: offset(from, 'start'),
        to: offset(to, 'end'),
      };
    };
    expect(words('Thu đạt 1.234')).toEqual({ inside: 'Thu đạt #', from: 12, to: 25 });
    expect(words('tỷ đồng').inside).toBe('tỷ đồng');
    expect(words('tế. Thu').inside).toBe('tế.Thu');
  });
});
