import { applyChanges, authorsOf, foldAuthors, plainTextOfBlocks } from '@trinhky/content';
import type { Authors, Block } from '@trinhky/content';
import type { TextSource } from '@trinhky/events';
import { fold } from '../fold.js';
import { projection } from '../projection.js';
import { streamParts } from '../stream-name.js';

/** Each section's present text, one row a section. */
export const sectionText = projection('section-text', 1, ['section_texts'], {
  'section.opened.v1': ({ stream, data, meta }, tx) => {
    const { organ, id } = streamParts(stream);
    const row = {
      report_id: data.reportId,
      revision: 0,
      content_hash: null,
      blocks: '[]',
      plain_text: '',
      plain_folded: '',
      authors: '{}',
      importers: '{}',
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
    const text = plainTextOfBlocks(blocks);
    const blame = (stored: string, by: string | null) => foldAuthors(JSON.parse(stored) as Authors, before, data.changes, blocks, by);
    const authors = blame(row.authors, writes(data.source) ? meta.actor.id : null);
    const importers = blame(row.importers, data.source?.kind === 'import' ? meta.actor.id : null);
    const writers = [...new Set([...authorsOf(authors, blocks), ...authorsOf(importers, blocks)])].sort();
    await tx
      .updateTable('section_texts')
      .set({
        revision: data.revision,
        content_hash: data.contentHash,
        blocks: JSON.stringify(blocks),
        plain_text: text,
        plain_folded: fold(text),
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
