import { z } from 'zod';
import type { Block, Inline, TableColumn, TableRow } from './blocks.js';
import { canonicalBlock, canonicalHead, canonicalRow } from './canonical.js';
import type { Change } from './changes.js';
import { LIMITS } from './limits.js';
import { problemsOf, type Problem } from './problems.js';
import { checkBlock, checkBlocks, checkRow } from './structure.js';

/** Ids are short names or UUIDs, never like an integer: integer-like keys would change their order between parse and stringify. */
export const ID = /^(?:[A-Za-z][A-Za-z0-9_-]{0,63}|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;

/** No control character (NUL, tab, line ends), no lone surrogate, no line separator, nothing that turns the direction of reading: what is shown is what is signed. */
const TEXT = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]*$/u;

const id = z.string().regex(ID);
const text = z.string().max(LIMITS.blockText).regex(TEXT);
const figureField = z.string().max(LIMITS.figureField).regex(TEXT);
const align = z.enum(['left', 'center', 'right', 'justify']);
const level = z.literal([1, 2, 3, 4, 5]);
const span = z.int().min(1);

const textRun = z.strictObject({
  kind: z.literal('text'),
  t: text,
  m: z
    .array(z.enum(['b', 'i', 'u', 'sup', 'sub']))
    .max(5)
    .optional(),
});
const figure = z.strictObject({ kind: z.literal('figure'), indicator: figureField, period: figureField, format: figureField, t: text });
const xref = z.strictObject({ kind: z.literal('xref'), target: id });
const lineBreak = z.strictObject({ kind: z.literal('break') });
const plainInlines = z.array(z.discriminatedUnion('kind', [textRun, figure, xref, lineBreak])).max(LIMITS.inlines);
const footnote = z.strictObject({ kind: z.literal('footnote'), id, content: plainInlines });
const inlines: z.ZodType<Inline[]> = z
  .array(z.discriminatedUnion('kind', [textRun, footnote, figure, xref, lineBreak]))
  .max(LIMITS.inlines);

const columns: z.ZodType<TableColumn[]> = z
  .array(z.strictObject({ id, width: z.number().positive().max(LIMITS.columnWidth), align: align.optional() }))
  .min(1)
  .max(LIMITS.tableColumns);
const cell = z.strictObject({
  content: z.array(inlines).max(LIMITS.cellParagraphs),
  align: align.optional(),
  colspan: span.max(LIMITS.tableColumns).optional(),
  rowspan: span.max(LIMITS.tableRows).optional(),
  bold: z.literal(true).optional(),
});
const row: z.ZodType<TableRow> = z.strictObject({ id, cells: z.array(cell).max(LIMITS.tableColumns) });
const head = { caption: inlines.optional(), columns, headerRows: z.int().min(0).max(LIMITS.tableRows) };

const block: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), id, align: align.optional(), noIndent: z.literal(true).optional(), content: inlines }),
  z.strictObject({ kind: z.literal('heading'), id, level, title: plainInlines }),
  z.strictObject({ kind: z.literal('clause'), id, level, title: plainInlines.optional(), content: inlines }),
  z.strictObject({
    kind: z.literal('item'),
    id,
    marker: z.enum(['-', '+', '*']),
    level: z.literal([1, 2, 3]),
    title: plainInlines.optional(),
    content: inlines,
  }),
  z.strictObject({ kind: z.literal('table'), id, ...head, rows: z.array(row).min(1).max(LIMITS.tableRows) }),
  z.strictObject({ kind: z.literal('page-break'), id }),
]);
const blocks = z.array(block).max(LIMITS.blocks);

const place = id.nullable();
const change: z.ZodType<Change> = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('put'), block, after: place.optional() }),
  z.strictObject({ op: z.literal('remove'), id }),
  z.strictObject({ op: z.literal('move'), id, after: place }),
  z.strictObject({ op: z.literal('put-row'), table: id, row, after: place.optional() }),
  z.strictObject({ op: z.literal('remove-row'), table: id, row: id }),
  z.strictObject({ op: z.literal('move-row'), table: id, row: id, after: place }),
  z.strictObject({ op: z.literal('put-table-head'), table: id, ...head }),
]);
const changes = z.array(change).max(LIMITS.changes);

/** A section's text as it comes from outside (HTTP, storage, import): refused with reasons, or canonical. */
export function parseBlocks(given: unknown): { ok: true; blocks: Block[] } | { ok: false; problems: Problem[] } {
  const parsed = blocks.safeParse(given);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, given) };
  const canonical = parsed.data.map(canonicalBlock);
  const problems = checkBlocks(canonical);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, blocks: canonical };
}

/**
 * An edit as it comes from outside: refused with reasons, or with its blocks and rows canonical.
 * What the text becomes (ids unique, tables whole) shows only when it is applied: ask `checkBlocks` then.
 */
export function parseChanges(given: unknown): { ok: true; changes: Change[] } | { ok: false; problems: Problem[] } {
  const parsed = changes.safeParse(given);
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.error, given) };
  const canonical = parsed.data.map(canonicalChange);
  const problems = canonical.flatMap((each, index) => {
    if (each.op === 'put') return checkBlock(each.block, `${index}.block`);
    return each.op === 'put-row' ? checkRow(each.row, `${index}.row`) : [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, changes: canonical };
}

function canonicalChange(each: Change): Change {
  switch (each.op) {
    case 'put':
      return { op: 'put', block: canonicalBlock(each.block), ...(each.after !== undefined && { after: each.after }) };
    case 'put-row':
      return { op: 'put-row', table: each.table, row: canonicalRow(each.row), ...(each.after !== undefined && { after: each.after }) };
    case 'put-table-head':
      return { op: 'put-table-head', table: each.table, ...canonicalHead(each) };
    case 'remove':
    case 'move':
    case 'remove-row':
    case 'move-row':
      return each;
  }
}

/** The schemas of blocks and changes as JSON Schema in the dialect of OpenAPI 3.0 (valid in 3.1 but for `nullable`). */
export function contentJsonSchemas(): { blocks: object; changes: object } {
  return {
    blocks: z.toJSONSchema(blocks, { io: 'input', target: 'openapi-3.0' }),
    changes: z.toJSONSchema(changes, { io: 'input', target: 'openapi-3.0' }),
  };
}
