import { applyChanges, foldAuthors } from '@trinhky/content';
import type { Authors, Block, Change } from '@trinhky/content';
import { arbitraryBlocks, arbitraryChanges, arbitraryEdit } from '@trinhky/content/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applied, blamed, edited, touchedBy } from './touched-blocks.js';
import type { By, Known } from './touched-blocks.js';

const texts = arbitraryBlocks().chain((blocks) =>
  fc.tuple(
    fc.constant(blocks),
    fc.oneof(
      arbitraryEdit(blocks),
      arbitraryChanges(),
      // Most edits: one block written anew where it stands.
      fc.constant(blocks.slice(0, 1).map((block): Change => ({ op: 'put', block: { kind: 'paragraph', id: block.id, content: [] } }))),
    ),
  ),
);
const authorsOfAll = (blocks: readonly Block[]): Authors => Object.fromEntries(blocks.map(({ id }) => [id, ['ann']]));

it('gives the blocks an edit touches, the order of all, and their authors as the whole text would', () => {
  fc.assert(
    fc.property(texts, ([blocks, changes]) => {
      const touched = new Set(changes.flatMap(touchedBy));
      const known = new Map(
        blocks
          .filter(({ id }) => touched.has(id))
          .map((block): [string, Known] => [block.id, { block, authors: {}, importers: {}, writers: [] }]),
      );
      const order = blocks.map(({ id }) => id);
      const whole = applyChanges(blocks, changes);
      const { before, after, order: next } = applied(order, known, touched, changes);
      expect(next).toEqual(whole.map(({ id }) => id));
      expect(after.filter(({ id }) => touched.has(id))).toEqual(whole.filter(({ id }) => touched.has(id)));
      const authors = authorsOfAll(blocks);
      expect(foldAuthors(authors, before, changes, after, 'binh')).toEqual(foldAuthors(authors, blocks, changes, whole, 'binh'));
    }),
  );
});

const whose = fc.constantFrom<By>(
  { author: 'ann', importer: null },
  { author: 'binh', importer: null },
  { author: null, importer: 'binh' },
  { author: null, importer: null },
);

it('gives each block that an edit puts the blame that the whole text would give it, also where its author only goes on writing', () => {
  const importers: Authors = {};
  fc.assert(
    fc.property(texts, whose, ([blocks, changes], by) => {
      const touched = new Set(changes.flatMap(touchedBy));
      const authors = authorsOfAll(blocks);
      const part = (all: Authors, { id }: Block): Authors =>
        Object.fromEntries(Object.entries(all).filter(([key, names]) => names.length > 0 && (key === id || key.startsWith(`${id}/`))));
      const known = new Map(
        blocks.filter(({ id }) => touched.has(id)).map((block): [string, Known] => [block.id, blamed(block, part(authors, block), {})]),
      );
      const whole = applyChanges(blocks, changes);
      const wrote = foldAuthors(authors, blocks, changes, whole, by.author);
      const imported = by.importer === null ? importers : foldAuthors(importers, blocks, changes, whole, by.importer);
      const expected = whole
        .filter(({ id }) => touched.has(id))
        .map((block): Known => blamed(block, part(wrote, block), part(imported, block)));
      const order = blocks.map(({ id }) => id);
      expect(edited(order, known, touched, changes, by)).toEqual({ order: whole.map(({ id }) => id), blocks: expected });
    }),
    { numRuns: 500 },
  );
});

it('looks at no other block where the edit leaves every block in its place', () => {
  const block = (id: string): Block => ({ kind: 'paragraph', id, content: [{ kind: 'text', t: id }] });
  const order = ['a', 'b', 'c'];
  const known = new Map<string, Known>([['b', { block: block('b'), authors: {}, importers: {}, writers: [] }]]);
  const found = applied(order, known, new Set(['b']), [{ op: 'put', block: block('b') }]);
  expect(found.before).toEqual([block('b')]);
  expect(found.order).toBe(order);
});
