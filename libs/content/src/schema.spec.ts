import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Block, TableCell } from './blocks.js';
import { canonicalBlocks } from './canonical.js';
import { applyChanges } from './changes.js';
import { LIMITS, utf8Length } from './limits.js';
import { contentJsonSchemas, parseBlocks, parseChanges } from './schema.js';
import { checkBlocks } from './structure.js';
import { arbitraryBlocks, arbitraryChanges, arbitraryEdit } from './testing.js';

const paragraph = (id: string, t: string): Block => ({ kind: 'paragraph', id, content: [{ kind: 'text', t }] });
const note = (id: string) => ({ kind: 'footnote', id, content: [{ kind: 'text', t: 'Theo Báo cáo số 12.' }] });
const codes = (given: unknown): string[] => {
  const parsed = parseBlocks(given);
  return parsed.ok ? [] : parsed.problems.map((problem) => problem.code);
};
const table = (columns: number, rows: TableCell[][], headerRows = 0) => ({
  kind: 'table',
  id: 't',
  columns: Array.from({ length: columns }, (_, index) => ({ id: `c${index}`, width: 1 })),
  headerRows,
  rows: rows.map((cells, index) => ({ id: `r${index}`, cells })),
});
const cell = (more: Partial<TableCell> = {}): TableCell => ({ content: [[{ kind: 'text', t: 'x' }]], ...more });

