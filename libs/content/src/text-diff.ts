import { diffArrays } from 'diff';
import type { Block, Table, TableRow } from './blocks.js';
import { sameBlock, sameRow } from './canonical.js';
import { formChanges, formChangesOfRow } from './form-changes.js';
import type { FormChange } from './form-changes.js';
import { inlineText, plainText, plainTextOfRow } from './plain-text.js';
import { diffList, type Identified } from './ordered-list.js';

/** A stretch of words that stayed, came or went; all parts that are not `delete`, joined, give the new text, all not `insert` the old. */
export interface TextPart {
  op: 'equal' | 'insert' | 'delete';
  text: string;
}

/** `changed` with equal parts only: the form changed (bold, alignment, spans), not the words. `moved`: the words stayed, the place changed. */
export type DiffStatus = 'unchanged' | 'added' | 'removed' | 'changed' | 'moved';

interface Difference {
  id: string;
  status: DiffStatus;
  /** Changed and moved at once. */
  moved?: true;
  /** Of what moved: what it stood after before; null = it stood first. */
  movedFrom?: string | null;
  /** Of what changed: what of it did, apart from the words. */
  form?: FormChange[];
  parts: TextPart[];
}

export interface RowDiff extends Difference {
  /** Of a removed row, as it was; the others stand in the table. */
  row?: TableRow;
}

export interface BlockDiff extends Difference {
  /** The block as it is, or was if removed. */
  block: Block;
  /** Of a changed block, as it was. */
  was?: Block;
  /** Of a table on both sides, its rows; `parts` is then the caption's. */
  rows?: RowDiff[];
}

/** Past so many insertions and deletions of words a block is shown as replaced: finer would be slow and no help to read. */
const MOST_EDITS = 500;

/** A word (letters, marks, digits; a number like "1.234,5" or "12/2025" is one), a run of white space, or a single sign. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:(?<=\p{N})[.,/](?=\p{N})[\p{L}\p{M}\p{N}]+)*|\s+|[^]/gu;

/** The word-level difference between two texts. */
export function diffWords(before: string, after: string): TextPart[] {
  if (before === after) return before === '' ? [] : [{ op: 'equal', text: before }];
  const changes = diffArrays(before.match(TOKEN) ?? [], after.match(TOKEN) ?? [], { maxEditLength: MOST_EDITS });
  if (!changes) return parts(['delete', before], ['insert', after]);
  return changes.map(({ added, removed, value }) => ({ op: added ? 'insert' : removed ? 'delete' : 'equal', text: value.join('') }));
}

function parts(...given: [TextPart['op'], string][]): TextPart[] {
  return given.filter(([, text]) => text !== '').map(([op, text]) => ({ op, text }));
}

/** What changed from one text to another, in the new order; what was removed stands after what stood before it. Tables by row. */
export function diffText(before: readonly Block[], after: readonly Block[]): BlockDiff[] {
  return diffSides(before, after, sameBlock).map(({ shown, old, now, status }): BlockDiff => {
    const changed = status.status === 'changed' && old && now ? { was: old, ...formOf(formChanges(old, now)) } : {};
    const common = { id: shown.id, ...status, block: shown, ...changed };
    if (old?.kind === 'table' && now?.kind === 'table') {
      const rows = diffSides(old.rows, now.rows, sameRow).map(rowDiff);
      return { ...common, parts: diffWords(captionOf(old), captionOf(now)), rows };
    }
    return { ...common, parts: partsOf(old && plainText(old), now && plainText(now)) };
  });
}

function rowDiff({ shown, old, now, status }: Pair<TableRow>): RowDiff {
  const changed = status.status === 'changed' && old && now ? formOf(formChangesOfRow(old, now)) : {};
  const removed = status.status === 'removed' ? { row: shown } : {};
  return { id: shown.id, ...status, ...changed, ...removed, parts: partsOf(old && plainTextOfRow(old), now && plainTextOfRow(now)) };
}

const formOf = (form: FormChange[]): { form?: FormChange[] } => (form.length > 0 ? { form } : {});

function captionOf(table: Table): string {
  return inlineText(table.caption ?? []);
}

function partsOf(old: string | undefined, now: string | undefined): TextPart[] {
  if (old === undefined) return parts(['insert', now ?? '']);
  return now === undefined ? parts(['delete', old]) : diffWords(old, now);
}

/** An item as the two sides have it; `shown` is the new one, or the old where it was removed. */
interface Pair<T> {
  shown: T;
  old?: T;
  now?: T;
  status: Pick<Difference, 'status' | 'moved' | 'movedFrom'>;
}

function diffSides<T extends Identified>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): Pair<T>[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const moved = new Set(
    diffList(before, after, same).flatMap((change) => {
      if (change.op === 'remove' || change.after === undefined) return [];
      return [change.op === 'put' ? change.item.id : change.id];
    }),
  );
  const stoodAfter = new Map(before.map((item, index) => [item.id, before[index - 1]?.id ?? null]));
  const out = after.map((now): Pair<T> => {
    const was = old.get(now.id);
    const place = moved.has(now.id) && was ? { movedFrom: stoodAfter.get(now.id) ?? null } : {};
    return { shown: now, old: was, now, status: { ...statusOf(was, now, moved.has(now.id), same), ...place } };
  });
  const kept = new Set(after.map((item) => item.id));
  before.forEach((item, index) => {
    if (kept.has(item.id)) return;
    const previous = before[index - 1]?.id;
    const place = out.findIndex((pair) => pair.shown.id === previous) + 1;
    out.splice(place, 0, { shown: item, old: item, status: { status: 'removed' } });
  });
  return out;
}

function statusOf<T>(old: T | undefined, now: T, moved: boolean, same: (a: T, b: T) => boolean): { status: DiffStatus; moved?: true } {
  if (!old) return { status: 'added' };
  if (same(old, now)) return { status: moved ? 'moved' : 'unchanged' };
  return { status: 'changed', ...(moved && { moved }) };
}
