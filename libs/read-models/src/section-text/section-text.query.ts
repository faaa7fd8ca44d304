import type { Block } from '@trinhky/content';
import type { ReadModels } from '../read-models.js';

export interface SectionTextView {
  sectionId: string;
  reportId: string;
  /** 0 = no text yet. */
  revision: number;
  contentHash: string | null;
  blocks: Block[];
  /** Ids of those whose words stand in it, or who imported some. */
  writers: string[];
  changedAt: string;
  changedBy: string;
}

/** The present texts of some sections, in no order; what this organ has no such section of (yet) is left out. */
export async function sectionTextsOf(db: ReadModels, organId: string, sectionIds: readonly string[]): Promise<SectionTextView[]> {
  if (sectionIds.length === 0) return [];
  const rows = await db
    .selectFrom('section_texts')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('section_id', 'in', sectionIds)
    .execute();
  const blocks = await db
    .selectFrom('section_blocks')
    .select(['section_id', 'block_id', 'block'])
    .where('organ_id', '=', organId)
    .where('section_id', 'in', sectionIds)
    .execute();
  const found = new Map(blocks.map(({ section_id, block_id, block }) => [`${section_id}/${block_id}`, block]));
  return rows.map((row) => ({
    sectionId: row.section_id,
    reportId: row.report_id,
    revision: row.revision,
    contentHash: row.content_hash,
    blocks: (JSON.parse(row.block_order) as string[]).flatMap((id) => {
      const block = found.get(`${row.section_id}/${id}`);
      return block === undefined ? [] : [JSON.parse(block) as Block];
    }),
    writers: JSON.parse(row.writers) as string[],
    changedAt: row.changed_at,
    changedBy: row.changed_by,
  }));
}

/** A section's present text; null when this organ has no such section (yet). */
export async function sectionTextOf(db: ReadModels, organId: string, sectionId: string): Promise<SectionTextView | null> {
  return (await sectionTextsOf(db, organId, [sectionId]))[0] ?? null;
}
