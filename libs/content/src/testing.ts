import fc from 'fast-check';
import type { Block, Inline, TableCell, TableRow } from './blocks.js';
import { canonicalBlock, canonicalInlines, canonicalRow } from './canonical.js';
import { diffBlocks, type Change } from './changes.js';

/** The very fast-check these generators are made with: its types are not the same to a program that resolves modules as a bundler does. */
export { fc };

// Generators for property tests. Ids come from small pools, so that texts and edits generated apart meet in the same blocks and rows.
// `b1`…`b8` are never tables, `t1`…`t3` always, `x1` either; a table's number of columns follows from its id, so that rows fit.
const TEXT_IDS = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7', 'b8'];
const COLUMNS: Record<string, number> = { t1: 1, t2: 2, t3: 3, x1: 2 };
const TABLE_IDS = Object.keys(COLUMNS);
const BLOCK_IDS = [...TEXT_IDS, ...TABLE_IDS];
const ROW_IDS = ['r1', 'r2', 'r3', 'r4', 'r5'];

const words = fc
  .array(fc.constantFrom('Ủy ban', 'nhân dân', 'phường', 'đạt', '1.234,5', 'tỷ đồng', '12/2025', ',', '.', 'hộ nghèo', '🌾'), {
    maxLength: 6,
  })
  .map((list) => list.join(' '));
const level = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const);
const align = fc.constantFrom('left' as const, 'center' as const, 'right' as const, 'justify' as const);
const marks = fc.uniqueArray(fc.constantFrom('b' as const, 'i' as const, 'u' as const), { maxLength: 2 });

const plainInline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('text' as const), t: words, m: marks }) },
  fc.record({
    kind: fc.constant('figure' as const),
    indicator: fc.constant('thu-ngan-sach'),
    period: fc.constant('2025-06'),
    format: fc.constant('0,0'),
    t: words,
  }),
  fc.record({ kind: fc.constant('xref' as const), target: fc.constantFrom(...BLOCK_IDS) }),
  fc.constant<Inline>({ kind: 'break' }),
);
const plainInlines = fc.array(plainInline, { maxLength: 4 }).map(canonicalInlines);

/** A run of content; footnotes are named after their owner, so that they are unique where blocks and rows are. */
function inlines(owner: string): fc.Arbitrary<Inline[]> {
  const footnote = plainInlines.map((content): Inline => ({ kind: 'footnote', id: owner, content }));
  return fc
    .array(fc.oneof({ weight: 8, arbitrary: plainInline }, footnote), { maxLength: 4 })
    .map((list) =>
      canonicalInlines(list.map((inline, index) => (inline.kind === 'footnote' ? { ...inline, id: `${owner}-n${index}` } : inline))),
    );
}

function textBlock(id: string): fc.Arbitrary<Block> {
  const content = inlines(id);
  return fc
    .oneof(
      fc.record({ kind: fc.constant('paragraph' as const), id: fc.constant(id), align: fc.option(align, { nil: undefined }), content }),
      fc.record({ kind: fc.constant('heading' as const), id: fc.constant(id), level, title: plainInlines }),
      fc.record({ kind: fc.constant('clause' as const), id: fc.constant(id), level, title: plainInlines, content }),
      fc.record({
        kind: fc.constant('item' as const),
        id: fc.constant(id),
        marker: fc.constantFrom('-' as const, '+' as const, '*' as const),
        level: fc.constantFrom(1 as const, 2 as const, 3 as const),
        title: plainInlines,
        content,
      }),
      fc.constant<Block>({ kind: 'page-break', id }),
    )
    .map(canonicalBlock);
}

/** A row that covers so many columns, some of its cells over two. */
function tableRow(table: string, id: string): fc.Arbitrary<TableRow> {
  const width = COLUMNS[table] ?? 1;
  return fc
    .tuple(
      fc.integer({ min: 0, max: width - 1 }),
      fc.boolean(),
      fc.array(inlines(`${table}-${id}`), { minLength: width, maxLength: width }),
    )
    .map(([joined, join, contents]) => {
      const cells = contents.map((run, index): TableCell => {
        const own = run.map((inline): Inline => (inline.kind === 'footnote' ? { ...inline, id: `${inline.id}-c${index}` } : inline));
        return { content: [own], ...(join && index === joined && joined + 1 < width && { colspan: 2 }) };
      });
      return canonicalRow({ id, cells: cells.filter((_, index) => !(join && index === joined + 1)) });
    });
}