describe('parseBlocks', () => {
  it('takes every generated text and leaves it as it is', () => {
    fc.assert(
      fc.property(
        arbitraryBlocks(),
        (blocks) => void expect(parseBlocks(JSON.parse(JSON.stringify(blocks)))).toEqual({ ok: true, blocks }),
      ),
    );
  });

  it('puts text into NFC, joins runs across their seam and sorts marks', () => {
    const given = [
      {
        kind: 'paragraph',
        id: 'a',
        content: [
          { kind: 'text', t: 'tie\u0302', m: ['i', 'b'] },
          { kind: 'text', t: '', m: ['u'] },
          { kind: 'text', t: '\u0301n', m: ['b', 'i', 'b'] },
        ],
      },
    ];
    expect(parseBlocks(given)).toEqual({
      ok: true,
      blocks: [{ kind: 'paragraph', id: 'a', content: [{ kind: 'text', t: 'tiến', m: ['b', 'i'] }] }],
    });
  });

  it('tells in words what it refused, however deep that is and even where it is missing', () => {
    const told = (block: object) => {
      const parsed = parseBlocks([block]);
      return parsed.ok ? [] : parsed.problems.map(({ message }) => message);
    };
    const deep: unknown = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`);
    expect(told({ kind: deep, id: 'a' })).toEqual(['Loại nội dung không hợp lệ: một danh sách.']);
    expect(told({ kind: 'paragraph', id: { a: deep }, content: [] })).toEqual(['Giá trị không hợp lệ: một đối tượng.']);
    expect(told({ kind: 'image', id: 'a' })).toEqual(['Loại nội dung không hợp lệ: “image”.']);
    expect(told({ id: 'a' })).toEqual(['Thiếu loại nội dung.']);
    expect(told({ kind: 'paragraph', id: 'a' })).toEqual(['Thiếu trường bắt buộc.']);
  });

  it('refuses unknown fields at every depth, naming the place', () => {
    const given = [{ kind: 'paragraph', id: 'a', content: [{ kind: 'text', t: 'x', colour: 'red' }] }];
    expect(parseBlocks(given)).toEqual({
      ok: false,
      problems: [{ path: '0.content.0', code: 'content.unknown-field', message: 'Có trường không được phép: colour.' }],
    });
    expect(codes([{ ...paragraph('a', 'x'), number: '1.' }])).toEqual(['content.unknown-field']);
  });

  it('refuses what is no list of blocks, unknown kinds and missing fields', () => {
    for (const given of [null, 'x', {}, 7]) expect(codes(given)).toEqual(['content.invalid']);
    expect(codes([{ kind: 'image', id: 'a' }])).toEqual(['content.unknown-kind']);
    expect(codes([{ kind: 'paragraph', id: 'a' }])).toEqual(['content.invalid']);
    expect(codes([{ kind: 'heading', id: 'a', level: 6, title: [] }])).toEqual(['content.invalid']);
  });

  it.each([
    ['NUL', '\u0000'],
    ['a tab', '\t'],
    ['a line end', '\n'],
    ['a C1 control', '\u0085'],
    ['a lone surrogate', '\ud800'],
    ['a line separator', '\u2028'],
    ['a change of reading direction', '\u202e'],
    ['a noncharacter', '\uffff'],
  ])('refuses %s in text', (_, character) => {
    expect(codes([paragraph('a', `đạt ${character} 5%`)])).toEqual(['content.bad-character']);
  });

  it('refuses ids that read like integers or hold other signs', () => {
    for (const id of ['12', '0', '', '-1', 'a b', 'a/b', '__proto__', 'đ', 'a'.repeat(65)]) {
      expect(codes([{ kind: 'page-break', id }]), id).toEqual(['content.bad-id']);
    }
    for (const id of ['a', 'b-1_2', '0190a1b2-0000-7000-8000-000000000001']) expect(codes([{ kind: 'page-break', id }]), id).toEqual([]);
  });

  it('refuses the same block, row, column or footnote id twice', () => {
    expect(codes([paragraph('a', 'x'), paragraph('a', 'y')])).toEqual(['content.duplicate-id']);
    const twice = table(1, [[cell()], [cell()]]);
    expect(codes([{ ...twice, rows: twice.rows.map((row) => ({ ...row, id: 'r' })) }])).toEqual(['content.duplicate-id']);
    expect(codes([{ ...table(2, [[cell(), cell()]]), columns: [1, 2].map((width) => ({ id: 'c', width })) }])).toEqual([
      'content.duplicate-id',
    ]);
    const noted = (id: string) => ({ kind: 'paragraph', id, content: [note('f')] });
    expect(codes([noted('a'), noted('b')])).toEqual(['content.duplicate-id']);
  });

  it('refuses a footnote in a heading, a run-in title, a header row or another footnote', () => {
    const refused = ['content.footnote-not-allowed'];
    expect(codes([{ kind: 'heading', id: 'a', level: 1, title: [note('f')] }])).toEqual(refused);
    expect(codes([{ kind: 'clause', id: 'a', level: 1, title: [note('f')], content: [] }])).toEqual(refused);
    expect(codes([{ kind: 'paragraph', id: 'a', content: [{ ...note('f'), content: [note('g')] }] }])).toEqual(refused);
    const noted = (headerRows: number) => ({
      ...table(1, [[cell()], [cell()]], headerRows),
      rows: [
        { id: 'r0', cells: [{ content: [[note('f')]] }] },
        { id: 'r1', cells: [cell()] },
      ],
    });
    expect(codes([noted(1)])).toEqual(refused);
    expect(codes([noted(0)])).toEqual([]);
  });

  it('takes a table whose rows cover its columns exactly, spans counted', () => {
    expect(
      codes([
        table(
          3,
          [
            [cell({ colspan: 2 }), cell({ rowspan: 2 })],
            [cell(), cell()],
          ],
          0,
        ),
      ]),
    ).toEqual([]);
    expect(codes([table(3, [[cell({ rowspan: 3 }), cell({ colspan: 2, rowspan: 2 })], [], [cell(), cell()]])])).toEqual([]);
  });

  it.each([
    ['a cell too few', table(2, [[cell()]])],
    ['a cell too many', table(1, [[cell(), cell()]])],
    ['a span past the last column', table(2, [[cell(), cell({ colspan: 2 })]])],
    ['a span past the last row', table(1, [[cell({ rowspan: 2 })]])],
    [
      'a cell across one from above',
      table(3, [
        [cell(), cell({ rowspan: 2 }), cell()],
        [cell({ colspan: 2 }), cell()],
      ]),
    ],
  ])('refuses a table with %s', (_, given) => {
    expect(codes([given])).toEqual(['content.table-shape']);
  });

  it('refuses more header rows than rows, and a header cell that reaches into the body', () => {
    expect(codes([table(1, [[cell()]], 2)])).toEqual(['content.table-header']);
    expect(codes([table(2, [[cell({ rowspan: 2 }), cell()], [cell()]], 1)])).toEqual(['content.table-header']);
  });

  it('refuses what is too large, saying how large it may be', () => {
    const long = 'a'.repeat(LIMITS.blockText);
    expect(codes([paragraph('a', long)])).toEqual([]);
    expect(parseBlocks([paragraph('a', `${long}a`)])).toEqual({
      ok: false,
      problems: [{ path: '0.content.0.t', code: 'content.too-long', message: 'Văn bản quá dài: tối đa 40.000 ký tự.' }],
    });
    const inTwo = {
      kind: 'paragraph',
      id: 'a',
      content: [
        { kind: 'text', t: long },
        { kind: 'text', t: 'a', m: ['b'] },
      ],
    };
    expect(codes([inTwo])).toEqual(['content.too-long']);
    expect(codes(Array.from({ length: LIMITS.blocks + 1 }, (_, index) => paragraph(`b${index}`, '')))).toEqual(['content.too-many']);
    expect(codes([table(LIMITS.tableColumns + 1, [[cell()]])])).toContain('content.too-many');
    const wide = Array.from({ length: 30 }, () => cell());
    expect(
      codes([
        table(
          30,
          Array.from({ length: 167 }, () => wide),
        ),
      ]),
    ).toEqual(['content.too-many']);
  });
});

describe('parseChanges', () => {
  it('takes every generated edit and leaves it as it is', () => {
    fc.assert(
      fc.property(
        arbitraryChanges(),
        (changes) => void expect(parseChanges(JSON.parse(JSON.stringify(changes)))).toEqual({ ok: true, changes }),
      ),
    );
  });

  it('canonicalises the blocks, rows and heads that edits carry', () => {
    const parsed = parseChanges([
      { op: 'put', block: { kind: 'clause', id: 'a', level: 1, title: [], content: [{ kind: 'text', t: 'e\u0301' }] } },
      { op: 'put-row', table: 't', row: { id: 'r', cells: [{ content: [], colspan: 1 }] }, after: null },
      { op: 'put-table-head', table: 't', caption: [], columns: [{ width: 1, id: 'c' }], headerRows: 0 },
    ]);
    expect(parsed).toEqual({
      ok: true,
      changes: [
        { op: 'put', block: { kind: 'clause', id: 'a', level: 1, content: [{ kind: 'text', t: 'é' }] } },
        { op: 'put-row', table: 't', row: { id: 'r', cells: [{ content: [[]] }] }, after: null },
        { op: 'put-table-head', table: 't', columns: [{ id: 'c', width: 1 }], headerRows: 0 },
      ],
    });
  });

  it('refuses unknown operations, places that are no id, and broken tables', () => {
    const refused = (given: unknown) => {
      const parsed = parseChanges([given]);
      return parsed.ok ? [] : parsed.problems.map(({ path, code }) => [path, code]);
    };
    expect(refused({ op: 'replace', id: 'a' })).toEqual([['0.op', 'content.unknown-kind']]);
    expect(refused({ op: 'move', id: 'a', after: 5 })).toEqual([['0.after', 'content.invalid']]);
    expect(refused({ op: 'move', id: 'a' })).toEqual([['0.after', 'content.invalid']]);
    expect(refused({ op: 'put', block: table(2, [[cell()]]) })).toEqual([['0.block.rows.0', 'content.table-shape']]);
  });
});

describe('the generators', () => {
  it('make edits that lead from one valid text to another', () => {
    const edited = arbitraryBlocks().chain((before) => arbitraryEdit(before).map((changes) => applyChanges(before, changes)));
    fc.assert(
      fc.property(edited, (blocks) => {
        expect(checkBlocks(blocks)).toEqual([]);
        expect(blocks).toEqual(canonicalBlocks(blocks));
      }),
    );
  });
});

describe('contentJsonSchemas', () => {
  it('describes blocks and changes with every object closed', () => {
    const { blocks, changes } = contentJsonSchemas();
    for (const schema of [blocks, changes]) {
      const text = JSON.stringify(schema);
      expect(text.match(/"type":"object"/g)?.length).toBeGreaterThan(5);
      expect(text.match(/"additionalProperties":false/g)?.length).toBe(text.match(/"type":"object"/g)?.length);
    }
  });
});

describe('utf8Length', () => {
  it('counts bytes as an encoder writes them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length)),
    );
    expect(utf8Length('Ủy ban \ud800')).toBe(new TextEncoder().encode('Ủy ban \ud800').length);
  });
});
