import type { Authors } from '@trinhky/content';
import type { TextSource } from '@trinhky/events';
import { projection } from '../projection.js';
import type { Tx } from '../projection.js';
import { find, put, remove, set } from '../statements.js';
import { streamParts } from '../stream-name.js';
import { perTransaction } from '../per-transaction.js';
import { blamed, edited, sameBlame, touchedBy } from './touched-blocks.js';
import type { Known } from './touched-blocks.js';

interface Section {
  organ_id: string;
  section_id: string;
}

/** A section's row, and those of its blocks that were looked at. */
interface Text {
  revision: number;
  /** Ids of the blocks in order. */
  order: readonly string[];
  writers: readonly string[];
  blocks: Map<string, Known>;
}
const texts = perTransaction<Text>();

/** Each section's present text, a row a section and a row a block. An edit reads and writes the blocks it touches, and the order where it changes. */
export const sectionText = projection('section-text', 2, ['section_texts', 'section_blocks'], {
  'section.opened.v1': async ({ stream, data, meta }, tx) => {
    const section = sectionOf(stream);
    texts(tx).delete(stream);
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
    const text = texts(tx).get(stream) ?? (await textOf(section, tx));
    if (!text || text.revision >= data.revision) return;
    texts(tx).set(stream, text);
    const touched = new Set(data.changes.flatMap(touchedBy));
    const known = await blocksOf(section, text, touched, tx);
    const by = {
      author: writes(data.source) ? meta.actor.id : null,
      importer: data.source?.kind === 'import' ? meta.actor.id : null,
    };
    const { order, blocks } = edited(text.order, known, touched, data.changes, by);
    let writers = text.writers;
    for (const now of blocks) {
      const { block } = now;
      const was = known.get(block.id);
      const key = { ...section, block_id: block.id };
      const json = JSON.stringify(block);
      if (was && sameBlame(was, now)) await set(tx, 'section_blocks', key, { block: json });
      else await put(tx, 'section_blocks', key, { block: json, ...inJson(now) });
      text.blocks.set(block.id, now);
      if (!now.writers.every((writer) => writers.includes(writer))) writers = [...new Set([...writers, ...now.writers])].sort();
    }
    // A block's writers only grow: somebody leaves a text only with a block that does.
    const removes = data.changes.some(({ op }) => op === 'remove');
    if (removes) writers = (await writersOf(section, order, tx)).sort();
    await set(tx, 'section_texts', section, {
      revision: data.revision,
      content_hash: data.contentHash,
      ...(order !== text.order && { block_order: JSON.stringify(order) }),
      ...(writers.join('\n') !== text.writers.join('\n') && { writers: JSON.stringify(writers) }),
      changed_at: meta.occurredAt,
      changed_by: meta.actor.name,
    });
    Object.assign(text, { revision: data.revision, order, writers });
  },
});

function sectionOf(stream: string): Section {
  const { organ, id } = streamParts(stream);
  return { organ_id: organ, section_id: id };
}

async function textOf(section: Section, tx: Tx): Promise<Text | null> {
  const row = await find(tx, 'section_texts', section, ['block_order', 'revision', 'writers']);
  if (!row) return null;
  const { revision, block_order, writers } = row;
  return { revision, order: JSON.parse(block_order) as string[], writers: JSON.parse(writers) as string[], blocks: new Map() };
}

/** The blocks of these ids that there are or were. */
async function blocksOf(section: Section, { revision, blocks }: Text, ids: Iterable<string>, tx: Tx): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  for (const block_id of ids) {
    // A section without a text yet has no blocks to look for.
    const block = blocks.get(block_id) ?? (revision === 0 ? null : await blockOf(section, block_id, tx));
    if (block) known.set(block_id, block);
  }
  return known;
}

async function blockOf(section: Section, block_id: string, tx: Tx): Promise<Known | null> {
  const row = await find(tx, 'section_blocks', { ...section, block_id }, ['block', 'authors', 'importers']);
  if (!row) return null;
  return blamed(JSON.parse(row.block) as Known['block'], JSON.parse(row.authors) as Authors, JSON.parse(row.importers) as Authors);
}

const inJson = ({ authors, importers, writers }: Known) => ({
  authors: JSON.stringify(authors),
  importers: JSON.stringify(importers),
  writers: JSON.stringify(writers),
});

/** The writers of all blocks that stand in the text. */
async function writersOf({ organ_id, section_id }: Section, order: readonly string[], tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('section_blocks')
    .select(['block_id', 'writers'])
    .where('organ_id', '=', organ_id)
    .where('section_id', '=', section_id)
    .execute();
  const stands = new Set(order);
  return [...new Set(rows.filter(({ block_id }) => stands.has(block_id)).flatMap((row) => JSON.parse(row.writers) as string[]))];
}

/** Words out of a file or an approved text are nobody's of ours. */
const writes = (source: TextSource | null): boolean => source === null || (source.kind === 'copy' && !source.approved);
