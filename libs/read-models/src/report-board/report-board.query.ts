import type { PeriodKind, Period, ReportHeader } from '@trinhky/events';
import { sql } from 'kysely';
import { likePattern } from '../fold.js';
import { shownState } from '../outline/section-state.js';
import type { ShownState } from '../outline/section-state.js';
import { fetchLimit, pageOf, positionCursor } from '../page.js';
import type { Page } from '../page.js';
import type { ReadModels } from '../read-models.js';
import type { ReportState } from './report-board.projection.js';
import type { ReportBoardTables } from './report-board.schema.js';

export type SectionCounts = Partial<Record<ShownState, number>>;
export interface ReportView {
  reportId: string;
  header: ReportHeader;
  period: Period;
  dueDate: string | null;
  templateId: string | null;
  state: ReportState;
  /** The submission under way or issued; null while drafting. */
  submission: number | null;
  signer: string | null;
  number: { book: string; number: number; symbol: string; date: string } | null;
  outlineHash: string;
  openedAt: string;
  changedAt: string;
  /** How many sections are in which state; what is zero is left out. */
  sections: SectionCounts;
}

export interface ReportFilter {
  states?: readonly ReportState[];
  year?: number;
  period?: PeriodKind;
  /** Words of the subject, with or without diacritics. */
  search?: string;
  cursor?: string | null;
  limit?: number;
}

/** The organ's reports, newest first. */
export async function reportBoardOf(db: ReadModels, organId: string, filter: ReportFilter = {}): Promise<Page<ReportView>> {
  const { states, year, period, search, cursor, limit = 50 } = filter;
  const found = await db
    .selectFrom('report_board')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('opened_position', '<', positionCursor(cursor))
    .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
    .$if(year !== undefined, (query) => query.where('period_year', '=', year ?? 0))
    .$if(period !== undefined, (query) => query.where('period_kind', '=', period ?? ''))
    .$if(search !== undefined, (query) => query.where(sql<boolean>`subject_folded like ${likePattern(search ?? '')} escape '\\'`))
    .orderBy('opened_position', 'desc')
    .limit(fetchLimit(limit))
    .execute();
  const counts = await countsOf(
    db,
    organId,
    found.map(({ report_id }) => report_id),
  );
  return pageOf(
    found,
    limit,
    (row) => row.opened_position,
    (row) => show(row, counts.get(row.report_id) ?? {}),
  );
}

/** One report; null when this organ has none of that id. */
export async function reportOf(db: ReadModels, organId: string, reportId: string): Promise<ReportView | null> {
  const row = await db
    .selectFrom('report_board')
    .selectAll()
    .where('organ_id', '=', organId)
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  if (!row) return null;
  return show(row, (await countsOf(db, organId, [reportId])).get(reportId) ?? {});
}

async function countsOf(db: ReadModels, organId: string, reports: readonly string[]): Promise<Map<string, SectionCounts>> {
  const counts = new Map<string, SectionCounts>();
  if (reports.length === 0) return counts;
  const rows = await db
    .selectFrom('outline_nodes as n')
    .leftJoin('section_states as s', (on) => on.onRef('s.organ_id', '=', 'n.organ_id').onRef('s.section_id', '=', 'n.section_id'))
    .select(['n.report_id', shownState.as('state'), sql<number | string>`count(*)`.as('many')])
    .where('n.organ_id', '=', organId)
    .where('n.report_id', 'in', reports)
    .where('n.section_id', 'is not', null)
    .groupBy(['n.report_id', 'state'])
    .execute();
  for (const { report_id, state, many } of rows) {
    if (state !== null) counts.set(report_id, { ...counts.get(report_id), [state]: Number(many) });
  }
  return counts;
}

function show(row: ReportBoardTables['report_board'], sections: SectionCounts): ReportView {
  const { book, number, symbol, number_date: date } = row;
  return {
    reportId: row.report_id,
    header: JSON.parse(row.header) as ReportHeader,
    period: { kind: row.period_kind as PeriodKind, year: row.period_year, index: row.period_index },
    dueDate: row.due_date,
    templateId: row.template_id,
    state: row.state as ReportState,
    submission: row.submission,
    signer: row.signer,
    number: book !== null && number !== null && symbol !== null && date !== null ? { book, number, symbol, date } : null,
    outlineHash: row.outline_hash,
    openedAt: row.opened_at,
    changedAt: row.changed_at,
    sections,
  };
}
