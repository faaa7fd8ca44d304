import type { ReportEvent } from '@trinhky/events';
import type { EventOf } from '../event.js';
import { projection } from '../projection.js';
import type { Tx } from '../projection.js';
import { find, put, remove } from '../statements.js';
import { streamParts } from '../stream-name.js';
import { changeTree, sectionsIn, treeNode } from './section-tree.js';
import type { TreeNode } from './section-tree.js';

/**
 * `render-signing-copy` and `allocate-number`: per submission. `generate-document`: per submission and final document. `void-number`: per
 * submission whose number has to be voided. `carry-cycle`: per section and cycle decided in the report. `record-approval`: per section and cycle approved.
 */
export type ObligationKind =
  'render-signing-copy' | 'allocate-number' | 'generate-document' | 'void-number' | 'carry-cycle' | 'record-approval';

/** The documents owed once a report has its number. */
const FINAL_DOCUMENTS = ['final-pdf', 'final-docx'] as const;
/** What a submission that is over no longer asks for. */
const OF_SUBMISSION: ObligationKind[] = ['render-signing-copy', 'allocate-number', 'generate-document'];

type ReportEventOf = EventOf<ReportEvent['type']>;

/** What has been asked and is not yet done: put in by the asking event, taken out by the one that does it or makes it pointless. */
export const obligations = projection('obligations', 1, ['obligations', 'obligation_sections'], {
  'report.opened.v1': async (event, tx) => {
    const { organ, id } = streamParts(event.stream);
    await remove(tx, 'obligation_sections', { organ_id: organ, report_id: id });
    const tree = new Map(event.data.nodes.map((node) => [node.nodeId, treeNode(node)]));
    for (const node of tree.values()) await putNode(organ, id, node, tx);
    for (const section of sectionsIn(tree)) await ask(event, 'carry-cycle', section, event.revision, tx);
  },
  'report.outline-changed.v1': async (event, tx) => {
    const { organ, id } = streamParts(event.stream);
    const before = await treeOf(event, tx);
    const after = changeTree(before, event.data.changes);
    for (const node of after.values()) if (before.get(node.node_id) !== node) await putNode(organ, id, node, tx);
    const [stood, stand] = [sectionsIn(before), sectionsIn(after)];
    for (const section of new Set([...stood, ...stand])) {
      if (stood.has(section) !== stand.has(section)) await newCycle(event, section, tx);
    }
  },
  'report.section-reopened.v1': (event, tx) => newCycle(event, event.data.sectionId, tx),
  'report.section-approval-recorded.v1': ({ stream, data }, tx) => approvalsDone(stream, data.sectionId, data.cycle + 1, tx),
  'report.submitted.v1': (event, tx) => ask(event, 'render-signing-copy', '', event.revision, tx),
  'report.rendered.v1': ({ stream, data }, tx) => done(stream, ['render-signing-copy'], data.submission, tx),
  'report.rendering-failed.v1': async (event, tx) => {
    await done(event.stream, OF_SUBMISSION, event.data.submission, tx);
    if (event.data.sectionId !== null) await newCycle(event, event.data.sectionId, tx);
  },
  'report.taken-back.v1': ({ stream, data }, tx) => done(stream, OF_SUBMISSION, data.submission, tx),
  'report.returned.v1': async (event, tx) => {
    await done(event.stream, OF_SUBMISSION, event.data.submission, tx);
    for (const { sectionId } of event.data.sections) await newCycle(event, sectionId, tx);
  },
  'report.signature-withdrawn.v1': async (event, tx) => {
    const { submission, number } = event.data;
    await done(event.stream, OF_SUBMISSION, submission, tx);
    if (number) await ask(event, 'void-number', '', submission, tx);
  },
  'report.numbering-requested.v1': (event, tx) => ask(event, 'allocate-number', '', event.data.submission, tx),
  'report.numbered.v1': async (event, tx) => {
    const { submission } = event.data;
    await done(event.stream, ['allocate-number'], submission, tx);
    for (const kind of FINAL_DOCUMENTS) await ask(event, 'generate-document', kind, submission, tx);
  },
  'report.document-generated.v1': ({ stream, data }, tx) => {
    const { organ, id } = streamParts(stream);
    return forget(organ, id, ['generate-document'], tx).where('key', '=', data.kind).where('number', '=', data.submission).execute();
  },
  'report.cancelled.v1': async (event, tx) => {
    const { submission, number } = event.data;
    const { organ, id } = streamParts(event.stream);
    await forget(organ, id, OF_SUBMISSION, tx).execute();
    if (number && submission !== null) await ask(event, 'void-number', '', submission, tx);
    for (const section of sectionsIn(await treeOf(event, tx))) await newCycle(event, section, tx);
  },
  'register.number-voided.v1': ({ stream, data }, tx) => {
    const { organ } = streamParts(stream);
    return forget(organ, data.reportId, ['void-number'], tx).where('number', '=', data.submission).execute();
  },

  'section.opened.v1': carried,
  'section.reopened.v1': carried,
  'section.closed.v1': carried,
  'section.restored.v1': carried,
  'section.approved.v1': async (event, tx) => {
    const { organ, id } = streamParts(event.stream);
    const node = await find(tx, 'obligation_sections', { organ_id: organ, section_id: id }, ['report_id']);
    if (node) await owe(event, organ, node.report_id, 'record-approval', id, event.data.cycle, tx);
  },
});

