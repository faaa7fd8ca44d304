import { applyChanges, authorsOf, foldAuthors } from '@trinhky/content';
import type { Authors, Block, Change } from '@trinhky/content';
import type { TextSource } from '@trinhky/events';
import { projection } from '../projection.js';
import type { Tx } from '../projection.js';
import { streamParts } from '../stream-name.js';

/** Each section's present text, a row a section and a row a block. */
export const sectionText = projection('section-text', 1, ['section_texts', 'section_blocks'], {
  'section.opened.v1': async ({ stream, data, meta }, tx) => {
    const { organ, id } = streamParts(stream);
    await tx.deleteFrom('section_blocks').where('organ_id', '=', organ).where('section_id', '=', id).execute();
    const row = {
      report_id: data.reportId,
      revision: 0,
      content_hash: null,
      block_order: '[]',
      writers: '[]',
      changed_at: meta.occurredAt,
      changed_by: meta.actor.name,
    };
    await tx
      .insertInto('section_texts')
      .values({ organ_id: organ, section_id: id, ...row })
      .onConflict((on) => on.columns(['organ_id', 'section_id']).doUpdateSet(row))
      .execute();
  },
  'section.edited.v1': async ({ stream, data, meta }, tx) => {
    const { organ, id } = streamParts(stream);
    const row = await tx
      .selectFrom('section_texts')
      .select(['block_order', 'revision', 'writers'])
      .where('organ_id', '=', organ)
      .where('section_id', '=', id)
      .executeTakeFirst();
    if (!row || row.revision >= data.revision) return;
    const order = JSON.parse(row.block_order) as string[];
    const touched = [...new Set(data.changes.flatMap(touchedBy))];
    const known = await blocksOf(organ, id, touched, tx);
    // Where a block is not touched its place is all that matters: anything with its id stands in for it.
    const before = order.map((blockId): Block => known.get(blockId)?.block ?? { kind: 'page-break', id: blockId });
    const after = applyChanges(before, data.changes);
    const blame = (of: 'authors' | 'importers', by: string | null) =>
      foldAuthors(Object.assign({}, ...[...known.values()].map((entry) => entry[of])) as Authors, before, data.changes, after, by);
    const authors = blame('authors', writes(data.source) ? meta.actor.id : null);
    const importers = blame('importers', data.source?.kind === 'import' ? meta.actor.id : null);

    const nextOrder = JSON.stringify(after.map((block) => block.id));
    let sameWriters = nextOrder === row.block_order;
    for (const block of after.filter((candidate) => touched.includes(candidate.id))) {
      const writers = JSON.stringify([...new Set([...authorsOf(authors, [block]), ...authorsOf(importers, [block])])]);
      sameWriters &&= known.get(block.id)?.writers === writers;
      const mine = { block: JSON.stringify(block), authors: partOf(authors, block.id), importers: partOf(importers, block.id), writers };
      await tx
        .insertInto('section_blocks')
        .values({ organ_id: organ, section_id: id, block_id: block.id, ...mine })
        .onConflict((on) => on.columns(['organ_id', 'section_id', 'block_id']).doUpdateSet(mine))
        .execute();
    }
    await tx
      .updateTable('section_texts')
      .set({
        revision: data.revision,
        content_hash: data.contentHash,
        block_order: nextOrder,
        writers: sameWriters ? row.writers : await writersOf(organ, id, after, tx),
        changed_at: meta.occurredAt,
        changed_by: meta.actor.name,
      })
      .where('organ_id', '=', organ)
      .where('section_id', '=', id)
      .execute();
  },
});

interface Known {
  block: Block;
  authors: Authors;
  importers: Authors;
  writers: string;
}

async function blocksOf(organ: string, section: string, ids: readonly string[], tx: Tx): Promise<Map<string, Known>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('section_blocks')
    .select(['block_id', 'block', 'authors', 'importers', 'writers'])
    .where('organ_id', '=', organ)
    .where('section_id', '=', section)
    .where('block_id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ block_id, block, authors, importers, writers }) => [
      block_id,
      { block: JSON.parse(block) as Block, authors: JSON.parse(authors) as Authors, importers: JSON.parse(importers) as Authors, writers },
    ]),
  );
}

/** The writers of all blocks that stand in the text, sorted, as JSON. */
async function writersOf(organ: string, section: string, blocks: readonly Block[], tx: Tx): Promise<string> {
  const rows = await tx
    .selectFrom('section_blocks')
    .select(['block_id', 'writers'])
    .where('organ_id', '=', organ)
    .where('section_id', '=', section)
    .execute();
  const stands = new Set(blocks.map((block) => block.id));
  const writers = rows.filter(({ block_id }) => stands.has(block_id)).flatMap((row) => JSON.parse(row.writers) as string[]);
  return JSON.stringify([...new Set(writers)].sort());
}

function touchedBy(change: Change): string[] {
  switch (change.op) {
    case 'put':
      return [change.block.id];
    case 'remove':
      return [change.id];
    case 'put-row':
    case 'remove-row':
    case 'move-row':
    case 'put-table-head':
      return [change.table];
    case 'move':
      return [];
  }
}

/** What of Authors concerns one block and its rows, as JSON. */
const partOf = (authors: Authors, blockId: string): string =>
  JSON.stringify(Object.fromEntries(Object.entries(authors).filter(([key]) => key === blockId || key.startsWith(`${blockId}/`))));

/** Words out of a file or an approved text are nobody's of ours. */
const writes = (source: TextSource | null): boolean => source === null || (source.kind === 'copy' && !source.approved);
