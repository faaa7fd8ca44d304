import type { DocumentKind } from '@trinhky/events';
import type { ReadModels } from '../read-models.js';
import type { DocumentTables } from './documents.schema.js';

export interface DocumentView {
  reportId: string;
  submission: number;
  /** `signing-copy-pdf` is the copy whose hash the signature names. */
  kind: DocumentKind | 'signing-copy-pdf';
  sha256: string;
  bytes: number;
  pages: number | null;
  renderer: string;
  generatedAt: string;
}

const show = (row: DocumentTables['documents']): DocumentView => ({
  reportId: row.report_id,
  submission: row.submission,
  kind: row.kind as DocumentView['kind'],
  sha256: row.sha256,
  bytes: row.bytes,
  pages: row.pages,
  renderer: row.renderer,
  generatedAt: row.generated_at,
});

/** A report's documents, of its latest submission first; of `submission` alone if one is named. */
export async function documentsOf(db: ReadModels, organId: string, reportId: string, submission?: number): Promise<DocumentView[]> {
  const rows = await db
    .selectFrom('documents')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('report_id', '=', reportId)
    .$if(submission !== undefined, (query) => query.where('submission', '=', submission ?? 0))
    .orderBy('submission', 'desc')
    .orderBy('kind')
    .execute();
  return rows.map(show);
}

/** Whether this organ has a document of these bytes, and which: what a download is checked against. */
export async function documentByHash(db: ReadModels, organId: string, sha256: string): Promise<DocumentView | null> {
  const row = await db
    .selectFrom('documents')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('sha256', '=', sha256)
    .orderBy('submission', 'desc')
    .orderBy('report_id')
    .limit(1)
    .executeTakeFirst();
  return row ? show(row) : null;
}
