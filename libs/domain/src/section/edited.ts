import { applyChanges, checkBlocks, contentHash, diffBlocks, utf8Length } from '@trinhky/content';
import type { Block, Change } from '@trinhky/content';
import type { SectionEvent, TextSource } from '@trinhky/events';
import type { Context } from '../context.js';
import { reject } from '../rejected.js';
import { MAX_EVENT_BYTES } from './limits.js';
import type { Text } from './text.js';

type Edited = Extract<SectionEvent, { type: 'section.edited.v1' }>;

/**
 * From the text as it stands to `blocks`: nothing where they read the same, one event as a rule, more where one would be too large.
 * `base` is the revision that the writer had before them.
 */
export function editedTo(
  text: Text,
  blocks: readonly Block[],
  { base, source }: { base: number; source: TextSource | null },
  ctx: Context,
): Edited[] {
  const problem = checkBlocks(blocks)[0];
  if (problem) reject('section.text-malformed', { problem: problem.code, path: problem.path, message: problem.message });
  let before: readonly Block[] = text.blocks;
  return chunks(diffBlocks(text.blocks, blocks)).map((changes, index) => {
    before = applyChanges(before, changes);
    const revision = text.revision + index + 1;
    const from = index === 0 ? base : revision - 1;
    return { type: 'section.edited.v1', data: { base: from, revision, changes, contentHash: contentHash(before, ctx.sha256), source } };
  });
}

/** What an event says besides its changes, generously. */
const ROOM_FOR_THE_REST = 2_048;

/** Changes in order, parted so that each part fits in one event; a large new table goes in row by row. */
function chunks(changes: readonly Change[]): Change[][] {
  const room = MAX_EVENT_BYTES - ROOM_FOR_THE_REST;
  const parts: Change[][] = [];
  let filled = room;
  for (const change of changes.flatMap((each) => (sizeOf(each) > room ? byRow(each) : [each]))) {
    const size = sizeOf(change) + 1;
    if (filled + size > room) {
      parts.push([]);
      filled = 0;
    }
    parts.at(-1)?.push(change);
    filled += size;
  }
  return parts;
}

const sizeOf = (change: Change): number => utf8Length(JSON.stringify(change));

function byRow(change: Change): Change[] {
  if (change.op !== 'put' || change.block.kind !== 'table') return [change];
  const { rows, ...head } = change.block;
  return [
    { ...change, block: { ...head, rows: [] } },
    ...rows.map((row, index): Change => ({ op: 'put-row', table: head.id, row, after: rows[index - 1]?.id ?? null })),
  ];
}
