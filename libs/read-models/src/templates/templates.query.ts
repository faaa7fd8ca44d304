import type { DataOf, PeriodKind, ReportHeader } from '@trinhky/events';
import type { ReadModels } from '../read-models.js';
import type { TemplateTables } from './templates.schema.js';

export interface TemplateView {
  templateId: string;
  /** Of its stream, at its last publication: what an opened report names. */
  revision: number;
  name: string;
  period: PeriodKind;
  header: ReportHeader;
  nodes: DataOf<'template.published.v1'>['nodes'];
  retiredReason: string | null;
  publishedAt: string;
}

const show = (row: TemplateTables['templates']): TemplateView => ({
  templateId: row.template_id,
  revision: row.revision,
  name: row.name,
  period: row.period as PeriodKind,
  header: JSON.parse(row.header) as ReportHeader,
  nodes: JSON.parse(row.nodes) as TemplateView['nodes'],
  retiredReason: row.retired_reason,
  publishedAt: row.published_at,
});

/** The organ's templates by name; retired ones only where asked for. */
export async function templatesOf(db: ReadModels, organId: string, retired = false): Promise<TemplateView[]> {
  const rows = await db
    .selectFrom('templates')
    .selectAll()
    .where('organ_id', '=', organId)
    .$if(!retired, (query) => query.where('retired_reason', 'is', null))
    .orderBy('name_folded')
    .orderBy('template_id')
    .execute();
  return rows.map(show);
}

/** One template, retired or not; null when this organ has none of that id. */
export async function templateOf(db: ReadModels, organId: string, templateId: string): Promise<TemplateView | null> {
  const row = await db
    .selectFrom('templates')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('template_id', '=', templateId)
    .executeTakeFirst();
  return row ? show(row) : null;
}
