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

const rows = (db: ReadModels, organId: string) => db.selectFrom('section_texts').selectAll().where('organ_id', '=', organId);
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

const show = (row: Row): SectionTextView => ({
  sectionId: row.section_id,
  reportId: row.report_id,
  revision: row.revision,
  contentHash: row.content_hash,
  blocks: JSON.parse(row.blocks) as Block[],
  writers: JSON.parse(row.writers) as string[],
  changedAt: row.changed_at,
  changedBy: row.changed_by,
});

/** A section's present text; null when this organ has no such section (yet). */
export async function sectionTextOf(db: ReadModels, organId: string, sectionId: string): Promise<SectionTextView | null> {
  const row = await rows(db, organId).where('section_id', '=', sectionId).executeTakeFirst();
  return row ? show(row) : null;
}

/** The present texts of some sections, in no order. */
export async function sectionTextsOf(db: ReadModels, organId: string, sectionIds: readonly string[]): Promise<SectionTextView[]> {
  if (sectionIds.length === 0) return [];
  return (await rows(db, organId).where('section_id', 'in', sectionIds).execute()).map(show);
}
