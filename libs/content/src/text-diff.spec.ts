import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, TableRow } from './blocks.js';
import { plainText } from './plain-text.js';
import { arbitraryBlocks } from './testing.js';
import { diffText, diffWords, type TextPart } from './text-diff.js';

const p = (id: string, t: string): Block => ({ kind: 'paragraph', id, content: [{ kind: 'text', t }] });
const row = (id: string, t: string): TableRow => ({ id, cells: [{ content: [[{ kind: 'text', t }]] }] });
const side = (parts: TextPart[], without: TextPart['op']) =>
  parts
    .filter((part) => part.op !== without)
    .map((part) => part.text)
    .join('');

describe('diffWords', () => {
  it('takes numbers, dates and words with their tones whole', () => {
    expect(diffWords('Thu đạt 1.234,5 tỷ, tháng 11/2025', 'Thu đạt 1.234,6 tỷ, tháng 12/2025')).toEqual([
      { op: 'equal', text: 'Thu đạt ' },
      { op: 'delete', text: '1.234,5' },
      { op: 'insert', text: '1.234,6' },
      { op: 'equal', text: ' tỷ, tháng ' },
      { op: 'delete', text: '11/2025' },
      { op: 'insert', text: '12/2025' },
    ]);
    expect(diffWords('nghèo', 'nghẻo')).toEqual([
      { op: 'delete', text: 'nghèo' },
      { op: 'insert', text: 'nghẻo' },
    ]);
    expect(diffWords('hết.', 'hết!')).toEqual([
      { op: 'equal', text: 'hết' },
      { op: 'delete', text: '.' },
      { op: 'insert', text: '!' },
    ]);
  });

  it('gives both texts back from its parts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('a', 'b', ' ', '1.5', ','), { maxLength: 30 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        expect([side(parts, 'insert'), side(parts, 'delete')]).toEqual([before, after]);
      }),
    );
  });

  it('shows long texts with nothing in common as replaced', () => {
    const words = (letter: string) => Array.from({ length: 4_000 }, (_, index) => `${letter}${index}`).join('-');
    expect(diffWords(words('a'), words('b')).map((part) => part.op)).toEqual(['delete', 'insert']);
  });
});

describe('diffText', () => {
  it('tells added, removed, changed, moved and unchanged blocks apart, in the new order', () => {
    const before = [p('a', 'một'), p('b', 'hai'), p('c', 'ba'), p('d', 'bốn')];
    const after = [p('d', 'bốn'), p('a', 'một'), p('n', 'mới'), p('c', 'ba ba')];
    expect(diffText(before, after).map(({ id, status }) => [id, status])).toEqual([
      ['d', 'moved'],
      ['a', 'unchanged'],
      ['b', 'removed'],
      ['n', 'added'],
      ['c', 'changed'],
    ]);
  });

  it('says so when a block was changed and moved at once', () => {
    const [first] = diffText([p('a', 'một'), p('b', 'hai'), p('c', 'ba')], [p('c', 'bốn'), p('a', 'một'), p('b', 'hai')]);
    expect(first).toMatchObject({ id: 'c', status: 'changed', moved: true, movedFrom: 'b', was: { id: 'c' } });
  });

  it('tells where a moved block stood', () => {
    const blocks = diffText([p('a', 'một'), p('b', 'hai'), p('c', 'ba')], [p('b', 'hai'), p('c', 'ba'), p('a', 'một')]);
    expect(blocks.map(({ id, movedFrom }) => [id, movedFrom])).toEqual([
      ['b', undefined],
      ['c', undefined],
      ['a', null],
    ]);
  });

  it('shows a change of form alone as changed, with the words equal', () => {
    const bold: Block = { kind: 'paragraph', id: 'a', content: [{ kind: 'text', t: 'một', m: ['b'] }] };
    expect(diffText([p('a', 'một')], [bold])).toMatchObject([
      { status: 'changed', form: ['marks'], parts: [{ op: 'equal', text: 'một' }] },
    ]);
  });

  it('names what changed of the form', () => {
    const item = (marker: '-' | '+', level: 1 | 2): Block => ({
      kind: 'item',
      id: 'a',
      marker,
      level,
      content: [{ kind: 'text', t: 'x' }],
    });
    const centred: Block = { kind: 'paragraph', id: 'a', align: 'center', noIndent: true, content: [{ kind: 'text', t: 'mới' }] };
    const formOf = (before: Block, after: Block) => diffText([before], [after]).map(({ form }) => form);
    expect(formOf(item('-', 1), item('+', 2))).toEqual([['level', 'marker']]);
    expect(formOf(p('a', 'x'), item('-', 1))).toEqual([['kind']]);
    expect(formOf(p('a', 'x'), centred)).toEqual([['align', 'indent']]);
    expect(formOf(p('a', 'x'), p('a', 'y'))).toEqual([undefined]);
  });

  it('names what changed of a row: its cells, or marks on its words', () => {
    const cell = { content: [[{ kind: 'text' as const, t: 'x' }]] };
    const table = (...rows: TableRow[]): Block => ({ kind: 'table', id: 't', columns: [{ id: 'c', width: 1 }], headerRows: 0, rows });
    const marked: TableRow = { id: 's', cells: [{ content: [[{ kind: 'text', t: 'x', m: ['b'] }]] }] };
    const before = table({ id: 'r', cells: [cell] }, { id: 's', cells: [cell] });
    const [diff] = diffText([before], [table({ id: 'r', cells: [{ ...cell, bold: true }] }, marked)]);
    expect(diff?.rows?.map(({ form }) => form)).toEqual([['cells'], ['marks']]);
  });

  it('goes into tables by row', () => {
    const table = (caption: string, rows: TableRow[]): Block => ({
      kind: 'table',
      id: 't',
      caption: [{ kind: 'text', t: caption }],
      columns: [{ id: 'c', width: 1 }],
      headerRows: 0,
      rows,
    });
    const [diff] = diffText([table('Biểu 1', [row('r', 'x'), row('s', 'y')])], [table('Biểu 2', [row('s', 'z'), row('n', 'w')])]);
    expect(diff).toMatchObject({
      status: 'changed',
      parts: [
        { op: 'equal', text: 'Biểu ' },
        { op: 'delete', text: '1' },
        { op: 'insert', text: '2' },
      ],
      rows: [
        { id: 'r', status: 'removed', row: { id: 'r' }, parts: [{ op: 'delete', text: 'x' }] },
        { id: 's', status: 'changed' },
        { id: 'n', status: 'added', parts: [{ op: 'insert', text: 'w' }] },
      ],
    });
  });

  it('shows every block of both sides once, with all its words', () => {
    fc.assert(
      fc.property(arbitraryBlocks(), arbitraryBlocks(), (before, after) => {
        const diffs = diffText(before, after);
        expect(diffs.map((diff) => diff.id).sort()).toEqual([...new Set([...before, ...after].map((block) => block.id))].sort());
        expect(diffs.filter((diff) => diff.status !== 'removed').map((diff) => diff.block)).toEqual(after);
        for (const { id, rows, parts } of diffs) {
          if (rows) continue;
          const text = (blocks: Block[]) =>
            blocks
              .filter((block) => block.id === id)
              .map(plainText)
              .join('');
          expect([side(parts, 'insert'), side(parts, 'delete')]).toEqual([text(before), text(after)]);
        }
      }),
    );
  });
});
