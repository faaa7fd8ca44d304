import type { Assignee, SectionEvent } from '@trinhky/events';
import type { EventOf } from '../event.js';
import type { Handlers, Tx } from '../projection.js';
import { find, put, set } from '../statements.js';
import { streamParts } from '../stream-name.js';
import { draftersOf, reviewersOf } from './recipients.js';
import { decidedBy, peopleAt, tell, withMembers } from './tell.js';
import type { NotificationTables } from './notifications.schema.js';

type SectionEventOf = EventOf<SectionEvent['type']>;
type Row = NotificationTables['notification_sections'];

const keyOf = (event: SectionEventOf) => {
  const { organ, id } = streamParts(event.stream);
  return { organ_id: organ, section_id: id };
};
const sectionOf = (event: SectionEventOf, tx: Tx) =>
  find(tx, 'notification_sections', keyOf(event), ['report_id', 'field_id', 'approver', 'assignees', 'steps', 'writers', 'took_part']);
type Section = NonNullable<Awaited<ReturnType<typeof sectionOf>>>;

const assigneesOf = ({ assignees }: Pick<Row, 'assignees'>) => JSON.parse(assignees) as Assignee[];

/** Those who draft the section, at the event. */
const drafters = async (event: SectionEventOf, section: Section, tx: Tx) => draftersOf(assigneesOf(section), await peopleAt(event, tx));

async function askReviewers(event: SectionEventOf, section: Section, step: number, detail: string | null, tx: Tx): Promise<void> {
  const { report_id, field_id, approver } = section;
  const steps = JSON.parse(section.steps) as { step: 'unit-head' | 'approver'; unit: string | null }[];
  const to = reviewersOf({ field_id, approver, steps, barred: JSON.parse(section.writers) as string[] }, step, await peopleAt(event, tx));
  await tell(event, to, { kind: 'to-approve', reportId: report_id, sectionId: keyOf(event).section_id, detail }, tx);
}

async function takePart(event: SectionEventOf, { took_part }: Section, tx: Tx): Promise<void> {
  const next = withMembers(took_part, [event.meta.actor.id]);
  if (next !== took_part) await set(tx, 'notification_sections', keyOf(event), { took_part: next });
}