function tableBlock(id: string): fc.Arbitrary<Block> {
  const columns = Array.from({ length: COLUMNS[id] ?? 1 }, (_, index) => ({ id: `c${index + 1}`, width: index + 1 }));
  return fc
    .tuple(
      plainInlines,
      fc.shuffledSubarray(ROW_IDS, { minLength: 1 }).chain((ids) => fc.tuple(...ids.map((row) => tableRow(id, row)))),
    )
    .map(([caption, rows]) => canonicalBlock({ kind: 'table', id, caption, columns, headerRows: 0, rows }));
}

/** Any block of that id of the pool. */
function blockOf(id: string): fc.Arbitrary<Block> {
  if (TEXT_IDS.includes(id)) return textBlock(id);
  return id === 'x1' ? fc.oneof(textBlock(id), tableBlock(id)) : tableBlock(id);
}

/** A section's text: valid, canonical, with ids from a small pool, so that two texts share blocks and rows. */
export function arbitraryBlocks(): fc.Arbitrary<Block[]> {
  return fc.shuffledSubarray(BLOCK_IDS).chain((ids) => fc.tuple(...ids.map(blockOf)));
}

/** An edit that leads from one valid text to another, as an editor would send it. */
export function arbitraryEdit(before: readonly Block[]): fc.Arbitrary<Change[]> {
  const kept = fc.tuple(fc.shuffledSubarray([...before]), fc.boolean(), arbitraryBlocks(), fc.integer({ min: 0, max: 3 }));
  return kept.map(([subset, reorder, others, most]) => {
    const chosen = reorder ? subset : before.filter((block) => subset.includes(block) || block.id.endsWith('1'));
    const fresh = new Map(others.slice(0, most).map((block) => [block.id, block]));
    const replaced = chosen.map((block) => fresh.get(block.id) ?? block);
    const added = [...fresh.values()].filter((block) => !chosen.some((own) => own.id === block.id));
    return diffBlocks(before, [...replaced, ...added]);
  });
}

/** Any changes at all: also of blocks, rows and anchors that are not there. Folding takes them; the text may not be valid then. */
export function arbitraryChanges(): fc.Arbitrary<Change[]> {
  const id = fc.constantFrom(...BLOCK_IDS);
  const table = fc.constantFrom(...TABLE_IDS);
  const row = fc.constantFrom(...ROW_IDS);
  const place = (ids: fc.Arbitrary<string>) => fc.option(ids, { nil: null });
  const maybePlace = (ids: fc.Arbitrary<string>) => fc.option(place(ids), { nil: undefined });
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc
      .tuple(id.chain(blockOf), maybePlace(id))
      .map(([block, after]): Change => ({ op: 'put', block, ...(after !== undefined && { after }) })),
    id.map((removed): Change => ({ op: 'remove', id: removed })),
    fc.tuple(id, place(id)).map(([moved, after]): Change => ({ op: 'move', id: moved, after })),
    fc
      .tuple(
        table.chain((of) =>
          fc.tuple(
            fc.constant(of),
            row.chain((each) => tableRow(of, each)),
          ),
        ),
        maybePlace(row),
      )
      .map(([[of, put], after]): Change => ({ op: 'put-row', table: of, row: put, ...(after !== undefined && { after }) })),
    fc.tuple(table, row).map(([of, removed]): Change => ({ op: 'remove-row', table: of, row: removed })),
    fc.tuple(table, row, place(row)).map(([of, moved, after]): Change => ({ op: 'move-row', table: of, row: moved, after })),
  );
  return fc.array(change, { maxLength: 8 });
}

/** So many of those texts, for tests that hold no generators themselves. */
export const someTexts = (count: number): Block[][] => fc.sample(arbitraryBlocks(), count);
