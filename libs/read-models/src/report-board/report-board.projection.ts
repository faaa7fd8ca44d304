import type { ReportEvent, ReportHeader } from '@trinhky/events';
import type { EventOf } from '../event.js';
import { fold } from '../fold.js';
import { projection } from '../projection.js';
import type { Tx } from '../projection.js';
import { put, set } from '../statements.js';
import { streamParts } from '../stream-name.js';
import type { ReportBoardTables } from './report-board.schema.js';

type Row = ReportBoardTables['report_board'];
type ReportEventOf = EventOf<ReportEvent['type']>;

/** Where a report stands (design §3). */
export type ReportState = 'drafting' | 'submitted' | 'rendered' | 'signed' | 'numbering' | 'numbered' | 'issued' | 'cancelled';

const NOTHING_SUBMITTED = { submission: null, signer: null, book: null, number: null, symbol: null, number_date: null };
type Change = Partial<Row> & { state?: ReportState };
const backToDrafting = { ...NOTHING_SUBMITTED, state: 'drafting' } as const;

/** One row a report: what it is, where it stands, its number. */
export const reportBoard = projection('report-board', 1, ['report_board'], {
  'report.opened.v1': (event, tx) => {
    const { organ, id } = streamParts(event.stream);
    const { period, header, template, dueDate, outlineHash } = event.data;
    const row: Omit<Row, 'organ_id' | 'report_id'> = {
      ...headerOf(header),
      period_kind: period.kind,
      period_year: period.year,
      period_index: period.index,
      due_date: dueDate,
      template_id: template?.templateId ?? null,
      ...backToDrafting,
      outline_hash: outlineHash,
      opened_at: event.meta.occurredAt,
      opened_position: Number(event.position),
      revision: event.revision,
      changed_at: event.meta.occurredAt,
    };
    return put(tx, 'report_board', { organ_id: organ, report_id: id }, row);
  },
  'report.outline-changed.v1': (event, tx) => {
    const header = event.data.changes.flatMap((change) => (change.op === 'header' ? [change.header] : [])).at(-1);
    return update(event, tx, { outline_hash: event.data.outlineHash, ...(header && headerOf(header)) });
  },
  'report.section-approval-recorded.v1': (event, tx) => update(event, tx, {}),
  'report.section-reopened.v1': (event, tx) => update(event, tx, {}),
  'report.format-checked.v1': (event, tx) => update(event, tx, {}),
  'report.submitted.v1': (event, tx) =>
    update(event, tx, { ...NOTHING_SUBMITTED, state: 'submitted', submission: event.revision, signer: event.data.manifest.signer.userId }),
  'report.taken-back.v1': (event, tx) => ofSubmission(event, tx, backToDrafting),
  'report.rendered.v1': (event, tx) => ofSubmission(event, tx, { state: 'rendered' }),
  'report.rendering-failed.v1': (event, tx) => ofSubmission(event, tx, backToDrafting),
  'report.returned.v1': (event, tx) => ofSubmission(event, tx, backToDrafting),
  'report.signed.v1': (event, tx) => ofSubmission(event, tx, { state: 'signed' }),
  'report.signature-withdrawn.v1': (event, tx) => ofSubmission(event, tx, backToDrafting),
  'report.numbering-requested.v1': (event, tx) => ofSubmission(event, tx, { state: 'numbering' }),
  'report.numbered.v1': (event, tx) => {
    const { book, number, symbol, date } = event.data;
    return ofSubmission(event, tx, { state: 'numbered', book, number, symbol, number_date: date });
  },
  'report.document-generated.v1': (event, tx) => update(event, tx, {}),
  'report.issued.v1': (event, tx) => ofSubmission(event, tx, { state: 'issued' }),
  'report.cancelled.v1': (event, tx) => update(event, tx, { ...NOTHING_SUBMITTED, state: 'cancelled' }),
});

const headerOf = (header: ReportHeader) => ({
  subject: header.subject,
  subject_folded: fold(header.subject),
  header: JSON.stringify(header),
});

function update({ stream, revision, meta }: ReportEventOf, tx: Tx, change: Change, where: Pick<Row, 'submission'> | null = null) {
  const { organ, id } = streamParts(stream);
  const key = { organ_id: organ, report_id: id, ...where };
  return set(tx, 'report_board', key, { ...change, revision, changed_at: meta.occurredAt });
}

/** What names another submission than the one under way changes nothing (rule 7). */
const ofSubmission = (event: Extract<ReportEventOf, { data: { submission: number } }>, tx: Tx, change: Change) =>
  update(event, tx, change, { submission: event.data.submission });
