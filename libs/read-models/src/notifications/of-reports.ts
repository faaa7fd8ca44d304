import type { Assignee, ReportEvent } from '@trinhky/events';
import type { EventOf } from '../event.js';
import type { Handlers, Tx } from '../projection.js';
import { put } from '../statements.js';
import { streamParts } from '../stream-name.js';
import { clerksOf, draftersOf } from './recipients.js';
import { decidedBy, peopleAt, tell } from './tell.js';

type ReportEventOf = EventOf<ReportEvent['type']>;

/** Remembers who did this, for what is carried out of it later. */
function remember(event: ReportEventOf, tx: Tx, signer: string | null = null) {
  const { organ, id } = streamParts(event.stream);
  const { actor } = event.meta;
  const act = { actor_id: actor.id, actor_name: actor.name, signer };
  return put(tx, 'notification_acts', { organ_id: organ, report_id: id, revision: event.revision }, act);
}

const submissionOf = (event: ReportEventOf, submission: number, tx: Tx) => {
  const { organ, id } = streamParts(event.stream);
  return decidedBy(organ, id, submission, tx);
};

/** The clerks, and whoever submitted. */
async function office(event: ReportEventOf, submission: number, tx: Tx): Promise<string[]> {
  const submitted = await submissionOf(event, submission, tx);
  return [...clerksOf(await peopleAt(event, tx)), ...(submitted ? [submitted.id] : [])];
}

/** Everyone who drafts, wrote in, submitted or approved one of the report's sections. */
async function participants(event: ReportEventOf, tx: Tx): Promise<string[]> {
  const { organ, id } = streamParts(event.stream);
  const sections = await tx
    .selectFrom('notification_sections')
    .select(['assignees', 'took_part'])
    .where('organ_id', '=', organ)
    .where('report_id', '=', id)
    .orderBy('section_id')
    .execute();
  const people = await peopleAt(event, tx);
  const drafters = sections.flatMap(({ assignees }) => draftersOf(JSON.parse(assignees) as Assignee[], people));
  return [...drafters, ...sections.flatMap(({ took_part }) => JSON.parse(took_part) as string[])];
}

const reportId = ({ stream }: ReportEventOf) => streamParts(stream).id;

/** What people are told of what happens to reports. */
export const ofReports = {
  'report.opened.v1': (event, tx) => remember(event, tx),
  'report.outline-changed.v1': (event, tx) => remember(event, tx),
  'report.section-reopened.v1': (event, tx) => remember(event, tx),
  'report.submitted.v1': (event, tx) => remember(event, tx, event.data.manifest.signer.userId),
  // Only now can it be read and signed.
  'report.rendered.v1': async (event, tx) => {
    const submitted = await submissionOf(event, event.data.submission, tx);
    if (submitted?.signer) await tell(event, [submitted.signer], { kind: 'to-sign', reportId: reportId(event), by: submitted }, tx);
  },
  'report.rendering-failed.v1': async (event, tx) => {
    await remember(event, tx);
    const { submission, detail, blockId } = event.data;
    const about = { reportId: reportId(event), sectionId: event.data.sectionId ?? undefined, blockId, detail };
    await tell(event, await office(event, submission, tx), { kind: 'rendering-failed', ...about }, tx);
  },
  'report.taken-back.v1': async (event, tx) => {
    const { submission, reason } = event.data;
    const submitted = await submissionOf(event, submission, tx);
    if (submitted?.signer) await tell(event, [submitted.signer], { kind: 'taken-back', reportId: reportId(event), detail: reason }, tx);
  },
  'report.returned.v1': async (event, tx) => {
    await remember(event, tx);
    const { submission, reason } = event.data;
    const to = await office(event, submission, tx);
    await tell(event, to, { kind: 'report-returned', reportId: reportId(event), detail: reason }, tx);
  },
  'report.signed.v1': async (event, tx) =>
    tell(event, await office(event, event.data.submission, tx), { kind: 'signed', reportId: reportId(event) }, tx),
  'report.signature-withdrawn.v1': async (event, tx) => {
    const { submission, reason } = event.data;
    const submitted = await submissionOf(event, submission, tx);
    const to = [...(await office(event, submission, tx)), ...(submitted?.signer ? [submitted.signer] : [])];
    await tell(event, to, { kind: 'signature-withdrawn', reportId: reportId(event), detail: reason }, tx);
  },
  'report.issued.v1': async (event, tx) => {
    const submitted = await submissionOf(event, event.data.submission, tx);
    const to = [...(await participants(event, tx)), ...(submitted ? [submitted.id] : []), ...(submitted?.signer ? [submitted.signer] : [])];
    await tell(event, to, { kind: 'issued', reportId: reportId(event) }, tx);
  },
  'report.cancelled.v1': async (event, tx) => {
    await remember(event, tx);
    await tell(event, await participants(event, tx), { kind: 'cancelled', reportId: reportId(event), detail: event.data.reason }, tx);
  },
} satisfies Handlers;