/** What people are told of what happens to sections. */
export const ofSections = {
  'section.opened.v1': async (event, tx) => {
    const { reportId, fieldId, approver, assignees, cycle, dueDate } = event.data;
    const nobody = { steps: '[]', writers: '[]', took_part: '[]' };
    const row = { report_id: reportId, field_id: fieldId, approver, assignees: JSON.stringify(assignees), ...nobody };
    await put(tx, 'notification_sections', keyOf(event), row);
    const by = await decidedBy(keyOf(event).organ_id, reportId, cycle, tx);
    const to = draftersOf(assignees, await peopleAt(event, tx));
    await tell(event, to, { kind: 'assigned', reportId, sectionId: keyOf(event).section_id, detail: dueDate, by }, tx);
  },
  'section.assigned.v1': async (event, tx) => {
    const section = await sectionOf(event, tx);
    if (!section) return;
    const { assignees, approver, reason } = event.data;
    await set(tx, 'notification_sections', keyOf(event), { assignees: JSON.stringify(assignees), approver });
    const people = await peopleAt(event, tx);
    const before = draftersOf(assigneesOf(section), people);
    const to = draftersOf(assignees, people).filter((user) => !before.includes(user));
    await tell(event, to, { kind: 'assigned', ...placeOf(event, section), detail: reason }, tx);
  },
  'section.due-date-set.v1': async (event, tx) => {
    const section = await sectionOf(event, tx);
    if (!section) return;
    const to = await drafters(event, section, tx);
    await tell(event, to, { kind: 'due-date', ...placeOf(event, section), detail: event.data.dueDate }, tx);
  },
  'section.edited.v1': async (event, tx) => {
    const { source } = event.data;
    if (source?.kind === 'copy' && source.approved) return;
    const section = await sectionOf(event, tx);
    if (!section) return;
    const { id } = event.meta.actor;
    const [writers, took_part] = [withMembers(section.writers, [id]), withMembers(section.took_part, [id])];
    if (writers !== section.writers || took_part !== section.took_part)
      await set(tx, 'notification_sections', keyOf(event), { writers, took_part });
  },
  'section.submitted.v1': async (event, tx) => {
    const section = await sectionOf(event, tx);
    if (!section) return;
    const steps = JSON.stringify(event.data.steps);
    await set(tx, 'notification_sections', keyOf(event), { steps });
    await takePart(event, section, tx);
    await askReviewers(event, { ...section, steps }, 1, event.data.note, tx);
  },
  'section.step-skipped.v1': async (event, tx) => {
    const section = await sectionOf(event, tx);
    if (section) await askReviewers(event, section, event.data.step + 1, null, tx);
  },
  'section.step-approved.v1': async (event, tx) => {
    const section = await sectionOf(event, tx);
    if (!section) return;
    await takePart(event, section, tx);
    await askReviewers(event, section, event.data.step + 1, null, tx);
  },
  'section.returned.v1': async (event, tx) => {
    const section = await sectionOf(event, tx);
    if (!section) return;
    await takePart(event, section, tx);
    await tell(event, await drafters(event, section, tx), { kind: 'returned', ...placeOf(event, section), detail: event.data.reason }, tx);
  },
  'section.approved.v1': async (event, tx) => {
    const section = await sectionOf(event, tx);
    if (!section) return;
    await takePart(event, section, tx);
    await tell(event, await drafters(event, section, tx), { kind: 'approved', ...placeOf(event, section) }, tx);
  },
  'section.reopened.v1': async (event, tx) => {
    const section = await sectionOf(event, tx);
    if (!section) return;
    const { cycle, reason } = event.data;
    const by = await decidedBy(keyOf(event).organ_id, section.report_id, cycle, tx);
    const to = await drafters(event, section, tx);
    await tell(event, to, { kind: 'reopened', ...placeOf(event, section), detail: reason, by }, tx);
  },
  'section.comment-added.v1': async (event, tx) => {
    const { commentId, replyTo, blockId, text } = event.data;
    const remark = { by_id: event.meta.actor.id, block_id: blockId };
    await put(tx, 'notification_remarks', { ...keyOf(event), remark_id: commentId }, remark);
    const section = await sectionOf(event, tx);
    if (!section) return;
    const about = { ...placeOf(event, section), remarkId: commentId, blockId, detail: text };
    const answered = replyTo === null ? undefined : await remarkOf(event, replyTo, tx);
    const to = (await drafters(event, section, tx)).filter((user) => user !== answered?.by_id);
    await tell(event, to, { kind: 'comment', ...about }, tx);
    if (answered) await tell(event, [answered.by_id], { kind: 'reply', ...about, blockId: blockId ?? answered.block_id }, tx);
  },
  'section.suggestion-made.v1': async (event, tx) => {
    const { suggestionId, blockId, note, origin } = event.data;
    const remark = { by_id: event.meta.actor.id, block_id: blockId };
    await put(tx, 'notification_remarks', { ...keyOf(event), remark_id: suggestionId }, remark);
    const section = await sectionOf(event, tx);
    // The losing text of a merge is its writer's own.
    if (!section || origin === 'conflict') return;
    const about = { ...placeOf(event, section), remarkId: suggestionId, blockId, detail: note };
    await tell(event, await drafters(event, section, tx), { kind: 'suggestion', ...about }, tx);
  },
  'section.suggestion-decided.v1': async (event, tx) => {
    const { suggestionId, decision, reason } = event.data;
    const [section, made] = [await sectionOf(event, tx), await remarkOf(event, suggestionId, tx)];
    if (!section || !made) return;
    const detail = reason ? `${decision}: ${reason}` : decision;
    const about = { ...placeOf(event, section), remarkId: suggestionId, blockId: made.block_id, detail };
    await tell(event, [made.by_id], { kind: 'suggestion-decided', ...about }, tx);
  },
} satisfies Handlers;

const placeOf = (event: SectionEventOf, { report_id }: Section) => ({ reportId: report_id, sectionId: keyOf(event).section_id });

const remarkOf = (event: SectionEventOf, remark_id: string, tx: Tx) =>
  find(tx, 'notification_remarks', { ...keyOf(event), remark_id }, ['by_id', 'block_id']);
