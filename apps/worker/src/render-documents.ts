import type { BlobStore } from '@trinhky/blobs';
import type { Office } from '@trinhky/commands';
import type { ReportText } from '@trinhky/content';
import { isUpForSignature } from '@trinhky/domain';
import type { DocumentWanted, ReportCommand } from '@trinhky/domain';
import { createDocx, RendererFault, TextCannotBeRendered } from '@trinhky/documents';
import type { PdfRenderer } from '@trinhky/documents';
import type { EventStore } from '@trinhky/event-store';
import { nameBasedId } from '@trinhky/events';
import { reportAt, submittedText } from '@trinhky/replay';

/** Namespace of the command ids that document jobs use. Stored format: never change it. */
const DOCUMENTS = '2f9a1c1e-1d52-5b86-8c8d-0f0f6b6a5b3d';
const DOCX_RENDERER = 'docx 9.7.1';

export interface DocumentJob extends DocumentWanted {
  organId: string;
}

export interface DocumentsOptions {
  store: EventStore;
  blobs: BlobStore;
  office: Office;
  renderer: PdfRenderer;
}

/**
 * Makes the document that a submission or a number called for: bytes first, durable, then the event that names them. A job that comes again, late
 * or for a submission that is over does nothing. Rejects with RendererFault when the machine failed: try again.
 */
export function documentJobs({ store, blobs, office, renderer }: DocumentsOptions): (job: DocumentJob) => Promise<void> {
  return async ({ organId, reportId, submission, kind }) => {
    const { state: report } = await reportAt(store, organId, reportId);
    if (!isUpForSignature(report) || report.submission !== submission) return;
    if (kind === 'signing-copy' && report.status !== 'submitted') return;
    if (kind !== 'signing-copy' && (!('number' in report) || report.documents.some((made) => made.kind === kind))) return;

    const number = 'number' in report ? report.number : null;
    const submitted = await submittedText(store, organId, reportId, submission, kind === 'signing-copy' ? 'signing-copy' : 'final', number);
    if (!submitted) return;
    const record = (command: ReportCommand) =>
      office.report(
        { organId, by: { system: 'documents' }, commandId: nameBasedId(DOCUMENTS, reportId, submission, kind, command.type) },
        reportId,
        command,
      );

    try {
      const made = kind === 'final-docx' ? await docx(submitted.text) : await pdf(renderer, submitted.text);
      const sha256 = await blobs.put(made.bytes);
      const facts = { submission, sha256, bytes: made.bytes.length, renderer: made.renderer };
      if (kind === 'signing-copy') await record({ type: 'RecordRendered', ...facts, pages: made.pages ?? 0 });
      else await record({ type: 'RecordDocument', ...facts, kind, pages: made.pages });
    } catch (error) {
      if (!(error instanceof TextCannotBeRendered)) throw error;
      // What was signed has been rendered once: only a machine that lost a font or a byte can fail now, and no text goes back.
      if (kind !== 'signing-copy') throw new RendererFault(`a signed text could not be set again: ${error.message}`, { cause: error });
      await record({
        type: 'RecordRenderingFailed',
        submission,
        nodeId: error.nodeId ?? null,
        blockId: error.blockId ?? null,
        detail: error.detail,
      });
    }
  };
}

interface Made {
  bytes: Buffer;
  pages: number | null;
  renderer: string;
}

async function pdf(renderer: PdfRenderer, text: ReportText): Promise<Made> {
  const { pdf: bytes, pages, renderer: by } = await renderer.render(text);
  return { bytes, pages, renderer: `${by.name} ${by.version} ${by.template}` };
}

const docx = async (text: ReportText): Promise<Made> => ({ bytes: await createDocx(text), pages: null, renderer: DOCX_RENDERER });
