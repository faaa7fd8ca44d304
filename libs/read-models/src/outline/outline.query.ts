import type { Assignee, OutlineNode, ReviewStep, SectionPlan } from '@trinhky/events';
import { sql } from 'kysely';
import type { ReadModels } from '../read-models.js';
import { nodeOf } from './outline-nodes.js';
import { shownState } from './section-state.js';
import type { ShownState } from './section-state.js';

export interface SectionView {
  sectionId: string;
  state: ShownState;
  /** Of the report's decision; commands name it. */
  cycle: number;
  /** 0 = never submitted. */
  round: number;
  /** Of the text; 0 = none yet. */
  revision: number;
  contentHash: string | null;
  fieldId: string | null;
  assignees: Assignee[];
  approver: string | null;
  dueDate: string | null;
  /** The round's steps and how many are done; empty while not in review. */
  steps: { step: ReviewStep; unit: string | null }[];
  stepsDone: number;
  returned: { reason: string; by: string } | null;
  edited: { by: string; at: string } | null;
  changedAt: string | null;
  /** The approval that counts. */
  recorded: { revision: number; contentHash: string; headingHash: string; by: string } | null;
}
export interface OutlineNodeView {
  node: OutlineNode;
  depth: number;
  removed: boolean;
  section: SectionView | null;
}

const rows = (db: ReadModels, organId: string) =>
  db
    .selectFrom('outline_nodes as n')
    .leftJoin('section_states as s', (on) => on.onRef('s.organ_id', '=', 'n.organ_id').onRef('s.section_id', '=', 'n.section_id'))
    .selectAll('n')
    .select([
      's.round',
      's.steps',
      's.steps_done',
      's.revision',
      's.content_hash',
      's.assignees',
      's.approver',
      's.due_date',
      's.field_id',
      's.returned_reason',
      's.returned_by',
      's.edited_by',
      's.edited_at',
      's.changed_at',
      sql<string | null>`s.section_id`.as('opened'),
      shownState.as('state'),
    ])
    .where('n.organ_id', '=', organId);
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

/** The report's nodes in reading order, removed ones in their old places. Empty for an unknown report or another organ's. */
export async function outlineOf(db: ReadModels, organId: string, reportId: string): Promise<OutlineNodeView[]> {
  const found = await rows(db, organId).where('n.report_id', '=', reportId).orderBy('n.ord').execute();
  return found.map(show);
}

/** One section with its node; null when this organ has none of that id. */
export async function sectionOf(
  db: ReadModels,
  organId: string,
  sectionId: string,
): Promise<(OutlineNodeView & { reportId: string }) | null> {
  const row = await rows(db, organId).where('n.section_id', '=', sectionId).executeTakeFirst();
  return row ? { ...show(row), reportId: row.report_id } : null;
}

const show = (row: Row): OutlineNodeView => ({
  node: nodeOf(row),
  depth: row.depth,
  removed: row.hidden === 1,
  section: sectionView(row),
});

function sectionView(row: Row): SectionView | null {
  if (row.section_id === null || row.state === null || row.plan === null) return null;
  const plan = JSON.parse(row.plan) as SectionPlan;
  const opened = row.opened !== null;
  const inReview = row.state === 'in-review';
  return {
    sectionId: row.section_id,
    state: row.state,
    cycle: row.cycle ?? 0,
    round: row.round ?? 0,
    revision: row.revision ?? 0,
    contentHash: row.content_hash,
    fieldId: opened ? row.field_id : plan.fieldId,
    assignees: row.assignees === null ? plan.assignees : (JSON.parse(row.assignees) as Assignee[]),
    approver: opened ? row.approver : plan.approver,
    dueDate: opened ? row.due_date : plan.dueDate,
    steps: inReview && row.steps !== null ? (JSON.parse(row.steps) as SectionView['steps']) : [],
    stepsDone: inReview ? (row.steps_done ?? 0) : 0,
    returned: row.returned_reason === null ? null : { reason: row.returned_reason, by: row.returned_by ?? '' },
    edited: row.edited_by === null || row.edited_at === null ? null : { by: row.edited_by, at: row.edited_at },
    changedAt: row.changed_at,
    recorded:
      row.recorded_revision === null || row.state !== 'approved'
        ? null
        : {
            revision: row.recorded_revision,
            contentHash: row.recorded_hash ?? '',
            headingHash: row.recorded_heading_hash ?? '',
            by: row.approved_by ?? '',
          },
  };
}
