import { authorsOf, foldAuthors } from '@trinhky/content';
import type { Authors } from '@trinhky/content';
import type { TextSource } from '@trinhky/events';
import { projection } from '../projection.js';
import type { Tx } from '../projection.js';
import { find, put, remove, set } from '../statements.js';
import { streamParts } from '../stream-name.js';
import { applied, touchedBy } from './touched-blocks.js';
import type { Known } from './touched-blocks.js';

interface Section {
  organ_id: string;
  section_id: string;
}

/** Each section's present text, a row a section and a row a block. An edit reads and writes the blocks it touches, and the order where it changes. */
export const sectionText = projection('section-text', 2, ['section_texts', 'section_blocks'], {
  'section.opened.v1': async ({ stream, data, meta }, tx) => {
    const section = sectionOf(stream);
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
    const section = sectionOf(stream);
    const row = await find(tx, 'section_texts', section, ['block_order', 'revision', 'writers']);
    if (!row || row.revision >= data.revision) return;
    const touched = new Set(data.changes.flatMap(touchedBy));
    // A section without a text yet has no blocks to look for.
    const known = row.revision === 0 ? new Map<string, Known>() : await blocksOf(section, touched, tx);
    const { before, after, order } = applied(row.block_order, known, touched, data.changes);
    const blame = (of: 'authors' | 'importers', by: string | null): Authors => {
      const so = Object.assign({}, ...[...known.values()].map((entry) => entry[of])) as Authors;
      return by === null && Object.keys(so).length === 0 ? so : foldAuthors(so, before, data.changes, after, by);
    };
    const authors = blame('authors', writes(data.source) ? meta.actor.id : null);
    const importers = blame('importers', data.source?.kind === 'import' ? meta.actor.id : null);

    const joined = new Set(JSON.parse(row.writers) as string[]);
    for (const block of after.filter(({ id }) => touched.has(id))) {
      const key = { ...section, block_id: block.id };
      const here = new Set([...authorsOf(authors, [block]), ...authorsOf(importers, [block])]);
      for (const writer of here) joined.add(writer);
      const written = JSON.stringify(block);
      const blamed = { authors: partOf(authors, block.id), importers: partOf(importers, block.id), writers: JSON.stringify([...here]) };
      const was = known.get(block.id)?.blamed;
      const same = was?.authors === blamed.authors && was.importers === blamed.importers && was.writers === blamed.writers;
      if (same) await set(tx, 'section_blocks', key, { block: written });
      else await put(tx, 'section_blocks', key, { block: written, ...blamed });
    }
    // A block's writers only grow: somebody leaves a text only with a block that does.
    const removes = data.changes.some(({ op }) => op === 'remove');
    const writers = JSON.stringify((removes ? await writersOf(section, order, tx) : [...joined]).sort());
    await set(tx, 'section_texts', section, {
      revision: data.revision,
      content_hash: data.contentHash,
      ...(order !== row.block_order && { block_order: order }),
      ...(writers !== row.writers && { writers }),
      changed_at: meta.occurredAt,
      changed_by: meta.actor.name,
    });
  },
});

function sectionOf(stream: string): Section {
  const { organ, id } = streamParts(stream);
  return { organ_id: organ, section_id: id };
}

async function blocksOf(section: Section, ids: Iterable<string>, tx: Tx): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  for (const block_id of ids) {
    const row = await find(tx, 'section_blocks', { ...section, block_id }, ['block', 'authors', 'importers', 'writers']);
    if (!row) continue;
    const { block, ...blamed } = row;
    const authors = JSON.parse(blamed.authors) as Authors;
    const importers = JSON.parse(blamed.importers) as Authors;
    known.set(block_id, { block: JSON.parse(block) as Known['block'], authors, importers, blamed });
  }
  return known;
}

/** The writers of all blocks that stand in the text. */
async function writersOf({ organ_id, section_id }: Section, order: string, tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('section_blocks')
    .select(['block_id', 'writers'])
    .where('organ_id', '=', organ_id)
    .where('section_id', '=', section_id)
    .execute();
  const stands = new Set(JSON.parse(order) as string[]);
  return [...new Set(rows.filter(({ block_id }) => stands.has(block_id)).flatMap((row) => JSON.parse(row.writers) as string[]))];
}

/** What of Authors concerns one block and its rows and names somebody, as JSON. */
function partOf(authors: Authors, blockId: string): string {
  const concerns = ([key, names]: [string, readonly string[]]) => names.length > 0 && (key === blockId || key.startsWith(`${blockId}/`));
  return JSON.stringify(Object.fromEntries(Object.entries(authors).filter(concerns)));
}

/** Words out of a file or an approved text are nobody's of ours. */
const writes = (source: TextSource | null): boolean => source === null || (source.kind === 'copy' && !source.approved);
