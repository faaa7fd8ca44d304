import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorKey, authorsOf, foldAuthors, type Authors } from './authors.js';
import type { Block, TableRow } from './blocks.js';
import { applyChanges, diffBlocks } from './changes.js';
import { arbitraryChanges } from './testing.js';

const p = (id: string, t: string): Block => ({ kind: 'paragraph', id, content: [{ kind: 'text', t }] });
const row = (id: string, t: string): TableRow => ({ id, cells: [{ content: [[{ kind: 'text', t }]] }] });
const table = (rows: TableRow[]): Block => ({ kind: 'table', id: 't', columns: [{ id: 'c', width: 1 }], headerRows: 0, rows });

type Step = [author: string | null, blocks: Block[]];
/** Folds the saves of whole texts, one after the other. */
function blame(...steps: Step[]): { authors: Authors; blocks: Block[] } {
  return steps.reduce<{ authors: Authors; blocks: Block[] }>(
    ({ authors, blocks }, [author, next]) => {
      const changes = diffBlocks(blocks, next);
      return { authors: foldAuthors(authors, blocks, changes, next, author), blocks: next };
    },
    { authors: {}, blocks: [] },
  );
}

const long = 'Trong sáu tháng đầu năm, phường đã giải quyết 1.234 hồ sơ.';

describe('foldAuthors', () => {
  it('names everyone who put a block that is still in it', () => {
    const { authors, blocks } = blame(['an', [p('a', 'x'), p('b', 'y')]], ['binh', [p('a', 'x'), p('b', 'z')]]);
    expect(authors).toEqual({ a: ['an'], b: ['an', 'binh'] });
    expect(authorsOf(authors, blocks)).toEqual(['an', 'binh']);
  });

  it('names nobody whose blocks are gone', () => {
    const { authors, blocks } = blame(['an', [p('a', 'x'), p('b', 'y')]], ['binh', [p('b', 'y'), p('c', 'z')]], ['chi', [p('c', 'z')]]);
    expect(authorsOf(authors, blocks)).toEqual(['binh']);
  });

  it('moving keeps the authors', () => {
    expect(blame(['an', [p('a', 'x'), p('b', 'y')]], ['binh', [p('b', 'y'), p('a', 'x')]]).authors).toEqual({ a: ['an'], b: ['an'] });
  });

  it('saving the same text again makes no author', () => {
    const before = [p('a', 'x y')];
    const halves: Block = {
      kind: 'paragraph',
      id: 'a',
      content: [
        { kind: 'text', t: 'x ' },
        { kind: 'text', t: 'y' },
      ],
    };
    expect(foldAuthors({ a: ['an'] }, before, [{ op: 'put', block: halves, after: null }], [halves], 'binh')).toEqual({ a: ['an'] });
  });

  it('names authors of tables by row, of the caption and columns apart', () => {
    const { authors } = blame(
      ['an', [table([row('r', 'x'), row('s', 'y')])]],
      ['binh', [table([row('s', 'z'), row('r', 'x'), row('u', 'w')])]],
    );
    expect(authors).toEqual({
      t: ['an'],
      [authorKey('t', 'r')]: ['an'],
      [authorKey('t', 's')]: ['an', 'binh'],
      [authorKey('t', 'u')]: ['binh'],
    });
  });

  it('a source is no author, and takes no author away', () => {
    expect(
      blame([null, [p('a', 'x'), p('b', 'y')]], ['an', [p('a', 'x'), p('b', 'z')]], [null, [p('a', 'x'), p('b', 'w')]]).authors,
    ).toEqual({
      a: [],
      b: ['an'],
    });
  });

  it('what comes back has its authors again', () => {
    expect(blame(['an', [p('a', 'x')]], ['binh', []], ['binh', [p('a', 'x')]]).authors).toEqual({ a: ['an', 'binh'] });
  });

  it('restoring keeps the original authors and makes the restorer none', () => {
    const first = blame(['an', [p('a', 'x'), p('b', 'y')]]);
    const second = blame(['an', first.blocks], ['binh', [p('a', 'other')]]);
    const restored = foldAuthors(second.authors, second.blocks, diffBlocks(second.blocks, first.blocks), first.blocks, 'chi', first);
    expect(restored).toEqual({ a: ['an'], b: ['an'] });
  });

  it('words that are split, joined, or cut and pasted take their authors along', () => {
    const split = blame(['an', [p('a', `Mở đầu. ${long}`)]], ['binh', [p('a', 'Mở đầu.'), p('n', long)]]);
    expect(split.authors).toEqual({ a: ['an', 'binh'], n: ['an', 'binh'] });
    const joined = blame(['an', [p('b', long)]], ['binh', [p('a', 'Mở đầu.'), p('b', long)]], ['binh', [p('a', `Mở đầu. ${long}`)]]);
    expect(authorsOf(joined.authors, joined.blocks)).toEqual(['binh', 'an']);
    const pasted = blame(['an', [p('a', long)]], ['binh', [p('n', long)]]);
    expect(authorsOf(pasted.authors, pasted.blocks)).toEqual(['an', 'binh']);
  });

  it('reads no author out of an object’s own properties', () => {
    expect(foldAuthors({}, [], [{ op: 'put', block: p('constructor', 'x') }], [p('constructor', 'x')], 'an')).toEqual({
      constructor: ['an'],
    });
    expect(authorsOf({}, [p('toString', 'x')])).toEqual([]);
  });

  it('after any edits, every block and row has an author, and who changed it last is one', () => {
    const edits = fc.array(fc.tuple(fc.constantFrom('an', 'binh', 'chi'), arbitraryChanges()), { maxLength: 6 });
    fc.assert(
      fc.property(edits, (list) => {
        let authors: Authors = {};
        let blocks: Block[] = [];
        for (const [author, changes] of list) {
          const after = applyChanges(blocks, changes);
          const next = foldAuthors(authors, blocks, changes, after, author);
          for (const block of after) {
            const was = blocks.find((old) => old.id === block.id);
            expect(authorsOf(next, [block]).length).toBeGreaterThan(0);
            if (JSON.stringify(was) === JSON.stringify(block)) expect(authorsOf(next, [block])).toEqual(authorsOf(authors, [block]));
            else if (block.kind !== 'table') expect(authorsOf(next, [block])).toContain(author);
            if (block.kind !== 'table' && was)
              expect(authorsOf(next, [block])).toEqual(expect.arrayContaining(authorsOf(authors, [block])));
          }
          authors = next;
          blocks = after;
        }
      }),
    );
  });
});
