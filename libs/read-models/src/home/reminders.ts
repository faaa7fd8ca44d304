import { myWorkOf } from '../my-work/my-work.query.js';
import type { ReadModels } from '../read-models.js';
import { reviewQueueOf } from '../review-queue/review-queue.query.js';

export interface Reminder {
  /** The same for the same date: a due date that is moved is reminded of anew. */
  id: string;
  kind: 'due-soon' | 'overdue';
  /** What is to be done until then. */
  task: 'draft' | 'approve';
  reportId: string;
  subject: string | null;
  sectionId: string;
  title: string | null;
  nodeKind: string | null;
  dueDate: string;
  /** The instant of the reminder. */
  at: string;
}

/** When the day's reminders come: half past seven in the morning, Asia/Ho_Chi_Minh. */
const HOUR = 'T00:30:00.000Z';
const DAY_MS = 86_400_000;
const dayAfter = (date: string, days: number) => `${new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)}${HOUR}`;

interface Waiting {
  reportId: string;
  subject: string | null;
  sectionId: string;
  title: string | null;
  nodeKind: string | null;
  dueDate: string | null;
}

/**
 * What waits for this person and is due tomorrow, today or was due before, at an instant; and when the next reminder comes. Worked out from what
 * waits, whoever holds the post by then: a due date that was moved, or work that is done, is reminded of no more, and nothing has to be called off.
 */
export async function remindersOf(
  db: ReadModels,
  { organId, userId, today, now }: { organId: string; userId: string; today: string; now: string },
): Promise<{ reminders: Reminder[]; nextAt: string | null }> {
  const whose = { organId, userId, today };
  const [drafts, reviews] = [await myWorkOf(db, whose), await reviewQueueOf(db, whose)];
  const all = [...drafts.flatMap((row) => remindersFor('draft', row)), ...reviews.flatMap((row) => remindersFor('approve', row))];
  const due = all.filter(({ at }) => at <= now);
  // Who is late need not hear that it will soon be late.
  const late = new Set(due.filter(({ kind }) => kind === 'overdue').map(({ sectionId, task }) => `${task} ${sectionId}`));
  const reminders = due.filter(({ kind, task, sectionId }) => kind === 'overdue' || !late.has(`${task} ${sectionId}`));
  const next = all.filter(({ at }) => at > now).map(({ at }) => at);
  return { reminders: reminders.sort((a, b) => (a.at > b.at ? -1 : 1)), nextAt: next.sort()[0] ?? null };
}

function remindersFor(task: Reminder['task'], { reportId, subject, sectionId, title, nodeKind, dueDate }: Waiting): Reminder[] {
  if (dueDate === null) return [];
  const about = { task, reportId, subject, sectionId, title, nodeKind, dueDate };
  return [
    { id: `due-soon:${task}:${sectionId}:${dueDate}`, kind: 'due-soon', ...about, at: dayAfter(dueDate, -1) },
    { id: `overdue:${task}:${sectionId}:${dueDate}`, kind: 'overdue', ...about, at: dayAfter(dueDate, 1) },
  ];
}
