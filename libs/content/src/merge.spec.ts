import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Table, TableRow } from './blocks.js';
import { applyChanges, diffBlocks } from './changes.js';
import { rebase } from './merge.js';
import { checkBlocks } from './structure.js';
import { arbitraryBlocks, arbitraryEdit } from './testing.js';

const p = (id: string, t = id): Block => ({ kind: 'paragraph', id, content: [{ kind: 'text', t }] });
const ps = (ids: string): Block[] => [...ids].map((id) => p(id));
const ids = (blocks: readonly Block[]) => blocks.map((block) => block.id).join('');
const row = (id: string, t = id): TableRow => ({ id, cells: [{ content: [[{ kind: 'text', t }]] }] });
const table = (rows: TableRow[], more: Partial<Table> = {}): Table => ({
  kind: 'table',
  id: 't',
  columns: [{ id: 'c', width: 1 }],
  headerRows: 0,
  rows,
  ...more,
});
const merge = (base: Block[], theirs: Block[], mine: Block[]) => rebase({ base, theirs, mine: diffBlocks(base, mine) });
const merged = (base: Block[], theirs: Block[], mine: Block[]) => {
  const result = merge(base, theirs, mine);
  return result.ok ? result.blocks : result.conflicts;
};
const order = (base: string, theirs: string, mine: string) => {
  const result = merge(ps(base), ps(theirs), ps(mine));
  return result.ok ? ids(result.blocks) : 'conflict';
};
const sameJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** A text and what two people make of it at once. */
const threeSides = arbitraryBlocks().chain((base) =>
  fc.tuple(arbitraryEdit(base), arbitraryEdit(base)).map(([theirs, mine]) => ({ base, theirs: applyChanges(base, theirs), mine })),
);

