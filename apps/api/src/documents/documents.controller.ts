import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { legalDate } from '@trinhky/commands';
import { createDocx } from '@trinhky/documents';
import { isUpForSignature } from '@trinhky/domain';
import { documentByHash } from '@trinhky/read-models';
import { reportMoment } from '@trinhky/replay';
import type { SessionOwner } from '../accounts/accounts.js';
import { CLOCK } from '../clock.js';
import type { Clock } from '../clock.js';
import { FOLDS } from '../folds.js';
import type { Folds } from '../folds.js';
import { ReadQuery } from '../http/freshness.js';
import { Person } from '../http/person.js';
import { notFound, Problem } from '../http/problem.js';
import { instantOf, MomentQuery } from '../http/reads.js';
import { Look, LookAtFile } from '../http/routes.js';
import { INSTALLATION } from '../installation.js';
import type { Installation } from '../installation.js';
import { DraftTexts } from '../report/draft-texts.js';
import { disposition, reportName } from './file-names.js';

const PDF = 'application/pdf';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Reports as documents: drafts made now, and what was kept by content hash. */
@ApiTags('Văn bản')
@Controller('api')
export class DocumentsController {
  constructor(
    @Inject(INSTALLATION) private readonly installation: Installation,
    @Inject(FOLDS) private readonly folds: Folds,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly drafts: DraftTexts,
  ) {}

  @Get('reports/:id/text')
  @Look('The report put together as a renderer reads it, as it stands or as of an instant', 'ReportText')
  async text(@Person() { organId }: SessionOwner, @Param('id') id: string, @Query() { at }: MomentQuery) {
    if (at === undefined) return this.draftOf(organId, id);
    const instant = instantOf(at);
    return this.drafts.text(organId, await reportMoment(this.installation.store, organId, id, instant), legalDate(instant));
  }

  @Get('reports/:id/draft.pdf')
  @LookAtFile('The draft as PDF, marked DỰ THẢO', PDF)
  async draftPdf(@Person() { organId }: SessionOwner, @Param('id') id: string, @Query() _query: ReadQuery) {
    const { pdf } = await this.installation.renderer.render(await this.draftOf(organId, id));
    return file(pdf, PDF, `${await this.nameOf(organId, id)} (dự thảo).pdf`);
  }

  @Get('reports/:id/draft.docx')
  @LookAtFile('The draft as DOCX, marked DỰ THẢO', DOCX)
  async draftDocx(@Person() { organId }: SessionOwner, @Param('id') id: string, @Query() _query: ReadQuery) {
    return file(await createDocx(await this.draftOf(organId, id)), DOCX, `${await this.nameOf(organId, id)} (dự thảo).docx`);
  }

  @Get('reports/:id/signing-copy.pdf')
  @LookAtFile('The signing copy of the present submission: the bytes whose SHA-256 the signature names', PDF)
  async signingCopy(@Person() { organId }: SessionOwner, @Param('id') id: string, @Query() _query: ReadQuery) {
    const { state } = await this.folds.report(organId, id);
    if (!isUpForSignature(state)) throw notFound('bản trình ký');
    if (!('copy' in state))
      throw new Problem(409, 'report.not-rendered', 'Bản trình ký đang được tạo. Hãy chờ trong giây lát rồi thử lại.');
    return file(await this.bytesOf(state.copy.sha256), PDF, `${reportName(state.period)} (bản trình ký).pdf`);
  }

  @Get('documents/:sha256')
  @LookAtFile("A document of one of the organ's reports, by the SHA-256 of its bytes", PDF, DOCX)
  async document(@Person() { organId }: SessionOwner, @Param('sha256') sha256: string, @Query() _query: ReadQuery) {
    const document = await documentByHash(this.installation.readModels, organId, sha256);
    if (!document) throw notFound('văn bản này');
    const { state } = await this.folds.report(organId, document.reportId);
    const pdf = document.kind.endsWith('pdf');
    const number = document.kind.startsWith('final') && 'number' in state ? state.number : null;
    const name = state.status === 'none' ? 'Báo cáo' : reportName(state.period, number);
    const copy = document.kind.startsWith('signing-copy') ? ' (bản trình ký)' : '';
    return file(await this.bytesOf(sha256), pdf ? PDF : DOCX, `${name}${copy}.${pdf ? 'pdf' : 'docx'}`);
  }

  private async draftOf(organId: string, reportId: string) {
    return this.drafts.text(organId, await this.drafts.whole(organId, reportId), legalDate(this.clock.now()));
  }

  private async nameOf(organId: string, reportId: string): Promise<string> {
    const { state } = await this.folds.report(organId, reportId);
    return state.status === 'none' ? 'Báo cáo' : reportName(state.period);
  }

  private async bytesOf(sha256: string): Promise<Buffer> {
    const bytes = await this.installation.blobs.get(sha256);
    if (!bytes) throw notFound('tệp của văn bản này');
    return bytes;
  }
}

/** A PDF opens in the browser, a DOCX is saved. */
const file = (bytes: Buffer, type: string, name: string) =>
  new StreamableFile(bytes, { type, disposition: disposition(type === PDF ? 'inline' : 'attachment', name), length: bytes.length });