/** A section that has obeyed a cycle owes nothing for that one or an older one. */
async function carried({ stream, data }: EventOf<`section.${'opened' | 'reopened' | 'closed' | 'restored'}.v1`>, tx: Tx) {
  const { organ, id } = streamParts(stream);
  await tx
    .deleteFrom('obligations')
    .where('organ_id', '=', organ)
    .where('kind', '=', 'carry-cycle' satisfies ObligationKind)
    .where('key', '=', id)
    .where('number', '<=', data.cycle)
    .execute();
  await tx
    .deleteFrom('obligations')
    .where('organ_id', '=', organ)
    .where('kind', '=', 'record-approval' satisfies ObligationKind)
    .where('key', '=', id)
    .where('number', '<', data.cycle)
    .execute();
}

/** The report has decided a new cycle: to be carried; what was approved in an older one is no longer to be recorded. */
async function newCycle(event: ReportEventOf, section: string, tx: Tx): Promise<void> {
  await approvalsDone(event.stream, section, event.revision, tx);
  await ask(event, 'carry-cycle', section, event.revision, tx);
}

function approvalsDone(stream: string, section: string, before: number, tx: Tx) {
  const { organ, id } = streamParts(stream);
  return forget(organ, id, ['record-approval'], tx).where('key', '=', section).where('number', '<', before).execute();
}

function done(stream: string, kinds: ObligationKind[], submission: number, tx: Tx) {
  const { organ, id } = streamParts(stream);
  return forget(organ, id, kinds, tx).where('number', '=', submission).execute();
}

const forget = (organ: string, report: string, kinds: ObligationKind[], tx: Tx) =>
  tx.deleteFrom('obligations').where('organ_id', '=', organ).where('report_id', '=', report).where('kind', 'in', kinds);

function ask(event: ReportEventOf, kind: ObligationKind, key: string, number: number, tx: Tx) {
  const { organ, id } = streamParts(event.stream);
  return owe(event, organ, id, kind, key, number, tx);
}

function owe(
  event: ReportEventOf | EventOf<'section.approved.v1'>,
  organ: string,
  report: string,
  kind: ObligationKind,
  key: string,
  number: number,
  tx: Tx,
) {
  const row = {
    asked_stream: event.stream,
    asked_revision: event.revision,
    asked_event_id: event.id,
    asked_position: Number(event.position),
    asked_at: event.meta.occurredAt,
  };
  return put(tx, 'obligations', { organ_id: organ, report_id: report, kind, key, number }, row);
}

async function treeOf({ stream }: ReportEventOf, tx: Tx): Promise<Map<string, TreeNode>> {
  const { organ, id } = streamParts(stream);
  const rows = await tx
    .selectFrom('obligation_sections')
    .select(['node_id', 'parent', 'section_id', 'removed'])
    .where('organ_id', '=', organ)
    .where('report_id', '=', id)
    .execute();
  return new Map(rows.map((row) => [row.node_id, row]));
}

function putNode(organ: string, report: string, { node_id, ...rest }: TreeNode, tx: Tx) {
  return put(tx, 'obligation_sections', { organ_id: organ, report_id: report, node_id }, rest);
}
