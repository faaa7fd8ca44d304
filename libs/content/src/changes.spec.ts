import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Table } from './blocks.js';
import { applyChanges, diffBlocks, type Change } from './changes.js';
import { arbitraryBlocks, arbitraryChanges } from './testing.js';

const p = (id: string, t = id): Block => ({ kind: 'paragraph', id, content: [{ kind: 'text', t }] });
const ids = (blocks: readonly Block[]) => blocks.map((block) => block.id).join('');
const row = (id: string, t = id) => ({ id, cells: [{ content: [[{ kind: 'text' as const, t }]] }] });
const table = (rows: string[]): Table => ({
  kind: 'table',
  id: 't',
  columns: [{ id: 'c', width: 1 }],
  headerRows: 0,
  rows: rows.map((id) => row(id)),
});
const abcd = ['a', 'b', 'c', 'd'].map((id) => p(id));

describe('applyChanges', () => {
  it.each<[string, Change[], string]>([
    ['a put of a known id without a place keeps its place', [{ op: 'put', block: p('b', 'new') }], 'abcd'],
    ['a put of a known id with a place moves it', [{ op: 'put', block: p('b', 'new'), after: 'd' }], 'acdb'],
    ['null is the first place', [{ op: 'put', block: p('x'), after: null }], 'xabcd'],
    ['a new block without a place goes last', [{ op: 'put', block: p('x') }], 'abcdx'],
    ['an anchor never seen means the last place', [{ op: 'move', id: 'a', after: 'zz' }], 'bcda'],
    [
      'a place after a removed block is where that block stood',
      [
        { op: 'remove', id: 'c' },
        { op: 'put', block: p('x'), after: 'c' },
      ],
      'abxd',
    ],
    [
      'a place after a run of removed blocks is where the run stood',
      [
        { op: 'remove', id: 'b' },
        { op: 'remove', id: 'a' },
        { op: 'put', block: p('x'), after: 'b' },
      ],
      'xcd',
    ],
    ['a block moved after itself stays', [{ op: 'move', id: 'c', after: 'c' }], 'abcd'],
    [
      'removing and moving what is not there do nothing',
      [
        { op: 'remove', id: 'z' },
        { op: 'move', id: 'z', after: null },
      ],
      'abcd',
    ],
    [
      'rows of what is no table do nothing',
      [
        { op: 'put-row', table: 'a', row: row('r') },
        { op: 'remove-row', table: 'z', row: 'r' },
      ],
      'abcd',
    ],
  ])('%s', (_, changes, expected) => {
    expect(ids(applyChanges(abcd, changes))).toBe(expected);
  });

  it('places rows like blocks, also after rows removed in the same edit', () => {
    const changed = applyChanges(
      [table(['r', 's', 't'])],
      [
        { op: 'remove-row', table: 't', row: 's' },
        { op: 'put-table-head', table: 't', columns: [{ id: 'k', width: 2 }], headerRows: 1 },
        { op: 'put-row', table: 't', row: row('n'), after: 's' },
        { op: 'move-row', table: 't', row: 't', after: null },
      ],
    );
    expect(changed).toEqual([{ ...table(['t', 'r', 'n']), columns: [{ id: 'k', width: 2 }], headerRows: 1 }]);
  });

  it('changes the rows of a table as it stands after it was put whole in the same edit', () => {
    const changed = applyChanges(
      [table(['r', 's'])],
      [
        { op: 'remove-row', table: 't', row: 'r' },
        { op: 'put', block: table(['u', 'v']) },
        { op: 'put-row', table: 't', row: row('n'), after: 'u' },
        { op: 'remove', id: 't' },
        { op: 'put', block: table(['w']) },
        { op: 'put-row', table: 't', row: row('m') },
      ],
    );
    expect(changed).toEqual([table(['w', 'm'])]);
    expect(
      applyChanges(
        [table(['r'])],
        [
          { op: 'remove-row', table: 't', row: 'r' },
          { op: 'put', block: table(['u']) },
          { op: 'put-row', table: 't', row: row('n') },
        ],
      ),
    ).toEqual([table(['u', 'n'])]);
  });

  it('never refuses, keeps ids unique and leaves its input and the untouched blocks as they are', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), arbitraryChanges(), (blocks, changes) => {
        const copy = JSON.stringify([blocks, changes]);
        const after = applyChanges(blocks, changes);
        expect(new Set(after.map((block) => block.id)).size).toBe(after.length);
        expect(JSON.stringify([blocks, changes])).toBe(copy);
        const named = JSON.stringify(changes);
        for (const block of blocks) if (!named.includes(`"${block.id}"`)) expect(after).toContain(block);
      }),
    );
  });
});

describe('diffBlocks', () => {
  it('leads from any text to any other', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), arbitraryBlocks(), (a, b) => void expect(applyChanges(a, diffBlocks(a, b))).toEqual(b)),
      { numRuns: 1_000 },
    );
  });

  it('finds again what any edit did', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), arbitraryChanges(), (a, changes) => {
        const b = applyChanges(a, changes);
        expect(applyChanges(a, diffBlocks(a, b))).toEqual(b);
      }),
      { numRuns: 500 },
    );
  });

  it('says nothing where nothing changed, however runs are split', () => {
    const halves: Block = {
      kind: 'paragraph',
      id: 'a',
      content: [
        { kind: 'text', t: 'đạt ' },
        { kind: 'text', t: '5%' },
      ],
    };
    expect(diffBlocks([p('a', 'đạt 5%')], [halves])).toEqual([]);
    fc.assert(fc.property(arbitraryBlocks(), (a) => void expect(diffBlocks(a, structuredClone(a))).toEqual([])));
  });

  it('moves as little as can be', () => {
    expect(
      diffBlocks(
        abcd,
        ['d', 'a', 'b', 'c'].map((id) => p(id)),
      ),
    ).toEqual([{ op: 'move', id: 'd', after: null }]);
    expect(
      diffBlocks(
        abcd,
        ['b', 'c', 'd', 'a'].map((id) => p(id)),
      ),
    ).toEqual([{ op: 'move', id: 'a', after: 'd' }]);
  });

  it('changes tables by row', () => {
    const before = table(['r', 's', 'u']);
    const after: Table = { ...before, rows: [row('u'), row('r'), row('s', 'new'), row('n')] };
    expect(diffBlocks([before], [after])).toEqual([
      { op: 'move-row', table: 't', row: 'u', after: null },
      { op: 'put-row', table: 't', row: row('s', 'new') },
      { op: 'put-row', table: 't', row: row('n'), after: 's' },
    ]);
  });
});
