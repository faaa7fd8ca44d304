import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from './blocks.js';
import { canonicalBlocks, canonicalJson, contentHash } from './canonical.js';
import { arbitraryBlocks } from './testing.js';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The same JSON value with the keys of every object in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
}

/** Each text run cut in two, with an empty run between and its marks turned round. */
function split(inlines: Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.kind === 'footnote') return [{ ...inline, content: split(inline.content) }];
    if (inline.kind !== 'text') return [inline];
    const at = Math.floor(inline.t.length / 2);
    const m = [...(inline.m ?? [])].reverse();
    return [
      { ...inline, t: inline.t.slice(0, at), m },
      { kind: 'text', t: '', m: ['sup'] },
      { ...inline, t: inline.t.slice(at), m },
    ];
  });
}

function splitBlock(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, content: split(block.content) };
    case 'heading':
      return { ...block, title: split(block.title) };
    case 'clause':
    case 'item':
      return { ...block, title: split(block.title ?? []), content: split(block.content) };
    case 'table': {
      const rows = block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, colspan: cell.colspan ?? 1, content: cell.content.map(split) })),
      }));
      return { ...block, caption: split(block.caption ?? []), rows };
    }
    case 'page-break':
      return block;
  }
}

describe('contentHash', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), (blocks) => {
        const turned: Block[] = JSON.parse(JSON.stringify(reversed(blocks)));
        expect(contentHash(turned, sha256)).toBe(contentHash(blocks, sha256));
      }),
    );
  });

  it('does not depend on how runs are split, on the order of marks, or on what is said by leaving it out', () => {
    fc.assert(
      fc.property(
        arbitraryBlocks(),
        (blocks) => void expect(contentHash(blocks.map(splitBlock), sha256)).toBe(contentHash(blocks, sha256)),
      ),
    );
  });

  it('is the same for NFC and NFD', () => {
    const text = (t: string): Block[] => [{ kind: 'paragraph', id: 'a', content: [{ kind: 'text', t }] }];
    expect(contentHash(text('Ủy ban'.normalize('NFD')), sha256)).toBe(contentHash(text('Ủy ban'), sha256));
  });

  it('differs where texts differ', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), arbitraryBlocks(), (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(contentHash(a, sha256)).not.toBe(contentHash(b, sha256));
      }),
    );
  });
});

describe('canonicalJson', () => {
  it('is over this canonical form, for all time', () => {
    const blocks: Block[] = [
      { kind: 'clause', id: 'c', level: 2, title: [{ kind: 'text', t: 'Ưu điểm:', m: ['b'] }], content: [{ kind: 'text', t: 'đạt 5%' }] },
      {
        kind: 'table',
        id: 't',
        columns: [{ id: 'k', width: 1.5 }],
        headerRows: 0,
        rows: [{ id: 'r', cells: [{ content: [[]], bold: true }] }],
      },
    ];
    expect(canonicalJson(blocks)).toBe(
      '[{"kind":"clause","id":"c","level":2,"title":[{"kind":"text","t":"Ưu điểm:","m":["b"]}],"content":[{"kind":"text","t":"đạt 5%"}]},' +
        '{"kind":"table","id":"t","columns":[{"id":"k","width":1.5}],"headerRows":0,"rows":[{"id":"r","cells":[{"content":[[]],"bold":true}]}]}]',
    );
  });
});

describe('canonicalBlocks', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), (blocks) => void expect(canonicalBlocks(canonicalBlocks(blocks.map(splitBlock)))).toEqual(blocks)),
    );
  });
});
