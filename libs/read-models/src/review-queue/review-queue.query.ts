import type { ReviewStep } from '@trinhky/events';
import { candidatesFor, standsFor } from '../people/candidates.js';
import { peopleOn } from '../people/people.query.js';
import type { ReadModels } from '../read-models.js';

export interface ReviewView {
  sectionId: string;
  reportId: string;
  nodeId: string;
  title: string | null;
  /** Opening and closing have no title. */
  nodeKind: string | null;
  subject: string | null;
  /** What an approval names. */
  cycle: number;
  round: number;
  revision: number;
  contentHash: string | null;
  step: ReviewStep;
  /** From 1. */
  stepNumber: number;
  steps: number;
  /** Whom it waits for today, by user id; empty when nobody may approve it. */
  waitsFor: string[];
  /** Their names, in the same order. */
  waitsForNames: string[];
  submittedAt: string | null;
  submittedBy: string | null;
  note: string | null;
  dueDate: string | null;
  overdue: boolean;
}

/** Everything in review in the organ, the longest waiting first, with whom each waits for. */
export async function inReview(db: ReadModels, organId: string, today: string): Promise<ReviewView[]> {
  const rows = await db
    .selectFrom('review_queue as q')
    .leftJoin('section_texts as t', (on) => on.onRef('t.organ_id', '=', 'q.organ_id').onRef('t.section_id', '=', 'q.section_id'))
    .leftJoin('outline_nodes as n', (on) => on.onRef('n.organ_id', '=', 'q.organ_id').onRef('n.section_id', '=', 'q.section_id'))
    .leftJoin('report_board as r', (on) => on.onRef('r.organ_id', '=', 'q.organ_id').onRef('r.report_id', '=', 'q.report_id'))
    .selectAll('q')
    .select(['t.writers', 'n.title', 'n.kind as node_kind', 'r.subject'])
    .where('q.organ_id', '=', organId)
    .where('q.in_review', '=', 1)
    .orderBy('q.submitted_at')
    .orderBy('q.section_id')
    .execute();
  const people = await peopleOn(db, organId, today);
  return rows.map((row) => {
    const steps = JSON.parse(row.steps) as { step: ReviewStep; unit: string | null }[];
    const now = steps[row.steps_done] ?? { step: 'approver' as const, unit: null };
    const barred = [...(JSON.parse(row.writers ?? '[]') as string[]), ...(JSON.parse(row.approved_by) as string[])];
    const waitsFor = candidatesFor({ ...now, fieldId: row.field_id, approver: row.approver, barred }, people);
    return {
      sectionId: row.section_id,
      reportId: row.report_id,
      nodeId: row.node_id,
      title: row.title,
      nodeKind: row.node_kind,
      subject: row.subject,
      cycle: row.cycle,
      round: row.round,
      revision: row.revision,
      contentHash: row.content_hash,
      step: now.step,
      stepNumber: row.steps_done + 1,
      steps: steps.length,
      waitsFor,
      waitsForNames: waitsFor.map((user) => people.posts.find(({ userId }) => userId === user)?.name ?? user),
      submittedAt: row.submitted_at,
      submittedBy: row.submitted_by,
      note: row.note,
      dueDate: row.due_date,
      overdue: row.due_date !== null && row.due_date < today,
    };
  });
}

/** What waits for this person today: as the one asked, or by a delegation to approve for them. */
export async function reviewQueueOf(
  db: ReadModels,
  { organId, userId, today }: { organId: string; userId: string; today: string },
): Promise<ReviewView[]> {
  const users = standsFor(await peopleOn(db, organId, today), userId, 'approve');
  return (await inReview(db, organId, today)).filter(({ waitsFor }) => waitsFor.some((user) => users.includes(user)));
}
