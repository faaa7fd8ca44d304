import { applyChanges, authorsOf, foldAuthors } from '@trinhky/content';
import type { Authors, Block, Change } from '@trinhky/content';
import type { TextSource } from '@trinhky/events';
import { projection } from '../projection.js';
import type { Tx } from '../projection.js';
import { find, put, remove, set } from '../statements.js';
import { streamParts } from '../stream-name.js';

/** Each section's present text, a row a section and a row a block. */
export const sectionText = projection('section-text', 2, ['section_texts', 'section_blocks'], {
  'section.opened.v1': async ({ stream, data, meta }, tx) => {
    const section = keyOf(stream);
    await remove(tx, 'section_blocks', section);
    await put(tx, 'section_texts', section, {
      report_id: data.reportId,
      revision: 0,
      content_hash: null,
      block_order: '[]',
      writers: '[]',
      changed_at: meta.occurredAt,
      changed_by: meta.actor.name,
    });
  },
  'section.edited.v1': async ({ stream, data, meta }, tx) => {
    const section = keyOf(stream);
    const row = await find(tx, 'section_texts', section, ['block_order', 'revision', 'writers']);
    if (!row || row.revision >= data.revision) return;
    const touched = new Set(data.changes.flatMap(touchedBy));
    // A section without a text yet has no blocks to look for.
    const known = row.revision === 0 ? new Map<string, Known>() : await blocksOf(section, touched, tx);
    const { before, after, order } = applied(row.block_order, known, touched, data.changes);
    const blame = (of: 'authors' | 'importers', by: string | null): Authors => {
      const merged: Authors = Object.assign({}, ...[...known.values()].map((entry) => entry[of]));
      const nobodys = by === null && Object.keys(merged).length === 0;
      return nobodys ? merged : foldAuthors(merged, before, data.changes, after, by);
    };
    const authors = blame('authors', writes(data.source) ? meta.actor.id : null);
    const importers = blame('importers', data.source?.kind === 'import' ? meta.actor.id : null);

    const writers = new Set(JSON.parse(row.writers) as string[]);
    for (const block of after) {
      if (!touched.has(block.id)) continue;
      const was = known.get(block.id);
      const here = [...authorsOf(authors, [block]), ...authorsOf(importers, [block])];
      for (const writer of here) writers.add(writer);
      const mine = {
        block: JSON.stringify(block),
        authors: partOf(authors, block.id),
        importers: partOf(importers, block.id),
        writers: JSON.stringify([...new Set(here)]),
      };
      const sameBlame = was?.row.authors === mine.authors && was.row.importers === mine.importers && was.row.writers === mine.writers;
      const key = { ...section, block_id: block.id };
      if (sameBlame) await set(tx, 'section_blocks', key, { block: mine.block });
      else await put(tx, 'section_blocks', key, mine);
    }
    // A block's writers only grow: somebody can leave the text only with a block that does.
    const left = before.some(({ id }) => touched.has(id)) && after.length < before.length;
    const now = left || data.changes.some(({ op }) => op === 'remove') ? await writersOf(section, order, tx) : JSON.stringify([...writers].sort());
    await set(tx, 'section_texts', section, {
      revision: data.revision,
      content_hash: data.contentHash,
      ...(order !== row.block_order && { block_order: order }),
      ...(now !== row.writers && { writers: now }),
      changed_at: meta.occurredAt,
      changed_by: meta.actor.name,
    });
  },
});
