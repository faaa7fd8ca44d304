import { applyChanges, authorsOf, foldAuthors } from '@trinhky/content';
import type { Authors, Block } from '@trinhky/content';
import type { TextSource } from '@trinhky/events';
import { projection } from '../projection.js';
import { streamParts } from '../stream-name.js';

const NOBODY = '{}';

/** Each section's present text, one row a section. */
export const sectionText = projection('section-text', 1, ['section_texts'], {
  'section.opened.v1': ({ stream, data, meta }, tx) => {
    const { organ, id } = streamParts(stream);
    const row = {
      report_id: data.reportId,
      revision: 0,
      content_hash: null,
      blocks: '[]',
      authors: NOBODY,
      importers: NOBODY,
      writers: '[]',
      changed_at: meta.occurredAt,
      changed_by: meta.actor.name,
    };
    return tx
      .insertInto('section_texts')
      .values({ organ_id: organ, section_id: id, ...row })
      .onConflict((on) => on.columns(['organ_id', 'section_id']).doUpdateSet(row))
      .execute();
  },
  'section.edited.v1': async ({ stream, data, meta }, tx) => {
    const { organ, id } = streamParts(stream);
    const row = await tx
      .selectFrom('section_texts')
      .select(['blocks', 'authors', 'importers', 'revision'])
      .where('organ_id', '=', organ)
      .where('section_id', '=', id)
      .executeTakeFirst();
    if (!row || row.revision >= data.revision) return;
    const before = JSON.parse(row.blocks) as Block[];
    const blocks = applyChanges(before, data.changes);
    const blame = (stored: string, by: string | null) => foldAuthors(JSON.parse(stored) as Authors, before, data.changes, blocks, by);
    const authors = blame(row.authors, writes(data.source) ? meta.actor.id : null);
    const importing = data.source?.kind === 'import' || row.importers !== NOBODY;
    const importers = importing ? blame(row.importers, data.source?.kind === 'import' ? meta.actor.id : null) : {};
    const writers = [...new Set([...authorsOf(authors, blocks), ...authorsOf(importers, blocks)])].sort();
    await tx
      .updateTable('section_texts')
      .set({
        revision: data.revision,
        content_hash: data.contentHash,
        blocks: JSON.stringify(blocks),
        authors: JSON.stringify(authors),
        importers: JSON.stringify(importers),
        writers: JSON.stringify(writers),
        changed_at: meta.occurredAt,
        changed_by: meta.actor.name,
      })
      .where('organ_id', '=', organ)
      .where('section_id', '=', id)
      .execute();
  },
});

/** Words out of a file or an approved text are nobody's of ours. */
const writes = (source: TextSource | null): boolean => source === null || (source.kind === 'copy' && !source.approved);