describe('rebase', () => {
  it('merges changes of different blocks', () => {
    expect(merged([p('a'), p('b')], [p('a', 'theirs'), p('b')], [p('a'), p('b', 'mine')])).toEqual([p('a', 'theirs'), p('b', 'mine')]);
  });

  it('is a conflict where the same block was changed by someone else since, with all three texts', () => {
    expect(merge([p('a')], [p('a', 'theirs')], [p('a', 'mine')])).toEqual({
      ok: false,
      conflicts: [{ blockId: 'a', base: p('a'), theirs: p('a', 'theirs'), mine: p('a', 'mine') }],
    });
  });

  it('counts removed, split and joined as changed', () => {
    expect(merged([p('a')], [], [p('a', 'mine')])).toEqual([{ blockId: 'a', base: p('a'), theirs: null, mine: p('a', 'mine') }]);
    expect(merged([p('a')], [p('a', 'theirs')], [])).toEqual([{ blockId: 'a', base: p('a'), theirs: p('a', 'theirs'), mine: null }]);
    const split = [p('a', 'first'), p('n', 'second')];
    expect(merged([p('a', 'first second')], split, [p('a', 'first second!')])).toHaveLength(1);
    const joined = [p('a', 'a b')];
    expect(merged(ps('ab'), joined, [p('a'), p('b', 'mine')])).toEqual([
      { blockId: 'b', base: p('b'), theirs: null, mine: p('b', 'mine') },
    ]);
  });

  it('is no conflict where both sides did the same', () => {
    expect(merge(ps('abc'), [p('a', 'same'), p('n')], [p('a', 'same'), p('n')])).toEqual({
      ok: true,
      changes: [],
      blocks: [p('a', 'same'), p('n')],
    });
  });

  it('is a conflict where both sides put different blocks under one new id', () => {
    expect(merged([], [p('n', 'theirs')], [p('n', 'mine')])).toEqual([
      { blockId: 'n', base: null, theirs: p('n', 'theirs'), mine: p('n', 'mine') },
    ]);
  });

  it('moving is no change: a moved block takes the other side’s words, and goes when the other side removed it', () => {
    expect(merged(ps('abc'), [p('a', 'theirs'), p('b'), p('c')], ps('bca'))).toEqual([p('b'), p('c'), p('a', 'theirs')]);
    expect(order('abc', 'bc', 'bca')).toBe('bc');
  });

  it.each([
    ['after the anchor', 'abc', 'abc', 'abnc', 'abnc'],
    ['after the nearest block before a removed anchor', 'abc', 'ac', 'abnc', 'anc'],
    ['first where nothing before it is left', 'abc', 'c', 'abnc', 'nc'],
    ['each run of new blocks whole', 'ab', 'axyb', 'amnb', 'amnxyb'],
    ['along with an anchor the others moved', 'abc', 'bca', 'anbc', 'bcan'],
    ['where the later mover put it', 'abc', 'bac', 'bca', 'bca'],
  ])('puts a new or moved block %s', (_, base, theirs, mine, expected) => {
    expect(order(base, theirs, mine)).toBe(expected);
  });

  it('merges different rows of one table, and rows with its caption', () => {
    const base = table([row('r'), row('s'), row('u')]);
    const theirs = table([row('r', 'theirs'), row('s'), row('n'), row('u')]);
    const mine = table([row('u'), row('r'), row('m')], { caption: [{ kind: 'text', t: 'Biểu 1' }] });
    expect(merged([base], [theirs], [mine])).toEqual([
      table([row('u'), row('r', 'theirs'), row('m'), row('n')], { caption: [{ kind: 'text', t: 'Biểu 1' }] }),
    ]);
  });

  it('is a conflict of the row where both changed one row', () => {
    expect(
      merged([table([row('r'), row('s')])], [table([row('r', 'theirs'), row('s')])], [table([row('r', 'mine'), row('s', 'mine')])]),
    ).toEqual([{ blockId: 't', rowId: 'r', base: row('r'), theirs: row('r', 'theirs'), mine: row('r', 'mine') }]);
  });

  it('is a conflict of the table where both changed its head, or one removed it', () => {
    const base = table([row('r')]);
    const wide = (width: number) => table([row('r')], { columns: [{ id: 'c', width }] });
    expect(merged([base], [wide(2)], [wide(3)])).toEqual([{ blockId: 't', base, theirs: wide(2), mine: wide(3) }]);
    expect(merged([base], [], [table([row('r', 'mine')])])).toEqual([
      { blockId: 't', base, theirs: null, mine: table([row('r', 'mine')]) },
    ]);
  });

  it('is a conflict of the table where the merged rows no longer cover its columns', () => {
    const base = table([row('r')]);
    const two = { content: [[]] };
    const theirs = table([{ id: 'r', cells: [two, two] }], { columns: [1, 2].map((width) => ({ id: `c${width}`, width })) });
    const mine = table([row('r'), row('n')]);
    expect(merged([base], [theirs], [mine])).toEqual([{ blockId: 't', base, theirs, mine }]);
  });

  it('with an unchanged side is the other side', () => {
    fc.assert(
      fc.property(threeSides, ({ base, theirs, mine }) => {
        expect(rebase({ base, theirs: base, mine })).toMatchObject({ ok: true, blocks: applyChanges(base, mine) });
        expect(rebase({ base, theirs, mine: [] })).toEqual({ ok: true, changes: [], blocks: theirs });
      }),
    );
  });

  it('loses no block: what either side put and neither removed stands once, with the words of the side that changed it', () => {
    let merges = 0;
    fc.assert(
      fc.property(threeSides, ({ base, theirs, mine }) => {
        const result = rebase({ base, theirs, mine });
        if (!result.ok) return;
        merges++;
        const edited = applyChanges(base, mine);
        const has = (side: readonly Block[], id: string) => side.find((block) => block.id === id);
        const expected = new Set([...theirs, ...edited].map((block) => block.id));
        for (const { id } of base) if (!has(theirs, id) || !has(edited, id)) expected.delete(id);
        expect(result.blocks.map((block) => block.id).sort()).toEqual([...expected].sort());
        expect(checkBlocks(result.blocks)).toEqual([]);
        expect(applyChanges(theirs, result.changes)).toEqual(result.blocks);
        for (const block of result.blocks) {
          const [was, now, own] = [base, theirs, edited].map((side) => has(side, block.id));
          if (sameJson(was, own)) expect(block).toEqual(now);
          else if (sameJson(was, now)) expect(block).toEqual(own);
        }
      }),
      { numRuns: 1_000 },
    );
    expect(merges).toBeGreaterThan(200);
  });

  it('finds a conflict only where both sides changed the same thing', () => {
    let conflicts = 0;
    fc.assert(
      fc.property(threeSides, ({ base, theirs, mine }) => {
        const result = rebase({ base, theirs, mine });
        for (const each of result.ok ? [] : result.conflicts) {
          conflicts++;
          expect(sameJson(each.base, each.theirs)).toBe(false);
          expect(sameJson(each.base, each.mine)).toBe(false);
          expect(sameJson(each.theirs, each.mine)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
    expect(conflicts).toBeGreaterThan(50);
  });

  it('keeps each side’s order where neither moved anything', () => {
    const side = fc.subarray([...'abcdefghij']).map((list) => list.join(''));
    fc.assert(
      fc.property(side, side, side, (base, theirs, mine) => {
        const both = order(base, theirs, mine);
        for (const one of [theirs, mine]) {
          expect([...both].filter((id) => one.includes(id)).join('')).toBe([...one].filter((id) => both.includes(id)).join(''));
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
